//! A number with its unit and the words after it that bind it: `4.5%—5%`, `1200多家`,
//! `110万吨以上`, `全省前三`.

use super::counted;
use super::frame;
use crate::lexicon::Lexicon;
use crate::model::Comparator;
use crate::named::{is_leading, is_rank, moves};
use crate::numbers::{MORE, Number, Writing};
use crate::peek;
use crate::units::{self, Sort, Unit};
use gangmu_document::TextRange;

const POST_BOUNDS: &str = table!("quantities/post_bounds.tsv");

static POST_BOUND: Lexicon = Lexicon::new(POST_BOUNDS);

/// What joins the two ends of a range of values.
const RANGE_JOINERS: [&str; 12] = [
    "——", "-", "—", "–", "－", "~", "～", "〜", "至", "到", "--", "―",
];

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure<'a> {
    /// The number with its unit, as the reader sees it.
    pub range: TextRange,
    /// The same with 第 or 前 before it and 以上 and the like after it.
    pub whole: TextRange,
    /// As written, without the magnitude words of the unit.
    pub number: f64,
    /// The end of a range.
    pub upper: Option<f64>,
    /// The magnitude words before the unit, with 多 or 余 among them: 亿, 万多.
    pub magnitude: &'a str,
    /// What they multiply by.
    pub scale: f64,
    /// The unit without magnitude words.
    pub unit: Option<Unit<'a>>,
    /// What is measured; people where a magnitude stands right before a noun (6600万纳税人).
    pub sort: Option<Sort>,
    /// The bound said after the number, or by 前.
    pub bound: Option<Comparator>,
    /// How many numbers of the scan it holds.
    pub numbers: usize,
}

impl<'a> Measure<'a> {
    /// Whether it is a place among others.
    pub fn is_rank(&self) -> bool {
        self.sort == Some(Sort::Rank)
    }

    /// Whether it is an amount of something, not a share, a multiple or a place.
    pub fn is_amount(&self) -> bool {
        self.sort.is_some_and(Sort::is_amount)
    }

    /// The unit as written, magnitude words included: 亿元.
    pub fn written_unit(&self) -> Option<String> {
        let unit = self.unit.map_or_else(String::new, |unit| unit.name());
        let magnitude = self.magnitude.chars();
        let mut whole: String = magnitude.filter(|c| !peek::is_among(*c, MORE)).collect();
        whole.push_str(&unit);
        (!whole.is_empty()).then_some(whole)
    }

    /// The unit that values are compared in: 元.
    pub fn base_unit(&self) -> Option<String> {
        self.unit.map(|unit| unit.base())
    }

    /// What turns the number into base units.
    pub fn factor(&self) -> f64 {
        self.scale * self.unit.map_or(1.0, |unit| unit.factor)
    }

    /// Whether two measures can stand in one series: 0.9个、0.3个百分点.
    pub fn goes_with(&self, later: &Self) -> bool {
        match (&self.unit, &later.unit) {
            (Some(own), Some(other)) => {
                own.compares_with(other) || other.name().starts_with(&own.name())
            }
            (own, _) => own.is_none(),
        }
    }

    /// Takes the unit of a later member of the same series, where its own is missing or cut
    /// short: 0.9个、0.3个百分点, 1.2万亿、8200亿元.
    pub fn adopt_unit(&mut self, later: &Self) {
        let whole = self.unit.zip(later.unit);
        if later.unit.is_none() || whole.is_some_and(|(own, other)| own.compares_with(&other)) {
            return;
        }
        // 20.9、36.2万人 share the magnitude too.
        if self.unit.is_none() && self.magnitude.is_empty() {
            self.magnitude = later.magnitude;
            self.scale = later.scale;
        }
        self.unit = later.unit;
        self.sort = later.sort;
    }
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

/// Reads the measure that the first of some numbers begins, in its clause.
pub(super) fn read<'a>(
    text: &'a str,
    clause: TextRange,
    numbers: &[Number],
) -> Option<Measure<'a>> {
    let number = numbers.first()?;
    let before = TextRange::new(clause.start, number.range.start).of(text);
    let after = TextRange::new(number.range.end, clause.end).of(text);
    if is_rank(before, after) {
        return place(number, "第", None, after);
    }
    if is_leading(before, after) {
        return place(number, "前", Some(Comparator::Le), after);
    }
    if number.range.of(text) == "首" || moves(before, after) {
        return place(number, "", None, after);
    }
    let mut measure = single(text, clause, numbers)?;
    add_upper(text, clause, numbers, &mut measure);
    add_bound(text, clause, &mut measure);
    Some(measure)
}

/// A place among others: 第5位, 前三.
fn place(
    number: &Number,
    lead: &str,
    bound: Option<Comparator>,
    after: &str,
) -> Option<Measure<'static>> {
    let word = peek::leading(after, &["位", "名"]);
    let end = number.range.end + word.map_or(0, str::len);
    let start = number.range.start;
    Some(Measure {
        range: TextRange::new(start, end),
        whole: TextRange::new(start.saturating_sub(lead.len()), end),
        number: number.amount()?,
        upper: None,
        magnitude: "",
        scale: 1.0,
        unit: Some(Unit::place()),
        sort: Some(Sort::Rank),
        bound,
        numbers: 1,
    })
}

