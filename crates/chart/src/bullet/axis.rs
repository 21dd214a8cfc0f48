//! The axes of the forms that are drawn on a track.

use super::columns::Columns;
use super::ladder::Ladder;
use super::target::{Form, Target};
use crate::number;
use crate::page::Page;
use crate::scale::{self, Scale};
use gangmu_plan::model::Comparator;
use std::borrow::Cow;

/// An axis before its place is known.
#[derive(Debug, Clone)]
pub(super) struct Axis {
    pub(super) form: Form,
    pub(super) domain: (f64, f64),
    /// Value and label of each tick.
    pub(super) ticks: Vec<(f64, String)>,
    /// The value that has a line of its own: zero, or the level the text names.
    pub(super) origin: Option<f64>,
}

/// The axes of the forms that occur.
pub(super) struct Axes(Vec<Axis>);

impl Axes {
    pub(super) fn of(page: &Page, targets: &[Target], columns: Columns) -> Self {
        let (start, end) = columns.track;
        // A label needs about five digits' room, and space to the next.
        let ticks = if end - start > 24.0 * page.sizes.tiny {
            4
        } else {
            2
        };
        let mut axes = Vec::new();
        for form in Form::ALL {
            if targets.iter().any(|target| target.form() == form) {
                axes.extend(Axis::of(
                    form,
                    targets,
                    ticks,
                    page.words.say("axis.relative"),
                ));
            }
        }
        Self(axes)
    }

    /// The axis that a target is drawn on.
    pub(super) fn of_target(&self, target: &Target) -> Option<Cow<'_, Axis>> {
        if let Some(ladder) = target.ladder {
            return Some(Cow::Owned(Axis::of_ladder(ladder)));
        }
        self.get(target.form()).map(Cow::Borrowed)
    }

    pub(super) fn get(&self, form: Form) -> Option<&Axis> {
        self.iter().find(|axis| axis.form == form)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Axis> {
        self.0.iter()
    }
}

impl Axis {
    /// The axis that holds all targets of a form, with what is said of the middle where they are
    /// relative; none for a form without a track.
    pub(super) fn of(form: Form, targets: &[Target], ticks: usize, middle: &str) -> Option<Self> {
        match form {
            Form::Growth => Some(Self::growth(targets, ticks)),
            Form::Share => Some(Self::share(targets, ticks)),
            Form::Relative => Some(Self::relative(middle)),
            // Each rank has a ladder of its own.
            Form::Rank | Form::Amount | Form::Change | Form::Words => None,
        }
    }

    pub(super) fn scale(&self, range: (f64, f64)) -> Scale {
        Scale {
            domain: self.domain,
            range,
        }
    }

    fn growth(targets: &[Target], ticks: usize) -> Self {
        let extent = Extent::of(Form::Growth, targets);
        let domain = scale::nice(extent.low, extent.high, ticks);
        Self {
            form: Form::Growth,
            domain,
            ticks: labelled(scale::ticks(domain, ticks), "%"),
            origin: Some(0.0),
        }
    }

    fn share(targets: &[Target], ticks: usize) -> Self {
        let extent = Extent::of(Form::Share, targets);
        let within = extent.low >= 0.0 && extent.highest <= 100.0;
        let domain = if within {
            (0.0, 100.0)
        } else {
            scale::nice(extent.low, extent.high, ticks)
        };
        Self {
            form: Form::Share,
            domain,
            ticks: labelled(scale::ticks(domain, ticks), "%"),
            origin: (domain.0 < 0.0).then_some(0.0),
        }
    }

    /// The first place stands at the left end; a ladder without an end goes on behind the last.
    pub(super) fn of_ladder(ladder: Ladder) -> Self {
        let last = if ladder.has_end() {
            number::digits(ladder.last)
        } else {
            "…".to_owned()
        };
        Self {
            form: Form::Rank,
            domain: (1.0, ladder.last),
            ticks: vec![(1.0, "1".to_owned()), (ladder.last, last)],
            origin: None,
        }
    }

    fn relative(middle: &str) -> Self {
        Self {
            form: Form::Relative,
            domain: (-1.0, 1.0),
            ticks: vec![(0.0, middle.to_owned())],
            origin: Some(0.0),
        }
    }
}

/// What an axis has to hold.
struct Extent {
    /// Zero or the least value, with room for a bar that is open downward.
    low: f64,
    /// Zero or the greatest value, with room for a bar that is open upward.
    high: f64,
    /// The greatest value itself.
    highest: f64,
}

impl Extent {
    fn of(form: Form, targets: &[Target]) -> Self {
        let mut low: f64 = 0.0;
        let mut highest: f64 = 0.0;
        let mut opens_down: f64 = 0.0;
        let mut opens_up: f64 = 0.0;
        for quantity in targets.iter().flat_map(Target::quantities) {
            if Form::of(quantity) != form {
                continue;
            }
            for value in [quantity.number, quantity.upper].into_iter().flatten() {
                if !value.is_finite() {
                    continue;
                }
                low = low.min(value);
                highest = highest.max(value);
                match number::bound(quantity) {
                    Some(Comparator::Le | Comparator::Lt) => opens_down = opens_down.min(value),
                    Some(Comparator::Ge | Comparator::Gt) => opens_up = opens_up.max(value),
                    _ => {}
                }
            }
        }
        let room = 0.15 * (highest - low);
        Self {
            low: low.min(if opens_down < 0.0 {
                opens_down - room
            } else {
                0.0
            }),
            high: highest.max(if opens_up > 0.0 { opens_up + room } else { 0.0 }),
            highest,
        }
    }
}

/// Each tick with its label, without the dust of binary fractions.
fn labelled(ticks: Vec<f64>, unit: &str) -> Vec<(f64, String)> {
    let label = |tick: f64| number::digits((tick * 1e6).round() / 1e6) + unit;
    ticks.into_iter().map(|tick| (tick, label(tick))).collect()
}
