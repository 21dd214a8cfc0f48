//! Places in a sequence: `第三批`, `第十四届`, `第2次`, `二十届三中全会`.
//!
//! A place among others (全省第三位) is a rank and so a quantity; [`is_rank`] tells the two
//! apart.

use super::Named;
use super::site::Site;
use crate::lexicon::Lexicon;
use crate::model::NameClass;
use crate::numeral;
use crate::peek;
use gangmu_document::TextRange;

const RANK_SCOPES: &str = table!("named/rank_scopes.txt");

/// Among whom a place is taken: 全省, 世界, 地级市.
pub(crate) static RANK_SCOPE: Lexicon = Lexicon::new(RANK_SCOPES);

/// Verbs of taking a place that may stand right before 第 or 前.
const TAKING: [&str; 6] = ["居", "列", "排", "排名", "至", "到"];

/// Whether 第 and the number after it are a place among others: 位居全省第5, 全国第一.
pub(crate) fn is_rank(before: &str, after: &str) -> bool {
    before.strip_suffix('第').is_some_and(|before| {
        takes_place(before, after, &["位", "名"]) || ends(after, &["位", "名"]) && goes_on(before)
    })
}

/// How many places a series can tell: 分别居全省第二、第七、第九.
const LONGEST_SERIES: usize = 8;

/// Whether a text ends with places among others and a joiner: 居全省第二、第七和.
fn goes_on(before: &str) -> bool {
    let mut rest = before;
    for _ in 0..LONGEST_SERIES {
        let Some(joined) = peek::strip_trailing(rest, &["、", "和", "及"]) else {
            return false;
        };
        let place = joined.trim_end_matches(['位', '名']);
        let head = place.trim_end_matches(|c| numeral::digit(c).is_some() || c == '十');
        let Some(taker) = head.strip_suffix('第').filter(|_| head.len() < place.len()) else {
            return false;
        };
        if RANK_SCOPE.suffix(taker).is_some() || peek::trailing(taker, &TAKING).is_some() {
            return true;
        }
        rest = taker;
    }
    false
}

/// Whether a clause ends after a number, or goes on with a measure word for places.
fn ends(after: &str, measures: &[&str]) -> bool {
    peek::leading(after, measures).is_some()
        || after.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

/// Whether 前 and the number after it are the first so many: 全省前五, 前3位, 前10名.
pub(crate) fn is_leading(before: &str, after: &str) -> bool {
    before
        .strip_suffix('前')
        .is_some_and(|before| takes_place(before, after, &["位", "名", "强", "%", "％"]))
}

/// A place needs two signs of three: among whom or a verb of taking it before, and a measure
/// word for places or the end of the clause after.
fn takes_place(before: &str, after: &str, measures: &[&str]) -> bool {
    let measured = peek::leading(after, measures).is_some();
    let ends = after.chars().next().is_none_or(|c| !c.is_alphanumeric());
    let among = RANK_SCOPE.suffix(before).is_some();
    let taken = peek::trailing(before, &TAKING).is_some();
    let taken_somewhere = clause(before).contains(['居', '列', '排', '位']);
    ((among || taken) && (measured || ends)) || (measured && taken_somewhere)
}

/// Whether a number of places is one that was left or taken: 由993位上升至625位.
pub(crate) fn moves(before: &str, after: &str) -> bool {
    let Some(after) = after.strip_prefix("位") else {
        return false;
    };
    let left = before.ends_with(['由', '从', '第']) && peek::leading(after, &RISING).is_some();
    let taken = peek::strip_trailing(before, &["至", "到"])
        .is_some_and(|before| peek::trailing(before, &RISING).is_some());
    left || taken
}

/// Verbs of moving among places.
const RISING: [&str; 9] = [
    "上升", "提升", "前移", "跃升", "下降", "提高", "跃", "升", "降",
];

/// The clause that ends a text, as far as one looks back.
fn clause(before: &str) -> &str {
    let near = peek::window(before, 0, before.len()).of(before);
    let marks = [',', '，', '。', ';', '；', '、', '：', ':'];
    near.rfind(marks)
        .and_then(|at| near.get(at..))
        .unwrap_or(near)
}

/// `第N` with what it counts, and a session without 第 (九届二次).
pub(super) fn ordinal(site: &Site) -> Option<Named> {
    numbered(site).or_else(|| session(site))
}

fn numbered(site: &Site) -> Option<Named> {
    let start = site.number.range.start.checked_sub("第".len())?;
    if !site.before().ends_with('第') || is_rank(site.before(), site.after()) {
        return None;
    }
    let measure = site
        .character_after()
        .filter(|c| "个批届次名位期轮号章节条款项代家场大".contains(*c));
    let end = site.number.range.end + measure.map_or(0, char::len_utf8);
    Some(site.named(TextRange::new(start, end), NameClass::Ordinal))
}

/// What says after a number that it is one of a session.
const MEETINGS: [&str; 11] = [
    "次全会",
    "次会议",
    "次全体",
    "次常委",
    "次党代",
    "次人代",
    "中全会",
    "次代表",
    "次执委",
    "中、",
    "次、",
];

/// `九届二次`, `二十届三中全会`, `八届五次全会`: a session counts without 第.
fn session(site: &Site) -> Option<Named> {
    let after = site.after();
    let small = site.number.count().is_some_and(|count| count <= 99);
    let term = after.starts_with('届');
    let meeting = peek::leading(after, &MEETINGS).is_some();
    let after_term = site.before().ends_with('届') && after.starts_with(['次', '中']);
    (small && (term || meeting || after_term))
        .then(|| site.with_after("届".len(), NameClass::Ordinal))
}

#[cfg(test)]
mod tests {
    use super::{RANK_SCOPES, is_leading, is_rank};
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(RANK_SCOPES, 1);
    }

    #[test]
    fn a_place_among_others_is_no_ordinal() {
        for (before, after) in [
            ("位居全省第", ",同比"),
            ("稳居全省第", "位;"),
            ("算力指数全国第", ""),
            ("位列地级市第", "名。"),
            ("在全国排名第", ""),
        ] {
            assert!(is_rank(before, after), "{before}…{after}");
        }
        for (before, after) in [
            ("全国第", "批试点"),
            ("省内第", "个城市"),
            ("安全第", ",预防"),
        ] {
            assert!(!is_rank(before, after), "{before}…{after}");
        }
        assert!(is_leading("保持全省前", ",人均"));
        assert!(!is_leading("前", "季度"));
    }
}
