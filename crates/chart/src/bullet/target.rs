//! The targets of a plan, each with what the text sets beside it.

use crate::number::{self, is_percent};
use gangmu_plan::model::{Comparator, Plan, Quantity, QuantityKind, Status};
use std::collections::{BTreeMap, BTreeSet};

/// A target and what belongs beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) quantity: &'a Quantity,
    /// The second, higher value (力争).
    pub(super) stretch: Option<&'a Quantity>,
    /// What was reached or is expected of the same indicator.
    pub(super) actual: Option<&'a Quantity>,
}

/// How a target is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A rate of change in % on an axis around zero.
    Growth,
    /// A share in % on an axis from nought to a hundred.
    Share,
    /// An amount, each with a unit of its own: a large number.
    Amount,
    /// A change in a unit of its own: a large number.
    Change,
    /// A place among others on an axis of places.
    Rank,
    /// A bound on a level that the text names without a number.
    Relative,
    /// Words alone.
    Words,
}

/// The targets of a plan in the order of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Targets<'a> {
    /// Those of the goals or of the list of main targets.
    pub(super) main: Vec<Target<'a>>,
    /// Those set inside the tasks.
    pub(super) counted: Vec<Target<'a>>,
}

impl Form {
    /// The forms in the order they are shown.
    pub(super) const ALL: [Self; 7] = [
        Self::Growth,
        Self::Share,
        Self::Amount,
        Self::Change,
        Self::Rank,
        Self::Relative,
        Self::Words,
    ];

    pub(super) fn of(quantity: &Quantity) -> Self {
        let in_percent = quantity.unit.as_deref().is_some_and(is_percent);
        match (quantity.number, quantity.kind) {
            (None, _) if quantity.reference.is_some() => Self::Relative,
            (None, _) => Self::Words,
            (Some(_), QuantityKind::Rank) => Self::Rank,
            (Some(_), QuantityKind::Growth) if in_percent => Self::Growth,
            (Some(_), QuantityKind::Level) if in_percent => Self::Share,
            (Some(_), QuantityKind::Growth | QuantityKind::Difference) => Self::Change,
            (Some(_), _) => Self::Amount,
        }
    }
}

impl<'a> Target<'a> {
    pub(super) fn form(&self) -> Form {
        Form::of(self.quantity)
    }

    /// The target, its stretch and its actual value, as far as there are.
    pub(super) fn quantities(&self) -> impl Iterator<Item = &'a Quantity> + use<'a> {
        [Some(self.quantity), self.stretch, self.actual]
            .into_iter()
            .flatten()
    }

    /// Whether it sets a least number.
    pub(super) fn is_numbered_lower_bound(&self) -> bool {
        let is_lower = matches!(
            number::bound(self.quantity),
            Some(Comparator::Ge | Comparator::Gt)
        );
        is_lower && self.quantity.number.is_some()
    }
}

impl<'a> Targets<'a> {
    /// Finds them. A text that marks no target as a main one has all of them as main ones.
    pub(super) fn of(plan: &'a Plan) -> Self {
        let reached = Reached::of(plan);
        let mut targets = Self::default();
        let wanted = plan
            .quantities
            .iter()
            .filter(|quantity| quantity.status == Status::Target);
        for quantity in wanted {
            let list = if quantity.headline {
                &mut targets.main
            } else {
                &mut targets.counted
            };
            match list.last_mut() {
                Some(first) if is_stretch_of(quantity, first) => first.stretch = Some(quantity),
                _ => list.push(Target {
                    quantity,
                    stretch: None,
                    actual: None,
                }),
            }
        }
        if targets.main.is_empty() {
            std::mem::swap(&mut targets.main, &mut targets.counted);
        }
        reached.put_beside(targets.main.iter_mut().chain(&mut targets.counted));
        targets
    }
}

/// A second value follows its first: same indicator, same kind.
fn is_stretch_of(quantity: &Quantity, first: &Target) -> bool {
    quantity.stretch
        && first.stretch.is_none()
        && first.quantity.kind == quantity.kind
        && first.quantity.indicator == quantity.indicator
}

/// Actual values and estimates by what they measure.
struct Reached<'a>(BTreeMap<String, &'a Quantity>);

impl<'a> Reached<'a> {
    fn of(plan: &'a Plan) -> Self {
        let mut best: BTreeMap<String, &Quantity> = BTreeMap::new();
        let reached = plan
            .quantities
            .iter()
            .filter(|quantity| quantity.status != Status::Target && quantity.number.is_some());
        for quantity in reached {
            for key in keys(quantity) {
                let known = best.get(&key);
                if known.is_none_or(|known| weight(quantity) > weight(known)) {
                    best.insert(key, quantity);
                }
            }
        }
        Self(best)
    }

    /// Gives each target its value, and no value to two targets.
    fn put_beside<'t>(&self, targets: impl Iterator<Item = &'t mut Target<'a>>)
    where
        'a: 't,
    {
        let mut given = BTreeSet::new();
        for target in targets {
            target.actual = self
                .of_same_indicator(target.quantity)
                .filter(|actual| given.insert(actual.id.as_str()));
        }
    }

    fn of_same_indicator(&self, target: &Quantity) -> Option<&'a Quantity> {
        target.number?;
        let found = keys(target).find_map(|key| self.0.get(&key))?;
        let is_later = matches!((found.year, target.year), (Some(one), Some(other)) if one > other);
        (!is_later).then_some(*found)
    }
}

/// The keys under which a value is found: by its name in the dictionary, then by its name in
/// the text, together with all that two values must share to stand side by side.
fn keys(quantity: &Quantity) -> impl Iterator<Item = String> {
    let unit = quantity.base_unit.as_deref().or(quantity.unit.as_deref());
    let baseline = quantity.baseline.as_deref().unwrap_or_default();
    let year_compared: String = baseline.chars().filter(char::is_ascii_digit).collect();
    let terms = format!(
        "{:?} {unit:?} {:?} {year_compared}",
        quantity.kind, quantity.basis
    );
    [
        quantity.indicator_id.as_deref(),
        Some(quantity.indicator.as_str()),
    ]
    .into_iter()
    .flatten()
    .map(move |name| format!("{name} {terms}"))
}

/// Main indicators before others, later years before earlier ones; among equals the first in
/// the text stays.
fn weight(quantity: &Quantity) -> (bool, Option<i32>) {
    (quantity.headline, quantity.year)
}
