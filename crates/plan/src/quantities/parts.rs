//! Several subjects of several values: 城镇和农村居民收入分别达到A、B.
//!
//! The parts of a subject share what they do not repeat: 存、贷款余额 are 存款余额 and
//! 贷款余额, 单位GDP能耗和二氧化碳排放量 are both counted by 单位GDP.

use crate::lexicon::Lexicon;
use std::sync::LazyLock;

const HEADS: &str = include_str!("../../data/quantities/measurable_heads.txt");
const SHARED: &str = include_str!("../../data/quantities/shared_beginnings.txt");

static HEAD: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_words(HEADS));

static SHARED_BEGINNING: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_words(SHARED));

/// Whether a text names something that can be measured: its last word is 总量, 比重, 收入 …
pub(super) fn is_measurable(text: &str) -> bool {
    HEAD.suffix(text).is_some()
}

/// The subjects joined in a text, each completed by what it shares with the others.
pub(super) fn split(subject: &str) -> Vec<String> {
    let parts = pieces(subject);
    let (Some(first), Some(last)) = (parts.first().copied(), parts.last().copied()) else {
        return Vec::new();
    };
    if parts.len() == 1 {
        return vec![subject.to_owned()];
    }
    let tail = shared_tail(first, last);
    let beginning = match SHARED_BEGINNING.prefix(first) {
        Some(entry) => entry.word,
        None => shared_beginning(first, tail),
    };
    let complete = |(index, part): (usize, &&str)| {
        let head = if index > 0 && !part.starts_with(beginning) {
            beginning
        } else {
            ""
        };
        let end = if index + 1 < parts.len() && !is_measurable(part) {
            tail
        } else {
            ""
        };
        format!("{head}{part}{end}")
    };
    parts.iter().enumerate().map(complete).collect()
}

/// The pieces between 、, 和, 及, 与 and 以及, outside of quotes.
fn pieces(subject: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut quoted = false;
    let mut at = 0;
    while let Some(character) = subject.get(at..).and_then(|rest| rest.chars().next()) {
        match character {
            '“' | '《' | '(' | '（' => quoted = true,
            '”' | '》' | ')' | '）' => quoted = false,
            _ => {}
        }
        let rest = subject.get(at..).unwrap_or_default();
        let joiner = ["以及", "、", "和", "及", "与"]
            .into_iter()
            .find(|word| rest.starts_with(word));
        match joiner {
            Some(joiner) if !quoted && at > start && !begins_word(rest, joiner) => {
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

/// Words with 和, 及 or 与 in them.
fn begins_word(rest: &str, joiner: &str) -> bool {
    let word = [
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
    joiner != "、" && word.iter().any(|word| rest.starts_with(word))
}

/// What the last of several parts has that the first lacks: 款余额 in 存、贷款余额. Empty where
/// the first part can be measured by itself.
fn shared_tail<'a>(first: &str, last: &'a str) -> &'a str {
    if is_measurable(first) {
        return "";
    }
    // The own word of the last part is as long as that of the first, where the first is a word
    // alone (城镇, 存), and one character where the first has something before it (油田井、站).
    let length = first.chars().count();
    let own = if length <= 2 { length } else { 1 };
    let at = last
        .char_indices()
        .nth(own)
        .map_or(last.len(), |(at, _)| at);
    last.get(at..).unwrap_or_default()
}

/// What the first part has before its own word: 油田 in 油田井、站覆盖率.
fn shared_beginning<'a>(first: &'a str, tail: &str) -> &'a str {
    let length = first.chars().count();
    if tail.is_empty() || length <= 2 {
        return "";
    }
    let at = first.char_indices().nth(length - 1).map_or(0, |(at, _)| at);
    first.get(..at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn files_are_well_formed() {
        data::tests::check_form(HEADS, 1);
        data::tests::check_form(SHARED, 1);
    }

    #[test]
    fn parts_share_what_they_do_not_repeat() {
        for (subject, expected) in [
            (
                "城镇和农村常住居民人均可支配收入",
                vec!["城镇常住居民人均可支配收入", "农村常住居民人均可支配收入"],
            ),
            ("存、贷款余额", vec!["存款余额", "贷款余额"]),
            (
                "单位GDP能耗和二氧化碳排放量",
                vec!["单位GDP能耗", "单位GDP二氧化碳排放量"],
            ),
            (
                "某油田井、站数字化覆盖率",
                vec!["某油田井数字化覆盖率", "某油田站数字化覆盖率"],
            ),
            ("营业收入、利润总额", vec!["营业收入", "利润总额"]),
            (
                "一产、二产、三产增加值",
                vec!["一产增加值", "二产增加值", "三产增加值"],
            ),
            ("人均预期寿命", vec!["人均预期寿命"]),
        ] {
            assert_eq!(split(subject), expected, "{subject}");
        }
    }
}
