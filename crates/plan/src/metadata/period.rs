//! The years a plan is for.

use super::{Date, head::Head};
use crate::{
    model::{DocumentKind, Period},
    numeral,
};

/// The years that the titles say, as a range, a five-year plan or a single year; else, for a
/// report, the year it was given or the last one that its headings name.
pub(super) fn read(
    names: &[&str],
    kind: DocumentKind,
    date: Option<Date>,
    head: &Head,
) -> Option<Period> {
    let titles = || names.iter().rev().copied();
    let ranges = titles().find_map(range);
    let five_years = || titles().find_map(five_year_plan);
    let own_plan = || match kind {
        DocumentKind::ActionPlan => head
            .lines
            .iter()
            .find_map(|line| five_year_plan(&without_titles(line))),
        _ => None,
    };
    let last_year = || titles().find_map(|title| years(title).max()).map(single);
    let report = || {
        let is_report = matches!(kind, DocumentKind::PlanReport | DocumentKind::WorkReport);
        let given = date.and_then(|date| date.year);
        let planned = || {
            head.headings
                .iter()
                .flat_map(|heading| years(heading))
                .max()
        };
        given.or_else(planned).filter(|_| is_report).map(single)
    };
    ranges
        .or_else(five_years)
        .or_else(last_year)
        .or_else(own_plan)
        .or_else(report)
}

fn single(year: i32) -> Period {
    Period {
        start: year,
        end: year,
    }
}

/// The first range of years: `2023—2025年`, `2023-2025`, `2023年至2025年`.
fn range(text: &str) -> Option<Period> {
    positions(text).find_map(|(start, first)| {
        let rest = text.get(start + first.to_string().len()..)?;
        let rest = rest.strip_prefix('年').unwrap_or(rest);
        let last = rest.trim_start_matches(['—', '-', '－', '–', '~', '～', '至']);
        let (at, last_year) = positions(last).next()?;
        let joined = last.len() < rest.len() && at == 0 && first < last_year;
        joined.then_some(Period {
            start: first,
            end: last_year,
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

/// The years written in a text: four digits that stand alone.
fn years(text: &str) -> impl Iterator<Item = i32> {
    positions(text).map(|(_, year)| year)
}

fn positions(text: &str) -> impl Iterator<Item = (usize, i32)> {
    text.char_indices().filter_map(move |(start, _)| {
        let rest = text.get(start..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let alone = !text
            .as_bytes()
            .get(..start)?
            .last()
            .is_some_and(u8::is_ascii_digit);
        let year: i32 = rest.get(..digits)?.parse().ok()?;
        (alone && digits == 4 && (1949..=2100).contains(&year)).then_some((start, year))
    })
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
