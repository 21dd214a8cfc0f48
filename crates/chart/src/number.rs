//! Values as the charts write and say them.
//!
//! Numbers stand as in the text, with a true minus sign, and a sign of the bound before them:
//! `≥ +12%`. A bound in the contract is that of the magnitude (下降15%以上 is -15, at least);
//! on an axis it turns with the sign, so that this one reads `≤ −15%`.

use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::model::{Basis, Comparator, Quantity, QuantityKind, Status};
use gangmu_plan::numeral;

/// A value in its parts, for setting them in different type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The sign of the bound; empty for an exact value, a range and a rank.
    pub bound: String,
    /// The number with its sign, both ends of a range, or a rank in words.
    pub number: String,
    /// The unit as written; empty without one.
    pub unit: String,
}

impl Written {
    /// The parts in one string: `≥+12%`, `1720 亿元`.
    #[must_use]
    pub fn joined(&self) -> String {
        let Self {
            bound,
            number,
            unit,
        } = self;
        let space = space_before(unit);
        format!("{bound}{number}{space}{unit}")
    }
}

/// The value of a quantity as a chart writes it; none without a number.
#[must_use]
pub fn written(quantity: &Quantity, language: Language) -> Option<Written> {
    let words = Words(language);
    let number = quantity.number?;
    let unit = quantity.unit.clone().unwrap_or_default();
    if quantity.kind == QuantityKind::Rank {
        let key = match quantity.comparator {
            Some(Comparator::Le | Comparator::Lt) => "rank.among",
            _ => "rank.at",
        };
        return Some(Written {
            bound: String::new(),
            number: words.fill(key, &[&digits(number)]),
            unit: String::new(),
        });
    }
    let signed = matches!(
        quantity.kind,
        QuantityKind::Growth | QuantityKind::Difference
    );
    let text = |value: f64| {
        if signed {
            with_sign(value)
        } else {
            digits(value)
        }
    };
    let written = match quantity.upper {
        Some(upper) => {
            let (low, high) = ordered(number, upper);
            let key = if low < 0.0 {
                "range.signed"
            } else {
                "range.plain"
            };
            // One plus sign serves both ends.
            let high = if low < 0.0 { text(high) } else { digits(high) };
            words.fill(key, &[&text(low), &high])
        }
        None => text(number),
    };
    Some(Written {
        bound: bound(quantity).map_or("", sign).to_owned(),
        number: written,
        unit,
    })
}

/// The value of a quantity in words, for accessible names: `年均增长 12% 以上`. A quantity
/// without a number is said as the text says it.
#[must_use]
pub fn spoken(quantity: &Quantity, language: Language) -> String {
    let words = Words(language);
    let Some(number) = quantity.number else {
        return quantity.text.clone();
    };
    let value = if quantity.kind == QuantityKind::Rank {
        place_said(quantity, number, words)
    } else {
        let magnitude = magnitude_said(quantity, number, words);
        let bounded = bound_said(quantity, magnitude, words);
        change_said(quantity, number, bounded, words)
    };
    match quantity.basis {
        Some(basis) => words.fill("basis.before", &[&words.say(basis_key(basis)), &value]),
        None => value,
    }
}

fn place_said(quantity: &Quantity, number: f64, words: Words) -> String {
    let key = match quantity.comparator {
        Some(Comparator::Le | Comparator::Lt) => "rank.said_among",
        _ => "rank.said_at",
    };
    words.fill(key, &[&digits(number)])
}

/// `15%`, `3 至 5 个`; the sign of a change is said by its verb.
fn magnitude_said(quantity: &Quantity, number: f64, words: Words) -> String {
    let unit = quantity.unit.as_deref().unwrap_or_default();
    let space = space_before(unit);
    let text = |value: f64| match quantity.kind {
        QuantityKind::Level => digits(value),
        _ => digits(value.abs()),
    };
    let value = |number: f64| format!("{}{space}{unit}", text(number));
    match quantity.upper {
        // A sign of percent stands at both ends, another unit once.
        Some(upper) if is_percent(unit) => {
            words.fill("range.words", &[&value(number), &value(upper)])
        }
        Some(upper) => words.fill("range.words", &[&text(number), &value(upper)]),
        None => value(number),
    }
}

