//! A text as a bag of weighted pairs of neighbouring characters.
//!
//! Chinese puts no spaces between words and most of its words have two characters, so pairs
//! show what two texts share without a dictionary. A pair weighs the less the more texts have
//! it, and little where it touches a generic word.

use crate::lexicon::Lexicon;

/// What a pair that touches a generic word weighs beside another.
const GENERIC: f64 = 0.2;

/// How many characters of a text are read: a measure says at its start what it is about.
const READ: usize = 500;

const GENERIC_TABLE: &str = table!("alignment/generic_words.txt");

static GENERIC_WORDS: Lexicon = Lexicon::new(GENERIC_TABLE);

/// Two neighbouring characters.
pub(super) type Bigram = [char; 2];

/// A character of a text that is no mark and no digit.
#[derive(Clone, Copy)]
pub(super) struct Character {
    /// Its first byte.
    pub(super) at: usize,
    pub(super) value: char,
    /// Whether it stands in a generic word.
    pub(super) generic: bool,
}

/// The characters of the beginning of a text, without marks, spaces and digits: what two
/// measures are about does not show in their numbers.
pub(super) fn characters(text: &str) -> Vec<Character> {
    let mut characters = Vec::new();
    let mut generic_until = 0;
    for (at, value) in text.char_indices().take(READ) {
        if at >= generic_until
            && let Some(entry) = text.get(at..).and_then(|rest| GENERIC_WORDS.prefix(rest))
        {
            generic_until = at + entry.word.len();
        }
        if tells(value) && !value.is_ascii_digit() {
            characters.push(Character {
                at,
                value,
                generic: at < generic_until,
            });
        }
    }
    characters
}

/// A text without marks and spaces.
pub(super) fn wording(text: &str) -> String {
    text.chars().filter(|character| tells(*character)).collect()
}

/// Whether a character is part of a word: Han, or a Latin letter or digit.
fn tells(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The pairs of a text in order, each once, with the weight that generic words leave them.
fn bigrams(text: &str) -> Vec<(Bigram, f64)> {
    let characters = characters(text);
    let mut bigrams = Vec::with_capacity(characters.len());
    for (left, right) in characters.iter().zip(characters.iter().skip(1)) {
        if left.at + left.value.len_utf8() == right.at {
            let generic = left.generic || right.generic;
            let weight = if generic { GENERIC } else { 1.0 };
            bigrams.push(([left.value, right.value], weight));
        }
    }
    bigrams.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    bigrams.dedup_by_key(|(bigram, _)| *bigram);
    bigrams
}

/// In how many texts each pair stands.
pub(super) struct Frequencies(Vec<(Bigram, f64)>);

impl Frequencies {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut counts: Vec<(Bigram, f64)> = Vec::new();
        for text in texts {
            counts.extend(bigrams(text).iter().map(|(bigram, _)| (*bigram, 1.0)));
        }
        counts.sort_unstable_by_key(|(bigram, _)| *bigram);
        counts.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        Self(counts)
    }

    /// How rare a pair is, from 1 for one text downwards. A root, because every machine gives
    /// the same digits for it, which holds for no logarithm.
    fn rarity(&self, bigram: Bigram) -> f64 {
        let found = self.0.binary_search_by_key(&bigram, |(bigram, _)| *bigram);
        let count = found.ok().and_then(|at| self.0.get(at));
        count.map_or(1.0, |(_, count)| 1.0 / count.sqrt())
    }
}

/// The pairs of a text with their weights, in order.
pub(super) struct Bag {
    pub(super) weights: Vec<(Bigram, f64)>,
    /// The sum of the weights.
    pub(super) total: f64,
}

impl Bag {
    pub(super) fn of(text: &str, frequencies: &Frequencies) -> Self {
        let mut weights = bigrams(text);
        let mut total = 0.0;
        for (bigram, weight) in &mut weights {
            *weight *= frequencies.rarity(*bigram);
            total += *weight;
        }
        Self { weights, total }
    }

    /// How many pairs there are.
    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    /// Twice the weight of what is shared by the weight of both: 0 to 1.
    pub(super) fn similarity(&self, other: &Self) -> f64 {
        let mut rest = other.weights.iter().peekable();
        let mut shared = 0.0;
        for (bigram, weight) in &self.weights {
            while rest.next_if(|(next, _)| next < bigram).is_some() {}
            if let Some((_, of_other)) = rest.next_if(|(next, _)| next == bigram) {
                shared += weight.min(*of_other);
            }
        }
        let both = self.total + other.total;
        if both > 0.0 { 2.0 * shared / both } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    fn bag(text: &str) -> Bag {
        Bag::of(text, &Frequencies::of([].into_iter()))
    }

    #[test]
    fn the_word_list_is_well_formed() {
        data::tests::check_form(GENERIC_TABLE, 1);
    }

    #[test]
    fn marks_part_pairs_and_generic_words_weigh_little() {
        let found: Vec<_> = bigrams("发展农、林业20公顷")
            .into_iter()
            .map(|(pair, weight)| (String::from_iter(pair), weight))
            .collect();
        let pair = |pair: &str, weight| (pair.to_owned(), weight);
        assert_eq!(
            found,
            [
                pair("公顷", 1.0),
                pair("发展", GENERIC),
                pair("展农", GENERIC),
                pair("林业", 1.0)
            ]
        );
    }

    #[test]
    fn a_pair_in_many_texts_is_not_rare() {
        let frequencies = Frequencies::of(["水利", "水利", "水利水利", "水利", "水库"].into_iter());
        assert_eq!(frequencies.rarity(['水', '利']), 0.5);
        assert_eq!(frequencies.rarity(['水', '库']), 1.0);
        assert_eq!(frequencies.rarity(['山', '水']), 1.0);
    }

    #[test]
    fn similarity_is_of_equal_view_and_within_bounds() {
        let (left, right) = (bag("修建大型水库"), bag("水库维护"));
        assert_eq!(left.similarity(&right), right.similarity(&left));
        assert!(left.similarity(&right) > 0.0 && left.similarity(&right) < 1.0);
        assert_eq!(left.similarity(&left), 1.0);
        assert_eq!(left.similarity(&bag("")), 0.0);
        assert_eq!(bag("").similarity(&bag("")), 0.0);
    }
}
