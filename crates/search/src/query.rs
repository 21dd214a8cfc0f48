//! What is looked for: words that must all be there, each in the ways it may be written.

use crate::fold;
use gangmu_document::simplified;
use gangmu_plan::model::Quantity;
use gangmu_plan::numbers::{self, Number, Writing};
use gangmu_plan::units::{self, Sort, Unit};
use gangmu_plan::{indicators, model::QuantityKind};

/// More terms than this are not looked for.
const MOST_TERMS: usize = 8;
/// What stands beyond so many characters is not looked for.
const MOST_CHARACTERS: usize = 200;
/// English words from this length on are looked for in the English names of indicators.
const ENGLISH: usize = 4;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    pub(crate) terms: Vec<Term>,
}

/// One thing that must be there, in any of the ways to write it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Term {
    /// The words as keys: as typed, in simplified script, the name of the indicator.
    pub(crate) words: Vec<Vec<u16>>,
    /// A number: 12 is not found in 112 or 12.5.
    pub(crate) figure: Option<Figure>,
    /// Ids of indicators with this name.
    pub(crate) indicators: Vec<&'static str>,
    /// Letters that words may begin with, one each.
    pub(crate) initials: Vec<u8>,
}

/// A number that is looked for by its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    /// With its magnitude words: 1.33e11 for 1330亿.
    amount: f64,
    /// How many base units the unit is, and that unit; none where no unit was typed.
    unit: Option<(f64, String)>,
}

impl Query {
    /// Reads what was typed. Spaces part words that may stand apart; numbers stand by themselves.
    ///
    /// ```
    /// use gangmu_search::Query;
    ///
    /// assert!(Query::new(" 　“”").is_empty());
    /// assert_eq!(Query::new("ＧＤＰ  增长"), Query::new("gdp 增长"));
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Self {
        let end = text.char_indices().nth(MOST_CHARACTERS);
        let text = end.map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
        let pieces = text.split(is_space).flat_map(pieces);
        let terms = pieces.filter_map(Term::new).take(MOST_TERMS).collect();
        Self { terms }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

fn is_space(character: char) -> bool {
    matches!(character, '\t'..='\r' | ' ' | '\u{a0}' | '\u{3000}')
}

/// A word cut at the measured numbers in it: 增长12%以上 is 增长, 12% and 以上.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut taken = 0;
    for number in numbers::scan(word) {
        if let Some(end) = measured(word, &number) {
            pieces.push(word.get(taken..number.range.start).unwrap_or_default());
            pieces.push(word.get(number.range.start..end).unwrap_or_default());
            taken = end;
        }
    }
    pieces.push(word.get(taken..).unwrap_or_default());
    pieces
}

/// Where a number with its unit ends, if it measures something: neither 三 in 三年行动 nor 2025 in
/// 2025年, 5 in 5G or 2.5 in PM2.5.
fn measured(word: &str, number: &Number) -> Option<usize> {
    let end = number.range.end;
    match (number.writing, units::read(word, end)) {
        (Writing::Share, _) => Some(end),
        (Writing::Arabic, Some(unit)) if unit.sort != Sort::Time => Some(end + unit.length),
        _ => None,
    }
}

impl Term {
    fn new(piece: &str) -> Option<Self> {
        let simple = simplified(piece);
        let mut term = Self {
            figure: Figure::new(piece),
            ..Self::default()
        };
        term.add_words(piece);
        term.add_words(&simple);
        term.words.first()?;

        let name = half_width(&simple);
        if let Some(indicator) = indicators::find(&name) {
            term.indicators.push(indicator.id);
            term.add_words(indicator.name);
        } else if name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            if name.len() >= ENGLISH {
                let named =
                    indicators::in_english().filter(|(_, english)| has_word(english, &name));
                term.indicators
                    .extend(named.map(|(indicator, _)| indicator.id));
            }
            if name.len() > 1 {
                term.initials = name.to_ascii_lowercase().into_bytes();
            }
        }
        Some(term)
    }

    fn add_words(&mut self, words: &str) {
        let keys = fold::keys(words);
        if !keys.is_empty() && !self.words.contains(&keys) {
            self.words.push(keys);
        }
    }

    /// Whether a quantity is what the term says, by its number or by its indicator.
    pub(crate) fn fits(&self, quantity: &Quantity) -> Fit {
        let id = quantity.indicator_id.as_deref();
        if id.is_some_and(|id| self.indicators.contains(&id)) {
            Fit::Indicator
        } else if self.figure.as_ref().is_some_and(|it| it.fits(quantity)) {
            Fit::Number
        } else {
            Fit::Neither
        }
    }
}

/// By what a quantity is what a term says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    Indicator,
    Number,
    Neither,
}

/// Letters as the dictionary of indicators writes them.
fn half_width(text: &str) -> String {
    let folded = text.chars().filter_map(fold::fold);
    folded
        .map(|character| character.to_ascii_uppercase())
        .collect()
}

