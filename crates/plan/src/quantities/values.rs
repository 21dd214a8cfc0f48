//! The values of a group → quantities: kind, sign, bound, basis and baseline.

use super::frame::{Change, Frame};
use super::grammar::{Previous, Saying};
use super::measure::{self, Measure};
use super::{Quantity, parts, subject};
use crate::indicators;
use crate::model::{Basis, Comparator, QuantityKind};
use crate::units::Sort;
use crate::{numbers, peek};
use gangmu_document::TextRange;

/// One quantity for each value of a group. Where there are as many subjects or baselines as
/// values, each value has its own (分别). `counts` says that a counted noun follows the number.
pub(super) fn read(
    text: &str,
    saying: &Saying,
    subject: &str,
    counts: bool,
    previous: &Previous,
) -> Vec<Quantity> {
    let measures = &saying.group.measures;
    let several = measures.len() > 1;
    let subjects = if several {
        parts::split(subject)
    } else {
        Vec::new()
    };
    let baselines = baselines(text, saying, previous);
    let shared_bound = measures
        .last()
        .and_then(|measure| measure.bound)
        .filter(|_| several);
    let own = |list: &[String], index: usize, shared: Option<&str>| {
        let each = list.len() == measures.len();
        each.then(|| list.get(index).cloned())
            .flatten()
            .or(shared.map(str::to_owned))
    };
    let quantity = |(index, measure): (usize, &Measure)| {
        let indicator = own(&subjects, index, Some(subject)).unwrap_or_default();
        let whole = baselines.join("、");
        let mut quantity = one(saying, measure, indicator, counts, previous);
        quantity.baseline = own(&baselines, index, (!whole.is_empty()).then_some(&whole));
        quantity.basis = basis(text, saying);
        if quantity.comparator == Some(Comparator::Eq) {
            quantity.comparator = shared_bound.or(quantity.comparator);
        }
        quantity
    };
    measures.iter().enumerate().map(quantity).collect()
}

/// The words that the values are compared with: those of the frame, or the value they were
/// reached from.
fn baselines(text: &str, saying: &Saying, previous: &Previous) -> Vec<String> {
    let from = previous
        .from
        .filter(|from| saying.clause.covers(*from) && saying.frame.reached);
    let multiple = saying
        .group
        .measures
        .iter()
        .any(|measure| measure.sort == Some(Sort::Times));
    if let Some(year) = saying.frame.year.filter(|_| multiple) {
        return vec![format!("{year}年")];
    }
    let range = saying.frame.baseline.or(from);
    range.map_or_else(Vec::new, |range| {
        range.of(text).split('、').map(str::to_owned).collect()
    })
}

fn one(
    saying: &Saying,
    measure: &Measure,
    mut indicator: String,
    counts: bool,
    previous: &Previous,
) -> Quantity {
    let frame = &saying.frame;
    let goes_on = previous.subject == indicator && previous.base == measure.base_unit();
    let rises = frame.change.or_else(|| change_after(saying, measure));
    let kind = match kind(frame, measure) {
        // 保持20%以上增长 says after the number that it is one of growth.
        QuantityKind::Level if rises.is_some() && !measure.is_amount() && !measure.is_rank() => {
            QuantityKind::Growth
        }
        // A verb before a counted noun is an act: 加快35个项目建设.
        QuantityKind::Difference if counts => QuantityKind::Level,
        // 增长5.5%左右,力争实现6% goes on with the growth.
        QuantityKind::Level if goes_on && measure.sort == Some(Sort::Share) => {
            previous.kind.unwrap_or(QuantityKind::Level)
        }
        kind => kind,
    };
    if kind == QuantityKind::Difference {
        indicator.push_str(frame.rate_word.unwrap_or_default());
    }
    let entry = indicators::find(&indicator);
    let down = match rises.or(frame.rate) {
        Some(Change::Down) => true,
        Some(Change::Better) => entry.is_some_and(|entry| entry.lower_is_better),
        Some(Change::Up) | None => false,
    };
    let changes = matches!(kind, QuantityKind::Growth | QuantityKind::Difference);
    let sign = if down && changes { -1.0 } else { 1.0 };
    Quantity {
        indicator_id: entry.map(|entry| entry.id),
        indicator,
        number: Some(measure.number * sign),
        upper: measure.upper.map(|upper| upper * sign),
        unit: measure.written_unit(),
        value: Some(tidy(measure.number * measure.factor() * sign)),
        base_unit: measure.base_unit(),
        kind,
        comparator: Some(bound(frame, measure)),
        stretch: frame.stretch && goes_on && previous.kind == Some(kind),
        // 1982年的3.4倍 is compared with its year, not of it.
        year: frame.year.filter(|_| measure.sort != Some(Sort::Times)),
        from: frame.from,
        range: saying.clause,
        number_range: Some(measure.range),
        ..Quantity::default()
    }
}

