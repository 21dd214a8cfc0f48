//! A number with its unit and the words after it that bind it: `4.5%—5%`, `1200多家`,
//! `110万吨以上`, `全省前三`.

use super::frame;
use crate::lexicon::Lexicon;
use crate::model::Comparator;
use crate::named::{is_leading, is_rank, moves};
use crate::numbers::{Number, Writing};
use crate::units::{self, Sort, Unit};
use gangmu_document::TextRange;
use std::sync::LazyLock;

const POST_BOUNDS: &str = include_str!("../../data/quantities/post_bounds.tsv");

/// What joins the two ends of a range of values.
const RANGE_JOINERS: [&str; 12] = [
    "——", "-", "—", "–", "－", "~", "～", "〜", "至", "到", "--", "―",
];

/// A number with its unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measure {
    /// The number with its unit, as the reader sees it.
    pub range: TextRange,
    /// The same with 第 or 前 before it and 以上 and the like after it.
    pub whole: TextRange,
    /// As written, without the magnitude words of the unit.
    pub number: f64,
    /// The end of a range.
    pub upper: Option<f64>,
    /// As written, magnitude words included: 亿元.
    pub unit: Option<String>,
    /// The unit without magnitude words, for comparing.
    pub base: Option<String>,
    /// What turns the number into base units.
    pub factor: f64,
    /// What is measured.
    pub sort: Option<Sort>,
    /// The bound said after the number, or by 前.
    pub bound: Option<Comparator>,
    /// How many numbers of the scan it holds.
    pub numbers: usize,
}

impl Measure {
    /// Whether it is a place among others.
    pub fn is_rank(&self) -> bool {
        self.sort == Some(Sort::Rank)
    }

    /// Whether it is an amount of something, not a share, a multiple or a place.
    pub fn is_amount(&self) -> bool {
        self.sort.is_some_and(Sort::is_amount)
    }

    /// Takes the unit of a later member of the same series: 0.9个、0.3个百分点.
    pub fn adopt_unit(&mut self, other: &Self) {
        let shorter = match (&self.unit, &other.unit) {
            (None, Some(_)) => true,
            (Some(own), Some(others)) => own != others && others.starts_with(own.as_str()),
            _ => false,
        };
        if shorter && self.factor <= other.factor {
            self.unit.clone_from(&other.unit);
            self.base.clone_from(&other.base);
            self.factor = other.factor;
            self.sort = other.sort;
        }
    }
}

static POST_BOUND: LazyLock<Lexicon<Comparator>> =
    LazyLock::new(|| Lexicon::of_pairs(POST_BOUNDS, comparator));

/// Whether a number says how much: it has a unit or a magnitude, or is reached at the end of its
/// clause.
pub(super) fn says_how_much(
    text: &str,
    clause: TextRange,
    number: &Number,
    measure: &Measure,
) -> bool {
    let after = TextRange::new(measure.whole.end, clause.end).of(text);
    let stands_alone = after.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if measure.sort.is_some_and(Sort::counts) {
        // 一 with a measure word before a noun says no more than "a".
        return number.range.of(text) != "一" || stands_alone && ends_clause(after);
    }
    if measure.sort.is_some() {
        return true;
    }
    if number.writing != Writing::Arabic {
        return false;
    }
    if number.factor > 1.0 {
        return true;
    }
    let frame = frame::read(text, TextRange::new(clause.start, measure.range.start));
    let valued = frame.reached || frame.change.is_some() || frame.bound.is_some();
    frame.start > clause.start && (frame.from || (stands_alone && valued))
}

/// Whether nothing but marks follows in the clause.
fn ends_clause(after: &str) -> bool {
    !after.contains(char::is_alphanumeric)
}

/// The comparator of a data file.
pub(super) fn comparator(name: &str) -> Option<Comparator> {
    Some(match name {
        "eq" => Comparator::Eq,
        "ge" => Comparator::Ge,
        "gt" => Comparator::Gt,
        "le" => Comparator::Le,
        "lt" => Comparator::Lt,
        "approx" => Comparator::Approx,
        _ => return None,
    })
}

/// Reads the measure that the first of some numbers begins, on its line.
pub(super) fn read(text: &str, line: TextRange, numbers: &[Number]) -> Option<Measure> {
    let number = numbers.first()?;
    let value = number.value?;
    let before = TextRange::new(line.start, number.range.start).of(text);
    let after = TextRange::new(number.range.end, line.end).of(text);
    if is_rank(before, after) {
        return Some(rank(number, value, "第", None, after));
    }
    if is_leading(before, after) {
        return Some(rank(number, value, "前", Some(Comparator::Le), after));
    }
    if moves(before, after) {
        return Some(rank(number, value, "", None, after));
    }
    let mut measure = single(text, line, number)?;
    add_upper(text, line, numbers, &mut measure);
    add_bound(text, line, &mut measure);
    Some(measure)
}

fn rank(
    number: &Number,
    value: f64,
    lead: &str,
    bound: Option<Comparator>,
    after: &str,
) -> Measure {
    let word = ["位", "名"]
        .into_iter()
        .find(|word| after.starts_with(word));
    let end = number.range.end + word.map_or(0, str::len);
    Measure {
        range: TextRange::new(number.range.start, end),
        whole: TextRange::new(number.range.start.saturating_sub(lead.len()), end),
        number: value * number.factor,
        upper: None,
        unit: Some("位".into()),
        base: Some("位".into()),
        factor: 1.0,
        sort: Some(Sort::Rank),
        bound,
        numbers: 1,
    }
}

