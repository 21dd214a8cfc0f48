//! What is measured, in the words of the text.
//!
//! Three forms: a subject before its value (地区生产总值 | 增长5%), an act on a counted thing
//! (建成口袋公园 | 9个, written 口袋公园(建成)), and a count before its noun (25家 | 企业纳入…,
//! written 企业(纳入…)).

use crate::data;
use crate::lexicon::Lexicon;
use crate::numeral;
use std::sync::OnceLock;

const OPENERS: &str = include_str!("../../data/quantities/openers.txt");
const ACTS: &str = include_str!("../../data/quantities/acts.txt");
const PREDICATES: &str = include_str!("../../data/quantities/predicates.txt");
const GENERIC_NOUNS: &str = include_str!("../../data/quantities/generic_nouns.txt");

/// Longest modifier in characters that is kept before a counted noun.
const LONGEST_MODIFIER: usize = 14;

/// Longest predicate in characters that is written in brackets.
const LONGEST_PREDICATE: usize = 24;

/// Shortest noun in characters that stands by itself without its verb: 投资 alone says too
/// little, 完成投资 is kept together.
const SHORTEST_NOUN: usize = 2;

fn lexicon(cell: &'static OnceLock<Lexicon<()>>, file: &'static str) -> &'static Lexicon<()> {
    cell.get_or_init(|| Lexicon::new(data::entries(file).map(|word| (word, ()))))
}

fn openers() -> &'static Lexicon<()> {
    static TABLE: OnceLock<Lexicon<()>> = OnceLock::new();
    lexicon(&TABLE, OPENERS)
}

fn acts() -> &'static Lexicon<()> {
    static TABLE: OnceLock<Lexicon<()>> = OnceLock::new();
    lexicon(&TABLE, ACTS)
}

fn predicates() -> &'static Lexicon<()> {
    static TABLE: OnceLock<Lexicon<()>> = OnceLock::new();
    lexicon(&TABLE, PREDICATES)
}

/// Whether what follows a value only says that it is one: 突破2000亿元大关.
pub(super) fn is_generic(noun: &str) -> bool {
    data::entries(GENERIC_NOUNS).any(|generic| noun.trim_end_matches('的') == generic)
}

/// Whether a text begins with what is said about a thing, not with the thing.
pub(super) fn begins_predicate(text: &str) -> bool {
    predicates().prefix(text).is_some()
}

/// Marks and spaces that are no part of a name.
fn is_edge(character: char) -> bool {
    character.is_whitespace() || "、,，;；:：。.-—●·".contains(character)
}

/// A subject without the words of time and place and the verbs that lead to it.
pub(super) fn clean(subject: &str) -> &str {
    let mut rest = subject.trim_matches(is_edge);
    loop {
        let shorter = without_opener(rest).trim_start_matches(is_edge);
        if shorter.len() == rest.len() {
            return rest.trim_end_matches('的').trim_matches(is_edge);
        }
        rest = shorter;
    }
}

/// Words that begin with an opener but are none.
const NO_OPENERS: [&str; 16] = [
    "新能源",
    "新兴",
    "新型",
    "新材料",
    "新质",
    "新字号",
    "新一代",
    "新基建",
    "全社会",
    "全国",
    "为民",
    "对外",
    "以上",
    "共享",
    "从业",
    "到位",
];

fn without_opener(text: &str) -> &str {
    if NO_OPENERS.iter().any(|word| text.starts_with(word)) {
        return text;
    }
    if let Some(rest) = without_year(text) {
        return rest;
    }
    match openers().prefix(text) {
        // A single character opens only what is still a name without it.
        Some(entry) if entry.word.chars().count() == 1 && text.chars().count() < 4 => text,
        Some(entry) => text.get(entry.word.len()..).unwrap_or_default(),
        None => text,
    }
}

/// Drops `2025年`, `2025年末` and `“十四五”期间` from the start.
fn without_year(text: &str) -> Option<&str> {
    let digits = text.trim_start_matches(|c| numeral::arabic_digit(c).is_some());
    if digits.len() + 4 == text.len() {
        let rest = digits.strip_prefix('年')?;
        return Some(rest.trim_start_matches(['末', '底', '度', '的']));
    }
    let quoted = text.strip_prefix('“')?;
    let (period, rest) = quoted.split_once('”')?;
    let time = ["期间", "时期", "以来", "末"]
        .into_iter()
        .find_map(|word| rest.strip_prefix(word));
    time.filter(|_| period.chars().count() == 3)
}

/// A counted thing: its noun, the act on it, and how much of the text it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    /// The noun with its modifier: 重点外资项目.
    pub noun: String,
    /// What is done with it: 建成, or what it does: 纳入白名单.
    pub act: Option<String>,
}

impl Counted {
    /// As an indicator: the noun with the act in brackets.
    pub fn indicator(&self) -> String {
        match &self.act {
            Some(act) => format!("{}({act})", self.noun),
            None => self.noun.clone(),
        }
    }
}

/// An act on a thing before its count: 建成口袋公园 | 9个.
pub(super) fn before_count(left: &str) -> Counted {
    let thing = clean(left);
    let whole = || Counted {
        noun: thing.to_owned(),
        act: None,
    };
    let Some(entry) = acts().prefix(thing) else {
        return inner_act(thing).unwrap_or_else(whole);
    };
    let noun = thing.get(entry.word.len()..).unwrap_or_default();
    let noun = noun
        .trim_start_matches(['了', '各', '的'])
        .trim_matches(is_edge);
    if noun.chars().count() < SHORTEST_NOUN || noun.starts_with(['率', '量', '额']) {
        return whole();
    }
    Counted {
        noun: after_list(noun).to_owned(),
        act: Some(entry.word.to_owned()),
    }
}

