//! Looking at a text around a byte position, without ever slicing off a character border.

use gangmu_document::TextRange;

/// Whether a character is one of some: `text.ends_with(among("。！"))`.
pub(crate) fn among(characters: &'static str) -> impl Fn(char) -> bool {
    move |c| is_among(c, characters)
}

/// Whether a character is one of some. A search in the string for it would encode it first.
pub(crate) fn is_among(c: char, characters: &str) -> bool {
    characters.chars().any(|other| other == c)
}

/// Whether a character is one of the common Han characters: what follows quotes, brackets and
/// marks through a text has nothing to do at those.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '㐀'..='鿿')
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

/// How many bytes before a position are looked at, so that a text without marks is still read
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
