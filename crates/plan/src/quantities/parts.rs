//! Several subjects of several values: 城镇和农村居民收入分别达到A、B.
//!
//! The parts of a subject share what they do not repeat: 存、贷款余额 are 存款余额 and
//! 贷款余额, 单位GDP能耗和二氧化碳排放量 are both counted by 单位GDP.

use crate::data;
use crate::indicators;
use crate::lexicon::Lexicon;
use crate::peek;

const HEADS: &str = table!("quantities/measurable_heads.txt");
const SHARED_BEGINNINGS: &str = table!("quantities/shared_beginnings.txt");
const CONTRASTS: &str = table!("quantities/contrasts.tsv");

static HEAD: Lexicon = Lexicon::new(HEADS);
static SHARED_BEGINNING: Lexicon = Lexicon::new(SHARED_BEGINNINGS);

/// Whether a text names something that can be measured: its last word is 总量, 比重, 收入 …
pub(super) fn is_measurable(text: &str) -> bool {
    HEAD.suffix(text).is_some()
}

/// The subjects joined in a text, each completed by what it shares with the others.
pub(super) fn split(subject: &str) -> Vec<String> {
    let parts = complete(subject, &["以及", "、", "和", "及", "与"]);
    match town_and_country(subject).or_else(|| sectors(subject)) {
        Some(all) if parts.len() == 1 => all,
        _ => parts,
    }
}

/// The subjects of one predicate. 及 and 与 are as often inside a name (石化及精细化工) and join
/// subjects only where there are as many values, just as 城乡 names one indicator until each
/// half has a value of its own.
pub(super) fn split_list(subject: &str) -> Vec<String> {
    complete(subject, &["以及", "、", "和"])
}

fn complete(subject: &str, joiners: &[&str]) -> Vec<String> {
    if let Some(list) = summed_up(subject) {
        return pieces(list, joiners)
            .into_iter()
            .map(str::to_owned)
            .collect();
    }
    let parts = pieces(subject, joiners);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return Vec::new();
    };
    if parts.len() == 1 {
        return vec![subject.to_owned()];
    }
    let shared = Shared::of(first, last);
    let whole = |(index, part): (usize, &&str)| {
        let repeated = index == 0 || part.starts_with(shared.beginning);
        let known = indicators::find(part).is_some();
        let head = if repeated || known {
            ""
        } else {
            shared.beginning
        };
        let lacks_end = index + 1 < parts.len() && !is_measurable(part);
        let end = if lacks_end { shared.end } else { "" };
        format!("{head}{part}{end}")
    };
    parts.iter().enumerate().map(whole).collect()
}

/// A list that a word sums up, without that word: 能源、水资源等指标 → 能源、水资源. Its parts are
/// whole names.
fn summed_up(subject: &str) -> Option<&str> {
    peek::strip_trailing(subject, &["等主要指标", "等指标", "等"])
        .filter(|list| list.contains('、'))
}

/// `城乡居民收入` is one word for two.
fn town_and_country(subject: &str) -> Option<Vec<String>> {
    let rest = subject.strip_prefix("城乡")?;
    Some(vec![format!("城镇{rest}"), format!("农村{rest}")])
}

/// `一二三产业增加值` is one word for three.
fn sectors(subject: &str) -> Option<Vec<String>> {
    let rest = peek::strip_leading(subject, &["一二三产业", "一二三产"])?;
    let each = ["第一", "第二", "第三"].map(|sector| format!("{sector}产业{rest}"));
    Some(each.into())
}

/// The pieces between joiners, outside of quotes and brackets.
fn pieces<'a>(subject: &'a str, joiners: &[&str]) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut enclosed = false;
    let mut at = 0;
    while let Some(character) = subject.get(at..).and_then(|rest| rest.chars().next()) {
        match character {
            '“' | '《' | '(' | '（' => enclosed = true,
            '”' | '》' | ')' | '）' => enclosed = false,
            _ => {}
        }
        let rest = subject.get(at..).unwrap_or_default();
        let joiner = peek::leading(rest, joiners);
        match joiner {
            Some(joiner) if !enclosed && at > start && !begins_word(rest, joiner) => {
                pieces.extend(subject.get(start..at));
                at += joiner.len();
                start = at;
            }
            _ => at += character.len_utf8(),
        }
    }
    pieces.extend(subject.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

/// Words that begin with 和, 及 or 与 and join nothing.
fn begins_word(rest: &str, joiner: &str) -> bool {
    let words = [
        "和谐",
        "和美",
        "和平",
        "及时",
        "及格",
        "与会",
        "及以上",
        "及其他",
        "及相关",
    ];
    joiner != "、" && peek::leading(rest, &words).is_some()
}

/// What the parts of a subject share.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Shared<'a> {
    /// What the first part has before its own word: 油田 in 油田井、站覆盖率.
    beginning: &'a str,
    /// What the last part has after its own word: 款余额 in 存、贷款余额.
    end: &'a str,
}

