//! When a text was given.

use super::head::Head;
use crate::{
    data,
    model::Period,
    numeral,
    peek::{self, among},
};
use std::fmt;

const LABELS: &str = table!("metadata/date_labels.txt");

/// A day, with its year where the text gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// As in the contract: `2023-02-23`, or `03-23` without a year.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            write!(formatter, "{year:04}-")?;
        }
        write!(formatter, "{:02}-{:02}", self.month, self.day)
    }
}

/// The day that the text itself names first.
pub(super) fn read(head: &Head) -> Option<Date> {
    let is_own = |line: &&&str| !is_of_page(line);
    head.lines
        .iter()
        .filter(is_own)
        .find_map(|line| first(line))
}

/// The day that the page names, unless that lies outside the years of the plan: pages are
/// also made long after the text.
pub(super) fn of_page(head: &Head, period: Option<Period>) -> Option<Date> {
    let labelled = data::entries(LABELS)
        .find_map(|label| head.labelled(label))
        .and_then(first);
    let line = || {
        head.lines
            .iter()
            .chain(&head.page)
            .find_map(|line| first(line))
    };
    labelled
        .or_else(line)
        .filter(|date| match (date.year, period) {
            (Some(year), Some(period)) => (period.start - 1..=period.end).contains(&year),
            _ => true,
        })
}

/// Whether a line tells when the page was made: it has a label or the time of day.
fn is_of_page(line: &str) -> bool {
    let labelled = data::entries(LABELS).any(|label| line.contains(label));
    let clock = line.match_indices(among(":：")).any(|(colon, mark)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(peek::before(line, colon)) && digit(peek::after(line, colon + mark.len()))
    });
    labelled || clock
}

/// The first day written in a text: `2023年2月23日`, `3月30日`, `2023-07-11`.
fn first(text: &str) -> Option<Date> {
    text.char_indices()
        .filter(|&(start, c)| numeral::digit(c).is_some() && !follows_digit(text, start))
        .find_map(|(start, _)| day_at(text.get(start..)?))
}

fn follows_digit(text: &str, start: usize) -> bool {
    peek::before(text, start).is_some_and(|c| numeral::digit(c).is_some() || c == '十')
}

/// The day at the start of a text, with or without its year.
fn day_at(text: &str) -> Option<Date> {
    let (first, rest) = part(text)?;
    let with_year = || {
        let rest = rest.strip_prefix(among("年-/."))?;
        let (month, rest) = part(rest)?;
        let (day, _) = part(rest.strip_prefix(among("月-/."))?)?;
        (1900..=2100)
            .contains(&first)
            .then_some((Some(first), month, day))
    };
    let without_year = || {
        let (day, rest) = part(rest.strip_prefix('月')?)?;
        rest.starts_with('日').then_some((None, first, day))
    };
    let (year, month, day) = with_year().or_else(without_year)?;
    Some(Date {
        year,
        month: u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?,
        day: u8::try_from(day).ok().filter(|d| (1..=31).contains(d))?,
    })
}

/// The whole number at the start of a text, and what follows it.
fn part(text: &str) -> Option<(i32, &str)> {
    let end = text
        .find(|c| numeral::digit(c).is_none() && c != '十')
        .unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let value = numeral::value(number)?;
    // Years have four digits; the bound keeps the cast exact.
    (0.0..1e4).contains(&value).then_some((value as i32, rest))
}

#[cfg(test)]
mod tests {
    use super::{LABELS, first};
    use crate::data::tests::check_form;

    #[test]
    fn finds_the_first_day_of_a_line() {
        let day = |text| first(text).map(|date| date.to_string());
        assert_eq!(
            day("全会于2023年2月23日举行").as_deref(),
            Some("2023-02-23")
        );
        assert_eq!(day("从3月23日起").as_deref(), Some("03-23"));
        assert_eq!(day("时间:2023-07-11 17:01").as_deref(), Some("2023-07-11"));
        assert_eq!(day("二〇二三年十二月五日").as_deref(), Some("2023-12-05"));
        assert_eq!(day("2023年1月,全市"), None);
        assert_eq!(day("联系电话:0427-2824960"), None);
    }

    #[test]
    fn labels_are_well_formed() {
        check_form(LABELS, 1);
    }
}
