//! Looking at a text around a byte position, without ever slicing off a character border.

pub(crate) use gangmu_document::{Others, others};

use gangmu_document::TextRange;

/// Whether a character is one of some: `text.ends_with(among("。！"))`.
pub(crate) fn among(characters: &'static str) -> impl Fn(char) -> bool {
    move |c| is_among(c, characters)
}

/// Whether a character is one of some. A search in the string for it would encode it first.
pub(crate) fn is_among(c: char, characters: &str) -> bool {
    if c.is_ascii() {
        return characters.as_bytes().contains(&(c as u8));
    }
    characters.chars().any(|other| other == c)
}

/// Whether a character can be part of a word: a letter or digit, half or full width, or Han.
pub(crate) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '〇' | '㐀'..='鿿' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// The character that starts at a position.
#[must_use]
pub fn after(text: &str, position: usize) -> Option<char> {
    text.get(position..)?.chars().next()
}

/// The character that ends at a position.
#[must_use]
pub fn before(text: &str, position: usize) -> Option<char> {
    text.get(..position)?.chars().next_back()
}

/// The first characters of a text, so many at most.
pub(crate) fn first(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |c| c.0);
    text.get(..end).unwrap_or_default()
}

/// Whether a word starts at a position.
#[must_use]
pub fn starts(text: &str, position: usize, word: &str) -> bool {
    text.get(position..)
        .is_some_and(|rest| rest.starts_with(word))
}

/// Where a word first stands in a text. For short texts, such as headings and clauses: the
/// standard library's search prepares itself for longer than these take.
pub(crate) fn find(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let last = *word.last()?;
    let ends = text.get(word.len() - 1..)?.iter().enumerate();
    ends.filter(|(_, byte)| **byte == last)
        .map(|(start, _)| start)
        .find(|start| text.get(*start..*start + word.len()) == Some(word))
}

/// Where a word last stands in a short text.
pub(crate) fn find_last(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let last = *word.last()?;
    let ends = text.get(word.len() - 1..)?.iter().enumerate();
    ends.rev()
        .filter(|(_, byte)| **byte == last)
        .map(|(start, _)| start)
        .find(|start| text.get(*start..*start + word.len()) == Some(word))
}

/// The first of some words that a text starts with.
#[must_use]
pub fn leading<'a>(text: &str, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| text.starts_with(word))
}

/// The first of some words that a text ends with.
#[must_use]
pub fn trailing<'a>(text: &str, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| text.ends_with(word))
}

/// A text without the first of some words that it starts with.
#[must_use]
pub fn strip_leading<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    text.get(leading(text, words)?.len()..)
}

/// A text without the first of some words that it ends with.
#[must_use]
pub fn strip_trailing<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    text.get(..text.len() - trailing(text, words)?.len())
}

/// How many bytes before or after a position are looked at, so that a text without marks is still read
/// in linear time.
const WINDOW: usize = 240;

/// The stretch that ends at a position, no longer than what one clause needs.
#[must_use]
pub fn window(text: &str, start: usize, end: usize) -> TextRange {
    let mut from = start.max(end.saturating_sub(WINDOW));
    while from < end && !text.is_char_boundary(from) {
        from += 1;
    }
    TextRange::new(from, end)
}

/// The stretch that begins at a position, as long as [`window`].
#[must_use]
pub fn window_after(text: &str, start: usize, end: usize) -> TextRange {
    let mut to = end.min(start.saturating_add(WINDOW));
    while to > start && !text.is_char_boundary(to) {
        to -= 1;
    }
    TextRange::new(start, to)
}
