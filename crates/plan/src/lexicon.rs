//! Words with a meaning, found at the start or the end of a text, the longest first.

use crate::data;
use std::sync::OnceLock;

/// A table of words with a meaning.
#[derive(Debug)]
pub(crate) struct Lexicon {
    source: Source,
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
    /// The words of a data file, one a line, with the rest of the line for their meaning.
    pub const fn new(file: &'static str) -> Self {
        Self {
            source: Source::File(file),
            table: OnceLock::new(),
        }
    }

    /// The words that a function reads from a data file of another form.
    pub const fn of(words: fn() -> Vec<Entry>) -> Self {
        Self {
            source: Source::Words(words),
            table: OnceLock::new(),
        }
    }

    /// The longest word that a text starts with.
    pub fn prefix(&self, text: &str) -> Option<Entry> {
        self.prefix_where(text, &|_| true)
    }

    /// The longest word out of those that fit which a text starts with.
    pub fn prefix_where(&self, text: &str, fits: &dyn Fn(&str) -> bool) -> Option<Entry> {
        let (key, _) = first_key(text.as_bytes())?;
        let stands = |word: &str| text.starts_with(word) && fits(word);
        let table = self.table();
        table.longest(&table.by_start, key, &stands)
    }

    /// The longest word that a text ends with.
    pub fn suffix(&self, text: &str) -> Option<Entry> {
        let key = last_key(text)?;
        let table = self.table();
        table.longest(&table.by_end, key, &|word| text.ends_with(word))
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
            table: self.table(),
            text,
            at: 0,
        }
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| {
            Table::new(match self.source {
                Source::File(file) => rows(file),
                Source::Words(words) => words(),
            })
        })
    }
}

/// Where words come from.
#[derive(Debug)]
enum Source {
    File(&'static str),
    Words(fn() -> Vec<Entry>),
}

fn rows(file: &'static str) -> Vec<Entry> {
    let row = |line: &'static str| {
        let (word, meaning) = line.split_once('\t').unwrap_or((line, ""));
        Entry { word, meaning }
    };
    data::entries(file).map(row).collect()
}

/// The places of words in a text.
pub(crate) struct Matches<'a> {
    table: &'a Table,
    text: &'a str,
    /// Where the next word may begin.
    at: usize,
}

impl Iterator for Matches<'_> {
    type Item = (usize, Entry);

    fn next(&mut self) -> Option<Self::Item> {
        let table = self.table;
        loop {
            let at = self.at;
            let (key, length) = first_key(self.text.as_bytes().get(at..)?)?;
            self.at += length;
            // Most characters begin no word.
            if table.by_start.first(key) == 0 {
                continue;
            }
            let rest = self.text.get(at..)?;
            if let Some(entry) = table.longest(&table.by_start, key, &|word| rest.starts_with(word))
            {
                self.at = self.at.max(at + entry.word.len());
                return Some((at, entry));
            }
        }
    }
}

/// The words, with a chain through all whose first or last character has the same key.
#[derive(Debug)]
struct Table {
    entries: Vec<Entry>,
    by_start: Chains,
    by_end: Chains,
}

impl Table {
    fn new(entries: Vec<Entry>) -> Self {
        let mut by_start = Chains::of(entries.len());
        let mut by_end = Chains::of(entries.len());
        for entry in &entries {
            let (first, _) = first_key(entry.word.as_bytes()).unwrap_or_default();
            by_start.add(first);
            by_end.add(last_key(entry.word).unwrap_or_default());
        }
        Self {
            entries,
            by_start,
            by_end,
        }
    }

    /// The longest word that stands somewhere, out of the chain of a key.
    fn longest(&self, chains: &Chains, key: usize, stands: &dyn Fn(&str) -> bool) -> Option<Entry> {
        let mut longest: Option<Entry> = None;
        let mut place = chains.first(key);
        while let Some(entry) = place.checked_sub(1).and_then(|at| self.entries.get(at)) {
            let longer = longest.is_none_or(|found| found.word.len() < entry.word.len());
            if longer && stands(entry.word) {
                longest = Some(*entry);
            }
            place = chains.next(place);
        }
        longest
    }
}

/// Chains through words by the keys of their first or last characters. A word is told by its place among
/// the words, counted from 1; 0 ends a chain.
#[derive(Debug)]
struct Chains {
    /// The first word of each chain. The number of chains is a power of two.
    first: Vec<usize>,
    /// For each word the next of its chain.
    next: Vec<usize>,
}

impl Chains {
    /// Chains for a number of words.
    fn of(words: usize) -> Self {
        Self {
            first: vec![0; 2 * words.next_power_of_two()],
            next: Vec::with_capacity(words),
        }
    }

    /// Puts the next word before the others of a key.
    fn add(&mut self, key: usize) {
        let chain = self.chain(key);
        let place = self.next.len() + 1;
        if let Some(first) = self.first.get_mut(chain) {
            self.next.push(std::mem::replace(first, place));
        }
    }

    fn first(&self, key: usize) -> usize {
        self.first.get(self.chain(key)).copied().unwrap_or_default()
    }

    fn next(&self, place: usize) -> usize {
        self.next.get(place - 1).copied().unwrap_or_default()
    }

    /// The chain of a key. Others may share it.
    fn chain(&self, key: usize) -> usize {
        key & (self.first.len() - 1)
    }
}

/// A number that tells most characters apart, from the first one's bytes, and how many these
/// are: the low bits of its code point, so that nothing is put together that is not asked for.
fn first_key(bytes: &[u8]) -> Option<(usize, usize)> {
    let low = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default() & 0x3f);
    let first = *bytes.first()?;
    Some(match first {
        0..=0x7f => (usize::from(first), 1),
        0x80..=0xdf => (usize::from(first & 3) << 6 | low(1), 2),
        0xe0..=0xef => (low(1) << 6 | low(2), 3),
        _ => (low(2) << 6 | low(3), 4),
    })
}

/// The same for the last character.
fn last_key(text: &str) -> Option<usize> {
    let last = text.chars().next_back()?;
    let start = text.len() - last.len_utf8();
    Some(first_key(text.as_bytes().get(start..)?)?.0)
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
