//! Sentences and clauses. A sentence inside quotes or brackets does not end the one around it.

use crate::peek::{Others, others};
use gangmu_document::TextRange;

pub(crate) const SENTENCE_ENDS: &str = "。！？!?";

/// How many bytes a quote or bracket may stay open before it is taken for a slip of the pen.
const LONGEST_ENCLOSURE: usize = 300;

/// A text is split by so many different marks at most.
const MOST_MARKS: usize = 8;

/// The sentences of a part of the text, each with its end mark.
pub(crate) fn sentences(text: &str, range: TextRange) -> Parts<'_> {
    split(text, range, SENTENCE_ENDS)
}

/// The parts of a piece of text that end with one of some marks, outside of quotes and
/// brackets. The mark stays with the part before it.
#[inline(never)] // Many call it; the page would carry a copy for each.
pub(crate) fn split<'a>(text: &'a str, range: TextRange, marks: &'static str) -> Parts<'a> {
    let mut rest = marks.chars();
    let first = rest.next().unwrap_or_default();
    let mut marks = [first; MOST_MARKS];
    for (mark, c) in marks.iter_mut().zip(rest) {
        *mark = c;
    }
    Parts {
        characters: others(range.of(text)),
        start: range.start,
        marks,
        enclosure: Enclosure::default(),
        rest: range,
    }
}

/// The parts between marks that stand outside of quotes and brackets, [`trimmed`].
pub(crate) fn between(text: &str, range: TextRange, marks: &'static str) -> Vec<TextRange> {
    let mut parts = Vec::new();
    for part in split(text, range, marks) {
        parts.push(trimmed(text, part));
    }
    parts
}

/// See [`split`].
pub(crate) struct Parts<'a> {
    characters: Others<'a>,
    /// Where the characters begin in the text.
    start: usize,
    marks: [char; MOST_MARKS],
    enclosure: Enclosure,
    /// What was not given yet.
    rest: TextRange,
}

impl Iterator for Parts<'_> {
    type Item = TextRange;

    fn next(&mut self) -> Option<TextRange> {
        for (offset, c) in self.characters.by_ref() {
            let position = self.start + offset;
            if self.enclosure.step(c, position) && self.marks.contains(&c) {
                let part = TextRange::new(self.rest.start, position + c.len_utf8());
                self.rest.start = part.end;
                return Some(part);
            }
        }
        let rest = self.rest;
        self.rest.start = rest.end;
        (!rest.is_empty()).then_some(rest)
    }
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
