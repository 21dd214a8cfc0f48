//! The tables of simplification.

use crate::data::rows;
use std::sync::OnceLock;

/// Pairs of characters in columns of bytes, as the build script writes them.
const CHARACTERS: &[u8] =
    include_bytes!(concat!(env!("OUT_DIR"), "/data/simplified_characters.bin"));
const PHRASES: &str = table!("simplified_phrases.tsv");

/// A pair of characters is two differences of so many bytes each.
const DIFFERENCE: usize = 3;

/// What becomes of Traditional characters.
pub(super) struct Table {
    /// Traditional characters with their simplified ones, ordered by the Traditional.
    characters: Vec<(char, char)>,
    /// The characters that simplified script has in their places, in order.
    simplified: Vec<char>,
    /// Ordered by text.
    phrases: Vec<Phrase>,
}

/// Characters that are simplified together.
pub(super) struct Phrase {
    pub(super) text: &'static str,
    /// Each character that becomes another one than elsewhere, and after it that one.
    exceptions: &'static str,
}

impl Table {
    /// The table, made when it is asked for first.
    pub(super) fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut characters = pairs(CHARACTERS);
        let simplified = characters.iter().map(|pair| pair.1).collect();
        characters.sort_unstable();

        let mut phrases = Vec::new();
        for (exceptions, texts) in rows(PHRASES) {
            phrases.extend(texts.split(' ').map(|text| Phrase { text, exceptions }));
        }
        phrases.sort_unstable_by_key(|phrase| phrase.text);
        Self {
            characters,
            simplified,
            phrases,
        }
    }

    /// What a Traditional character becomes outside phrases.
    pub(super) fn simplified(&self, traditional: char) -> Option<char> {
        let found = self
            .characters
            .binary_search_by_key(&traditional, |pair| pair.0)
            .ok()?;
        self.characters.get(found).map(|pair| pair.1)
    }

    /// Whether a character stands in simplified script for Traditional ones.
    pub(super) fn is_simplified(&self, c: char) -> bool {
        self.simplified.binary_search(&c).is_ok()
    }

    /// The longest phrase at the start of a text.
    pub(super) fn phrase(&self, text: &str) -> Option<&Phrase> {
        // Of the phrases that a text starts with, the longest is the last before the text.
        let end = self.phrases.partition_point(|phrase| phrase.text <= text);
        let before = self.phrases.get(..end)?.iter().rev();
        let first = text.chars().next()?;
        before
            .take_while(|phrase| phrase.text.starts_with(first))
            .find(|phrase| text.starts_with(phrase.text))
    }
}

impl Phrase {
    /// What a character becomes in this phrase but not elsewhere.
    pub(super) fn exception(&self, traditional: char) -> Option<char> {
        let mut exceptions = self.exceptions.chars();
        while let (Some(from), Some(to)) = (exceptions.next(), exceptions.next()) {
            if from == traditional {
                return Some(to);
            }
        }
        None
    }
}

/// Pairs of a Traditional character and its simplified one, ordered by the simplified.
fn pairs(columns: &[u8]) -> Vec<(char, char)> {
    let count = columns.len() / (2 * DIFFERENCE);
    let (mut simplified, mut traditional) = ('\0', '\0');
    let mut pairs = Vec::with_capacity(count);
    for row in 0..count {
        let difference = |column: usize| {
            (0..DIFFERENCE).rev().fold(0, |number, byte| {
                let byte = columns.get((column + byte) * count + row);
                number << 8 | u32::from(byte.copied().unwrap_or_default())
            })
        };
        simplified = beyond(simplified, difference(0));
        traditional = beyond(traditional, difference(DIFFERENCE));
        pairs.push((traditional, simplified));
    }
    pairs
}

/// The character at a distance from another: 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 ….
fn beyond(c: char, zigzag: u32) -> char {
    let half = zigzag / 2;
    let code = if zigzag % 2 == 1 {
        u32::from(c).wrapping_sub(half + 1)
    } else {
        u32::from(c) + half
    };
    char::from_u32(code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::check_pairs;

    const READABLE: &str = table!("simplified_characters.tsv");

    #[test]
    fn columns_hold_the_readable_table() {
        let readable: Vec<(char, char)> = rows(READABLE)
            .flat_map(|(new, old)| {
                old.chars()
                    .map(move |c| (c, new.chars().next().unwrap_or_default()))
            })
            .collect();
        assert_eq!(pairs(CHARACTERS), readable);
    }

    #[test]
    fn characters_are_well_formed() {
        check_pairs(READABLE);
        assert!(rows(READABLE).all(|(new, _)| new.chars().count() == 1));
        let characters = &Table::get().characters;
        for pair in characters.windows(2) {
            assert!(pair[0].0 < pair[1].0, "stands twice: {}", pair[0].0);
        }
    }

    #[test]
    fn phrases_are_well_formed() {
        check_pairs(PHRASES);
        for (exceptions, texts) in rows(PHRASES) {
            let count = exceptions.chars().count();
            assert!(exceptions == "-" || count % 2 == 0, "{exceptions}");
            for text in texts.split(' ') {
                let mut traditional = exceptions.chars().step_by(2).filter(|c| *c != '-');
                assert!(traditional.all(|c| text.contains(c)), "{text}");
            }
        }
        for pair in Table::get().phrases.windows(2) {
            assert!(
                pair[0].text < pair[1].text,
                "stands twice: {}",
                pair[0].text
            );
        }
    }

    #[test]
    fn the_longest_phrase_is_found() {
        let table = Table::get();
        let found = |text| table.phrase(text).map(|phrase| phrase.text);
        assert_eq!(found("死氣沈沈的"), Some("死氣沈沈"));
        assert_eq!(found("藉助於此"), Some("藉助於"));
        assert_eq!(found("藉助此"), Some("藉助"));
        assert_eq!(found("此"), None);
    }
}
