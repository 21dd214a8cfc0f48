//! The characters that official texts use most.

use crate::data::rows;
use std::sync::LazyLock;

const CHARACTERS: &str = table!("frequent_characters.tsv");

static SIMPLIFIED: LazyLock<Set> = LazyLock::new(|| Set::of("simplified"));
static TRADITIONAL: LazyLock<Set> = LazyLock::new(|| Set::of("traditional"));

/// Whether a character is frequent in texts of the one script or the other.
pub(crate) fn is_frequent(c: char) -> bool {
    SIMPLIFIED.holds(c) || is_traditional(c)
}

/// Whether a character is frequent in Traditional texts and not in simplified ones.
pub(crate) fn is_traditional(c: char) -> bool {
    TRADITIONAL.holds(c)
}

/// The first of the common Han characters, and how many there are.
const FIRST: char = '一';
const COUNT: usize = 0x5200;

/// Common Han characters, a bit each: every character of a text is looked up.
struct Set(Vec<u32>);

impl Set {
    /// The characters of a row.
    fn of(wanted: &str) -> Self {
        let mut bits = vec![0; COUNT / 32];
        for (script, row) in rows(CHARACTERS) {
            for c in row.chars().filter(|_| script == wanted) {
                let (word, bit) = place(c);
                if let Some(bits) = bits.get_mut(word) {
                    *bits |= bit;
                }
            }
        }
        Self(bits)
    }

    fn holds(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

/// Where the bit of a character is.
fn place(c: char) -> (usize, u32) {
    let index = (c as usize).wrapping_sub(FIRST as usize);
    (index / 32, 1 << (index % 32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn characters_are_different() {
        let mut seen = BTreeSet::new();
        for (_, row) in rows(CHARACTERS) {
            for c in row.chars() {
                assert!(seen.insert(c), "twice: {c}");
                assert!(is_frequent(c), "not among the common ones: {c}");
            }
        }
        assert!(seen.iter().any(|c| is_traditional(*c)));
        assert!(!is_frequent('a') && !is_frequent('鿾') && !is_frequent('🙂'));
    }
}
