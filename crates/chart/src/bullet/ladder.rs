//! The ladder that a place among others stands on: as many rungs as there are others, where
//! `data/ladders.tsv` knows them, else a ladder without an end.

use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::model::{Plan, Quantity};

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/data/ladders.tsv"));

/// Rungs of a ladder without an end, at least.
const LEAST_RUNGS: f64 = 10.0;

/// A ladder, the first place at its beginning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ladder {
    /// The last rung that is drawn.
    pub(super) last: f64,
    /// Who stands on it; none where nobody knows how many there are.
    ranked: Option<Ranked>,
}

/// Those who are compared.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ranked {
    scope: &'static str,
    chinese: &'static str,
    english: &'static str,
    members: &'static str,
}

impl Ladder {
    /// The ladder of a rank in a plan.
    pub(super) fn of(quantity: &Quantity, plan: &Plan) -> Self {
        let ends = [quantity.number, quantity.upper].into_iter().flatten();
        let lowest = ends.fold(1.0, f64::max).ceil();
        let place = plan.place.as_deref().unwrap_or_default();
        let ranked = all().find(|ranked| {
            quantity.text.contains(ranked.scope)
                && ranked.members().any(|member| member == place)
                && lowest <= ranked.count()
        });
        Self {
            last: ranked.map_or_else(|| LEAST_RUNGS.max(lowest), Ranked::count),
            ranked,
        }
    }

    /// Whether the last rung is the last there is.
    pub(super) fn has_end(self) -> bool {
        self.ranked.is_some()
    }

    /// `辽宁各市，共 14 个`; empty where nobody knows.
    pub(super) fn in_words(self, words: Words) -> String {
        let Some(ranked) = self.ranked else {
            return String::new();
        };
        let name = match words.0 {
            Language::Chinese => ranked.chinese,
            Language::English => ranked.english,
        };
        words.fill("rank.ladder", &[&ranked.members().count(), &name])
    }
}

impl Ranked {
    fn members(self) -> impl Iterator<Item = &'static str> {
        self.members.split('|')
    }

    fn count(self) -> f64 {
        u32::try_from(self.members().count()).map_or(1.0, f64::from)
    }
}

fn all() -> impl Iterator<Item = Ranked> {
    TABLE.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        Some(Ranked {
            scope: fields.next()?,
            chinese: fields.next()?,
            english: fields.next()?,
            members: fields.next()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_is_well_formed() {
        let mut seen = BTreeSet::new();
        for line in TABLE.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 4, "{line}");
            assert!(
                fields.iter().all(|field| !field.trim().is_empty()),
                "{line}"
            );
        }
        for ranked in all() {
            for member in ranked.members() {
                assert!(
                    !member.is_empty() && seen.insert((ranked.scope, member)),
                    "{member}"
                );
            }
        }
        assert!(!seen.is_empty());
    }
}
