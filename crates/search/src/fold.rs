//! What counts when words are compared: neither case nor width, neither spaces nor quotes.
//!
//! A text becomes a row of keys, the UTF-16 units of its folded characters: two bytes for nearly
//! every character there is, and quicker to look through than bytes of which every third begins
//! a character.

use gangmu_document::TextRange;

/// Stands between the lines of a text, so that nothing is found across them.
pub(crate) const BREAK: u16 = '\n' as u16;

/// What a character counts as; none for one that does not count.
pub(crate) fn fold(character: char) -> Option<char> {
    Some(match character {
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{2000}'..='\u{200f}' | '\u{3000}' | '\u{feff}' => {
            return None;
        }
        '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '《' | '》' | '〈'
        | '〉' | '【' | '】' | '〔' | '〕' | '·' | '•' => return None,
        '、' => ',',
        '—' | '–' | '−' | '~' | '～' => '-',
        '∶' => ':',
        // Forms of ASCII in full width.
        '！'..='｝' => {
            let half = u32::from(character) - u32::from('！') + u32::from('!');
            return fold(char::from_u32(half).unwrap_or(character));
        }
        _ => character.to_ascii_lowercase(),
    })
}

/// The keys of one character.
pub(crate) fn push(keys: &mut Vec<u16>, character: char) {
    if let Some(folded) = fold(character) {
        keys.extend_from_slice(folded.encode_utf16(&mut [0; 2]));
    }
}

/// The keys of a text.
pub(crate) fn keys(text: &str) -> Vec<u16> {
    let mut keys = Vec::with_capacity(text.len() / 2);
    for character in text.chars() {
        push(&mut keys, character);
    }
    keys
}

/// The bytes that some keys stand for, counted from a byte of the text that starts a character.
pub(crate) fn bytes(text: &str, from: usize, start: usize, end: usize) -> TextRange {
    let mut found: Option<TextRange> = None;
    let mut key = 0;
    for (at, character) in text.get(from..).unwrap_or_default().char_indices() {
        if key >= end {
            break;
        }
        let Some(folded) = fold(character) else {
            continue;
        };
        let next = key + folded.len_utf16();
        if next > start {
            let at = from + at;
            let begin = found.map_or(at, |range| range.start);
            found = Some(TextRange::new(begin, at + character.len_utf8()));
        }
        key = next;
    }
    found.unwrap_or(TextRange::new(from, from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, same: &str) {
        assert_eq!(keys(text), keys(same), "{text} and {same}");
    }

    #[test]
    fn width_case_quotes_and_spaces_do_not_count() {
        check("“新字号” 产业", "新字号产业");
        check("ＧＤＰ增长１２％", "gdp增长12%");
        check("改革、开放", "改革，开放");
        check("2023—2025年", "2023-2025年");
        check("（一）", "(一)");
        assert!(keys(" 　“”").is_empty());
    }

    #[test]
    fn keys_lead_back_to_their_characters() {
        let text = "到“２０25 年”𠮷地";
        let found = |start, end| bytes(text, 0, start, end).of(text);
        assert_eq!(found(1, 5), "２０25");
        assert_eq!(found(5, 6), "年");
        assert_eq!(found(6, 8), "𠮷");
        assert_eq!(found(8, 9), "地");
        assert_eq!(found(9, 12), "");
    }
}
