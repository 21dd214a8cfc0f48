//! Which measures of a plan one may be close to, found by the rare pairs they share.

use super::bigrams::{Bag, Bigram};

/// A pair that more measures have than this tells too little to look them all up.
const RARE: usize = 48;

/// In which bags of a plan each pair stands.
pub(super) struct Index(Vec<(Bigram, usize)>);

impl Index {
    /// An index of bags, each with the place by which it is known.
    pub(super) fn of<'a>(bags: impl Iterator<Item = (usize, &'a Bag)>) -> Self {
        let mut places = Vec::new();
        for (at, bag) in bags {
            places.extend(bag.weights.iter().map(|(bigram, _)| (*bigram, at)));
        }
        places.sort_unstable();
        Self(places)
    }

    /// Adds the bags that share rare pairs with a bag, each with the part of its weight that
    /// is shared.
    pub(super) fn find(&self, bag: &Bag, candidates: &mut Candidates) {
        for (bigram, weight) in &bag.weights {
            let first = self.0.partition_point(|(other, _)| other < bigram);
            let rest = self.0.get(first..).unwrap_or_default();
            let count = rest.partition_point(|(other, _)| other == bigram);
            if count <= RARE {
                let part = weight / bag.total;
                let found = rest.iter().take(count);
                candidates.0.extend(found.map(|(_, at)| (*at, part)));
            }
        }
    }
}

/// Places of bags, with what each pair they share adds to their closeness.
#[derive(Default)]
pub(super) struct Candidates(Vec<(usize, f64)>);

impl Candidates {
    /// The places of the closest, as many as said at most.
    pub(super) fn closest(mut self, most: usize) -> Vec<usize> {
        // A stable sort keeps the order of the sums, so that they are the same on every machine.
        self.0.sort_by_key(|(at, _)| *at);
        self.0.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        self.0.sort_by(|a, b| b.1.total_cmp(&a.1));
        self.0.truncate(most);
        self.0.into_iter().map(|(at, _)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alignment::bigrams::Frequencies;

    fn bags(texts: &[&str]) -> Vec<Bag> {
        let frequencies = Frequencies::of(texts.iter().copied());
        let bag = |text: &&str| Bag::of(text, &frequencies);
        texts.iter().map(bag).collect()
    }

    fn closest(texts: &[&str], text: &str, most: usize) -> Vec<usize> {
        let bags = bags(texts);
        let mut candidates = Candidates::default();
        let wanted = Bag::of(text, &Frequencies::of([].into_iter()));
        Index::of(bags.iter().enumerate()).find(&wanted, &mut candidates);
        candidates.closest(most)
    }

    #[test]
    fn those_that_share_most_come_first() {
        let texts = ["修建公路", "修建水库大坝", "水库大坝", "养老服务"];
        assert_eq!(closest(&texts, "修建水库大坝", 9), [1, 2, 0]);
        assert_eq!(closest(&texts, "修建水库大坝", 1), [1]);
        assert_eq!(closest(&texts, "林业", 9), Vec::<usize>::new());
    }

    #[test]
    fn what_too_many_share_leads_to_nobody() {
        let mut texts = vec!["水库"; RARE + 1];
        texts.push("大坝");
        assert_eq!(closest(&texts, "水库大坝", 9), [RARE + 1]);
    }
}
