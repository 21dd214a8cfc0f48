//! Words with a meaning, found at the start or the end of a text, the longest first.

use crate::data;
use std::collections::BTreeMap;

/// A table of words, made once from a data file.
#[derive(Debug, Clone)]
pub struct Lexicon<T> {
    /// Words by their first character, the longest first.
    by_start: BTreeMap<char, Vec<Entry<T>>>,
    /// Words by their last character, the longest first.
    by_end: BTreeMap<char, Vec<Entry<T>>>,
}

/// A word and what it means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry<T> {
    /// The word as written.
    pub word: &'static str,
    /// Its meaning.
    pub meaning: T,
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
        let mut by_start: BTreeMap<char, Vec<Entry<T>>> = BTreeMap::new();
        let mut by_end: BTreeMap<char, Vec<Entry<T>>> = BTreeMap::new();
        for (word, meaning) in words {
            let entry = Entry { word, meaning };
            let ends = word.chars().next().zip(word.chars().next_back());
            if let Some((first, last)) = ends {
                by_start.entry(first).or_default().push(entry);
                by_end.entry(last).or_default().push(entry);
            }
        }
        for entries in by_start.values_mut().chain(by_end.values_mut()) {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.word.len()));
        }
        Self { by_start, by_end }
    }

    /// The longest word that a text starts with.
    #[must_use]
    pub fn prefix(&self, text: &str) -> Option<Entry<T>> {
        self.prefixes(text).next()
    }

    /// Every word that a text starts with, the longest first.
    pub fn prefixes<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Entry<T>> + 'a {
        let entries = text
            .chars()
            .next()
            .and_then(|first| self.by_start.get(&first));
        entries
            .into_iter()
            .flatten()
            .filter(|entry| text.starts_with(entry.word))
            .copied()
    }

    /// The longest word that a text ends with.
    #[must_use]
    pub fn suffix(&self, text: &str) -> Option<Entry<T>> {
        let last = text.chars().next_back()?;
        self.by_end
            .get(&last)?
            .iter()
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