impl<'a> Shared<'a> {
    fn of(first: &'a str, last: &'a str) -> Self {
        if let Some(entry) = SHARED_BEGINNING.prefix(first) {
            return Self {
                beginning: entry.word,
                end: "",
            };
        }
        if is_measurable(first) {
            return Self::default();
        }
        Self::by_length(first, last)
            .or_else(|| Self::by_contrast(first, last))
            .or_else(|| Self::by_last_word(first, last))
            .or_else(|| Self::by_head(last))
            .unwrap_or_default()
    }

    /// `城镇和农村居民收入`, `存、贷款余额`: own words of one length.
    fn by_length(first: &'a str, last: &'a str) -> Option<Self> {
        let length = first.chars().count();
        let (at, _) = last.char_indices().nth(length)?;
        let end = last.get(at..)?;
        (length <= 2 && is_measurable(end)).then_some(Self { beginning: "", end })
    }

    /// `油田井、站覆盖率`: words that are known to stand in contrast.
    fn by_contrast(first: &'a str, last: &'a str) -> Option<Self> {
        data::pairs(CONTRASTS).find_map(|(one, other)| {
            let beginning = first.strip_suffix(one)?;
            let end = last.strip_prefix(other)?;
            Some(Self { beginning, end })
        })
    }

    /// `战略性新兴产业、高新技术产业产值`: own words with the same ending.
    fn by_last_word(first: &'a str, last: &'a str) -> Option<Self> {
        let endings = first.char_indices().filter_map(|(at, _)| first.get(at..));
        let (ending, at) = endings
            .skip(1)
            .find_map(|ending| last.find(ending).map(|at| (ending, at)))?;
        let end = last.get(at + ending.len()..)?;
        let own = last.get(..at)?.chars().count() + ending.chars().count();
        let before = first.chars().count().saturating_sub(own);
        let (at, _) = first.char_indices().nth(before)?;
        // A long own word of the first part is more likely than something shared before it.
        let beginning = if before <= 2 { first.get(..at)? } else { "" };
        is_measurable(end).then_some(Self { beginning, end })
    }

    /// `新能源汽车、节能家电零售额`: the head of the last part alone.
    fn by_head(last: &'a str) -> Option<Self> {
        let head = HEAD.suffix(last)?.word;
        Some(Self {
            beginning: "",
            end: last.get(last.len() - head.len()..)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_well_formed() {
        data::tests::check_form(HEADS, 1);
        data::tests::check_form(SHARED_BEGINNINGS, 1);
        data::tests::check_form(CONTRASTS, 2);
    }

    #[test]
    fn parts_share_what_they_do_not_repeat() {
        for (subject, expected) in [
            ("城镇和农村居民收入", "城镇居民收入|农村居民收入"),
            ("城乡居民收入", "城镇居民收入|农村居民收入"),
            ("存、贷款余额", "存款余额|贷款余额"),
            (
                "单位GDP能耗和二氧化碳排放量",
                "单位GDP能耗|单位GDP二氧化碳排放量",
            ),
            (
                "单位地区生产总值能耗、主要污染物排放总量",
                "单位地区生产总值能耗|主要污染物排放总量",
            ),
            (
                "某油田井、站数字化覆盖率",
                "某油田井数字化覆盖率|某油田站数字化覆盖率",
            ),
            ("营业收入、利润总额", "营业收入|利润总额"),
            ("一产、二产、三产增加值", "一产增加值|二产增加值|三产增加值"),
            (
                "新兴产业、高新技术产业产值占比",
                "新兴产业产值占比|高新技术产业产值占比",
            ),
            ("对东盟、欧盟进出口", "对东盟进出口|对欧盟进出口"),
            (
                "新能源汽车、节能家电零售额",
                "新能源汽车零售额|节能家电零售额",
            ),
            ("全国文明城市、历史文化名城", "全国文明城市|历史文化名城"),
            ("人均预期寿命", "人均预期寿命"),
            ("能源、水资源、碳排放等指标", "能源|水资源|碳排放"),
        ] {
            assert_eq!(split(subject).join("|"), expected, "{subject}");
        }
    }
}