/// Whether an English name has a word that begins so.
fn has_word(name: &str, letters: &str) -> bool {
    name.split(' ').any(|word| {
        let start = word.as_bytes().get(..letters.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(letters.as_bytes()))
    })
}

impl Figure {
    /// The number that a piece is, with the unit after it.
    fn new(piece: &str) -> Option<Self> {
        let numbers = numbers::scan(piece);
        let [number] = numbers.as_slice() else {
            return None;
        };
        let end = number.range.end;
        let unit = match number.writing {
            Writing::Share => Some(Unit::percent()),
            _ => units::read(piece, end),
        };
        let length = unit.map_or(0, |unit| unit.length);
        let is_whole = number.range.start == 0 && end + length == piece.len();
        // 一 by itself is the beginning of a word.
        let is_word = number.writing == Writing::Chinese && piece.chars().nth(1).is_none();
        let amount = number.amount()?.abs();
        (is_whole && !is_word).then(|| Self {
            amount,
            unit: unit.map(|unit| (unit.factor, unit.base())),
        })
    }

    /// Whether a quantity has this value, however it is written and whichever way it goes.
    fn fits(&self, quantity: &Quantity) -> bool {
        let (Some(number), Some(value)) = (quantity.number, quantity.value) else {
            return false;
        };
        // Both ends of a range are in the same unit.
        let upper = quantity.upper.map(|upper| upper * value / number);
        match &self.unit {
            Some((factor, base)) => {
                let wanted = self.amount * factor;
                quantity.base_unit.as_ref() == Some(base)
                    && (is_same(value, wanted) || upper.is_some_and(|it| is_same(it, wanted)))
            }
            None => {
                let written = [Some(number), quantity.upper, Some(value)];
                let is_words = quantity.kind == QuantityKind::Words;
                !is_words
                    && written
                        .into_iter()
                        .flatten()
                        .any(|it| is_same(it, self.amount))
            }
        }
    }
}

/// Whether two magnitudes are one, but for the noise of binary arithmetic.
fn is_same(value: f64, wanted: f64) -> bool {
    let value = value.abs();
    (value - wanted).abs() <= 1e-9 * value.max(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(query: &str) -> Vec<String> {
        let query = Query::new(query);
        let terms = query.terms.iter();
        terms
            .filter_map(|term| Some(String::from_utf16_lossy(term.words.first()?)))
            .collect()
    }

    #[test]
    fn words_are_parted_by_spaces_and_measured_numbers() {
        assert_eq!(words("营商 环境"), ["营商", "环境"]);
        assert_eq!(words("增长12%以上"), ["增长", "12%", "以上"]);
        assert_eq!(words("增长百分之十二"), ["增长", "百分之十二"]);
        assert_eq!(words("到2025年"), ["到2025年"]);
        assert_eq!(words("三年行动方案"), ["三年行动方案"]);
        assert_eq!(words("PM2.5"), ["pm2.5"]);
        assert_eq!(words("　"), [""; 0]);
        assert_eq!(words(&"字 ".repeat(99)).len(), MOST_TERMS);
    }

    fn figure(query: &str) -> Option<(f64, Option<String>)> {
        let query = Query::new(query);
        let figure = query.terms.first()?.figure.as_ref()?;
        let factor = figure.unit.as_ref().map_or(1.0, |unit| unit.0);
        let base = figure.unit.as_ref().map(|unit| unit.1.clone());
        Some((figure.amount * factor, base))
    }

    #[test]
    fn numbers_have_a_value_and_perhaps_a_unit() {
        let percent = Some((12.0, Some("%".to_owned())));
        for query in ["12%", "１２％", "百分之十二", "12 %"] {
            let expected = if query == "12 %" {
                Some((12.0, None))
            } else {
                percent.clone()
            };
            assert_eq!(figure(query), expected, "{query}");
        }
        assert_eq!(figure("1330亿元"), Some((1.33e11, Some("元".to_owned()))));
        assert_eq!(figure("1330亿"), Some((1.33e11, None)));
        assert_eq!(figure("三百"), Some((300.0, None)));
        assert_eq!(figure("三年行动"), None);
    }

    #[test]
    fn names_of_indicators_are_known() {
        let ids = |query: &str| {
            let query = Query::new(query);
            query.terms.first().map(|term| term.indicators.clone())
        };
        for name in ["GDP", "gdp", "ＧＤＰ", "地区生产总值", "地區生產總值"] {
            assert_eq!(ids(name), Some(vec!["gdp"]), "{name}");
        }
        assert!(ids("unemployment").is_some_and(|ids| !ids.is_empty()));
        assert_eq!(ids("营商环境"), Some(Vec::new()));
    }

    #[test]
    fn traditional_words_are_looked_for_in_both_scripts() {
        let query = Query::new("優化營商環境");
        let words = query.terms.first().map(|term| term.words.clone());
        let expected = ["優化營商環境", "优化营商环境"].map(fold::keys);
        assert_eq!(words, Some(expected.to_vec()));
    }
}