/// The first of some numbers with the unit right after it, or without unit.
fn single<'a>(text: &'a str, clause: TextRange, numbers: &[Number]) -> Option<Measure<'a>> {
    let number = numbers.first()?;
    let mut end = number.range.end;
    let rest = |end| TextRange::new(end, clause.end).of(text);
    let more = peek::leading(rest(end), &["多", "余"])
        .filter(|word| units::read(rest(end), word.len()).is_some());
    end += more.map_or(0, str::len);
    let spaces = rest(end).len() - rest(end).trim_start_matches([' ', '\u{a0}']).len();
    if units::read(text, end + spaces).is_some() {
        end += spaces;
    }
    let unit = match number.writing {
        Writing::Share => Some(Unit::percent()),
        _ => units::read(text, end)
            .filter(|unit| end + unit.length <= clause.end)
            .or_else(|| proportion(text, numbers)),
    };
    let parts = unit.map_or(0, |unit| unit.parts());
    end += unit.map_or(0, |unit| unit.length);
    let magnitude = TextRange::new(number.figure.end, number.range.end).of(text);
    let noun = peek::after(text, end).is_some_and(|c| c.is_alphabetic() && !c.is_ascii());
    let written = number.writing == Writing::Arabic;
    let counted = (written && number.factor > 1.0 && noun).then_some(Sort::People);
    let range = TextRange::new(number.range.start, end);
    Some(Measure {
        range,
        whole: range,
        number: number.value?,
        upper: number.upper,
        magnitude,
        scale: number.factor,
        sort: unit.map(|unit| unit.sort).or(counted),
        unit,
        bound: (number.more || more.is_some()).then_some(Comparator::Gt),
        numbers: 1 + parts,
    })
}

/// `2.1:1`, `8.7∶41.2∶50.1`: the other parts of a proportion stand for the unit. A part with a
/// size of its own is none: 2:1亿元.
fn proportion<'a>(text: &'a str, numbers: &[Number]) -> Option<Unit<'a>> {
    let first = numbers.first()?;
    let mut end = first.range.end;
    for next in numbers.get(1..)? {
        let between = TextRange::new(end, next.range.start).of(text);
        let plain = next.writing == Writing::Arabic && next.factor == 1.0;
        if !plain || !matches!(between, ":" | "：" | "∶") {
            break;
        }
        end = next.range.end;
    }
    let parts = TextRange::new(first.range.end, end);
    (!parts.is_empty() && units::read(text, end).is_none())
        .then(|| Unit::proportion(parts.of(text)))
}

/// `4.5-5%`, `4.5%—5%`, `50至60亿元`: the second number is the upper end.
fn add_upper<'a>(text: &'a str, clause: TextRange, numbers: &[Number], measure: &mut Measure<'a>) {
    let later = numbers.get(measure.numbers..).unwrap_or_default();
    let Some(next) = later.first() else {
        return;
    };
    let between = TextRange::new(measure.range.end, next.range.start).of(text);
    // From one value to another is two values: 由993位至625位.
    let before = TextRange::new(clause.start, measure.range.start).of(text);
    if !RANGE_JOINERS.contains(&between) || before.ends_with(['由', '从', '自']) {
        return;
    }
    let Some(upper) = single(text, clause, later) else {
        return;
    };
    let mut lower = *measure;
    lower.adopt_unit(&upper);
    let value = upper.number * upper.factor();
    if lower.base_unit() == upper.base_unit() && lower.number * lower.factor() < value {
        *measure = Measure {
            upper: Some(value / lower.factor()),
            range: TextRange::new(lower.range.start, upper.range.end),
            whole: TextRange::new(lower.range.start, upper.range.end),
            numbers: lower.numbers + upper.numbers,
            ..lower
        };
    }
}

fn add_bound(text: &str, clause: TextRange, measure: &mut Measure) {
    let rest = TextRange::new(measure.range.end, clause.end).of(text);
    let Some(entry) = POST_BOUND.prefix(rest) else {
        return;
    };
    let next = rest
        .get(entry.word.len()..)
        .and_then(|rest| rest.chars().next());
    // 多 and 余 begin words too: 100元余额, 3个多月.
    let word = matches!(entry.word, "多" | "余") && next.is_some_and(char::is_alphanumeric);
    if !word {
        measure.bound = comparator(entry.meaning);
        measure.whole.end = measure.range.end + entry.word.len();
    }
}

/// Whether a stretch stands alone on its line or between the bars or tabs of a table.
fn is_cell(text: &str, range: TextRange) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| matches!(c, '\n' | '\t' | '|'));
    edge(peek::before(text, range.start)) && edge(peek::after(text, range.end))
}

/// Whether a number says how much: it has a unit or a magnitude, is reached at the end of its
/// clause, or is a cell of a table.
pub(super) fn says_how_much(
    text: &str,
    clause: TextRange,
    number: &Number,
    measure: &Measure,
) -> bool {
    let after = TextRange::new(measure.whole.end, clause.end).of(text);
    let stands_alone = after.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if measure.sort.is_some_and(Sort::counts) && number.range.of(text) == "一" {
        // 一 with a measure word says no more than "a", but behind an act on a thing: 新建学校一所.
        let left = peek::window(text, clause.start, measure.range.start).of(text);
        return stands_alone && counted::before_count(left).act.is_some();
    }
    // 迈上千亿大关: the noun says that the number is a value.
    if measure.sort.is_some() || number.factor > 1.0 && counted::is_generic(after) {
        return true;
    }
    if number.writing != Writing::Arabic {
        return false;
    }
    if number.factor > 1.0 || is_cell(text, measure.range) {
        return true;
    }
    let frame = frame::read(text, peek::window(text, clause.start, measure.range.start));
    let valued = frame.says_value() || frame.bound.is_some();
    frame.start > clause.start && (frame.from || (stands_alone && valued))
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