fn bound_said(quantity: &Quantity, magnitude: String, words: Words) -> String {
    let key = match quantity.comparator {
        Some(Comparator::Ge) => "bound.ge",
        Some(Comparator::Gt) => "bound.gt",
        Some(Comparator::Le) => "bound.le",
        Some(Comparator::Lt) => "bound.lt",
        Some(Comparator::Approx) => "bound.approx",
        Some(Comparator::Eq | Comparator::Range) | None => return magnitude,
    };
    words.fill(key, &[&magnitude])
}

fn change_said(quantity: &Quantity, number: f64, value: String, words: Words) -> String {
    let key = match (quantity.kind, number < 0.0) {
        (QuantityKind::Growth, false) => "change.growth",
        (QuantityKind::Growth, true) => "change.fall",
        (QuantityKind::Difference, false) => "change.up",
        (QuantityKind::Difference, true) => "change.down",
        _ => return value,
    };
    words.fill(key, &[&value])
}

/// What stands small beside the name of an indicator: the span of time a value is taken over
/// and what it is compared with.
#[must_use]
pub fn qualifier(quantity: &Quantity, language: Language) -> String {
    let words = Words(language);
    let basis = quantity
        .basis
        .map_or("", |basis| words.say(basis_key(basis)));
    let baseline = quantity.baseline.as_deref().unwrap_or_default();
    // Compared with the year before is what growth means; only another year is news.
    let names_a_year = baseline.bytes().any(|byte| byte.is_ascii_digit());
    let compared = if !names_a_year {
        String::new()
    } else if baseline.starts_with(['比', '较']) {
        baseline.to_owned()
    } else {
        words.fill("baseline.than", &[&year(baseline, language)])
    };
    words.clauses(&[basis.to_owned(), compared])
}

/// A year as a language writes it: 2020年, 2020. What is no year stays as it is.
fn year(baseline: &str, language: Language) -> &str {
    let digits = baseline.strip_suffix('年');
    let is_year = |digits: &&str| digits.bytes().all(|byte| byte.is_ascii_digit());
    match language {
        Language::Chinese => baseline,
        Language::English => digits.filter(is_year).unwrap_or(baseline),
    }
}

/// How a value is bound on an axis: turned where the number is negative.
#[must_use]
pub fn bound(quantity: &Quantity) -> Option<Comparator> {
    let negative = quantity.number.is_some_and(|number| number < 0.0);
    let comparator = quantity.comparator?;
    Some(match (comparator, negative) {
        (Comparator::Ge, true) => Comparator::Le,
        (Comparator::Gt, true) => Comparator::Lt,
        (Comparator::Le, true) => Comparator::Ge,
        (Comparator::Lt, true) => Comparator::Gt,
        (other, _) => other,
    })
}

/// The sign of a bound; empty for an exact value and a range.
#[must_use]
pub fn sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Ge => "≥",
        Comparator::Gt => ">",
        Comparator::Le => "≤",
        Comparator::Lt => "<",
        Comparator::Approx => "≈",
        Comparator::Eq | Comparator::Range => "",
    }
}

/// A number with a true minus sign: `−18.5`.
#[must_use]
pub fn digits(number: f64) -> String {
    let minus = if number < 0.0 { "−" } else { "" };
    format!("{minus}{}", numeral::digits(number.abs()))
}

/// Whether a unit is percent.
#[must_use]
pub fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "％")
}

fn space_before(unit: &str) -> &'static str {
    if unit.is_empty() || is_percent(unit) {
        ""
    } else {
        " "
    }
}

/// The key of a status word.
pub(crate) fn status_key(status: Status) -> &'static str {
    match status {
        Status::Target => "status.target",
        Status::Actual => "status.actual",
        Status::Estimate => "status.estimate",
    }
}

fn basis_key(basis: Basis) -> &'static str {
    match basis {
        Basis::AnnualAverage => "basis.annual_average",
        Basis::ThreeYearTotal => "basis.three_year_total",
        Basis::Total => "basis.total",
    }
}

fn with_sign(number: f64) -> String {
    let plus = if number > 0.0 { "+" } else { "" };
    format!("{plus}{}", digits(number))
}

fn ordered(one: f64, other: f64) -> (f64, f64) {
    if one <= other {
        (one, other)
    } else {
        (other, one)
    }
}
