//! Which measures of two plans belong together, each to one other at most.

use super::PairKind;
use super::candidates::{Candidates, Index};
use super::prepared::Prepared;

/// The least similarity of two measures to be called similar.
///
/// In pairs of plans that people have aligned, measures about the same thing come to 0.3 and
/// more and the others to 0.2 and less.
const SIMILAR: f64 = 0.25;

/// How many measures of the other plan one is compared with in full.
const COMPARED: usize = 16;

/// Who belongs to whom so far.
pub(super) struct Partners {
    /// For each left measure the place of its partner, how they agree, and how closely.
    pub(super) of_left: Vec<Option<(usize, PairKind, f64)>>,
    /// For each right measure whether it has a partner.
    pub(super) taken: Vec<bool>,
}

impl Partners {
    /// Nobody has a partner yet.
    pub(super) fn none(left: usize, right: usize) -> Self {
        Self {
            of_left: vec![None; left],
            taken: vec![false; right],
        }
    }

    /// Joins measures of the same wording, in the order of the texts.
    pub(super) fn join_same(&mut self, left: &[Prepared], right: &[Prepared]) {
        let mut wordings: Vec<(&str, usize)> = right
            .iter()
            .enumerate()
            .map(|(at, measure)| (measure.wording.as_str(), at))
            .filter(|(wording, _)| !wording.is_empty())
            .collect();
        wordings.sort_unstable();
        for (at, measure) in left.iter().enumerate() {
            let first =
                wordings.partition_point(|(wording, _)| *wording < measure.wording.as_str());
            let same = wordings
                .iter()
                .skip(first)
                .take_while(|(wording, _)| *wording == measure.wording)
                .find(|(_, other)| self.free(at, *other));
            if let Some((_, other)) = same {
                self.join(at, *other, PairKind::Same, 1.0);
            }
        }
    }

    /// Joins similar measures that have no partner, the closest first.
    pub(super) fn join_similar(&mut self, left: &[Prepared], right: &[Prepared]) {
        let alone = || {
            let entries = right.iter().enumerate().zip(&self.taken);
            entries
                .filter(|(_, taken)| !**taken)
                .map(|(entry, _)| entry)
        };
        let titles = Index::of(alone().map(|(at, measure)| (at, &measure.title)));
        let bodies = Index::of(alone().map(|(at, measure)| (at, &measure.body)));
        let mut found: Vec<(f64, usize, usize)> = Vec::new();
        for (at, measure) in left.iter().enumerate() {
            if self.of_left.get(at).is_none_or(Option::is_some) {
                continue;
            }
            let mut candidates = Candidates::default();
            titles.find(&measure.title, &mut candidates);
            bodies.find(&measure.body, &mut candidates);
            for other in candidates.closest(COMPARED) {
                let similarity = right
                    .get(other)
                    .map_or(0.0, |right| measure.similarity(right));
                if similarity >= SIMILAR {
                    found.push((similarity, at, other));
                }
            }
        }
        // The order of the texts decides between pairs that are equally close.
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (similarity, at, other) in found {
            if self.free(at, other) {
                self.join(at, other, PairKind::Similar, similarity);
            }
        }
    }

    fn free(&self, left: usize, right: usize) -> bool {
        self.of_left.get(left).is_some_and(Option::is_none)
            && self.taken.get(right).is_some_and(|taken| !taken)
    }

    fn join(&mut self, left: usize, right: usize, kind: PairKind, score: f64) {
        if let (Some(partner), Some(taken)) =
            (self.of_left.get_mut(left), self.taken.get_mut(right))
        {
            *partner = Some((right, kind, score));
            *taken = true;
        }
    }
}
