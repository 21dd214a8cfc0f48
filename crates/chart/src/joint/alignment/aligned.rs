//! What two plans share, kept apart from them so that it is computed once for every drawing.

use super::super::Member;
use crate::places::Places;
use gangmu_plan::alignment::{self, PairKind};
use gangmu_plan::model::{Measure, Plan};

/// The least score that the reading calls similar, in percent.
pub const LEAST_SIMILAR: u8 = 25;

/// What two plans share.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Aligned {
    /// The pairs, in the order of the left plan.
    pub pairs: Vec<Shared>,
}

/// A measure of either plan, by where it stands among the measures of its plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The left plan's.
    pub left: usize,
    /// The right plan's.
    pub right: usize,
    /// Whether both have the same wording.
    pub same: bool,
    /// How close they are, from 0 to 1.
    pub score: f64,
    /// The words that both have and that tell what they are about.
    pub words: Vec<String>,
}

impl Aligned {
    /// Compares two plans.
    #[must_use]
    pub fn of(left: &Plan, right: &Plan) -> Self {
        let left_places = Places::of(&mut measures(left).map(|measure| measure.id.as_str()));
        let right_places = Places::of(&mut measures(right).map(|measure| measure.id.as_str()));
        let alignment = alignment::align(left, right);
        let pairs = alignment.pairs.iter().filter_map(|pair| {
            Some(Shared {
                left: left_places.find(&pair.left.id)?,
                right: right_places.find(&pair.right.id)?,
                same: pair.kind == PairKind::Same,
                score: pair.score,
                words: pair.words.iter().map(|word| (*word).to_owned()).collect(),
            })
        });
        Self {
            pairs: pairs.collect(),
        }
    }
}

impl Shared {
    /// How close the two are in whole percent; another wording is never 100.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let whole = (1..=99_u8).rev().find(|percent| {
            let percent = f64::from(*percent);
            100.0 * self.score >= percent
        });
        if self.same { 100 } else { whole.unwrap_or(0) }
    }
}

/// The measures of a plan in the order of the text.
pub(super) fn measures(plan: &Plan) -> impl Iterator<Item = &Measure> {
    plan.areas.iter().flat_map(|area| &area.measures)
}

/// The two plans with most measures of one wording, the earlier first; where there are none,
/// the first two that have measures. Only wordings are compared, so that many plans are quick.
#[must_use]
pub fn most_shared(members: &[Member]) -> Option<(usize, usize)> {
    let mut titles: Vec<(&str, usize)> = Vec::new();
    for (at, member) in members.iter().enumerate() {
        titles.extend(measures(member.plan).map(|measure| (measure.title.as_str(), at)));
    }
    titles.sort_unstable();
    titles.dedup();
    let mut shared: Vec<(usize, usize)> = Vec::new();
    for same in titles.chunk_by(|one, other| one.0 == other.0) {
        for (index, (_, left)) in same.iter().enumerate() {
            let later = same.iter().skip(index + 1);
            shared.extend(later.map(|(_, right)| (*left, *right)));
        }
    }
    shared.sort_unstable();
    // Of pairs that share equally many the first wins.
    let counted = shared.chunk_by(|one, other| one == other).rev();
    let most = counted.max_by_key(|pair| pair.len());
    most.and_then(|pair| pair.first().copied()).or_else(|| {
        let mut with_measures = (0..members.len()).filter(|at| {
            let member = members.get(*at);
            member.is_some_and(|member| measures(member.plan).next().is_some())
        });
        Some((with_measures.next()?, with_measures.next()?))
    })
}
