//! The characters that official texts use most.

use crate::data::rows;
use std::sync::LazyLock;

const CHARACTERS: &str = table!("frequent_characters.tsv");

static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| characters("simplified"));
static TRADITIONAL: LazyLock<Vec<char>> = LazyLock::new(|| characters("traditional"));

/// Whether a character is frequent in texts of the one script or the other.
pub(crate) fn is_frequent(c: char) -> bool {
    SIMPLIFIED.binary_search(&c).is_ok() || is_traditional(c)
}

/// Whether a character is frequent in Traditional texts and not in simplified ones.
pub(crate) fn is_traditional(c: char) -> bool {
    TRADITIONAL.binary_search(&c).is_ok()
}

/// The characters of a row, in order.
fn characters(wanted: &str) -> Vec<char> {
    let mut characters = Vec::new();
    for (script, row) in rows(CHARACTERS) {
        if script == wanted {
            characters.extend(row.chars());
        }
    }
    characters.sort_unstable();
    characters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::is_han;

    #[test]
    fn characters_are_different() {
        let mut all = [SIMPLIFIED.as_slice(), TRADITIONAL.as_slice()].concat();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(all.iter().all(|c| is_han(*c)));
        assert!(!TRADITIONAL.is_empty());
    }
}
