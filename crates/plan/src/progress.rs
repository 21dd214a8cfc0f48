//! How far targets have been reached: values matched to targets of the same indicator, across
//! years and documents.
//!
//! A value belongs to a target where place, indicator, act (建成, 新增), kind, unit, the span of
//! time it is taken over and the year it is compared with are the same; what the dictionary does
//! not know is the same indicator where the words are. The initial value is the last one before the period
//! of the target's plan, the actual value the last one inside the period up to the target's
//! year; of several in a year an actual is taken before an estimate, a headline before others.
//!
//! The rate is (actual - initial) / (target - initial): 0 at the start, 1 when reached, above 1
//! beyond, below 0 the wrong way. There is none where a value is missing; for growth, changes,
//! totals and what is newly done (城镇新增就业), which start from nothing; for a range, which is
//! no point; and where the initial value already keeps the bound, for then there is no way to go.

use crate::{
    indicators::{self, Indicator},
    model::{Comparator, Plan, Quantity, QuantityKind, Status},
};

/// A quantity and the document it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// File name of the document.
    pub document: &'a str,
    /// The quantity, with its id.
    pub quantity: &'a Quantity,
}

/// A target and what is known about the way to it.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// What is to be reached.
    pub target: Source<'a>,
    /// The value before the period.
    pub initial: Option<Source<'a>>,
    /// The last value inside the period.
    pub actual: Option<Source<'a>>,
    /// How much of the way is done.
    pub rate: Option<f64>,
}

/// The progress of every target that has a year, in the order of the plans and their texts.
///
/// ```
/// use gangmu_document::Document;
///
/// let text = "关于海州市2024年计划执行情况与2025年计划草案的报告\n一、2024年计划执行情况\n\
///     2024年,常住人口城镇化率达到70%。\n二、2025年主要预期目标\n常住人口城镇化率达到72%。";
/// let plan = gangmu_plan::read(&Document::from_text("report.txt", text));
/// let found = gangmu_plan::progress::of(&[&plan]);
/// assert_eq!(found[0].target.quantity.value, Some(72.0));
/// assert_eq!(found[0].initial.and_then(|source| source.quantity.value), Some(70.0));
/// assert!(found[0].rate.is_none());
/// ```
#[must_use]
pub fn of<'a>(plans: &[&'a Plan]) -> Vec<Progress<'a>> {
    let known = known(plans);
    let mut found = Vec::new();
    for plan in plans {
        let targets = plan.quantities.iter();
        for quantity in targets.filter(|quantity| quantity.status == Status::Target) {
            let Some(end) = quantity.year else {
                continue;
            };
            let subject = Subject::of(plan, quantity);
            let start = plan.period.map_or(end, |period| period.start.min(end));
            let (initial, actual) = values(&known, subject, start, end);
            found.push(Progress {
                target: Source {
                    document: &plan.document,
                    quantity,
                },
                initial,
                actual,
                rate: rate(quantity, initial, actual),
            });
        }
    }
    found
}

/// What has to be the same of a target and a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Subject<'a> {
    /// Its name in the dictionary, or else in the text.
    indicator: &'a str,
    act: &'a str,
    /// The document itself where it names no place.
    place: &'a str,
    unit: Option<&'a str>,
    kind: u8,
    basis: Option<u8>,
    /// The year it is compared with; 0 where that is the year before, or not said.
    since: u32,
}

impl<'a> Subject<'a> {
    fn of(plan: &'a Plan, quantity: &'a Quantity) -> Self {
        let known = quantity.indicator_id.as_ref();
        Self {
            indicator: known.unwrap_or(&quantity.indicator),
            act: act(quantity),
            place: plan.place.as_ref().unwrap_or(&plan.document),
            unit: quantity.base_unit.as_deref(),
            kind: quantity.kind as u8,
            basis: quantity.basis.map(|basis| basis as u8),
            since: year_compared(quantity),
        }
    }
}

