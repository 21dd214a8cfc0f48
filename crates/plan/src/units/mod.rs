//! Units and measure words: `亿元`, `个百分点`, `微克/立方米`, `元/人月`.
//!
//! The magnitude words before a unit (万, 亿) belong to its writing and are handled by the
//! number; the table in `data/units.tsv` lists units without them, and `data/unit_words.tsv` what
//! only looks like one.

use crate::lexicon::{Entry, Lexicon};
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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// Its length in bytes.
    pub length: usize,
    /// As written, without what is below the line; empty for a proportion.
    word: &'static str,
    /// The unit that values are compared in, without what is below the line.
    base: &'static str,
    /// The units below the line, or the other parts of a proportion.
    below: &'a str,
    /// How many base units it is.
    pub factor: f64,
    /// What it measures.
    pub sort: Sort,
}

/// What stands between the parts of a proportion.
const RATIO_MARKS: [char; 4] = [':', '：', '∶', '︰'];

impl<'a> Unit<'a> {
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
    pub fn proportion(parts: &'a str) -> Self {
        Self {
            length: parts.len(),
            below: parts,
            ..Self::plain("", Sort::Times)
        }
    }

    fn plain(word: &'static str, sort: Sort) -> Self {
        Self {
            length: 0,
            word,
            base: word,
            below: "",
            factor: 1.0,
            sort,
        }
    }

    /// As written, in half width: `元`, `微克/立方米`.
    #[must_use]
    pub fn name(&self) -> String {
        self.over_line(half_width(self.word))
    }

    /// The unit that values are compared in.
    #[must_use]
    pub fn base(&self) -> String {
        self.over_line(self.base)
    }

    /// Whether it is a unit of the table by itself.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.word == word && !self.is_compound()
    }

    /// Whether it has other units below the line.
    #[must_use]
    pub fn is_compound(&self) -> bool {
        !self.below.is_empty()
    }

    /// Whether values in both can be compared.
    #[must_use]
    pub fn compares_with(&self, other: &Unit) -> bool {
        self.base == other.base && self.below == other.below
    }

    /// How many numbers stand in the unit itself: two in `:41.2:50.1`, one in `吨/万元`.
    #[must_use]
    pub fn parts(&self) -> usize {
        let multiplied = peek::leading(self.below, &MAGNITUDES).is_some();
        self.below.matches(RATIO_MARKS).count() + usize::from(multiplied)
    }

    fn over_line(&self, word: &str) -> String {
        match self.below {
            "" => word.to_owned(),
            parts if word.is_empty() => parts.replace(RATIO_MARKS, ":"),
            below => format!("{word}/{below}"),
        }
    }
}

const WORDS: &str = table!("unit_words.tsv");

const FILE: &str = table!("units.tsv");

static TABLE: Lexicon = Lexicon::new(FILE);

/// Characters that make the measure word before them part of another word: 成立, 方面.
static WORD: Lexicon = Lexicon::new(WORDS);

/// The unit that stands at a position.
#[must_use]
pub fn read(text: &str, position: usize) -> Option<Unit<'_>> {
    let rest = text.get(position..)?;
    let entry = TABLE.prefix_where(rest, &|unit| !begins_word(rest, unit))?;
    let (length, below) = below_line(rest, entry.word.len());
    Some(Unit {
        length,
        below,
        ..of_table(entry)?
    })
}

/// A unit as the table has it.
fn of_table(entry: Entry) -> Option<Unit<'static>> {
    let mut fields = entry.meaning.split('\t');
    Some(Unit {
        length: entry.word.len(),
        word: entry.word,
        base: fields.next()?,
        below: "",
        factor: numeral::decimal(fields.next()?)?,
        sort: Sort::parse(fields.next()?)?,
    })
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

/// What may multiply a unit below the line: 吨/万元.
const MAGNITUDES: [&str; 4] = ["万", "亿", "百万", "百"];

/// `元/人月`, `吨标准煤/万元`, `公斤每亩`: where a unit ends with the units below the line, one after
/// the other, and these.
fn below_line(rest: &str, length: usize) -> (usize, &str) {
    let Some(line @ ('/' | '／' | '每')) = peek::after(rest, length) else {
        return (length, "");
    };
    let start = length + line.len_utf8();
    let magnitude = peek::leading(rest.get(start..).unwrap_or_default(), &MAGNITUDES);
    let mut end = start + magnitude.map_or(0, str::len);
    while let Some(entry) = rest.get(end..).and_then(|rest| TABLE.prefix(rest)) {
        end += entry.word.len();
    }
    match rest.get(start..end) {
        Some(below) if below.len() > magnitude.map_or(0, str::len) => (end, below),
        _ => (length, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(FILE, 4);
        data::tests::check_form(WORDS, 2);
        for (word, meaning) in data::pairs(FILE) {
            assert!(of_table(Entry { word, meaning }).is_some(), "{word}");
            assert!(!word.contains('/'), "{word}");
        }
    }

    fn check(text: &str, name: &str, sort: Sort) {
        let unit = read(text, 0).unwrap_or_else(|| panic!("no unit in {text}"));
        assert_eq!((unit.name().as_str(), unit.sort), (name, sort), "{text}");
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
