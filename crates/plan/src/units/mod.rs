//! Units and measure words: `亿元`, `个百分点`, `微克/立方米`, `元/人月`.
//!
//! The magnitude words before a unit (万, 亿) belong to its writing and are handled by the
//! number; the table in `data/units.tsv` lists units without them, and `data/unit_words.tsv` what
//! only looks like one.

use crate::lexicon::Lexicon;
use crate::numeral;
use crate::peek;

/// What sort of thing a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(
    missing_docs,
    reason = "the names are the definitions; the data file explains them"
)]
pub enum Sort {
    Money,
    Mass,
    Length,
    Area,
    Volume,
    Power,
    Energy,
    Data,
    Concentration,
    People,
    Count,
    Time,
    Share,
    Point,
    Times,
    Rank,
}

impl Sort {
    /// Whether the unit is a measure word: the noun it counts may follow.
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Count | Self::People)
    }

    /// Whether the unit measures an amount, not a share, a multiple or a place.
    #[must_use]
    pub fn is_amount(self) -> bool {
        !matches!(self, Self::Share | Self::Point | Self::Times | Self::Rank)
    }

    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "money" => Self::Money,
            "mass" => Self::Mass,
            "length" => Self::Length,
            "area" => Self::Area,
            "volume" => Self::Volume,
            "power" => Self::Power,
            "energy" => Self::Energy,
            "data" => Self::Data,
            "concentration" => Self::Concentration,
            "people" => Self::People,
            "count" => Self::Count,
            "time" => Self::Time,
            "share" => Self::Share,
            "point" => Self::Point,
            "times" => Self::Times,
            "rank" => Self::Rank,
            _ => return None,
        })
    }
}

/// A unit as it stands in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its length in bytes.
    pub length: usize,
    /// As written, in half width: `元`, `微克/立方米`.
    pub name: String,
    /// The unit that values are compared in.
    pub base: String,
    /// How many base units it is.
    pub factor: f64,
    /// What it measures.
    pub sort: Sort,
}

impl Unit {
    /// The unit of a place among others.
    #[must_use]
    pub fn place() -> Self {
        Self::plain("位", Sort::Rank)
    }

    /// The unit of a share in words: 百分之九.
    #[must_use]
    pub fn percent() -> Self {
        Self::plain("%", Sort::Share)
    }

    /// The other parts of a proportion: `:41.2:50.1`.
    #[must_use]
    pub fn proportion(parts: &str) -> Self {
        Self {
            length: parts.len(),
            ..Self::plain(&parts.replace(['：', '∶'], ":"), Sort::Times)
        }
    }

    fn plain(name: &str, sort: Sort) -> Self {
        Self {
            length: 0,
            name: name.into(),
            base: name.into(),
            factor: 1.0,
            sort,
        }
    }

    /// How many numbers stand in the unit itself: two in `:41.2:50.1`.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.name.matches(':').count()
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    base: &'static str,
    factor: f64,
    sort: Sort,
}

const WORDS: &str = table!("unit_words.tsv");

const FILE: &str = table!("units.tsv");

static TABLE: Lexicon = Lexicon::new(FILE);

fn row(meaning: &'static str) -> Option<Row> {
    let mut fields = meaning.split('\t');
    Some(Row {
        base: fields.next()?,
        factor: numeral::decimal(fields.next()?)?,
        sort: Sort::parse(fields.next()?)?,
    })
}

/// Characters that make the measure word before them part of another word: 成立, 方面.
static WORD: Lexicon = Lexicon::new(WORDS);

/// The unit that stands at a position.
#[must_use]
pub fn read(text: &str, position: usize) -> Option<Unit> {
    let rest = text.get(position..)?;
    let entry = TABLE.prefix_where(rest, &|unit| !begins_word(rest, unit))?;
    let row = row(entry.meaning)?;
    let mut unit = Unit {
        length: entry.word.len(),
        name: half_width(entry.word).into(),
        base: row.base.into(),
        factor: row.factor,
        sort: row.sort,
    };
    add_denominator(text, position, &mut unit);
    Some(unit)
}

fn begins_word(rest: &str, unit: &str) -> bool {
    let next = rest.get(unit.len()..).and_then(|rest| rest.chars().next());
    let ascii = unit.is_ascii() && unit.starts_with(|c: char| c.is_ascii_alphabetic());
    let word = WORD
        .get(unit)
        .zip(next)
        .is_some_and(|(word, c)| word.meaning.contains(c));
    word || ascii && next.is_some_and(|c| c.is_ascii_alphanumeric())
}

fn half_width(unit: &'static str) -> &'static str {
    if unit == "％" || unit == "﹪" {
        "%"
    } else {
        unit
    }
}

/// `元/人月`, `微克/立方米`, `公斤每亩`: units below the line, one after the other.
fn add_denominator(text: &str, position: usize, unit: &mut Unit) {
    let start = position + unit.length;
    let Some(line @ ('/' | '／' | '每')) = peek::after(text, start) else {
        return;
    };
    let first = start + line.len_utf8();
    let mut end = first;
    while let Some(entry) = text.get(end..).and_then(|rest| TABLE.prefix(rest)) {
        end += entry.word.len();
    }
    if end == first {
        return;
    }
    let below = text.get(first..end).unwrap_or_default();
    unit.name = format!("{}/{below}", unit.name);
    unit.base = format!("{}/{below}", unit.base);
    unit.length = end - position;
}

#[cfg(test)]
mod tests {
    use super::{FILE, Sort, WORDS, read};
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(FILE, 4);
        data::tests::check_form(WORDS, 2);
        for (unit, meaning) in data::pairs(FILE) {
            assert!(super::row(meaning).is_some(), "{unit:?}");
        }
    }

    fn check(text: &str, name: &str, sort: Sort) {
        let unit = read(text, 0).unwrap_or_else(|| panic!("no unit in {text}"));
        assert_eq!((unit.name.as_str(), unit.sort), (name, sort), "{text}");
    }

    #[test]
    fn units_are_read_longest_first() {
        check("元,位居", "元", Sort::Money);
        check("美元", "美元", Sort::Money);
        check("个百分点", "个百分点", Sort::Point);
        check("个", "个", Sort::Count);
        check("％左右", "%", Sort::Share);
        check("人次", "人次", Sort::People);
        check("微克/立方米,同比", "微克/立方米", Sort::Mass);
        check("元/人月。", "元/人月", Sort::Money);
        check("吨／日", "吨/日", Sort::Mass);
    }

    #[test]
    fn a_measure_word_in_a_word_is_none() {
        for text in ["成立", "方面", "分别", "大力", "发展"] {
            assert_eq!(read(text, 0), None, "{text}");
        }
    }
}
