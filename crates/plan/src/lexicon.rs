//! Words with a meaning, found at the start or the end of a text, the longest first.

use crate::data;
use std::sync::OnceLock;

/// The words of a data file, one a line. What else stands on the line is their meaning.
#[derive(Debug)]
pub(crate) struct Lexicon {
    file: &'static str,
    /// Made when a word is first looked for.
    table: OnceLock<Table>,
}

/// A word and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The word as written.
    pub word: &'static str,
    /// The fields after it, empty in a file of words alone.
    pub meaning: &'static str,
}

impl Lexicon {
    pub const fn new(file: &'static str) -> Self {
        Self {
            file,
            table: OnceLock::new(),
        }
    }

    /// The longest word that a text starts with.
    pub fn prefix(&self, text: &str) -> Option<Entry> {
        self.prefix_where(text, &|_| true)
    }

    /// The longest word out of those that fit which a text starts with.
    pub fn prefix_where(&self, text: &str, fits: &dyn Fn(&str) -> bool) -> Option<Entry> {
        self.table().longest(Side::Start, text, fits)
    }

    /// The longest word that a text ends with.
    pub fn suffix(&self, text: &str) -> Option<Entry> {
        self.table().longest(Side::End, text, &|_| true)
    }

    /// The word that a text is.
    pub fn get(&self, text: &str) -> Option<Entry> {
        self.prefix(text).filter(|entry| entry.word == text)
    }

    /// Whether a text is one of the words.
    pub fn holds(&self, text: &str) -> bool {
        self.get(text).is_some()
    }

    /// The first place in a text where a word stands, and the longest word there.
    pub fn find(&self, text: &str) -> Option<(usize, Entry)> {
        self.matches(text).next()
    }

    /// Every place in a text where a word stands, with the longest word there; a word inside
    /// another is left out.
    pub fn matches<'a>(&'a self, text: &'a str) -> Matches<'a> {
        Matches {
            lexicon: self,
            text,
            position: 0,
        }
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self.file))
    }
}

/// The places of words in a text.
pub(crate) struct Matches<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    position: usize,
}

impl Iterator for Matches<'_> {
    type Item = (usize, Entry);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let at = self.position;
            let rest = self.text.get(at..)?;
            match self.lexicon.prefix(rest) {
                Some(entry) => {
                    self.position += entry.word.len();
                    return Some((at, entry));
                }
                None => self.position += rest.chars().next()?.len_utf8(),
            }
        }
    }
}

/// The words, with a chain through all that begin or end with the same characters.
#[derive(Debug)]
struct Table {
    entries: Vec<Entry>,
    by_start: Chains,
    by_end: Chains,
}

/// The side of a text that a word stands at.
#[derive(Debug, Clone, Copy)]
enum Side {
    Start,
    End,
}

/// Chains through words by their two outermost characters. A word is told by its place among
/// the words, counted from 1; 0 ends a chain.
#[derive(Debug)]
struct Chains {
    /// The first word of each chain. The number of chains is a power of two.
    first: Vec<usize>,
    /// For each word the next of its chain.
    next: Vec<usize>,
}

/// Stands for the second character of a word that has none.
const NONE: char = '\0';

impl Table {
    fn new(file: &'static str) -> Self {
        let entries: Vec<Entry> = data::entries(file)
            .map(|line| {
                let (word, meaning) = line.split_once('\t').unwrap_or((line, ""));
                Entry { word, meaning }
            })
            .collect();
        Self {
            by_start: Chains::new(&entries, Side::Start),
            by_end: Chains::new(&entries, Side::End),
            entries,
        }
    }

    /// The longest word that fits at a side of a text.
    fn longest(&self, side: Side, text: &str, fits: &dyn Fn(&str) -> bool) -> Option<Entry> {
        let chains = match side {
            Side::Start => &self.by_start,
            Side::End => &self.by_end,
        };
        let [outer, inner] = side.characters(text)?;
        let longest = |chain| {
            let mut found: Option<Entry> = None;
            let mut place: usize = chains.first.get(chain).copied()?;
            while let Some(entry) = place.checked_sub(1).and_then(|at| self.entries.get(at)) {
                let length = found.map_or(0, |found| found.word.len());
                if entry.word.len() > length && side.holds(text, entry.word) && fits(entry.word) {
                    found = Some(*entry);
                }
                place = chains.next.get(place - 1).copied().unwrap_or_default();
            }
            found
        };
        longest(chains.of([outer, inner])).or_else(|| longest(chains.of([outer, NONE])))
    }
}

impl Chains {
    fn new(entries: &[Entry], side: Side) -> Self {
        let mut chains = Self {
            first: vec![0; 2 * entries.len().next_power_of_two()],
            next: Vec::with_capacity(entries.len()),
        };
        for entry in entries {
            let outermost = side.characters(entry.word).unwrap_or([NONE; 2]);
            let chain = chains.of(outermost);
            let place = chains.next.len() + 1;
            if let Some(first) = chains.first.get_mut(chain) {
                chains.next.push(std::mem::replace(first, place));
            }
        }
        chains
    }

    /// The chain of all words with the same two characters, among others.
    fn of(&self, [outer, inner]: [char; 2]) -> usize {
        let mixed = (outer as usize).wrapping_mul(31) ^ (inner as usize);
        mixed & (self.first.len() - 1)
    }
}

impl Side {
    /// The outermost character of a text on this side, and the next one.
    fn characters(self, text: &str) -> Option<[char; 2]> {
        let mut characters = text.chars();
        let mut next = || match self {
            Self::Start => characters.next(),
            Self::End => characters.next_back(),
        };
        Some([next()?, next().unwrap_or(NONE)])
    }

    fn holds(self, text: &str, word: &str) -> bool {
        match self {
            Self::Start => text.starts_with(word),
            Self::End => text.ends_with(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_longest_word_is_found_from_either_side() {
        let lexicon = Lexicon::new("增\t1\n增长\t2\n增长率\t3\n率\t4\n长\t5\n");
        let prefix = |text| lexicon.prefix(text).map(|entry| entry.meaning);
        let suffix = |text| lexicon.suffix(text).map(|entry| entry.meaning);
        assert_eq!(prefix("增长率为"), Some("3"));
        assert_eq!(prefix("增长为"), Some("2"));
        assert_eq!(prefix("增"), Some("1"));
        assert_eq!(prefix("为增"), None);
        assert_eq!(suffix("自然增长率"), Some("3"));
        assert_eq!(suffix("转化率"), Some("4"));
        assert_eq!(suffix("生长"), Some("5"));
        assert_eq!(suffix(""), None);
        assert!(lexicon.holds("增长率") && !lexicon.holds("增长率增"));
        let shorter = lexicon.prefix_where("增长率", &|word| word != "增长率");
        assert_eq!(shorter.map(|entry| entry.meaning), Some("2"));
        let found: Vec<_> = lexicon
            .matches("增长率增")
            .map(|(at, entry)| (at, entry.word))
            .collect();
        assert_eq!(found, [(0, "增长率"), (9, "增")]);
    }
}
