//! Every number of a text, in order: the one scan that quantities, names and claims share.
//!
//! A number is a run of digits or of Chinese numerals with the magnitude words that belong to
//! it (`14亿`, `三百零五万`, `百分之九`), also inside words and names (`二氧化碳`, `一带一路`,
//! `第一`): what it means is decided later. Its figure is the part before the magnitude words,
//! which belong to the unit: `1330亿元` is the figure 1330 and the unit 亿元.

mod arabic;
mod chinese;

use crate::peek;
use gangmu_document::TextRange;

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
    /// Whether 多 or 余 inside says that it is more: `1000多万`.
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
    let mut position = 0;
    while let Some(character) = peek::after(text, position) {
        let number = match character {
            '0'..='9' | '０'..='９' | '+' | '-' | '＋' | '－' | '−' => {
                arabic::read(text, position)
            }
            _ if chinese::begins(character) => chinese::read(text, position),
            _ => sign(position, character),
        };
        position = match number {
            Some(number) => number.range.end,
            None => position + character.len_utf8(),
        };
        numbers.extend(number);
    }
    numbers
}

/// A number that is one character: ringed, bracketed or Roman.
fn sign(position: usize, character: char) -> Option<Number> {
    let code = character as u32;
    let value = match character {
        '①'..='⑳' => code - '①' as u32 + 1,
        '⑴'..='⒇' => code - '⑴' as u32 + 1,
        '⒈'..='⒛' => code - '⒈' as u32 + 1,
        '㈠'..='㈩' => code - '㈠' as u32 + 1,
        '㊀'..='㊉' => code - '㊀' as u32 + 1,
        'Ⅰ'..='Ⅻ' => code - 'Ⅰ' as u32 + 1,
        'ⅰ'..='ⅻ' => code - 'ⅰ' as u32 + 1,
        '❶'..='❿' => code - '❶' as u32 + 1,
        _ => return None,
    };
    let range = TextRange::new(position, position + character.len_utf8());
    Some(Number {
        range,
        figure: range,
        value: Some(f64::from(value)),
        upper: None,
        factor: 1.0,
        more: false,
        writing: Writing::Sign,
    })
}
