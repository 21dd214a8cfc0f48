//! The years that words name: `2025年`, `2023—2025年`, `“十四五”末`.

use crate::numbers::Number;
use crate::numeral;
use crate::peek;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

/// Words after a five-year plan that make it a time, the last only its end.
const TIMES: [&str; 5] = ["时期", "期间", "以来", "各年", END];
const END: &str = "末";

/// A year that a text names; a five-year plan names its last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    start: usize,
    pub year: i32,
    /// Whether a value can be for it: it is no plan's or title's name (“十四五”规划) and not what
    /// something is compared with (比2020年).
    pub timed: bool,
    /// Whether it is compared with or started from.
    compared: bool,
    /// Whether it is aimed at: 到2025年末.
    pub aimed: bool,
    /// Whether it stands for all the years of a plan: “十四五”期间.
    pub whole: bool,
}

/// The years that a heading names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Years {
    pub first: Option<i32>,
    pub last: Option<i32>,
    /// Whether all that it names are the years of plans.
    pub whole: bool,
}

/// The years that a text names, in order.
pub(super) struct Mentions(Vec<Mention>);

impl Mentions {
    pub async fn read(text: &str, numbers: &[Number], turns: &Turns<'_>) -> Self {
        let mut found = Vec::new();
        let mut titled = false;
        let mut read_to = 0;
        for number in numbers {
            turns.passed(number.range.start - read_to).await;
            let gap = TextRange::new(read_to, number.range.start).of(text);
            titled = match gap.rfind(['《', '》', '\n']) {
                Some(at) => gap.get(at..).is_some_and(|rest| rest.starts_with('《')),
                None => titled,
            };
            read_to = number.range.start;
            found.extend(mention(text, number, titled));
        }
        Self(found)
    }

    /// The years named in a stretch of the text.
    pub fn within(&self, range: TextRange) -> &[Mention] {
        let start = self
            .0
            .partition_point(|mention| mention.start < range.start);
        let end = self.0.partition_point(|mention| mention.start < range.end);
        self.0.get(start..end.max(start)).unwrap_or_default()
    }

    /// The years that a heading names: `2022年`, `2023—2025年`, `“十四五”`.
    pub fn of_heading(&self, title: TextRange) -> Years {
        let within = self.within(title);
        let mut named = within.iter().filter(|mention| !mention.compared);
        let first = named.next().map(|mention| mention.year);
        let last = named.next_back().map(|mention| mention.year);
        Years {
            first,
            last: last.or(first),
            whole: !within.is_empty() && within.iter().all(|mention| mention.whole),
        }
    }
}

fn mention(text: &str, number: &Number, titled: bool) -> Option<Mention> {
    let start = number.range.start;
    let rest = text.get(number.range.end..)?;
    let before = text.get(..start)?.trim_end_matches('“');
    let written = number.range.of(text);
    let (year, time) = match five_year_plan(written, rest) {
        Some(plan) => plan,
        None => (year(written, rest, number)?, Some(END)),
    };
    let compared = before.ends_with(['比', '较', '与', '同', '从', '自']) || is_multiplied(rest);
    Some(Mention {
        start,
        year,
        timed: !titled && time.is_some() && !compared,
        compared,
        aimed: before.ends_with(['到', '至']) && !before.ends_with("截至"),
        whole: time.is_some_and(|time| time != END),
    })
}

/// `1982年的 | 3.4倍`: the year is what another one's value is a multiple of.
fn is_multiplied(rest: &str) -> bool {
    let is_figure = |c: char| numeral::digit(c).is_some() || matches!(c, '.' | '．' | '十');
    rest.strip_prefix("年的").is_some_and(|value| {
        let after = value.trim_start_matches(is_figure);
        after.len() < value.len() && after.starts_with('倍')
    })
}

fn year(written: &str, rest: &str, number: &Number) -> Option<i32> {
    let said = written.chars().count() == 4 && rest.starts_with(['年', '-', '—', '－', '–']);
    let year = number
        .value
        .filter(|year| said && (1900.0..2200.0).contains(year))?;
    Some(year as i32)
}

/// The last year of a five-year plan, and the word that makes it a time and no name of a plan.
fn five_year_plan(written: &str, rest: &str) -> Option<(i32, Option<&'static str>)> {
    let plan = numeral::value(written.strip_suffix('五')?)?;
    let said = rest.trim_start_matches('”');
    let time = peek::leading(said, &TIMES);
    let planned = peek::leading(said, &["规划", "计划"]).is_some();
    let named = (planned || time.is_some()) && (6.0..30.0).contains(&plan);
    // The tenth plan ended in 2005.
    named.then_some((2005 + 5 * (plan as i32 - 10), time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers;
    use gangmu_document::turns::{self, at_once};

    fn mentions(text: &str) -> Mentions {
        let turns = &Turns::new(turns::NONE);
        at_once(Mentions::read(text, &numbers::scan(text), turns))
    }

    fn check(text: &str, years: &[i32], timed: bool, aimed: bool) {
        let read = mentions(text);
        let whole = read.within(TextRange::new(0, text.len()));
        let found: Vec<i32> = whole.iter().map(|mention| mention.year).collect();
        assert_eq!(found, years, "{text}");
        assert_eq!(whole.iter().any(|mention| mention.timed), timed, "{text}");
        assert_eq!(whole.iter().any(|mention| mention.aimed), aimed, "{text}");
    }

    #[test]
    fn years_are_named_by_digits_and_by_plans() {
        check("到2025年末,增加值", &[2025], true, true);
        check("截至2020年底", &[2020], true, false);
        check("比2020年增长", &[2020], false, false);
        check("分别为1982年的3.4倍和2.2倍", &[1982], false, false);
        check("1982年的3.4亿元", &[1982], true, false);
        check("“十四五”时期回顾", &[2025], true, false);
        check("“十四五”规划目标", &[2025], false, false);
        check("《2030年行动方案》", &[2030], false, false);
        check("2023—2025年", &[2023, 2025], true, false);
    }

    #[test]
    fn a_heading_names_its_first_and_last_year() {
        let text = "“十三五”时期成就和“十四五”时期目标";
        let read = mentions(text);
        let years = read.of_heading(TextRange::new(0, text.len()));
        assert_eq!((years.first, years.last), (Some(2020), Some(2025)));
    }
}
