//! Numbers in digits: `12`, `1.5`, `１２`, `3,000`, `330 000`, `-2.5`, `14亿`, `3千万`.

use super::{Number, Writing};
use crate::numeral::{self, arabic_digit};
use crate::peek;
use gangmu_document::TextRange;

/// Magnitude words that may follow digits, longest first.
const MAGNITUDES: [(&str, f64); 10] = [
    ("万亿", 1e12),
    ("千亿", 1e11),
    ("百亿", 1e10),
    ("十亿", 1e9),
    ("千万", 1e7),
    ("百万", 1e6),
    ("十万", 1e5),
    ("亿", 1e8),
    ("万", 1e4),
    ("千", 1e3),
];

/// What says that a figure is somewhat less than the number.
pub(crate) const MORE: &str = "多余几来";

/// Characters after 千 that make it part of a unit: 千瓦, 千伏, 千克, 千米 …
const UNIT_AFTER_THOUSAND: &str = "瓦伏克米卡帕赫焦";

pub(super) fn read(text: &str, start: usize) -> Option<Number> {
    fraction(text, start).or_else(|| decimal(text, start))
}

/// `1/4`, `2/3`: a share in small digits, no date and no chain of numbers.
fn fraction(text: &str, start: usize) -> Option<Number> {
    let slash = digits_end(text, start);
    let divisor = slash + "/".len();
    let end = digits_end(text, divisor);
    let small =
        (1..=2).contains(&(slash - start)) && (1..=2).contains(&end.saturating_sub(divisor));
    let chained = |c: char| arabic_digit(c).is_some() || "/.-".contains(c);
    let alone = peek::before(text, start).is_none_or(|c| !chained(c))
        && peek::after(text, end).is_none_or(|c| !chained(c) && !c.is_ascii_alphabetic());
    if !small || !alone || peek::after(text, slash) != Some('/') {
        return None;
    }
    let part = numeral::value(text.get(start..slash)?)?;
    let whole = numeral::value(text.get(divisor..end)?).filter(|whole| part < *whole)?;
    let percent = Some(part / whole * 100.0);
    Some(Number::new(
        TextRange::new(start, end),
        percent,
        Writing::Share,
    ))
}

fn decimal(text: &str, start: usize) -> Option<Number> {
    let first = signed_start(text, start);
    arabic_digit(peek::after(text, first)?)?;
    let end = figure_end(text, first);
    let figure = TextRange::new(start, end);
    let (magnitude, factor, more) = magnitude_after(text, end);
    let mut number = Number {
        range: TextRange::new(start, end + magnitude),
        factor,
        more,
        ..Number::new(figure, numeral::value(figure.of(text)), Writing::Arabic)
    };
    add_lower_part(text, &mut number);
    Some(number)
}

/// Where the digits begin: past a sign that is no hyphen between two things.
fn signed_start(text: &str, start: usize) -> usize {
    let sign = match peek::after(text, start) {
        Some(sign @ ('-' | '－' | '−' | '+' | '＋')) => sign,
        _ => return start,
    };
    let free = match peek::before(text, start) {
        None => true,
        Some(before) => {
            before.is_whitespace() || "为是到达至长降升跌了,，、;；:：(（".contains(before)
        }
    };
    if free { start + sign.len_utf8() } else { start }
}

/// Where digits, decimal points and separators between thousands end.
fn figure_end(text: &str, start: usize) -> usize {
    let mut end = digits_end(text, start);
    if let Some(grouped) = grouped_end(text, start, end) {
        end = grouped;
    }
    while let Some(point) = peek::after(text, end).filter(|c| matches!(c, '.' | '．')) {
        let fraction = end + point.len_utf8();
        let fraction_end = digits_end(text, fraction);
        if fraction_end == fraction {
            break;
        }
        end = fraction_end;
    }
    end
}

fn digits_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start
        + rest
            .find(|c| arabic_digit(c).is_none())
            .unwrap_or(rest.len())
}

/// The end of `3,000` or `330 000`: one to three digits, then threes with the same separator.
/// `第5,383亿元` is an ordinal before a clause, no thousand.
fn grouped_end(text: &str, start: usize, first_end: usize) -> Option<usize> {
    let separator = peek::after(text, first_end)?;
    let wide = peek::after(text, start).is_some_and(|c| !c.is_ascii());
    let allowed = match separator {
        ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => true,
        '，' => wide,
        _ => false,
    };
    let head = text.get(start..first_end)?;
    let leading_zero = head.starts_with(['0', '０']);
    let ordinal = peek::before(text, start) == Some('第');
    if !allowed || leading_zero || ordinal || head.chars().count() > 3 {
        return None;
    }
    let mut end = first_end;
    while peek::after(text, end) == Some(separator) {
        let group = end + separator.len_utf8();
        let group_end = digits_end(text, group);
        if text.get(group..group_end)?.chars().count() != 3 {
            break;
        }
        end = group_end;
    }
    // A longer run behind the last separator means that the groups were none: 100 2023.
    let broken = peek::after(text, end) == Some(separator)
        && peek::after(text, end + separator.len_utf8()).is_some_and(|c| arabic_digit(c).is_some());
    (end > first_end && !broken).then_some(end)
}

/// The length of the magnitude words at a position, what they multiply by, and whether 多 or 余
/// stands before or inside them: `1000多万`, `3万多亿`.
pub(super) fn magnitude_after(text: &str, position: usize) -> (usize, f64, bool) {
    let (first, factor) = magnitude(text, position);
    let rest = text.get(position + first..).unwrap_or_default();
    let more = rest.chars().next().filter(|c| peek::is_among(*c, MORE));
    let inside = first + more.map_or(0, char::len_utf8);
    match magnitude(text, position + inside) {
        (last @ 1.., higher) if more.is_some() => (inside + last, factor * higher, true),
        _ => (first, factor, false),
    }
}

/// The length of the magnitude words at a position and what they multiply by.
fn magnitude(text: &str, position: usize) -> (usize, f64) {
    MAGNITUDES
        .into_iter()
        .find(|(word, _)| {
            peek::starts(text, position, word) && !(*word == "千" && begins_unit(text, position))
        })
        .map_or((0, 1.0), |(word, factor)| (word.len(), factor))
}

/// `1亿2000万` is one number; its magnitudes are then inside the value.
fn add_lower_part(text: &str, number: &mut Number) {
    let start = number.range.end;
    let Some(value) = number.value.filter(|_| number.factor > 1.0) else {
        return;
    };
    if peek::after(text, start).and_then(arabic_digit).is_none() {
        return;
    }
    let end = figure_end(text, start);
    let (length, factor, more) = magnitude_after(text, end);
    let lower = text.get(start..end).and_then(numeral::value);
    if let Some(lower) =
        lower.filter(|lower| factor < number.factor && lower * factor < number.factor)
    {
        number.more |= more;
        number.value = Some(value * number.factor + lower * factor);
        number.factor = 1.0;
        number.range = TextRange::new(number.range.start, end + length);
        number.figure = number.range;
    }
}

/// Whether 千 or 百 at a position begins a unit (千瓦, 百分点) and is no numeral.
pub(super) fn begins_unit(text: &str, position: usize) -> bool {
    match text
        .get(position..)
        .and_then(|rest| rest.strip_prefix('千'))
    {
        Some(rest) => rest.starts_with(|c| UNIT_AFTER_THOUSAND.contains(c)),
        None => text
            .get(position..)
            .is_some_and(|rest| peek::leading(rest, &["百分点", "百帕"]).is_some()),
    }
}
