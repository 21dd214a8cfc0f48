//! Years, days and the periods that have names: `2025年`, `3月30日`, `“十四五”`, `一季度`.

use super::Named;
use super::site::Site;
use crate::model::NameClass;
use crate::numbers::{Number, Writing};
use crate::peek;
use crate::units;
use gangmu_document::TextRange;

/// What joins the two ends of a span of time.
const JOINERS: &str = "-—－–~～至到—";

/// A four-digit year in digits or by position in Chinese: `2025`, `二〇二五`.
pub(super) fn is_year(text: &str, number: &Number) -> bool {
    let written = number.range.of(text);
    let plain = written.chars().count() == 4;
    plain
        && number
            .value
            .is_some_and(|year| (1800.0..2200.0).contains(&year))
}

/// `2025年`, `2023-2025年`, `〔2023〕`, a bare year without unit.
pub(super) fn year(site: &Site) -> Option<Named> {
    if !is_year(site.text, site.number) {
        return short_year(site);
    }
    let other = |number: &&Number| is_year(site.text, number);
    let range = site.number.range;
    let (range, class) = if let Some(next) = site.joined_after(JOINERS).filter(other) {
        (
            TextRange::new(range.start, next.range.end),
            NameClass::Period,
        )
    } else if let Some(previous) = site.joined_before(JOINERS).filter(other) {
        (
            TextRange::new(previous.range.start, range.end),
            NameClass::Period,
        )
    } else {
        (range, NameClass::Year)
    };
    let end = year_end(site.text, range.end);
    let said = end > range.end;
    // Without 年 only a year that a plan can be about is one: 2000多家 are firms.
    let near = site
        .number
        .value
        .is_some_and(|year| (1949.0..2061.0).contains(&year));
    let rest = site.text.get(range.end..)?;
    let counts =
        rest.starts_with(['多', '余']) || units::read(rest.trim_start_matches(' '), 0).is_some();
    (said || near && !counts).then(|| site.named(TextRange::new(range.start, end), class))
}

/// `98年`, `08年` for a year of the century; `20世纪` and `90年代`.
fn short_year(site: &Site) -> Option<Named> {
    let after = site.after();
    if let Some(word) = peek::leading(after, &["世纪", "年代"]) {
        return Some(site.with_after(word.len(), NameClass::Period));
    }
    let zero = site.written().starts_with('0') && site.written().len() == 2;
    (zero && after.starts_with('年')).then(|| site.with_after("年".len(), NameClass::Year))
}

fn year_end(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let word = peek::leading(rest, &["财年", "年度", "年"]);
    end + word.map_or(0, str::len)
}

/// `3月30日`, `23日`, `12月底`, `1—9月`, `17:01`, `2023-07-11`.
pub(super) fn date(site: &Site) -> Option<Named> {
    digits(site)
        .or_else(|| month(site))
        .or_else(|| day(site))
        .or_else(|| time(site))
}

/// Month ends and parts that belong to the date.
const MONTH_PARTS: [&str; 11] = [
    "月份",
    "月底",
    "月末",
    "月初",
    "月上旬",
    "月中旬",
    "月下旬",
    "月中",
    "月上",
    "月下",
    "月",
];

fn month(site: &Site) -> Option<Named> {
    let count = site
        .number
        .count()
        .filter(|count| (1..=12).contains(count))?;
    let range = site.number.range;
    if let Some(next) = site.joined_after(JOINERS)
        && next.count().is_some_and(|last| last > count && last <= 12)
        && site
            .text
            .get(next.range.end..)
            .is_some_and(|rest| rest.starts_with('月'))
    {
        return Some(site.named(
            TextRange::new(range.start, next.range.end + "月".len()),
            NameClass::Date,
        ));
    }
    let part = peek::leading(site.after(), &MONTH_PARTS)?;
    Some(site.with_after(part.len(), NameClass::Date))
}

fn day(site: &Site) -> Option<Named> {
    site.number
        .count()
        .filter(|count| (1..=31).contains(count))?;
    let after_month = site.before().ends_with('月');
    let day = peek::leading(site.after(), &["日", "号"])?;
    let single =
        site.number.writing == Writing::Arabic && day == "日" && !site.before().ends_with('第');
    (after_month || single).then(|| site.with_after(day.len(), NameClass::Date))
}

/// `2023-07-11`, `2023.1.4`, `17:01`: digits joined by signs.
fn digits(site: &Site) -> Option<Named> {
    let joiners = "-/.．:：";
    let two = |number: &Number| number.range.of(site.text).len() <= 2;
    let dotted = site.number.value.is_none() && site.written().starts_with("20");
    let begins = is_year(site.text, site.number) && site.joined_after("-/").is_some_and(two);
    let clock = two(site.number)
        && site.number.writing == Writing::Arabic
        && site
            .joined_after(":")
            .or(site.joined_before(":"))
            .is_some_and(two)
        && site.number.range.of(site.text).len() == 2;
    let inside = two(site.number)
        && site
            .joined_before(joiners)
            .is_some_and(|previous| is_year(site.text, previous));
    let ends = two(site.number) && site.joined_before("-/").is_some_and(two) && after_month(site);
    (dotted || begins || clock || inside || ends).then(|| site.whole(NameClass::Date))
}

/// Whether the text before is `2023-07-` or `2023/7/`.
fn after_month(site: &Site) -> bool {
    let digits = |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let before = site.before();
    let month = before.trim_end_matches(['-', '/']);
    let year = month
        .get(..digits(month))
        .unwrap_or_default()
        .trim_end_matches(['-', '/']);
    year.len() - digits(year) == 4
}

/// `8时30分`, after a date or a time of day.
fn time(site: &Site) -> Option<Named> {
    let after = site.after();
    // 第一时间 and 五时期 name no hour; Chinese numerals do so only behind a time of day.
    let word = peek::leading(after, &["时间", "时期", "时刻", "时代", "时候"]).is_some();
    let arabic = site.number.writing == Writing::Arabic;
    let dated = site.before().ends_with(['日', '午', '晚', '晨']);
    let count = site.number.count()?;
    let hour = after.starts_with('时') && !word && (arabic || dated) && count <= 24;
    let minute = after.starts_with('分') && site.before().ends_with('时') && count < 60;
    (hour || minute).then(|| site.with_after("时".len(), NameClass::Date))
}

/// `“十四五”`, `一季度`, `前三季度`.
pub(super) fn period(site: &Site) -> Option<Named> {
    if is_five_year_plan(site) {
        return Some(site.whole(NameClass::Period));
    }
    let quarter = peek::leading(site.after(), &["季度", "个季度"])?;
    site.number
        .count()
        .filter(|count| (1..=4).contains(count))?;
    Some(site.with_after(quarter.len(), NameClass::Period))
}

/// `十四五`: the number of a five-year plan and its five; `九五` only where the words say so.
fn is_five_year_plan(site: &Site) -> bool {
    let written = site.written();
    if site.number.writing != Writing::Chinese || !written.ends_with('五') {
        return false;
    }
    let plan = written.strip_suffix('五').unwrap_or_default();
    let after = site.after().trim_start_matches(['”', '’', '」']);
    let words = [
        "期间", "时期", "规划", "以来", "末", "计划", "开局", "收官", "目标", "普法",
    ];
    let said = peek::leading(after, &words).is_some();
    match plan {
        "十" | "十一" | "十二" | "十三" | "十四" | "十五" | "十六" => {
            site.number.value.is_none() || said
        }
        "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" => {
            said || site.before().ends_with('“')
        }
        _ => false,
    }
}
