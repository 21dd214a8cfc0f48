//! The two axes of a panel: years across, values up.

use super::subject::Subject;
use super::terms::Terms;
use crate::number::{self, is_percent};
use crate::scale::{self, Scale};
use gangmu_plan::model::{Comparator, Quantity, QuantityKind};

/// The years that all panels show.
#[derive(Debug)]
pub(super) struct Years {
    years: Vec<Option<i32>>,
}

/// Most years that stand side by side without leaving any out.
const MOST_IN_A_ROW: i32 = 15;

impl Years {
    /// From the first to the last year of the subjects; where these are too far apart, only
    /// the years that have values. Values without a year have a column of their own.
    pub(super) fn of(subjects: &[&Subject]) -> Self {
        let points = subjects.iter().flat_map(|subject| &subject.points);
        let mut years: Vec<Option<i32>> = points
            .filter(|point| point.quantity.number.is_some())
            .map(|point| point.quantity.year)
            .collect();
        years.sort_unstable();
        years.dedup();
        let known = || years.iter().flatten().copied();
        let mut shown: Vec<Option<i32>> = known().map(Some).collect();
        if let (Some(first), Some(last)) = (known().next(), known().last())
            && last.saturating_sub(first) < MOST_IN_A_ROW
        {
            shown = (first..=last).map(Some).collect();
        }
        if years.first() == Some(&None) {
            shown.push(None);
        }
        Self { years: shown }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Option<i32>> {
        self.years.iter().copied()
    }

    pub(super) fn count(&self) -> f64 {
        u32::try_from(self.years.len().max(1)).map_or(1.0, f64::from)
    }

    /// Which column a year has.
    pub(super) fn column(&self, year: Option<i32>) -> f64 {
        let at = self.years.iter().position(|shown| *shown == year);
        at.and_then(|at| u32::try_from(at).ok())
            .map_or(0.0, f64::from)
    }
}

/// The values that the panels of one subject share.
#[derive(Debug)]
pub(super) struct Values {
    domain: (f64, f64),
    /// The unit of the labels, and what a value in the base unit is divided by for it.
    pub(super) unit: String,
    divisor: f64,
    /// Value and label of each tick.
    pub(super) ticks: Vec<(f64, String)>,
    /// Ranks count from the top down.
    pub(super) falls: bool,
}

impl Values {
    /// None where no value has a number.
    pub(super) fn of(terms: &Terms) -> Option<Self> {
        let falls = terms.sample.kind == QuantityKind::Rank;
        let greatest = terms
            .numbered()
            .max_by(|one, other| base(one).abs().total_cmp(&base(other).abs()))?;
        let divisor = Some(factor(greatest))
            .filter(|factor| *factor > 0.0)
            .unwrap_or(1.0);
        let mut values = Self {
            domain: (0.0, 1.0),
            unit: greatest.unit.clone().unwrap_or_default(),
            divisor,
            ticks: Vec::new(),
            falls,
        };
        let (mut low, mut high): (f64, f64) = (0.0, 0.0);
        let (mut opens_down, mut opens_up) = (false, false);
        for quantity in terms.numbered() {
            for value in values.ends(quantity) {
                low = low.min(value);
                high = high.max(value);
            }
            match number::bound(quantity) {
                Some(Comparator::Le | Comparator::Lt) => opens_down |= low < 0.0,
                Some(Comparator::Ge | Comparator::Gt) => opens_up = true,
                // A soft band reaches a little to both sides.
                Some(Comparator::Approx) => {
                    opens_down |= low < 0.0;
                    opens_up = true;
                }
                _ => {}
            }
        }
        if falls {
            values.domain = (1.0, high.ceil().max(5.0));
            values.ticks = vec![labelled(1.0), labelled(values.domain.1)];
            return Some(values);
        }
        let is_share = terms.sample.kind == QuantityKind::Level && is_percent(&values.unit);
        let most = if is_share && high <= 100.0 {
            100.0
        } else {
            f64::INFINITY
        };
        let room = 0.15 * (high - low);
        let low = if opens_down { low - room } else { low };
        let high = if opens_up { high + room } else { high };
        values.domain = scale::nice(low, high.min(most), 3);
        values.domain.1 = values.domain.1.min(most);
        values.ticks = scale::ticks(values.domain, 3)
            .into_iter()
            .map(labelled)
            .collect();
        Some(values)
    }

    /// The positions of values along a height, from its low end.
    pub(super) fn scale(&self, height: f64) -> Scale {
        Scale {
            domain: self.domain,
            range: (0.0, height),
        }
    }

    /// What a number of a quantity is multiplied with to be a value of the axis.
    pub(super) fn factor(&self, quantity: &Quantity) -> f64 {
        factor(quantity) / self.divisor
    }

    fn ends(&self, quantity: &Quantity) -> impl Iterator<Item = f64> {
        let factor = self.factor(quantity);
        let ends = [quantity.number, quantity.upper].into_iter().flatten();
        ends.map(move |end| end * factor)
            .filter(|end| end.is_finite())
    }
}

/// The multiplier of a quantity's unit; only levels have one.
fn factor(quantity: &Quantity) -> f64 {
    let (Some(number), Some(value)) = (quantity.number, quantity.value) else {
        return 1.0;
    };
    let factor = value / number;
    let is_level = quantity.kind == QuantityKind::Level;
    if is_level && factor.is_finite() && factor > 0.0 {
        factor
    } else {
        1.0
    }
}

fn base(quantity: &Quantity) -> f64 {
    quantity.number.unwrap_or_default() * factor(quantity)
}

/// A tick with its label, without the dust of binary fractions.
fn labelled(tick: f64) -> (f64, String) {
    (tick, number::digits((tick * 1e6).round() / 1e6))
}
