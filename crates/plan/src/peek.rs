//! Looking at a text around a byte position, without ever slicing off a character border.

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

/// Whether a word starts at a position.
#[must_use]
pub fn starts(text: &str, position: usize, word: &str) -> bool {
    text.get(position..)
        .is_some_and(|rest| rest.starts_with(word))
}
