//! The plans that are compared, and what is worked out from them once.

use super::cell::Cell;
use crate::reader::{Reading, Shared};
use crate::route::CompareView;
use crate::view::Kept;
use gangmu_chart::joint::{self, Aligned, Member, most_shared};
use gangmu_chart::scene::Language;
use gangmu_plan::model::{Measure, Plan, Quantity};

/// What two texts share, by their keys: each pair is aligned once while the page is open.
pub type Alignments = Vec<(String, String, Shared<Aligned>)>;

/// The plans of the page.
#[derive(Debug)]
pub struct ComparedPlans {
    /// All that were read, in the order of the catalogue.
    pub readings: Vec<Shared<Reading>>,
    /// A name for each, none like another.
    pub names: Vec<String>,
    /// The places of those that take part.
    pub chosen: Vec<usize>,
    /// The places of the two that are aligned.
    pub pair: (usize, usize),
    /// What the two share.
    pub aligned: Shared<Aligned>,
    /// The language of the interface.
    language: Language,
}

impl ComparedPlans {
    /// The plans as a view wants them; none where there are no two.
    pub fn of(
        readings: Vec<Shared<Reading>>,
        view: &CompareView,
        language: Language,
        alignments: &Kept<Alignments>,
    ) -> Option<Self> {
        let members: Vec<Member> = readings.iter().map(member).collect();
        let find = |key: &str| readings.iter().position(|reading| reading.key == key);
        let mut chosen: Vec<usize> = view.plans.iter().filter_map(|key| find(key)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        if chosen.is_empty() {
            chosen = (0..readings.len()).collect();
        }
        let wanted = |key: &Option<String>| key.as_deref().and_then(find);
        let pair = pair(&members, wanted(&view.left), wanted(&view.right))?;
        let names = joint::names(&members, language);
        let aligned = aligned(alignments, readings.get(pair.0)?, readings.get(pair.1)?);
        Some(Self {
            names,
            chosen,
            pair,
            aligned,
            readings,
            language,
        })
    }

    /// The readings that take part.
    pub fn taking_part(&self) -> Vec<Shared<Reading>> {
        let chosen = self.chosen.iter();
        chosen
            .filter_map(|at| self.readings.get(*at).cloned())
            .collect()
    }

    /// The two readings that are aligned.
    pub fn aligned_readings(&self) -> Vec<Shared<Reading>> {
        let (left, right) = self.pair;
        let readings = [left, right].into_iter();
        readings
            .filter_map(|at| self.readings.get(at).cloned())
            .collect()
    }

    /// The reading of an item, and the item's id in it.
    pub fn find<'a>(&self, item: &'a str) -> Option<(usize, &Shared<Reading>, &'a str)> {
        let (key, id) = joint::split(item)?;
        let at = self
            .readings
            .iter()
            .position(|reading| reading.key == key)?;
        Some((at, self.readings.get(at)?, id))
    }

    /// The name of a plan.
    pub fn name(&self, at: usize) -> &str {
        self.names.get(at).map_or("", String::as_str)
    }

    /// What an item is called.
    pub fn title(&self, item: &str) -> Option<String> {
        let (at, reading, id) = self.find(item)?;
        let title = if let Some((_, measure)) = measure(&reading.plan, id) {
            &measure.title
        } else if let Some(quantity) = quantity(&reading.plan, id) {
            &quantity.text
        } else {
            Cell::of(self, item)?.name(self.language)
        };
        Some(format!("{} {title}", self.name(at)))
    }
}

/// A reading as the charts want it.
pub fn member(reading: &Shared<Reading>) -> Member<'_> {
    Member {
        key: &reading.key,
        plan: &reading.plan,
    }
}

/// A measure with its place among the measures of its plan.
pub fn measure<'a>(plan: &'a Plan, id: &str) -> Option<(usize, &'a Measure)> {
    measures(plan)
        .enumerate()
        .find(|(_, measure)| measure.id == id)
}

/// The measures of a plan in the order of the text.
pub fn measures(plan: &Plan) -> impl Iterator<Item = &Measure> {
    plan.areas.iter().flat_map(|area| &area.measures)
}

/// A quantity by its id.
pub fn quantity<'a>(plan: &'a Plan, id: &str) -> Option<&'a Quantity> {
    plan.quantities.iter().find(|quantity| quantity.id == id)
}

/// The two that are wanted; in the place of one that is not named, the one that shares most.
fn pair(members: &[Member], left: Option<usize>, right: Option<usize>) -> Option<(usize, usize)> {
    let (first, second) = most_shared(members).or((members.len() > 1).then_some((0, 1)))?;
    let other = |known: usize| if known == first { second } else { first };
    Some(match (left, right) {
        (Some(left), Some(right)) => (left, right),
        (Some(left), None) => (left, other(left)),
        (None, Some(right)) => (other(right), right),
        (None, None) => (first, second),
    })
}

fn aligned(
    alignments: &Kept<Alignments>,
    left: &Shared<Reading>,
    right: &Shared<Reading>,
) -> Shared<Aligned> {
    let mut known = alignments.get();
    let mut found = known.iter();
    let is_wanted =
        |(one, other, _): &&(String, String, _)| *one == left.key && *other == right.key;
    if let Some((_, _, aligned)) = found.find(is_wanted) {
        return aligned.clone();
    }
    let aligned = Shared::new(Aligned::of(&left.plan, &right.plan));
    known.push((left.key.clone(), right.key.clone(), aligned.clone()));
    alignments.put(known);
    aligned
}