/// A change said right after the last value of a group: 20%以上(的)增长.
fn change_after(saying: &Saying, measure: &Measure) -> Option<Change> {
    let share = matches!(measure.sort, Some(Sort::Share | Sort::Times));
    let right = saying.right.trim_start_matches('的');
    if !share {
        return None;
    }
    let word = peek::leading(right, &["增长", "增速", "增幅", "下降", "降幅"])?;
    // 由10%下降到3%: the change leads on to the next value.
    let leads_on = right
        .strip_prefix(word)
        .is_some_and(|rest| rest.starts_with(['到', '至', '为']));
    match word {
        _ if leads_on => None,
        "下降" | "降幅" => Some(Change::Down),
        _ => Some(Change::Up),
    }
}

fn kind(frame: &Frame, measure: &Measure) -> QuantityKind {
    let rated = frame.change.is_some() || frame.rate.is_some();
    match measure.sort {
        Some(Sort::Rank) => QuantityKind::Rank,
        Some(Sort::Point) => QuantityKind::Difference,
        Some(Sort::Share | Sort::Times) if rated => QuantityKind::Growth,
        Some(_) if frame.change.is_some() => QuantityKind::Difference,
        _ => QuantityKind::Level,
    }
}

fn bound(frame: &Frame, measure: &Measure) -> Comparator {
    match (measure.upper, measure.bound, frame.bound) {
        (Some(_), _, _) => Comparator::Range,
        // 超过110万吨以上 is more than, the stricter of the two.
        (None, Some(Comparator::Ge), Some(Comparator::Gt)) => Comparator::Gt,
        (None, Some(bound), _) | (None, None, Some(bound)) => bound,
        (None, None, None) => Comparator::Eq,
    }
}

/// 年均, 三年累计, “十四五”期间累计.
fn basis(text: &str, saying: &Saying) -> Option<Basis> {
    if saying.frame.annual {
        return Some(Basis::AnnualAverage);
    }
    let left = saying.group.left.of(text);
    // 年均新增就业5万人: the act stands between; 年均浓度 is an indicator.
    let left = left.trim_start_matches(subject::is_edge);
    let each_year = peek::strip_leading(left, &["年均", "每年"]);
    if each_year.is_some_and(|rest| !rest.starts_with('浓')) {
        return Some(Basis::AnnualAverage);
    }
    let period = left.get(..left.rfind("累计")?)?;
    let times = ["三年", "3年", "年", "年间", "期间", "时期", "以来"];
    match peek::trailing(period, &times)? {
        "三年" | "3年" => Some(Basis::ThreeYearTotal),
        _ => Some(Basis::Total),
    }
}

/// A number with its unit in base units, and which unit that is. A unit that is not in the table
/// is its own.
pub(super) fn in_base_unit(number: f64, unit: &str, is_rank: bool) -> (f64, Option<String>) {
    let text = format!("1{unit}");
    let whole = TextRange::new(0, text.len());
    let numbers = numbers::scan(&text);
    let known = measure::read(&text, whole, &numbers)
        .filter(|measure| !is_rank && measure.range == whole && measure.unit.is_some());
    match known {
        Some(measure) => (tidy(number * measure.factor()), measure.base_unit()),
        None => (
            number,
            Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
        ),
    }
}

/// A product of decimals without the noise of its last digits: eleven digits are kept.
fn tidy(value: f64) -> f64 {
    const DIGITS: f64 = 1e10;
    // Beyond these no text of the genre goes, and powers of ten would no longer be exact.
    if !(1e-10..1e20).contains(&value.abs()) {
        return value;
    }
    let (mut up, mut down) = (1.0, 1.0);
    while value.abs() * up < DIGITS {
        up *= 10.0;
    }
    while value.abs() / down >= DIGITS * 10.0 {
        down *= 10.0;
    }
    (value * up / down).round() / up * down
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn products_have_no_noise() {
        assert_eq!(tidy(14.1 * 1e4), 141_000.0);
        assert_eq!(tidy(0.7 * 1e8), 70_000_000.0);
        assert_eq!(tidy(-18.5), -18.5);
    }
}
