//! Numbers in Chinese numerals: `十二`, `三百零五万`, `百分之九`, `三分之一`, `二〇二五`.

use super::arabic::{begins_unit, magnitude_after};
use super::{Number, Writing};
use crate::numeral::{self, chinese_digit, place};
use crate::peek;
use gangmu_document::TextRange;

/// Words that stand between the parts and the whole of a share.
const SHARES: [&str; 2] = ["分之", "份之"];

/// Whether a character can begin a numeral.
pub(super) fn begins(character: char) -> bool {
    chinese_digit(character).is_some() || place(character).is_some()
}

pub(super) fn read(text: &str, start: usize) -> Option<Number> {
    let end = run_end(text, start);
    if end == start || only_formal_words(text, start, end) {
        return None;
    }
    share(text, start, end)
        .or_else(|| half(text, start, end))
        .or_else(|| Some(plain(text, TextRange::new(start, end))))
}

/// Where a run of numerals ends. `点` belongs to it only between digits.
fn run_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut point = false;
    while let Some(character) = peek::after(text, end) {
        let numeral = begins(character);
        let decimal = character == '点' && end > start && !point && digit_after(text, end + 3);
        if begins_unit(text, end) || !(numeral || decimal) {
            break;
        }
        point |= decimal;
        end += character.len_utf8();
    }
    end
}

fn digit_after(text: &str, position: usize) -> bool {
    peek::after(text, position).is_some_and(|c| chinese_digit(c).is_some())
}

/// Formal forms are words as well (陆海, 队伍, 收拾): alone they count only as a list marker.
fn only_formal_words(text: &str, start: usize, end: usize) -> bool {
    let formal = |c: char| "○壹贰叁肆伍陆柒捌玖拾佰仟".contains(c);
    let run = text.get(start..end).unwrap_or_default();
    let marker = peek::after(text, end) == Some('、')
        && peek::before(text, start).is_none_or(char::is_whitespace);
    let account = run.chars().count() > 1 && run.chars().any(|c| place(c).is_some());
    run.chars().any(formal) && run.chars().all(formal) && !marker && !account
}

/// `百分之九` is 9 percent, `三分之一` a third, `千分之五` half a percent.
fn share(text: &str, start: usize, whole_end: usize) -> Option<Number> {
    let word = peek::leading(text.get(whole_end..)?, &SHARES)?;
    let part = whole_end + word.len();
    let (end, parts) = match run_end(text, part) {
        end if end > part => (end, numeral::value(text.get(part..end)?)?),
        _ => {
            let number = super::arabic::read(text, part)?;
            (number.figure.end, number.value?)
        }
    };
    let whole = numeral::value(text.get(start..whole_end)?).filter(|whole| *whole > 0.0)?;
    let percent = Some(parts / whole * 100.0);
    Some(Number {
        figure: TextRange::new(part, end),
        ..Number::new(TextRange::new(start, end), percent, Writing::Share)
    })
}

/// `一半` is 50 percent; 一半径 is none.
fn half(text: &str, start: usize, end: usize) -> Option<Number> {
    let half = end + "半".len();
    let said = text.get(start..half) == Some("一半")
        && peek::after(text, half).is_none_or(|c| !"径数天年".contains(c));
    said.then(|| Number::new(TextRange::new(start, half), Some(50.0), Writing::Share))
}

/// A number with its magnitude words split off, where it has exactly one at its end.
fn plain(text: &str, range: TextRange) -> Number {
    let (figure, mut factor) = split_magnitude(range.of(text));
    let figure = TextRange::new(range.start, range.start + figure.len());
    let (mut length, mut more) = (0, false);
    let after = magnitude_after(text, range.end);
    if after.2 {
        length = after.0;
        factor *= after.1;
        more = true;
    }
    let guess = numeral::guess(figure.of(text));
    Number {
        range: TextRange::new(range.start, range.end + length),
        figure,
        value: guess
            .map(|(low, _)| low)
            .or_else(|| numeral::value(figure.of(text))),
        upper: guess.map(|(_, high)| high),
        factor,
        more,
        writing: Writing::Chinese,
    }
}

/// `三百零五万` is 三百零五 times 万; `一亿三千万` is one figure; `万` alone too.
fn split_magnitude(run: &str) -> (&str, f64) {
    for (word, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] {
        if let Some(figure) = run.strip_suffix(word)
            && !figure.is_empty()
            && (figure == "万" || !figure.contains(['万', '亿']))
        {
            return (figure, factor);
        }
    }
    (run, 1.0)
}
