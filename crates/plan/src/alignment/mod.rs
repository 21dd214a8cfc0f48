//! The measures of two plans side by side: which have the same wording, which are similar,
//! which only one plan has.
//!
//! Measures with the same title are the same. Of the others, those are similar whose titles or
//! texts share enough pairs of characters, rare ones weighing more (`bigrams`). Each measure
//! has one partner at most: the closest two of all are joined first, then the closest two of
//! the rest. Every measure is compared in full with a few others only, those with which it
//! shares the rarest pairs (`candidates`), so that time grows with the plans' length.

mod bigrams;
mod candidates;
mod partners;
mod prepared;
mod shared;

use crate::model::{Measure, Plan};
use bigrams::Frequencies;
use partners::Partners;
use prepared::{Prepared, body};

/// The measures of two plans, each in one place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment<'a> {
    /// What both plans have, in the order of the left one.
    pub pairs: Vec<Pair<'a>>,
    /// What only the left plan has, in order.
    pub only_left: Vec<&'a Measure>,
    /// What only the right plan has, in order.
    pub only_right: Vec<&'a Measure>,
}

/// A measure of either plan, and why they belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair<'a> {
    /// The left plan's.
    pub left: &'a Measure,
    /// The right plan's.
    pub right: &'a Measure,
    /// How they agree.
    pub kind: PairKind,
    /// From 0, nothing in common, to 1, the same wording.
    pub score: f64,
    /// The words that both have and that tell what they are about.
    pub words: Vec<&'a str>,
}

/// How two measures agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PairKind {
    /// The same title but for marks and spaces.
    Same,
    /// Another title about the same thing.
    Similar,
}

/// Aligns the measures of two plans.
///
/// ```
/// use gangmu_document::Document;
/// use gangmu_plan::alignment::{PairKind, align};
///
/// let plan = |text: &str| gangmu_plan::read(&Document::from_text("plan.txt", text));
/// let left = plan("重点任务\n(一)扩大内需\n1.提振消费\n2.大力发展现代物流业\n3.修建水库");
/// let right = plan("重点任务\n(一)扩大内需\n1.推动物流业做大做强\n2.提振消费");
/// let alignment = align(&left, &right);
/// assert_eq!(alignment.pairs[0].kind, PairKind::Same);
/// assert_eq!(alignment.pairs[1].kind, PairKind::Similar);
/// assert_eq!(alignment.pairs[1].words, ["物流业"]);
/// assert_eq!(alignment.only_left[0].title, "修建水库");
/// ```
#[must_use]
pub fn align<'a>(left: &'a Plan, right: &'a Plan) -> Alignment<'a> {
    let frequencies = Frequencies::of(texts(left).chain(texts(right)));
    let prepare = |plan: &'a Plan| -> Vec<Prepared<'a>> {
        measures(plan)
            .map(|measure| Prepared::of(measure, &frequencies))
            .collect()
    };
    let (left, right) = (prepare(left), prepare(right));
    let mut partners = Partners::none(left.len(), right.len());
    partners.join_same(&left, &right);
    partners.join_similar(&left, &right);
    listed(&partners, &left, &right)
}

/// The texts by which common words are told from rare ones.
fn texts(plan: &Plan) -> impl Iterator<Item = &str> {
    let goals = plan.goals.iter().map(|goal| goal.text.as_str());
    let areas = plan.areas.iter().map(|area| area.text.as_str());
    let measures = measures(plan).map(|measure| measure.text.as_str());
    goals.chain(areas).chain(measures)
}

fn measures(plan: &Plan) -> impl Iterator<Item = &Measure> {
    plan.areas.iter().flat_map(|area| &area.measures)
}

/// What the partners make of the two plans.
fn listed<'a>(partners: &Partners, left: &[Prepared<'a>], right: &[Prepared<'a>]) -> Alignment<'a> {
    let mut alignment = Alignment::default();
    for (measure, partner) in left.iter().zip(&partners.of_left) {
        let joined = partner.and_then(|(at, kind, score)| Some((right.get(at)?, kind, score)));
        match joined {
            Some((other, kind, score)) => alignment.pairs.push(Pair {
                left: measure.measure,
                right: other.measure,
                kind,
                score,
                words: words(measure.measure, other.measure, kind),
            }),
            None => alignment.only_left.push(measure.measure),
        }
    }
    let alone = right
        .iter()
        .zip(&partners.taken)
        .filter(|(_, taken)| !**taken);
    alignment.only_right = alone.map(|(measure, _)| measure.measure).collect();
    alignment
}

/// What the two share: the whole title, or words of the titles and of the texts under them.
fn words<'a>(left: &'a Measure, right: &Measure, kind: PairKind) -> Vec<&'a str> {
    if kind == PairKind::Same {
        return vec![&left.title];
    }
    shared::words((&left.title, body(left)), (&right.title, body(right)))
}
