//! Kinds of characters. The standard library's tables of all scripts would weigh more than what
//! a Chinese text needs.

/// Whether a character is a Chinese one.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '〇' | '々')
}

/// Whether a character is part of a word: a letter or digit of any script, by the blocks of
/// Unicode that have none.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{bf}' => c.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        // Punctuation and symbols; between them numbers in circles.
        '\u{2000}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' => false,
        '\u{3000}'..='\u{303f}' => is_han(c),
        // Private use.
        '\u{e000}'..='\u{f8ff}' => false,
        // Forms of punctuation; between them full-width letters and digits.
        '\u{fe10}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_from_signs() {
        assert!("aZ5é业々〇あ한Ｚ５①ǎ".chars().all(is_letter));
        assert!(
            !" .>»×—…→■、。《（：｝\u{e000}\u{fffd}"
                .chars()
                .any(is_letter)
        );
    }
}