/// A value that was reached or is expected.
struct Known<'a> {
    subject: Subject<'a>,
    year: i32,
    source: Source<'a>,
}

/// All values by subject and year, the best of a year last.
fn known<'a>(plans: &[&'a Plan]) -> Vec<Known<'a>> {
    let mut known = Vec::new();
    // Backwards, so that of equals the first of the text is last.
    for plan in plans.iter().rev() {
        for quantity in plan.quantities.iter().rev() {
            let Some(year) = quantity.year.filter(|_| point(quantity).is_some()) else {
                continue;
            };
            if quantity.status != Status::Target {
                known.push(Known {
                    subject: Subject::of(plan, quantity),
                    year,
                    source: Source {
                        document: &plan.document,
                        quantity,
                    },
                });
            }
        }
    }
    let order = |known: &Known<'a>| {
        let quantity = known.source.quantity;
        let actual = quantity.status == Status::Actual;
        (known.subject, known.year, actual, quantity.headline)
    };
    known.sort_by(|left, right| order(left).cmp(&order(right)));
    known
}

/// The last value before a period, and the last inside it.
fn values<'a>(
    known: &[Known<'a>],
    subject: Subject,
    start: i32,
    end: i32,
) -> (Option<Source<'a>>, Option<Source<'a>>) {
    let last_until = |year| {
        let after = known.partition_point(|known| (known.subject, known.year) <= (subject, year));
        let last = known.get(after.checked_sub(1)?)?;
        (last.subject == subject).then_some(last)
    };
    let initial = last_until(start.saturating_sub(1));
    let actual = last_until(end).filter(|actual| actual.year >= start);
    (
        initial.map(|known| known.source),
        actual.map(|known| known.source),
    )
}

fn rate(target: &Quantity, initial: Option<Source>, actual: Option<Source>) -> Option<f64> {
    let indicator = indicators::by_id(target.indicator_id.as_deref()?)?;
    let is_state = matches!(target.kind, QuantityKind::Level | QuantityKind::Rank);
    let is_new = !act(target).is_empty() || indicator.name.contains("新增");
    if !is_state || is_new || target.basis.is_some() {
        return None;
    }
    let initial = point(initial?.quantity)?;
    let actual = point(actual?.quantity)?;
    let way = point(target)? - initial;
    let open = if falls(target, &indicator).unwrap_or(way < 0.0) {
        way < 0.0
    } else {
        way > 0.0
    };
    open.then(|| (actual - initial) / way)
}

/// What is done, in brackets after the indicator: 高标准农田(建成).
fn act(quantity: &Quantity) -> &str {
    let name = quantity.indicator.as_str();
    name.find('(')
        .and_then(|at| name.get(at..))
        .unwrap_or_default()
}

/// The year among the words that a value is compared with: 比2020年.
fn year_compared(quantity: &Quantity) -> u32 {
    let baseline = quantity.baseline.as_deref().unwrap_or_default();
    let digits = baseline.chars().filter_map(|c| c.to_digit(10));
    digits.fold(0, |year, digit| {
        year.saturating_mul(10).saturating_add(digit)
    })
}

/// The one value that a quantity has.
fn point(quantity: &Quantity) -> Option<f64> {
    quantity
        .value
        .filter(|value| value.is_finite() && quantity.upper.is_none())
}

/// Whether a target is reached from above; none where neither its bound nor its indicator tells.
fn falls(target: &Quantity, indicator: &Indicator) -> Option<bool> {
    if target.kind == QuantityKind::Rank {
        return Some(true);
    }
    match target.comparator {
        Some(Comparator::Ge | Comparator::Gt) => return Some(false),
        Some(Comparator::Le | Comparator::Lt) => return Some(true),
        Some(Comparator::Eq | Comparator::Approx | Comparator::Range) | None => {}
    }
    match (indicator.higher_is_better, indicator.lower_is_better) {
        (true, _) => Some(false),
        (_, true) => Some(true),
        _ => None,
    }
}
