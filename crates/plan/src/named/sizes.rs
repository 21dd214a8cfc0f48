//! Numbers that class or time a thing rather than measure it: `30万吨级`, `500万元以上项目`,
//! `每万人`, `三年努力`.

use super::Named;
use super::site::Site;
use crate::lexicon::Lexicon;
use crate::model::NameClass;
use crate::numbers::Writing;
use crate::peek;
use crate::quantities::frame;
use crate::units::{self, Sort, Unit};
use gangmu_document::TextRange;

const THRESHOLD_NOUNS: &str = table!("named/threshold_nouns.txt");

const GREAT_THINGS: &str = table!("named/great_things.txt");

static GREAT_THING: Lexicon = Lexicon::new(GREAT_THINGS);

static THRESHOLD_NOUN: Lexicon = Lexicon::new(THRESHOLD_NOUNS);

/// How far in bytes after a size the noun may stand that it classes.
const NOUN_REACH: usize = 36;

/// The unit of a number or of the range it begins (3-5年), and where it ends.
fn unit_of_range<'a>(site: &Site<'a>) -> Option<(Unit<'a>, usize)> {
    let (unit, start) = match site.unit {
        Some(unit) => (unit, site.number.range.end),
        None => {
            let next = site.joined_after("-—－–~～至到")?;
            (units::read(site.text, next.range.end)?, next.range.end)
        }
    };
    Some((unit, start + unit.length))
}

fn after_unit<'a>(site: &Site<'a>, unit: &Unit) -> &'a str {
    site.after().get(unit.length..).unwrap_or_default()
}

/// The text up to the next mark, no longer than a noun phrase.
fn phrase(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|(at, c)| *at >= NOUN_REACH || !c.is_alphanumeric())
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// `三大攻坚战`, `十大行动`: a set of great things is a name; 六大特色街区 are counted.
pub(super) fn great(site: &Site) -> Option<Named> {
    let noun = phrase(site.after().strip_prefix('大')?);
    let listed = site.before().ends_with('等');
    let counted = GREAT_THING.suffix(noun).is_some() && !noun.is_empty();
    let small = site.number.factor == 1.0 && site.number.count().is_some_and(|count| count <= 100);
    (small && !listed && !counted).then(|| site.with_after("大".len(), NameClass::Name))
}

/// `30万吨级`, `百亿级`, `20亿级项目`: 级 after a size makes a class.
pub(super) fn class(site: &Site) -> Option<Named> {
    let length = site.unit.map_or(0, |unit| unit.length);
    let rest = site.after().get(length..)?;
    rest.starts_with('级')
        .then(|| site.with_after(length + "级".len(), NameClass::Threshold))
}

/// `100万吨/年建筑垃圾项目`, `500千伏输变电工程`, `100万千瓦风电基地`: the size of a work.
pub(super) fn capacity(site: &Site) -> Option<Named> {
    let unit = site.unit?;
    let sized = matches!(
        unit.sort,
        Sort::Mass | Sort::Power | Sort::Volume | Sort::Energy
    ) || unit.is("千伏");
    let rest = after_unit(site, &unit);
    let named_work = THRESHOLD_NOUN.find(phrase(rest)).is_some();
    let annual = peek::trailing(site.before(), &["年产", "日产"]).is_some();
    (sized
        && named_work
        && !rest.starts_with("以上")
        && (unit.is_compound() || annual || unit.sort == Sort::Power))
        .then(|| site.with_after(unit.length, NameClass::Threshold))
}