/// A number with the unit right after it, or without unit.
fn single(text: &str, line: TextRange, number: &Number) -> Option<Measure> {
    let mut end = number.range.end;
    let more = ["多", "余"].into_iter().find(|word| {
        let rest = TextRange::new(end, line.end).of(text);
        rest.strip_prefix(word)
            .is_some_and(|rest| units::read(rest, 0).is_some())
    });
    end += more.map_or(0, str::len);
    let space = TextRange::new(end, line.end).of(text);
    let spaced = space.len() - space.trim_start_matches([' ', '\u{a0}']).len();
    if spaced > 0 && units::read(text, end + spaced).is_some() {
        end += spaced;
    }
    let unit = units::read(text, end)
        .filter(|unit| end + unit.length <= line.end)
        .or_else(|| ratio(text, end));
    let share = number.writing == Writing::Share;
    end += unit.as_ref().map_or(0, |unit| unit.length);
    let magnitude = TextRange::new(number.figure.end, number.range.end).of(text);
    let magnitude = magnitude.trim_start_matches(['多', '余', '几', '来']);
    let name = unit
        .as_ref()
        .map(|unit| format!("{magnitude}{}", unit.name));
    let bound = (number.more || more.is_some()).then_some(Comparator::Gt);
    let range = TextRange::new(number.range.start, end);
    let shared = |name: &str| Some(name.to_owned());
    Some(Measure {
        range,
        whole: range,
        number: number.value?,
        upper: number.upper,
        unit: if share {
            shared("%")
        } else {
            name.or_else(|| (!magnitude.is_empty()).then(|| magnitude.into()))
        },
        base: if share {
            shared("%")
        } else {
            unit.as_ref().map(|unit| unit.base.clone())
        },
        factor: number.factor * unit.as_ref().map_or(1.0, |unit| unit.factor),
        sort: if share {
            Some(Sort::Share)
        } else {
            unit.map(|unit| unit.sort)
        },
        bound,
        numbers: 1 + ratio_parts(TextRange::new(number.range.end, end).of(text)),
    })
}

/// How many further numbers a unit holds: two in `:41.2:50.1`.
fn ratio_parts(unit: &str) -> usize {
    unit.chars()
        .filter(|c| matches!(c, ':' | '：' | '∶'))
        .count()
}

/// `2.1:1`, `8.7∶41.2∶50.1`: the other parts of a proportion stand for the unit.
fn ratio(text: &str, end: usize) -> Option<Unit> {
    let rest = text.get(end..)?;
    let parts = rest.len()
        - rest
            .trim_start_matches(|c: char| c.is_ascii_digit() || ".:：∶".contains(c))
            .len();
    let unit = rest.get(..parts)?.trim_end_matches(['.', ':', '：', '∶']);
    let first = unit
        .chars()
        .next()
        .filter(|c| matches!(c, ':' | '：' | '∶'))?;
    let name = unit.replace([first], ":");
    Some(Unit {
        length: unit.len(),
        base: name.clone(),
        name,
        factor: 1.0,
        sort: Sort::Times,
    })
}

/// `4.5-5%`, `4.5%—5%`, `50至60亿元`: the second number is the upper end.
fn add_upper(text: &str, line: TextRange, numbers: &[Number], measure: &mut Measure) {
    let Some(next) = numbers.get(measure.numbers) else {
        return;
    };
    let between = TextRange::new(measure.range.end, next.range.start).of(text);
    let joined = RANGE_JOINERS.contains(&between);
    // From one value to another is two values: 由993位至625位.
    let before = TextRange::new(line.start, measure.range.start).of(text);
    if !joined || before.ends_with(['由', '从', '自']) {
        return;
    }
    let Some(upper) = single(text, line, next) else {
        return;
    };
    let same_unit = measure.unit.is_none() || measure.base == upper.base;
    // 4.5-5万吨 has the magnitude of its second number, 5千-1万元 one for each.
    let factor = if measure.unit.is_none() {
        upper.factor
    } else {
        measure.factor
    };
    if same_unit && measure.number * factor < upper.number * upper.factor {
        measure.upper = Some(upper.number * upper.factor / factor);
        measure.unit = upper
            .unit
            .filter(|_| measure.unit.is_none())
            .or(measure.unit.take());
        measure.base = upper.base;
        measure.sort = upper.sort;
        measure.factor = factor;
        measure.range = TextRange::new(measure.range.start, upper.range.end);
        measure.whole = measure.range;
        measure.numbers += 1;
    }
}

fn add_bound(text: &str, line: TextRange, measure: &mut Measure) {
    let rest = TextRange::new(measure.range.end, line.end).of(text);
    let Some(entry) = POST_BOUND.prefix(rest) else {
        return;
    };
    let next = rest
        .get(entry.word.len()..)
        .and_then(|rest| rest.chars().next());
    // 多 and 余 begin words too: 100元余额, 3个多月.
    let word = matches!(entry.word, "多" | "余") && next.is_some_and(char::is_alphanumeric);
    if !word {
        measure.bound = Some(entry.meaning);
        measure.whole.end = measure.range.end + entry.word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(POST_BOUNDS, 2);
        for (word, bound) in data::pairs(POST_BOUNDS) {
            assert!(comparator(bound).is_some(), "{word}: {bound}");
        }
    }
}
