//! The years a plan is for.

use super::{Date, head::Head};
use crate::{
    model::{DocumentKind, Period},
    numeral,
    peek::among,
};

const YEAR_DIGITS: usize = 4;

/// The years that the titles say, as a range, a five-year plan or a single year; else, for a
/// report, the year it was given or the last one that its headings name.
pub(super) fn read(
    names: &[&str],
    kind: DocumentKind,
    date: Option<Date>,
    head: &Head,
) -> Option<Period> {
    let titles = || names.iter().rev().copied();
    let own_plan = || match kind {
        DocumentKind::ActionPlan => head
            .lines
            .iter()
            .find_map(|line| five_year_plan(&without_titles(line))),
        _ => None,
    };
    let report = || match kind {
        DocumentKind::PlanReport | DocumentKind::WorkReport => {
            date.and_then(|date| date.year).or_else(|| {
                head.headings
                    .iter()
                    .filter_map(|line| last_year(line))
                    .max()
            })
        }
        _ => None,
    };
    titles()
        .find_map(range)
        .or_else(|| titles().find_map(five_year_plan))
        .or_else(|| titles().find_map(last_year).map(single))
        .or_else(own_plan)
        .or_else(|| report().map(single))
}

fn single(year: i32) -> Period {
    Period {
        start: year,
        end: year,
    }
}

/// The first range of years: `2023—2025年`, `2023-2025`, `2023年至2025年`.
fn range(text: &str) -> Option<Period> {
    years(text).into_iter().find_map(|(end, first)| {
        let rest = text.get(end..)?;
        let rest = rest.strip_prefix('年').unwrap_or(rest);
        let last = rest.trim_start_matches(among("—-－–~～至"));
        let (_, year) =
            year_at(last).filter(|(_, year)| first < *year && last.len() < rest.len())?;
        Some(Period {
            start: first,
            end: year,
        })
    })
}

/// The years of a five-year plan: `十四五`, `第十五个五年规划`. The first began in 1953; since
/// the sixth, in 1981, each starts right after the one before.
fn five_year_plan(text: &str) -> Option<Period> {
    let ordinal = long_name(text).or_else(|| short_name(text))?;
    let start = 1951 + 5 * ordinal;
    (6..=40).contains(&ordinal).then_some(Period {
        start,
        end: start + 4,
    })
}

fn long_name(text: &str) -> Option<i32> {
    let (_, rest) = text.split_once('第')?;
    let (ordinal, _) = rest.split_once("个五年")?;
    whole(ordinal)
}

/// `十四五` as the name of a plan's own period, not as one it builds on.
fn short_name(text: &str) -> Option<i32> {
    let end = ["五”规划", "五”时期", "五”发展规划", "五规划"]
        .iter()
        .find_map(|word| text.find(word))?;
    let before = text.get(..end)?;
    let start = before
        .char_indices()
        .rev()
        .take_while(|&(_, c)| numeral::chinese_digit(c).is_some() || c == '十')
        .last()?
        .0;
    whole(before.get(start..)?)
}

fn whole(numeral: &str) -> Option<i32> {
    let value = numeral::value(numeral)?;
    // No plan has a number beyond two digits; the bound keeps the cast exact.
    (1.0..100.0).contains(&value).then_some(value as i32)
}

/// A text without the titles of other documents in it.
fn without_titles(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    text.chars().filter(outside).collect()
}

/// The last year that a text names.
pub(crate) fn last_year(text: &str) -> Option<i32> {
    years(text).into_iter().map(|(_, year)| year).max()
}

/// The years written in a text, four digits that stand alone, and where each ends.
fn years(text: &str) -> Vec<(usize, i32)> {
    let mut years = Vec::new();
    let mut alone = true;
    for (start, c) in text.char_indices() {
        if alone && let Some((long, year)) = text.get(start..).and_then(year_at) {
            years.push((start + long, year));
        }
        alone = numeral::digit(c).is_none();
    }
    years
}

/// The year that a text starts with, and how long it is: `2025`, `二〇二五年`. Chinese digits are
/// a year only where that is said.
fn year_at(text: &str) -> Option<(usize, i32)> {
    let rest = text.trim_start_matches(|c: char| numeral::digit(c).is_some());
    let digits = text.get(..text.len() - rest.len())?;
    let said = digits.is_ascii() || rest.starts_with('年');
    let is_whole = digits.chars().count() == YEAR_DIGITS;
    let year = numeral::value(digits).filter(|_| said && is_whole)?;
    let is_year = (1949.0..=2100.0).contains(&year);
    is_year.then_some((digits.len(), year as i32))
}

#[cfg(test)]
mod tests {
    use super::{five_year_plan, range, without_titles};
    use crate::model::Period;

    #[test]
    fn reads_ranges_of_years() {
        let years = Some(Period {
            start: 2023,
            end: 2025,
        });
        assert_eq!(range("行动方案(2023—2025年)"), years);
        assert_eq!(range("行动方案(2023-2025)"), years);
        assert_eq!(range("2023年至2025年行动计划"), years);
        assert_eq!(range("2022年计划执行情况与2023年计划草案"), None);
    }

    #[test]
    fn reads_five_year_plans() {
        let years = |start| {
            Some(Period {
                start,
                end: start + 4,
            })
        };
        assert_eq!(five_year_plan("“十四五”中医药发展规划"), None);
        assert_eq!(five_year_plan("明确“十四五”时期发展目标"), years(2021));
        assert_eq!(five_year_plan("第十一个五年规划纲要"), years(2006));
        assert_eq!(five_year_plan("三年行动"), None);
        let built_on = without_titles("结合《某市“十四五”规划》,制定本方案");
        assert_eq!(five_year_plan(&built_on), None);
    }
}