/// `500万元以上项目`, `60岁以上老人`, `亿元以上工业企业`: a bound that picks what is counted.
pub(super) fn threshold(site: &Site) -> Option<Named> {
    let unit = site.unit?;
    let bare = site
        .number
        .figure
        .of(site.text)
        .chars()
        .all(|c| "百千万亿".contains(c));
    if unit.sort.counts()
        || matches!(
            unit.sort,
            Sort::Point | Sort::Rank | Sort::Times | Sort::Share
        )
    {
        return None;
    }
    let rest = after_unit(site, &unit);
    match peek::leading(rest, &["及以上", "及以下", "以上", "以下", "以内"]) {
        Some(bound) => {
            let noun = rest.get(bound.len()..)?.trim_start_matches('的');
            let classed = THRESHOLD_NOUN.find(phrase(noun)).is_some();
            classed.then(|| site.with_after(unit.length + bound.len(), NameClass::Threshold))
        }
        None => {
            let passed = site.before().ends_with(['过', '超']);
            let money = unit.sort == Sort::Money && THRESHOLD_NOUN.prefix(rest).is_some();
            // 年销售收入超10亿元的 | 龙头企业: what reaches so much is counted.
            let of_such = rest
                .strip_prefix('的')
                .is_some_and(|noun| THRESHOLD_NOUN.find(phrase(noun)).is_some());
            let reached = passed || site.before().ends_with(['达', '到', '于']);
            ((bare || passed) && money || reached && of_such)
                .then(|| site.with_after(unit.length, NameClass::Threshold))
        }
    }
}

/// `二十年或五十年一遇`, `时速350公里高铁`: how rare a flood is, how fast a train.
pub(super) fn grade(site: &Site) -> Option<Named> {
    let unit = site.unit?;
    let rest = after_unit(site, &unit);
    let joined = rest.starts_with(['或', '至', '到', '-', '—']);
    let rare = unit.sort == Sort::Time && joined && phrase(rest).contains("年一遇");
    let fast = site.before().ends_with("时速") && !phrase(rest).is_empty();
    (rare || fast).then(|| site.with_after(unit.length, NameClass::Threshold))
}

/// What 万元 may stand before where it is what an indicator is counted by.
const OUTPUTS: [&str; 7] = [
    "地区生产总值",
    "国内生产总值",
    "生产总值",
    "GDP",
    "工业增加值",
    "产值",
    "增加值",
];

/// What is counted by so many people.
const RATES: [&str; 8] = [
    "拥有量",
    "托位数",
    "床位数",
    "医师数",
    "护士数",
    "人数",
    "面积",
    "次数",
];

/// `每万人`, `万元地区生产总值能耗`, `千人口托位数`: a magnitude word alone that an indicator is
/// counted by.
pub(super) fn per_thousand(site: &Site) -> Option<Named> {
    let bare = site.written().chars().all(|c| "百千万亿".contains(c));
    let each = site.before().ends_with('每');
    let unit = site.unit?;
    let rest = after_unit(site, &unit);
    let output = unit.sort == Sort::Money && peek::leading(rest, &OUTPUTS).is_some();
    let people = unit.sort == Sort::People && RATES.iter().any(|word| phrase(rest).contains(word));
    (each || bare && (output || people)).then(|| site.with_after(unit.length, NameClass::Name))
}

/// `两次亲临`, `三次参加`: how often something was done.
pub(super) fn frequency(site: &Site) -> Option<Named> {
    let chinese = site.number.writing == Writing::Chinese;
    let rest = site.after().strip_prefix('次')?;
    let goes_on = rest.starts_with(|c: char| c.is_alphabetic());
    (chinese && goes_on).then(|| site.with_after("次".len(), NameClass::Duration))
}

/// What a stretch of time is the length of: 提升三年行动, 增收五年计划.
const PROGRAMMES: [&str; 7] = ["行动", "计划", "规划", "方案", "攻坚", "整治", "整省"];

/// `三年努力`, `连续5年`, `3个月内`: a stretch of time, unless it is what is measured.
pub(super) fn duration(site: &Site) -> Option<Named> {
    let (_, end) = unit_of_range(site).filter(|(unit, _)| unit.sort == Sort::Time)?;
    let chinese_article = site.number.writing == Writing::Chinese && site.written() == "一";
    let rest = TextRange::new(end, site.line.end).of(site.text);
    let programme = peek::leading(rest, &PROGRAMMES).is_some();
    let measured = !chinese_article && !programme && frame::measures_time(site.before());
    let range = TextRange::new(site.number.range.start, end);
    (!measured).then(|| site.named(range, NameClass::Duration))
}

#[cfg(test)]
mod tests {
    use super::{GREAT_THINGS, THRESHOLD_NOUNS};
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(THRESHOLD_NOUNS, 1);
        data::tests::check_form(GREAT_THINGS, 1);
    }
}
