//! A few words of a text, with what was found among them.

use gangmu_document::TextRange;

/// Words to show, and which of them were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The words, on one line.
    pub text: String,
    /// Bytes of the words that were found, in order and without overlap.
    pub marks: Vec<TextRange>,
    /// Whether words before them were left out.
    pub is_cut_before: bool,
    /// Whether words after them were left out.
    pub is_cut_after: bool,
}

/// So many characters may stand before what was found.
const BEFORE: usize = 24;
/// So many characters are shown at most.
const LONGEST: usize = 96;

impl Excerpt {
    /// Words without anything found in them.
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// A piece of a text with what was found in it.
    pub(crate) fn of(text: &str, range: TextRange, found: &[TextRange]) -> Self {
        let inside = |mark: &TextRange| {
            let start = mark.start.clamp(range.start, range.end);
            let end = mark.end.clamp(range.start, range.end);
            TextRange::new(start - range.start, end - range.start)
        };
        let marks = found.iter().map(inside);
        Self {
            text: range.of(text).replace(['\n', '\r'], " "),
            marks: marks.filter(|mark| !mark.is_empty()).collect(),
            ..Self::default()
        }
    }

    /// What of a long piece is around a place in it: from the start of its sentence, where that
    /// is near.
    pub(crate) fn around(
        text: &str,
        piece: TextRange,
        place: TextRange,
        found: &[TextRange],
    ) -> Self {
        let before = TextRange::new(piece.start, place.start).of(text);
        let mut start = piece.start;
        for (count, (at, character)) in before.char_indices().rev().enumerate() {
            let end = piece.start + at + character.len_utf8();
            if count == BEFORE {
                start = end;
                break;
            }
            if matches!(character, '。' | ';' | '；' | '！' | '\n') {
                start = end;
                break;
            }
        }
        let rest = TextRange::new(start, piece.end).of(text);
        let length = rest.char_indices().nth(LONGEST).map(|(at, _)| at);
        let end = start + length.unwrap_or(rest.len());
        Self {
            is_cut_before: start > piece.start,
            is_cut_after: end < piece.end,
            ..Self::of(text, TextRange::new(start, end), found)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, words: &str) -> (String, String, bool, bool) {
        let at = text.find(words).unwrap();
        let place = TextRange::new(at, at + words.len());
        let excerpt = Excerpt::around(text, TextRange::new(0, text.len()), place, &[place]);
        let marks: Vec<&str> = excerpt
            .marks
            .iter()
            .map(|it| it.of(&excerpt.text))
            .collect();
        let (before, after) = (excerpt.is_cut_before, excerpt.is_cut_after);
        (excerpt.text.clone(), marks.concat(), before, after)
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let text = "优化营商环境";
        assert_eq!(
            around(text, "营商"),
            (text.into(), "营商".into(), false, false)
        );
    }

    #[test]
    fn it_begins_with_the_sentence_and_ends_in_time() {
        let text = format!("第一句。第二句说产业{}", "字".repeat(LONGEST));
        let (shown, marked, before, after) = around(&text, "产业");
        assert!(shown.starts_with("第二句说产业字"));
        assert_eq!(shown.chars().count(), LONGEST);
        assert_eq!((marked.as_str(), before, after), ("产业", true, true));
    }

    #[test]
    fn a_long_sentence_begins_later() {
        let text = format!("{}产业", "字".repeat(99));
        let (shown, marked, before, after) = around(&text, "产业");
        assert_eq!(shown.chars().count(), BEFORE + 2);
        assert_eq!((marked.as_str(), before, after), ("产业", true, false));
    }

    #[test]
    fn lines_become_one() {
        let text = "一\n二";
        let whole = Excerpt::of(text, TextRange::new(0, text.len()), &[]);
        assert_eq!(whole.text, "一 二");
    }
}
