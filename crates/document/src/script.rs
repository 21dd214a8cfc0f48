//! Traditional script → simplified, by the data of OpenCC (see `data/opencc.md`).
//!
//! A text is converted only where it is in Traditional script by its own evidence, because
//! simplified texts keep some of the same characters (著名, 乾隆).

use crate::Script;
use crate::data::rows;
use crate::draft::Draft;
use std::sync::OnceLock;

const CHARACTERS: &str = table!("simplified_characters.tsv");
const PHRASES: &str = table!("simplified_phrases.tsv");

/// Fewer Traditional characters than this are no evidence.
const FEWEST: usize = 2;

/// So many characters tell the script.
const SAMPLE: usize = 20_000;

/// The script of a text, by whether it has more characters of the one script or of the other.
pub(crate) fn script(text: &str) -> Script {
    let table = Table::get();
    let mut traditional = 0_usize;
    let mut simplified = 0_usize;
    for c in text.chars().filter(|c| is_han(*c)).take(SAMPLE) {
        if table.entry(c).is_some_and(|entry| entry.simplified != c) {
            traditional += 1;
        } else if table.is_simplified(c) {
            simplified += 1;
        }
    }
    if traditional >= FEWEST && traditional > simplified {
        Script::Traditional
    } else {
        Script::Simplified
    }
}

/// The draft in simplified characters.
pub(crate) fn simplify(draft: &Draft) -> Draft {
    let table = Table::get();
    let mut rewriter = draft.rewrite();
    for (start, c) in draft.text.char_indices() {
        if start < rewriter.position() || !is_han(c) {
            continue;
        }
        let Some(entry) = table.entry(c) else {
            continue;
        };
        let rest = draft.text.get(start..).unwrap_or_default();
        if let Some((phrase, simplified)) = table.longest_phrase(entry, rest) {
            rewriter.keep(start);
            // Character by character, so that each keeps its own place in the source.
            for (old, new) in phrase.chars().zip(simplified.chars()) {
                rewriter.replace(
                    rewriter.position() + old.len_utf8(),
                    new.encode_utf8(&mut [0; 4]),
                );
            }
        } else if entry.simplified != c {
            rewriter.keep(start);
            rewriter.replace(
                start + c.len_utf8(),
                entry.simplified.encode_utf8(&mut [0; 4]),
            );
        }
    }
    rewriter.finish()
}

/// Whether a character is a Chinese one.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '〇' | '々')
}

/// What may happen to a character.
struct Entry {
    character: char,
    /// The character itself where only phrases that begin with it change.
    simplified: char,
    /// The first of its phrases in [`Table::phrases`], and one past the last.
    phrases: (usize, usize),
}

struct Table {
    /// Ordered by character.
    entries: Vec<Entry>,
    /// Phrases and their simplified forms, ordered by first character, longest first.
    phrases: Vec<(&'static str, &'static str)>,
    /// The characters that only simplified script has, in order.
    simplified: Vec<char>,
}

impl Table {
    fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut entries: Vec<Entry> = rows(CHARACTERS)
            .flat_map(|(simplified, traditional)| {
                let simplified = simplified.chars().next().unwrap_or_default();
                traditional.chars().map(move |character| Entry {
                    character,
                    simplified,
                    phrases: (0, 0),
                })
            })
            .collect();
        entries.sort_unstable_by_key(|entry| entry.character);

        let mut simplified: Vec<char> = entries.iter().map(|entry| entry.simplified).collect();
        simplified.sort_unstable();
        simplified.dedup();

        let mut phrases: Vec<(&str, &str)> = rows(PHRASES).collect();
        phrases.sort_unstable_by_key(|(phrase, _)| {
            (
                phrase.chars().next(),
                std::cmp::Reverse(phrase.len()),
                *phrase,
            )
        });
        let mut table = Self {
            entries,
            phrases,
            simplified,
        };
        table.link_phrases();
        table
    }

    fn link_phrases(&mut self) {
        let mut start = 0;
        let first = |phrase: &(&str, &str)| phrase.0.chars().next().unwrap_or_default();
        for group in self
            .phrases
            .chunk_by(|left, right| first(left) == first(right))
        {
            let phrases = (start, start + group.len());
            start = phrases.1;
            let Some(character) = group.first().map(first) else {
                continue;
            };
            match self
                .entries
                .binary_search_by_key(&character, |entry| entry.character)
            {
                Ok(found) => {
                    if let Some(entry) = self.entries.get_mut(found) {
                        entry.phrases = phrases;
                    }
                }
                Err(place) => self.entries.insert(
                    place,
                    Entry {
                        character,
                        simplified: character,
                        phrases,
                    },
                ),
            }
        }
    }

    fn entry(&self, c: char) -> Option<&Entry> {
        let found = self
            .entries
            .binary_search_by_key(&c, |entry| entry.character);
        found.ok().and_then(|index| self.entries.get(index))
    }

    fn is_simplified(&self, c: char) -> bool {
        self.simplified.binary_search(&c).is_ok()
    }

    /// The longest phrase at the start of a text, whose first character the entry is for.
    fn longest_phrase(&self, entry: &Entry, text: &str) -> Option<(&'static str, &'static str)> {
        let (first, end) = entry.phrases;
        let phrases = self.phrases.get(first..end).unwrap_or_default();
        phrases
            .iter()
            .copied()
            .find(|(phrase, _)| text.starts_with(phrase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::check_pairs;

    const CASES: &str = include_str!("../tests/cases/opencc.tsv");

    fn simplified(text: &str) -> String {
        simplify(&Draft::of_source(text)).text
    }

    #[test]
    fn passes_the_cases_of_opencc() {
        for (text, wanted) in rows(CASES) {
            assert_eq!(simplified(text), wanted, "{text}");
        }
    }

    #[test]
    fn knows_a_script_by_its_characters() {
        assert_eq!(script("貫徹黨的二十大精神"), Script::Traditional);
        assert_eq!(script("贯彻党的二十大精神"), Script::Simplified);
        assert_eq!(script("乾隆年间的著名園林建筑"), Script::Simplified);
        assert_eq!(script("乾隆年間著書"), Script::Traditional);
        assert_eq!(script("著名"), Script::Simplified);
        assert_eq!(script(""), Script::Simplified);
    }

    #[test]
    fn phrases_keep_their_number_of_characters() {
        for (phrase, simplified) in rows(PHRASES) {
            assert_eq!(
                phrase.chars().count(),
                simplified.chars().count(),
                "{phrase}"
            );
        }
    }

    #[test]
    fn data_is_well_formed() {
        check_pairs(CHARACTERS);
        check_pairs(PHRASES);
        let mut all: Vec<char> = rows(CHARACTERS).flat_map(|(_, old)| old.chars()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(
            all.len(),
            count,
            "a Traditional character stands in one line only"
        );
        assert!(rows(CHARACTERS).all(|(new, _)| new.chars().count() == 1));
    }
}
