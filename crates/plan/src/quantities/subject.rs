//! What is measured, in the words of the text: the subject of a clause without the words of
//! time and place and the verbs that lead to it.

use crate::lexicon::Lexicon;
use crate::numeral;
use crate::peek;

const OPENERS: &str = table!("quantities/openers.txt");
const NO_OPENERS: &str = table!("quantities/no_openers.txt");

static OPENER: Lexicon = Lexicon::new(OPENERS);
static NO_OPENER: Lexicon = Lexicon::new(NO_OPENERS);

/// Marks and spaces that are no part of a name.
pub(super) fn is_edge(character: char) -> bool {
    matches!(
        character,
        '、' | ',' | '，' | ';' | '；' | ':' | '：' | '。' | '.' | '-' | '—' | '●' | '·'
    ) || character.is_whitespace()
}

/// A subject without what only leads to it: 到2025年全市城镇新增就业 → 城镇新增就业.
pub(super) fn clean(subject: &str) -> &str {
    let mut rest = subject.trim_matches(is_edge);
    loop {
        let shorter = without_opener(rest).trim_start_matches(is_edge);
        if shorter.len() == rest.len() {
            let rest = rest.trim_end_matches('的').trim_matches(is_edge);
            // 城镇调查失业率全年控制在5.5%: the time stands behind what is measured.
            let rest = rest.strip_suffix("全年").unwrap_or(rest);
            // 在年度测评中 is a place in words.
            let placed = subject.trim_start_matches(is_edge).contains('在');
            return rest.strip_suffix('中').filter(|_| placed).unwrap_or(rest);
        }
        rest = shorter;
    }
}

/// Whether a word only leads to a subject: 推动, 全市.
pub(super) fn is_opener(word: &str) -> bool {
    OPENER.holds(word)
}

fn without_opener(text: &str) -> &str {
    if NO_OPENER.prefix(text).is_some() {
        return text;
    }
    if let Some(rest) = without_year(text) {
        return rest;
    }
    match OPENER.prefix(text) {
        // A single character opens only what is still a name without it.
        Some(entry) if entry.word.chars().count() == 1 && text.chars().count() < 4 => text,
        Some(entry) => text.get(entry.word.len()..).unwrap_or_default(),
        None => text,
    }
}

/// Drops `2025年`, `2025年末` and `“十四五”期间` from the start.
fn without_year(text: &str) -> Option<&str> {
    let digits = text
        .chars()
        .take_while(|c| numeral::arabic_digit(*c).is_some());
    if digits.clone().count() == 4 {
        let length = digits.map(char::len_utf8).sum::<usize>();
        let rest = text.get(length..)?.strip_prefix('年')?;
        return Some(rest.trim_start_matches(['末', '底', '度', '的']));
    }
    let quoted = text.strip_prefix('“')?;
    let (period, rest) = quoted.split_once('”')?;
    let after = peek::strip_leading(rest, &["期间", "时期", "以来", "末"]);
    after.filter(|_| period.chars().count() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn files_are_well_formed() {
        data::tests::check_form(OPENERS, 1);
        data::tests::check_form(NO_OPENERS, 1);
    }

    #[test]
    fn a_subject_is_what_is_measured() {
        for (text, expected) in [
            ("全年全市城镇新增就业", "城镇新增就业"),
            ("到2025年末,规模以上工业增加值", "规模以上工业增加值"),
            ("力争中试车间", "中试车间"),
            ("其中地方级财政收入", "地方级财政收入"),
            ("新能源汽车产量", "新能源汽车产量"),
            ("“十四五”期间全员劳动生产率", "全员劳动生产率"),
            ("都市圈经济体量", "都市圈经济体量"),
            ("主要污染物排放总量", "主要污染物排放总量"),
            ("城镇调查失业率全年", "城镇调查失业率"),
        ] {
            assert_eq!(clean(text), expected, "{text}");
        }
    }
}
