//! A number and what stands around it.

use super::Named;
use super::enclosures::Enclosures;
use crate::model::NameClass;
use crate::numbers::Number;
use crate::peek;
use crate::units::Unit;
use gangmu_document::TextRange;

/// How many bytes after a number can belong to it.
const LONGEST_RUN: usize = 240;

/// A number and what stands around it on its line.
pub(super) struct Site<'a> {
    pub text: &'a str,
    pub number: &'a Number,
    pub previous: Option<&'a Number>,
    pub next: Option<&'a Number>,
    /// The unit right after the number.
    pub unit: Option<Unit<'a>>,
    pub line: TextRange,
    pub enclosures: &'a Enclosures,
    /// The markers of the outline, in order.
    pub marks: &'a [TextRange],
}

impl<'a> Site<'a> {
    /// The line up to the number.
    pub fn before(&self) -> &'a str {
        let start = self.line.start.min(self.number.range.start);
        TextRange::new(start, self.number.range.start).of(self.text)
    }

    /// The line after the number.
    pub fn after(&self) -> &'a str {
        let end = self.line.end.max(self.number.range.end);
        TextRange::new(self.number.range.end, end).of(self.text)
    }

    /// The number as written.
    pub fn written(&self) -> &'a str {
        self.number.range.of(self.text)
    }

    /// How many bytes right before the number are characters of a kind, as far as one looks.
    pub fn run_before(&self, inside: impl Fn(char) -> bool) -> usize {
        let start = self.line.start.min(self.number.range.start);
        let near = peek::window(self.text, start, self.number.range.start).of(self.text);
        near.len() - near.trim_end_matches(inside).len()
    }

    /// How many bytes right after the number are characters of a kind, as far as one looks.
    pub fn run_after(&self, inside: impl Fn(char) -> bool) -> usize {
        let run = self.after().char_indices();
        let near = run.take_while(|(at, c)| *at < LONGEST_RUN && inside(*c));
        near.map(|(_, c)| c.len_utf8()).sum()
    }

    /// The number with the characters of a kind around it.
    pub fn widened(&self, inside: impl Fn(char) -> bool) -> TextRange {
        let range = self.number.range;
        let start = range.start - self.run_before(&inside);
        TextRange::new(start, range.end + self.run_after(inside))
    }

    /// The character before the number on its line.
    pub fn character_before(&self) -> Option<char> {
        self.before().chars().next_back()
    }

    /// The character after the number on its line.
    pub fn character_after(&self) -> Option<char> {
        self.after().chars().next()
    }

    /// Whether a number ends where this one starts but for a joiner.
    pub fn joined_before(&self, joiners: &str) -> Option<&'a Number> {
        let previous = self.previous?;
        let between = TextRange::new(previous.range.end, self.number.range.start).of(self.text);
        single(between, joiners).then_some(previous)
    }

    /// Whether a number starts where this one ends but for a joiner.
    pub fn joined_after(&self, joiners: &str) -> Option<&'a Number> {
        let next = self.next?;
        let between = TextRange::new(self.number.range.end, next.range.start).of(self.text);
        single(between, joiners).then_some(next)
    }

    /// The number by itself as a named one.
    pub fn whole(&self, class: NameClass) -> Named {
        self.named(self.number.range, class)
    }

    /// The number with a length of text after it as a named one.
    pub fn with_after(&self, length: usize, class: NameClass) -> Named {
        let range = self.number.range;
        self.named(TextRange::new(range.start, range.end + length), class)
    }

    /// A stretch of text around the number as a named one. A stretch that ends inside the
    /// number goes on to its end: after the marker of `附件14.5`, the 5 is no number.
    pub fn named(&self, range: TextRange, class: NameClass) -> Named {
        let number = self.number.range;
        let range = TextRange::new(range.start.min(number.start), range.end.max(number.end));
        Named { range, class }
    }
}

/// Whether a text is one character out of a list.
fn single(text: &str, list: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|c| list.contains(c)) && characters.next().is_none()
}
