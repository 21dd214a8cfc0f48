//! The targets of a plan, each with what the text sets beside it.

use crate::number::{self, is_percent};
use crate::places::Places;
use gangmu_plan::model::{Comparator, Plan, Quantity, QuantityKind, Status};

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

    /// Whether it sets a least value.
    pub(super) fn is_lower_bound(&self) -> bool {
        matches!(
            number::bound(self.quantity),
            Some(Comparator::Ge | Comparator::Gt)
        )
    }
}

impl<'a> Targets<'a> {
    /// Finds them. A text that marks no target as a main one has all of them as main ones.
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut reached = Reached::of(plan);
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
        for list in [&mut targets.main, &mut targets.counted] {
            for target in list {
                target.actual = reached.take(target.quantity);
            }
        }
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

/// Actual values and estimates by what they measure: by the indicator's name in the dictionary,
/// and by its name in the text.
struct Reached<'a> {
    quantities: Vec<&'a Quantity>,
    by_id: Places<'a>,
    by_name: Places<'a>,
    /// Which of them stand beside a target already.
    given: Vec<bool>,
}

impl<'a> Reached<'a> {
    fn of(plan: &'a Plan) -> Self {
        let quantities: Vec<&Quantity> = plan
            .quantities
            .iter()
            .filter(|quantity| quantity.status != Status::Target && quantity.number.is_some())
            .collect();
        let ids = quantities
            .iter()
            .map(|quantity| quantity.indicator_id.as_deref());
        Self {
            by_id: Places::of(&mut ids.map(Option::unwrap_or_default)),
            by_name: Places::of(
                &mut quantities
                    .iter()
                    .map(|quantity| quantity.indicator.as_str()),
            ),
            given: vec![false; quantities.len()],
            quantities,
        }
    }

    /// The value to stand beside a target; no value stands beside two.
    fn take(&mut self, target: &Quantity) -> Option<&'a Quantity> {
        target.number?;
        let id = target.indicator_id.as_deref();
        let (at, found) = id
            .and_then(|id| self.best(&self.by_id, id, target))
            .or_else(|| self.best(&self.by_name, &target.indicator, target))?;
        let is_later = matches!((found.year, target.year), (Some(one), Some(other)) if one > other);
        let given = self
            .given
            .get_mut(at)
            .filter(|given| !is_later && !**given)?;
        *given = true;
        Some(found)
    }

    /// The most telling value of a name; among equals the first in the text.
    fn best(
        &self,
        places: &Places,
        name: &str,
        target: &Quantity,
    ) -> Option<(usize, &'a Quantity)> {
        let mut best: Option<(usize, &Quantity)> = None;
        for at in places.all(name) {
            let quantity = *self.quantities.get(at)?;
            if is_comparable(quantity, target)
                && best.is_none_or(|(_, known)| weight(quantity) > weight(known))
            {
                best = Some((at, quantity));
            }
        }
        best
    }
}

/// Whether two values of one indicator can stand side by side.
fn is_comparable(one: &Quantity, other: &Quantity) -> bool {
    one.kind == other.kind
        && one.basis == other.basis
        && unit(one) == unit(other)
        && year_compared(one) == year_compared(other)
}

fn unit(quantity: &Quantity) -> Option<&str> {
    quantity.base_unit.as_deref().or(quantity.unit.as_deref())
}

/// The year a value is compared with; empty without one.
fn year_compared(quantity: &Quantity) -> String {
    let baseline = quantity.baseline.as_deref().unwrap_or_default();
    baseline.chars().filter(char::is_ascii_digit).collect()
}

/// Main indicators before others, later years before earlier ones.
fn weight(quantity: &Quantity) -> (bool, Option<i32>) {
    (quantity.headline, quantity.year)
}
