//! Every number of a text, in order: the one scan that quantities, names and claims share.
//!
//! A number is a run of digits or of Chinese numerals with the magnitude words that belong to
//! it (`14亿`, `三百零五万`, `百分之九`), also inside words and names (`二氧化碳`, `一带一路`,
//! `第一`): what it means is decided later. Its figure is the part before the magnitude words,
//! which belong to the unit: `1330亿元` is the figure 1330 and the unit 亿元.
//!
//! `tests/cases/numerals.txt` has a case for every pattern that other readers of Chinese
//! numerals (Recognizers-Text, cn2an) test and that a plan can contain: place words with and
//! without zeros, a last digit without its place word, formal forms, digits with magnitude
//! words, separators, full width, 多 and 余 inside, shares, halves. Out of scope, because no
//! plan writes numbers so or because the same words mean something else in one:
//!
//! - `负三十二`: a plan says 下降 or puts a minus sign; 负 stands in 负债, 负担, 负增长;
//! - `一打`, `三双`, `一百对` as 12, 6 and 200: 对 and 双 are measure words, and the number before
//!   them is the count;
//! - `八折`, `对折`: prices of shops; `三成半`, `七成六`: 成 is read with the digits before it alone;
//! - `兆` as a number: it is mega in 兆瓦; `40k`, `3.2M`: letters are names (5G) or units;
//! - `半百`, `廿`, `卅`, `倆`: words of literature;
//! - `四万万`, `10万万`, `5亿1万4千`, `5万4千6百`: a figure has one magnitude word and one lower part;
//! - `7 万5 千`, `一百 五 十`: numerals with spaces inside are several numbers;
//! - `一一` as 11: a run of fewer than four digits without zero names a row (一二三产业).

mod arabic;
mod chinese;

pub(crate) use arabic::MORE;

use crate::peek;
use gangmu_document::TextRange;
use gangmu_document::turns::{self, Turns};

/// One number as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// As written, magnitude words included: `14亿`, `千万`, `百分之九`.
    pub range: TextRange,
    /// The part that `value` is the value of: `14`, `千`, `九`.
    pub figure: TextRange,
    /// The value of the figure; none where the run is no single number: `十四五`, `1.2.3`.
    pub value: Option<f64>,
    /// The upper value of a guess between neighbours: 8 in `七八`.
    pub upper: Option<f64>,
    /// What the magnitude words after the figure multiply by: 1e8 for 亿.
    pub factor: f64,
    /// Whether 多 or 余 inside says that it is more: `1000多万`, `3万多亿`.
    pub more: bool,
    /// How it is written.
    pub writing: Writing,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Writing {
    /// Half-width or full-width digits.
    Arabic,
    /// Chinese numerals.
    Chinese,
    /// A share in words: `百分之九`, `三分之一`; the value is in percent.
    Share,
    /// One sign for the number and its ring or bracket, or a Roman numeral: `①`, `㈠`, `Ⅲ`.
    Sign,
}

impl Number {
    /// A number that is all figure.
    fn new(range: TextRange, value: Option<f64>, writing: Writing) -> Self {
        Self {
            range,
            figure: range,
            value,
            upper: None,
            factor: 1.0,
            more: false,
            writing,
        }
    }

    /// The number with its magnitude words: 1.4e9 for `14亿`.
    #[must_use]
    pub fn amount(&self) -> Option<f64> {
        self.value.map(|value| value * self.factor)
    }

    /// The number as a count, where it is a whole one: 50 for `50` and `五十`.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        let amount = self.amount()?;
        let whole = self.writing != Writing::Share && amount.fract() == 0.0;
        // Larger counts are no counts of parts; the bound keeps the cast exact on 32 bits.
        (whole && (0.0..1e9).contains(&amount)).then_some(amount as usize)
    }
}

/// Every number of a text, in order and without overlap.
#[must_use]
pub fn scan(text: &str) -> Vec<Number> {
    let mut numbers = Vec::new();
    scan_part(text, TextRange::new(0, text.len()), &mut numbers);
    numbers
}

/// The same with pauses.
pub(crate) async fn scan_by_turns(text: &str, turns: &Turns<'_>) -> Vec<Number> {
    let mut numbers = Vec::new();
    for part in turns::parts(text) {
        scan_part(text, part, &mut numbers);
        turns.passed(part.len()).await;
    }
    numbers
}

/// The numbers that begin in a part of the text, after those before it.
fn scan_part(text: &str, part: TextRange, numbers: &mut Vec<Number>) {
    let mut read_to = numbers.last().map_or(0, |last| last.range.end);
    for (offset, character) in part.of(text).char_indices() {
        let start = part.start + offset;
        if start < read_to {
            continue;
        }
        let number = match character {
            '0'..='9' | '０'..='９' | '+' | '-' | '＋' | '－' | '−' => {
                arabic::read(text, start)
            }
            _ if chinese::begins(character) => chinese::read(text, start),
            'Ⅰ'..='㊉' => sign(start, character),
            '首' => first_place(text, start),
            _ => None,
        };
        if let Some(number) = number {
            read_to = number.range.end;
            numbers.push(number);
        }
    }
}

/// `居全省首位`: 首 is the number of the place that is taken; 首位度 is a word.
fn first_place(text: &str, start: usize) -> Option<Number> {
    let end = start + "首".len();
    let place = peek::starts(text, end, "位") && !peek::starts(text, end, "位度");
    let taken = peek::before(text, start).is_some_and(|c| "居列国省市区界球部".contains(c));
    let range = TextRange::new(start, end);
    (place && taken).then(|| Number::new(range, Some(1.0), Writing::Chinese))
}

/// The first and the last sign of each row, in order.
const SIGNS: [(char, char); 8] = [
    ('Ⅰ', 'Ⅻ'),
    ('ⅰ', 'ⅻ'),
    ('①', '⑳'),
    ('⑴', '⒇'),
    ('⒈', '⒛'),
    ('❶', '❿'),
    ('㈠', '㈩'),
    ('㊀', '㊉'),
];

/// A number that is one character: ringed, bracketed or Roman.
fn sign(position: usize, character: char) -> Option<Number> {
    let (one, _) = SIGNS
        .iter()
        .find(|(one, last)| (*one..=*last).contains(&character))?;
    let value = character as u32 - *one as u32 + 1;
    let range = TextRange::new(position, position + character.len_utf8());
    Some(Number::new(range, Some(f64::from(value)), Writing::Sign))
}
