//! What a numeral is worth: `12`, `１２`, `3,000`, `330 000`, `十二`, `三百零五`, `两`, `二〇二五`.
//!
//! A numeral is the writing of a number without unit and without words around it. Digits come
//! in three writings: half-width, full-width, and Chinese with the formal forms of accounts
//! (`壹`). Chinese numerals are read in three ways:
//!
//! - by place words, each smaller than the one before: `三百零五`, `一亿三千万`; a place word
//!   may stand first by itself (`百` is 100), and a last digit without its place word takes the
//!   next lower one (`三百五` is 350);
//! - by position where there is a zero or at least four digits: `二〇二五`, `一九七八`;
//! - as a guess between two neighbours: `七八` is 7 to 8, `三五` 3 to 5.

/// The value of a digit in any writing; `十` and larger words are no digits.
#[must_use]
pub fn digit(character: char) -> Option<u32> {
    arabic_digit(character).or_else(|| chinese_digit(character))
}

/// The value of `0` to `9` in half or full width.
#[must_use]
pub fn arabic_digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

/// The value of a Chinese digit, formal forms included.
#[must_use]
pub fn chinese_digit(character: char) -> Option<u32> {
    Some(match character {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of a place word: `十` 百 千 万 亿.
#[must_use]
pub fn place(character: char) -> Option<f64> {
    Some(match character {
        '十' | '拾' => 1e1,
        '百' | '佰' => 1e2,
        '千' | '仟' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        _ => return None,
    })
}

/// The value of a numeral in any writing, or none where it is no single number.
///
/// ```
/// use gangmu_plan::numeral::value;
/// assert_eq!(value("330 000"), Some(330_000.0));
/// assert_eq!(value("１２．５"), Some(12.5));
/// assert_eq!(value("三百零五"), Some(305.0));
/// assert_eq!(value("十四五"), None);
/// ```
#[must_use]
pub fn value(numeral: &str) -> Option<f64> {
    if numeral.chars().any(|c| arabic_digit(c).is_some()) {
        arabic(numeral)
    } else {
        chinese(numeral)
    }
}

/// The two values of a guess between neighbours: `七八百` is 700 to 800, `三五` 3 to 5.
#[must_use]
pub fn guess(numeral: &str) -> Option<(f64, f64)> {
    let mut characters = numeral.chars();
    let low = chinese_digit(characters.next()?)?;
    let high = chinese_digit(characters.next()?)?;
    let neighbours = low > 0 && (high == low + 1 || (low, high) == (3, 5));
    if !neighbours {
        return None;
    }
    let rest = characters.as_str();
    let scale = if rest.is_empty() { 1.0 } else { places(rest)? };
    Some((f64::from(low) * scale, f64::from(high) * scale))
}

/// The value of digits with a decimal point and separators between thousands.
fn arabic(numeral: &str) -> Option<f64> {
    let mut plain = String::with_capacity(numeral.len());
    for character in numeral.chars() {
        match character {
            '.' | '．' => plain.push('.'),
            '-' | '－' | '−' => plain.push('-'),
            '+' | '＋' | ',' | '，' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {}
            _ => plain.push(char::from_digit(arabic_digit(character)?, 10)?),
        }
    }
    decimal(&plain)
}

/// The value of ASCII digits with at most one decimal point and a sign before them.
///
/// The division is by an exact power of ten, so the result is the nearest number there is for
/// up to fifteen digits. The standard library reads more, and brings a table of 10 KB for it.
///
/// ```
/// use gangmu_plan::numeral::decimal;
///
/// assert_eq!(decimal("88.3"), Some(88.3));
/// assert_eq!(decimal("-0.05"), Some(-0.05));
/// assert_eq!(decimal("1.2.3"), None);
/// ```
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa = 0.0;
    let mut divisor = 1.0;
    for character in whole.chars() {
        mantissa = mantissa * 10.0 + f64::from(character.to_digit(10)?);
    }
    for character in fraction.chars() {
        mantissa = mantissa * 10.0 + f64::from(character.to_digit(10)?);
        divisor *= 10.0;
    }
    let value: f64 = sign * mantissa / divisor;
    value.is_finite().then_some(value)
}

/// The fewest digits that say a value, at most fifteen where it has decimals: what lies beyond
/// is the noise of binary arithmetic.
///
/// The standard library writes more, and brings 6 KB of code and tables for it.
///
/// ```
/// use gangmu_plan::numeral::digits;
///
/// assert_eq!(digits(88.3), "88.3");
/// assert_eq!(digits(-0.05), "-0.05");
/// assert_eq!(digits(133_000_000.0), "133000000");
/// assert_eq!(digits(0.28 * 100.0), "28");
/// ```
#[must_use]
pub fn digits(value: f64) -> String {
    // Whole numbers are exact up to here.
    const MOST: f64 = 9e15;
    const WITH_DECIMALS: f64 = 1e15;
    let sign = if value < 0.0 { "-" } else { "" };
    let mut whole = value.abs();
    let mut zeros = 0;
    while whole >= MOST && whole.is_finite() {
        whole /= 10.0;
        zeros += 1;
    }
    let (mut power, mut places) = (1.0, 0);
    let exact = |power: f64| (whole * power).round() / power == whole;
    while !exact(power) && whole * power * 10.0 < WITH_DECIMALS && places < 22 {
        power *= 10.0;
        places += 1;
    }
    let least = places + 1;
    let mut digits = format!("{:0least$}", (whole * power).round() as u64);
    if places > 0 {
        digits.insert(digits.len() - places, '.');
        let needed = digits.trim_end_matches('0').trim_end_matches('.').len();
        digits.truncate(needed);
    }
    let zeros = "0".repeat(zeros);
    format!("{sign}{digits}{zeros}")
}

/// The value of a Chinese numeral, with `点` as the decimal point.
fn chinese(numeral: &str) -> Option<f64> {
    match numeral.split_once('点') {
        None => chinese_whole(numeral),
        Some((whole, fraction)) => {
            let mut value = chinese_whole(whole)?;
            let mut scale = 0.1;
            for character in fraction.chars() {
                value += f64::from(chinese_digit(character)?) * scale;
                scale /= 10.0;
            }
            // Decimal fractions are sums of inexact terms: the tenth decimal is beyond any text.
            (!fraction.is_empty()).then(|| (value * 1e10).round() / 1e10)
        }
    }
}

fn chinese_whole(numeral: &str) -> Option<f64> {
    let length = numeral.chars().count();
    let digits = numeral.chars().all(|c| chinese_digit(c).is_some());
    let zero = numeral.chars().any(|c| chinese_digit(c) == Some(0));
    if !digits {
        with_places(numeral)
    } else if length == 1 || length >= 4 || (length > 1 && zero) {
        numeral.chars().try_fold(0.0, |sum, c| {
            Some(sum * 10.0 + f64::from(chinese_digit(c)?))
        })
    } else {
        None
    }
}

/// The value of place words alone: `百`, `千万`, `万亿`.
#[must_use]
pub fn places(words: &str) -> Option<f64> {
    if words.is_empty() {
        return None;
    }
    words
        .chars()
        .try_fold(1.0, |product, c| Some(product * place(c)?))
}

/// Reads place words from the largest down. `total` holds what is closed by 万 or 亿,
/// `section` what is open below it, `digit` the digit that waits for its place word.
fn with_places(numeral: &str) -> Option<f64> {
    let (mut total, mut section) = (0.0, 0.0);
    let mut waiting: Option<f64> = None;
    let mut zero = false;
    let mut last_place = f64::INFINITY;
    let mut last_group = f64::INFINITY;
    for (index, character) in numeral.chars().enumerate() {
        if let Some(digit) = chinese_digit(character) {
            if waiting.is_some() || (zero && digit == 0) {
                return None;
            }
            zero = digit == 0;
            if digit > 0 {
                waiting = Some(f64::from(digit));
            }
            continue;
        }
        let place = place(character)?;
        if place < 1e4 {
            let bare = index == 0 || (place == 1e1 && zero) || total > 0.0 && section == 0.0;
            if place >= last_place || (waiting.is_none() && !bare) {
                return None;
            }
            section += waiting.take().unwrap_or(1.0) * place;
            last_place = place;
        } else {
            let open = section + waiting.take().unwrap_or(0.0);
            if index == 0 {
                total = place;
            } else if open > 0.0 && place < last_group {
                total += open * place;
            } else if open == 0.0 && place > last_group {
                // 万亿: the group closed last is multiplied once more.
                total *= place;
            } else {
                return None;
            }
            section = 0.0;
            last_place = f64::INFINITY;
            last_group = place;
        }
        zero = false;
    }
    let rest = match waiting {
        None => 0.0,
        // 三百五 leaves out the place word of its last digit; 三百零五 does not.
        Some(digit) if !zero_before_last(numeral) => digit * below(last_place, last_group),
        Some(digit) => digit,
    };
    Some(total + section + rest)
}

/// The place below the last one written.
fn below(last_place: f64, last_group: f64) -> f64 {
    let last = if last_place.is_finite() {
        last_place
    } else {
        last_group
    };
    if last.is_finite() { last / 10.0 } else { 1.0 }
}

fn zero_before_last(numeral: &str) -> bool {
    let mut reversed = numeral.chars().rev();
    reversed.next();
    reversed.next().and_then(chinese_digit) == Some(0)
}
