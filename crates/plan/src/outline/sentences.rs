//! Sentences and clauses. A sentence inside quotes or brackets does not end the one around it.

use gangmu_document::TextRange;

/// How many bytes a quote or bracket may stay open before it is taken for a slip of the pen.
const LONGEST_ENCLOSURE: usize = 300;

/// The sentences of a part of the text, each with its end mark.
pub(crate) fn sentences(text: &str, range: TextRange) -> impl Iterator<Item = TextRange> {
    split(text, range, |c| matches!(c, '。' | '！' | '？' | '!' | '?'))
}

/// The parts of a piece of text that end with a character for which `ends` holds, outside of
/// quotes and brackets. The character stays with the part before it.
pub(crate) fn split(
    text: &str,
    range: TextRange,
    ends: impl Fn(char) -> bool,
) -> impl Iterator<Item = TextRange> {
    let mut characters = range.of(text).char_indices();
    let mut enclosure = Enclosure::default();
    let mut start = range.start;
    std::iter::from_fn(move || {
        for (offset, c) in characters.by_ref() {
            let position = range.start + offset;
            let outside = enclosure.step(c, position);
            if outside && ends(c) {
                let end = position + c.len_utf8();
                let part = TextRange::new(start, end);
                start = end;
                return Some(part);
            }
        }
        let rest = TextRange::new(start, range.end);
        start = range.end;
        (!rest.is_empty()).then_some(rest)
    })
}

/// Whether a piece of text holds a character for which `is` holds, outside of quotes and
/// brackets.
pub(crate) fn holds(text: &str, range: TextRange, is: impl Fn(char) -> bool) -> bool {
    let mut enclosure = Enclosure::default();
    range
        .of(text)
        .char_indices()
        .any(|(offset, c)| enclosure.step(c, range.start + offset) && is(c))
}

/// Follows quotes and brackets through a text.
#[derive(Debug, Default)]
pub(crate) struct Enclosure {
    depth: usize,
    since: usize,
    straight: bool,
}

impl Enclosure {
    /// Takes the next character; whether it stands outside of all quotes and brackets.
    pub(crate) fn step(&mut self, c: char, position: usize) -> bool {
        if self.depth > 0 && position > self.since + LONGEST_ENCLOSURE {
            *self = Self::default();
        }
        let opens = match c {
            '"' => {
                self.straight = !self.straight;
                self.straight
            }
            '“' | '‘' | '《' | '〈' | '「' | '『' | '(' | '（' | '[' | '【' | '〔' => {
                true
            }
            _ => false,
        };
        let closes = match c {
            '"' => !self.straight,
            '”' | '’' | '》' | '〉' | '」' | '』' | ')' | '）' | ']' | '】' | '〕' => {
                true
            }
            _ => false,
        };
        if opens {
            if self.depth == 0 {
                self.since = position;
            }
            self.depth += 1;
        } else if closes {
            self.depth = self.depth.saturating_sub(1);
        }
        self.depth == 0
    }
}

/// Whether a character ends a sentence or a clause.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '；' | '，' | '、' | '：' | '!' | '?' | ';' | ',' | ':' | '.' | '．'
    )
}

/// A range without white space and clause marks at its ends.
pub(crate) fn trimmed(text: &str, range: TextRange) -> TextRange {
    let slice = range.of(text);
    let inner = slice.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c));
    let start = range.start + (slice.len() - inner.len());
    let inner = inner.trim_end_matches(|c: char| c.is_whitespace() || is_mark(c));
    TextRange::new(start, start + inner.len())
}

/// Number of characters.
pub(crate) fn length(text: &str, range: TextRange) -> usize {
    range.of(text).chars().count()
}

/// Whether a sentence goes on after this character.
pub(crate) fn leaves_open(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | ':')
}
