//! The targets of a plan, each with what the text sets beside it.

use super::ladder::Ladder;
use crate::number::{self, is_percent};
use crate::places::Places;
use gangmu_plan::model::{Comparator, Plan, Quantity, QuantityKind, Status};
use gangmu_plan::progress::{self, Progress};

/// A target and what belongs beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) quantity: &'a Quantity,
    /// The second, higher value (力争).
    pub(super) stretch: Option<&'a Quantity>,
    /// What was reached or is expected of the same indicator.
    pub(super) actual: Option<&'a Quantity>,
    /// What a rank stands on.
    pub(super) ladder: Option<Ladder>,
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
    /// A place among others on a ladder of its own.
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
                    ladder: (Form::of(quantity) == Form::Rank).then(|| Ladder::of(quantity, plan)),
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

/// Actual values and estimates, each beside one target at most.
struct Reached<'a> {
    progress: Vec<Progress<'a>>,
    /// Places in the progress by the targets' ids.
    by_target: Places<'a>,
    /// Places among the quantities of the plan by their ids.
    by_id: Places<'a>,
    /// Which of the quantities stand beside a target already.
    given: Vec<bool>,
}

impl<'a> Reached<'a> {
    fn of(plan: &'a Plan) -> Self {
        let progress = progress::of(&[plan]);
        let targets = progress.iter().map(|progress| progress.target.quantity);
        Self {
            by_target: Places::of(&mut targets.map(|quantity| quantity.id.as_str())),
            by_id: Places::of(&mut plan.quantities.iter().map(|quantity| quantity.id.as_str())),
            given: vec![false; plan.quantities.len()],
            progress,
        }
    }

    /// The value to stand beside a target: the last one of its period, else the last before.
    fn take(&mut self, target: &Quantity) -> Option<&'a Quantity> {
        target.number?;
        let progress = self.progress.get(self.by_target.find(&target.id)?)?;
        let value = progress.actual.or(progress.initial)?.quantity;
        let given = self.given.get_mut(self.by_id.find(&value.id)?)?;
        (!std::mem::replace(given, true)).then_some(value)
    }
}
