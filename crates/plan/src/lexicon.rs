//! Words with a meaning, found at the start or the end of a text, the longest first.

use crate::data;
use std::collections::BTreeMap;

/// A table of words, made once from a data file.
#[derive(Debug, Clone)]
pub struct Lexicon<T> {
    by_start: Index<T>,
    by_end: Index<T>,
}

/// A word and what it means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry<T> {
    /// The word as written.
    pub word: &'static str,
    /// Its meaning.
    pub meaning: T,
}

/// Words by the first two of their characters as seen from one side, the longest first; a word
/// of one character stands under it and [`NONE`].
#[derive(Debug, Clone)]
struct Index<T> {
    entries: BTreeMap<[char; 2], Vec<Entry<T>>>,
    /// A bit for each first character, folded: most characters of a text begin no word.
    outer: [u64; 64],
}

/// Stands for the second character of a word that has none.
const NONE: char = '\0';

impl<T: Copy> Index<T> {
    fn new(words: impl Iterator<Item = ([char; 2], Entry<T>)>) -> Self {
        let mut index = Self {
            entries: BTreeMap::new(),
            outer: [0; 64],
        };
        for (key, entry) in words {
            let (slot, bit) = fold(key[0]);
            if let Some(bits) = index.outer.get_mut(slot) {
                *bits |= bit;
            }
            index.entries.entry(key).or_default().push(entry);
        }
        for entries in index.entries.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.word.len()));
        }
        index
    }

    /// The words under the first two characters, longer ones first.
    fn under(&self, first: char, second: Option<char>) -> impl Iterator<Item = &Entry<T>> {
        let (slot, bit) = fold(first);
        let any = self.outer.get(slot).is_some_and(|bits| bits & bit != 0);
        let pair = second
            .filter(|_| any)
            .and_then(|second| self.entries.get(&[first, second]));
        let single = Some(first)
            .filter(|_| any)
            .and_then(|first| self.entries.get(&[first, NONE]));
        pair.into_iter().chain(single).flatten()
    }
}

fn fold(character: char) -> (usize, u64) {
    let code = character as usize % 4096;
    (code / 64, 1 << (code % 64))
}

impl Lexicon<()> {
    /// The words of a data file with one field a line.
    pub fn of_words(file: &'static str) -> Self {
        Self::new(data::entries(file).map(|word| (word, ())))
    }

    /// Whether a text is one of the words.
    #[must_use]
    pub fn holds(&self, text: &str) -> bool {
        self.prefix(text).is_some_and(|entry| entry.word == text)
    }
}

impl<T: Copy> Lexicon<T> {
    /// The words of a data file with two fields a line, the second a meaning.
    pub fn of_pairs(file: &'static str, meaning: impl Fn(&str) -> Option<T>) -> Self {
        let rows = data::pairs(file);
        Self::new(rows.filter_map(|(word, said)| Some((word, meaning(said)?))))
    }

    /// A table of the given words.
    pub fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let entries: Vec<Entry<T>> = words
            .into_iter()
            .map(|(word, meaning)| Entry { word, meaning })
            .collect();
        let keyed = |key: fn(&str) -> Option<[char; 2]>| {
            entries
                .iter()
                .filter_map(move |entry| Some((key(entry.word)?, *entry)))
        };
        Self {
            by_start: Index::new(keyed(|word| key(word.chars()))),
            by_end: Index::new(keyed(|word| key(word.chars().rev()))),
        }
    }

    /// The longest word that a text starts with.
    #[must_use]
    pub fn prefix(&self, text: &str) -> Option<Entry<T>> {
        self.prefixes(text).next()
    }

    /// Every word that a text starts with, the longest first.
    pub fn prefixes<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Entry<T>> + 'a {
        let mut characters = text.chars();
        let first = characters.next().unwrap_or(NONE);
        self.by_start
            .under(first, characters.next())
            .filter(|entry| text.starts_with(entry.word))
            .copied()
    }

    /// The longest word that a text ends with.
    #[must_use]
    pub fn suffix(&self, text: &str) -> Option<Entry<T>> {
        let mut characters = text.chars().rev();
        let last = characters.next()?;
        self.by_end
            .under(last, characters.next())
            .find(|entry| text.ends_with(entry.word))
            .copied()
    }

    /// The first place in a text where a word stands, and the longest word there.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(usize, Entry<T>)> {
        self.matches(text).next()
    }

    /// Every place in a text where a word stands, with the longest word there; a word inside
    /// another is left out.
    pub fn matches<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, Entry<T>)> + 'a {
        let mut end = 0;
        text.char_indices().filter_map(move |(at, _)| {
            let entry = self.prefix(text.get(at..)?).filter(|_| at >= end)?;
            end = at + entry.word.len();
            Some((at, entry))
        })
    }
}

/// The first two characters as seen from one side.
fn key(mut characters: impl Iterator<Item = char>) -> Option<[char; 2]> {
    Some([characters.next()?, characters.next().unwrap_or(NONE)])
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_longest_word_is_found_from_either_side() {
        let lexicon = Lexicon::new([("增", 1), ("增长", 2), ("增长率", 3), ("率", 4), ("长", 5)]);
        let prefix = |text| lexicon.prefix(text).map(|entry| entry.meaning);
        let suffix = |text| lexicon.suffix(text).map(|entry| entry.meaning);
        assert_eq!(prefix("增长率为"), Some(3));
        assert_eq!(prefix("增长为"), Some(2));
        assert_eq!(prefix("增"), Some(1));
        assert_eq!(prefix("为增"), None);
        assert_eq!(suffix("自然增长率"), Some(3));
        assert_eq!(suffix("转化率"), Some(4));
        assert_eq!(suffix("生长"), Some(5));
        assert_eq!(suffix(""), None);
        let found: Vec<_> = lexicon
            .matches("增长率增")
            .map(|(at, entry)| (at, entry.word))
            .collect();
        assert_eq!(found, [(0, "增长率"), (9, "增")]);
    }
}