/// The last act inside a longer clause, where a thing follows it: 围绕配套谋划 | 高质量项目.
fn inner_act(text: &str) -> Option<Counted> {
    if text.chars().count() < 12 {
        return None;
    }
    let (at, entry) = acts()
        .matches(text)
        .filter(|(_, entry)| entry.word.len() > 3)
        .last()?;
    let noun = text.get(at + entry.word.len()..)?.trim_matches(is_edge);
    (noun.chars().count() >= 3).then(|| Counted {
        noun: after_list(noun).to_owned(),
        act: Some(entry.word.to_owned()),
    })
}

/// A noun after 等 stands for the list before it: A、B等高质量展会.
fn after_list(noun: &str) -> &str {
    match noun.rsplit_once('等') {
        Some((list, rest)) if list.contains('、') && rest.chars().count() >= 3 => rest,
        _ => noun,
    }
}

/// A thing after its count, with the act before the count: 培育 | 3家 | 企业.
pub(super) fn after_count(left: &str, right: &str) -> Option<Counted> {
    let (noun, predicate) = cut_noun(right);
    let noun = without_tail(noun);
    if noun.is_empty() {
        return None;
    }
    let left = left.trim_matches(is_edge);
    let act = acts().matches(left).last();
    let modifier = match act {
        Some((at, entry)) => left.get(at + entry.word.len()..).unwrap_or_default(),
        None => clean(left),
    };
    let modifier = modifier.trim_matches(is_edge);
    let listed = modifier.ends_with('等') || modifier.contains(['、', '等']);
    let fits =
        modifier.chars().count() <= LONGEST_MODIFIER && !listed && !begins_predicate(modifier);
    let modifier = if fits { modifier } else { "" };
    let leads = |word: &str| {
        openers()
            .prefix(word)
            .is_some_and(|entry| entry.word == word)
    };
    let act = act
        .map(|(_, entry)| entry.word)
        .filter(|word| !leads(word))
        .map(str::to_owned);
    let said = predicate.trim_matches(is_edge);
    let said =
        (!said.is_empty() && said.chars().count() <= LONGEST_PREDICATE).then(|| said.to_owned());
    Some(Counted {
        noun: format!("{modifier}{noun}"),
        act: act.or(said),
    })
}

/// Cuts a text behind a count into the counted noun and what is said about it.
pub(super) fn cut_noun(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('的');
    let mut quoted = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '“' | '《' | '（' | '(' => quoted += 1,
            '”' | '》' | '）' | ')' => quoted = quoted.saturating_sub(1),
            _ => {}
        }
        let rest = text.get(at..).unwrap_or_default();
        if character == '“' && at > 0 && quoted == 1 && quote_leads(rest) {
            return (text.get(..at).unwrap_or_default(), rest);
        }
        let enough = text
            .get(..at)
            .is_some_and(|head| head.chars().count() >= SHORTEST_NOUN);
        if quoted == 0 && enough && predicates().prefix(rest).is_some() && !modifies(rest) {
            return (text.get(..at).unwrap_or_default(), rest);
        }
    }
    (text, "")
}

/// Whether a quote only says how something is done: 企业 | “免申即享”返还.
fn quote_leads(rest: &str) -> bool {
    rest.split_once('”')
        .is_some_and(|(_, after)| predicates().prefix(after).is_some())
}

/// Whether a predicate is part of a noun: 已建成泊位, 获得的资金.
fn modifies(rest: &str) -> bool {
    let Some(entry) = predicates().prefix(rest) else {
        return false;
    };
    let after = rest.get(entry.word.len()..).unwrap_or_default();
    ["的", "项目", "企业", "泊位", "率", "量", "额", "数"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Words at the end of a counted noun that say what is done with it.
const TAILS: [&str; 6] = ["建设", "工作", "的", "等", "以上", "左右"];

fn without_tail(noun: &str) -> &str {
    let noun = noun.trim_matches(is_edge);
    TAILS
        .into_iter()
        .find_map(|tail| noun.strip_suffix(tail))
        .filter(|rest| rest.chars().count() >= SHORTEST_NOUN)
        .unwrap_or(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_well_formed() {
        for file in [OPENERS, ACTS, PREDICATES, GENERIC_NOUNS] {
            data::tests::check_form(file, 1);
        }
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
        ] {
            assert_eq!(clean(text), expected, "{text}");
        }
    }

    #[test]
    fn an_act_on_a_thing_is_written_in_brackets() {
        for (left, expected) in [
            ("建成口袋公园", "口袋公园(建成)"),
            ("新增数字化车间", "数字化车间(新增)"),
            ("市级工程研究中心", "市级工程研究中心"),
            ("植树", "植树"),
        ] {
            assert_eq!(before_count(left).indicator(), expected, "{left}");
        }
    }

    #[test]
    fn a_thing_stands_after_its_count() {
        for (left, right, expected) in [
            ("", "企业纳入白名单", "企业(纳入白名单)"),
            ("培育", "雏鹰企业", "雏鹰企业(培育)"),
            ("推动", "重点项目实现开复工", "重点项目(实现开复工)"),
            ("光电产业基地等", "项目竣工投产", "项目(竣工投产)"),
            ("推动某港", "已建成泊位竣工验收", "某港已建成泊位(竣工验收)"),
        ] {
            let counted = after_count(left, right).expect("a noun");
            assert_eq!(counted.indicator(), expected, "{left}|{right}");
        }
    }
}
