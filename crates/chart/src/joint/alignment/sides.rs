//! The two plans with what each measure's partner is, as the drawings need them.

use super::super::Member;
use super::aligned::{Aligned, Shared, measures};
use crate::words::Words;
use gangmu_plan::model::Measure;

/// Both plans, pairs below the threshold taken apart.
pub(super) struct Sides<'a> {
    pub(super) left: Side<'a>,
    pub(super) right: Side<'a>,
    /// The pairs that count, in the order of the left plan.
    pub(super) pairs: Vec<&'a Shared>,
}

/// One plan.
pub(super) struct Side<'a> {
    pub(super) member: Member<'a>,
    pub(super) name: &'a str,
    pub(super) measures: Vec<&'a Measure>,
    /// For each measure its pair, by its place among the pairs.
    pub(super) partners: Vec<Option<usize>>,
}

impl<'a> Sides<'a> {
    pub(super) fn of(
        [left, right]: [Member<'a>; 2],
        [left_name, right_name]: [&'a str; 2],
        aligned: &'a Aligned,
        threshold: u8,
    ) -> Self {
        let mut sides = Self {
            left: Side::of(left, left_name),
            right: Side::of(right, right_name),
            pairs: Vec::new(),
        };
        for pair in &aligned.pairs {
            let places = (
                sides.left.partners.get_mut(pair.left),
                sides.right.partners.get_mut(pair.right),
            );
            if let (true, (Some(left), Some(right))) = (pair.percent() >= threshold, places) {
                *left = Some(sides.pairs.len());
                *right = Some(sides.pairs.len());
                sides.pairs.push(pair);
            }
        }
        sides
    }

    /// The measures of a pair.
    pub(super) fn of_pair(&self, pair: &Shared) -> Option<(&'a Measure, &'a Measure)> {
        let left = self.left.measures.get(pair.left)?;
        Some((left, self.right.measures.get(pair.right)?))
    }

    pub(super) fn same(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.same).count()
    }

    /// `沈阳市 14. 发展壮大战略性新兴产业，与盘锦市 7. … 文字相同`.
    pub(super) fn label(&self, is_left: bool, measure: &Measure, words: Words) -> String {
        let (here, there) = match is_left {
            true => (&self.left, &self.right),
            false => (&self.right, &self.left),
        };
        let name = numbered(here.name, measure, words);
        let at = here.measures.iter().position(|one| one.id == measure.id);
        let pair = at.and_then(|at| here.partners.get(at).copied().flatten());
        let pair = pair.and_then(|pair| self.pairs.get(pair));
        let partner = pair.and_then(|pair| Some((pair, self.of_pair(pair)?)));
        let Some((pair, (left, right))) = partner else {
            return words.fill("label.lone", &[&name, &here.name]);
        };
        let other = numbered(there.name, if is_left { right } else { left }, words);
        if pair.same {
            return words.fill("label.same", &[&name, &other]);
        }
        let label = words.fill("label.similar", &[&name, &other, &pair.percent()]);
        words.clauses(&[label, said(&pair.words, words)])
    }
}

impl<'a> Side<'a> {
    fn of(member: Member<'a>, name: &'a str) -> Self {
        let measures: Vec<&Measure> = measures(member.plan).collect();
        Self {
            member,
            name,
            partners: vec![None; measures.len()],
            measures,
        }
    }

    /// The measures without a partner.
    pub(super) fn lone(&self) -> impl Iterator<Item = &'a Measure> {
        let measures = self.measures.iter().zip(&self.partners);
        measures
            .filter(|(_, partner)| partner.is_none())
            .map(|(measure, _)| *measure)
    }

    pub(super) fn item(&self, measure: &Measure) -> String {
        self.member.item(&measure.id)
    }
}

fn numbered(plan: &str, measure: &Measure, words: Words) -> String {
    words.fill("label.of_plan", &[&plan, &measure.ordinal, &measure.title])
}

/// `都说到“物流业”“水库”`; empty without words.
pub(super) fn said(shared: &[String], words: Words) -> String {
    if shared.is_empty() {
        return String::new();
    }
    let quoted: Vec<String> = shared
        .iter()
        .map(|word| words.fill("quote.word", &[word]))
        .collect();
    words.fill("label.shared_words", &[&quoted.join("")])
}
