//! The years that words name: `2025年`, `2023—2025年`, `“十四五”末`.

use crate::numbers;
use crate::numeral;

/// Years that a heading or a title names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Years {
    pub first: Option<i32>,
    pub last: Option<i32>,
}

/// The years that a heading names: `2022年`, `2023—2025年`, `“十四五”`.
pub(super) fn of_heading(title: &str) -> Years {
    let mut years = Years::default();
    for mention in mentions(title) {
        if is_compared(title, mention) {
            continue;
        }
        years.first.get_or_insert(mention.year);
        years.last = Some(mention.year);
    }
    years
}

/// The last year that a text names for what follows, not as what it is compared with.
pub(super) fn said_last(text: &str) -> Option<i32> {
    let mut named = mentions(text)
        .into_iter()
        .filter(|mention| !mention.name && !is_compared(text, *mention));
    named.next_back().map(|mention| mention.year)
}

/// Whether a year is what something is compared with or starts from: 比2020年, 从2020年.
fn is_compared(text: &str, mention: Mention) -> bool {
    let before = text.get(..mention.start).unwrap_or_default();
    before.ends_with(['比', '较', '与', '同', '从', '自'])
}

/// The year that a sentence aims at: 到2025年末, 至“十四五”末.
pub(super) fn aim(text: &str) -> Option<i32> {
    mentions(text).into_iter().find_map(|mention| {
        let before = text.get(..mention.start)?;
        let aims = before.ends_with(['到', '至']) && !before.ends_with("截至");
        aims.then_some(mention.year)
    })
}

/// A year that a text mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mention {
    start: usize,
    year: i32,
    /// Whether it is the name of a plan or title and not a time: “十四五”规划.
    name: bool,
}

/// Each year of a text and where it stands, five-year plans with their last year.
fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    for number in numbers::scan(text) {
        let rest = text.get(number.range.end..).unwrap_or_default();
        let before = text.get(..number.range.start).unwrap_or_default();
        let written = number.range.of(text);
        let titled = before.rfind('《') > before.rfind('》');
        if let Some(plan) = five_year_plan(written, rest) {
            let quote = if before.ends_with('“') {
                "“".len()
            } else {
                0
            };
            let said = rest.trim_start_matches('”');
            found.push(Mention {
                start: number.range.start - quote,
                year: 2005 + 5 * (plan - 10),
                name: titled || !TIMES.iter().any(|word| said.starts_with(word)),
            });
        } else if written.chars().count() == 4 && rest.starts_with(['年', '-', '—', '－', '–'])
        {
            let year = number.value.filter(|year| (1900.0..2200.0).contains(year));
            found.extend(year.map(|year| Mention {
                start: number.range.start,
                year: year as i32,
                name: titled,
            }));
        }
    }
    found
}

/// Words after a five-year plan that make it a time.
const TIMES: [&str; 5] = ["时期", "期间", "末", "以来", "各年"];

/// The number of a five-year plan: 14 for `十四五`.
fn five_year_plan(written: &str, rest: &str) -> Option<i32> {
    let plan = written.strip_suffix('五')?;
    let said = rest.trim_start_matches('”');
    let planned = ["规划", "计划"].iter().any(|word| said.starts_with(word));
    let timed = TIMES.iter().any(|word| said.starts_with(word));
    let value = numeral::value(plan)?;
    ((planned || timed) && (6.0..30.0).contains(&value)).then_some(value as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_named_by_digits_and_by_plans() {
        assert_eq!(said_last("到2025年末,"), Some(2025));
        assert_eq!(said_last("比2020年"), None);
        assert_eq!(of_heading("“十四五”时期回顾").last, Some(2025));
        assert_eq!(of_heading("三、2021年重点工作").last, Some(2021));
        assert_eq!(aim("到2025年末,增加值"), Some(2025));
        assert_eq!(aim("截至2020年底"), None);
    }
}
