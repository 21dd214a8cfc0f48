//! Counted things: an act on a thing before its count (建成口袋公园 | 9个, written
//! 口袋公园(建成)), and a thing after its count (25家 | 企业纳入白名单, written
//! 企业(纳入白名单)).

use super::parts;
use super::subject::{clean, is_edge, is_opener};
use crate::indicators;
use crate::lexicon::Lexicon;
use crate::peek;

const ACTS: &str = table!("quantities/acts.txt");
const ACT_NOUNS: &str = table!("quantities/act_nouns.txt");
const PREDICATES: &str = table!("quantities/predicates.txt");
const GENERIC_NOUNS: &str = table!("quantities/generic_nouns.txt");

const NOMINAL_ACTS: &str = table!("quantities/nominal_acts.txt");

const BARE_HEADS: &str = table!("quantities/bare_heads.txt");

static BARE_HEAD: Lexicon = Lexicon::new(BARE_HEADS);
static NOMINAL_ACT: Lexicon = Lexicon::new(NOMINAL_ACTS);
static ACT: Lexicon = Lexicon::new(ACTS);
static ACT_NOUN: Lexicon = Lexicon::new(ACT_NOUNS);
static PREDICATE: Lexicon = Lexicon::new(PREDICATES);
static GENERIC_NOUN: Lexicon = Lexicon::new(GENERIC_NOUNS);

/// Longest modifier in characters that is kept before a counted noun.
const LONGEST_MODIFIER: usize = 16;

/// Longest predicate in characters that is written in brackets.
const LONGEST_PREDICATE: usize = 24;

/// Shortest noun in characters.
const SHORTEST_NOUN: usize = 2;

/// Shortest clause in characters in which an act may stand in the middle.
const LONG_CLAUSE: usize = 12;

/// A counted thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Counted {
    /// The noun with its modifier: 重点外资项目.
    pub noun: String,
    /// What is done with it (建成) or what it does (纳入白名单).
    pub act: Option<String>,
    /// The act that the next thing of the same clause shares.
    pub shared: Option<String>,
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

/// Whether what follows a value only says that it is one: 突破2000亿元大关.
pub(super) fn is_generic(noun: &str) -> bool {
    GENERIC_NOUN.holds(noun.trim_end_matches('的'))
}

/// Whether a word names nothing without the thing that it is of: 总数, 占比.
pub(super) fn is_bare_head(text: &str) -> bool {
    BARE_HEAD.holds(text)
}

/// Whether a text begins with what is said about a thing, not with the thing.
pub(super) fn begins_predicate(text: &str) -> bool {
    let verb = text.strip_prefix('已').unwrap_or(text);
    PREDICATE.prefix(text).is_some() && !modifies(verb)
}

/// Whether a text begins with an act on something.
pub(super) fn begins_act(text: &str) -> bool {
    ACT.prefix(text).is_some()
}

/// Whether a text is an act and nothing else.
pub(super) fn is_act(text: &str) -> bool {
    ACT.holds(text)
}

/// An act on a thing before its count: 建成口袋公园 | 9个.
pub(super) fn before_count(left: &str) -> Counted {
    let thing = clean(left);
    let leading = acts_at_start(thing);
    let (act, noun) = match thing.get(leading..) {
        Some(noun) if leading > 0 => (thing.get(..leading), noun),
        _ => inner_act(thing).map_or((None, thing), |(act, noun)| (Some(act), noun)),
    };
    let noun = noun
        .trim_start_matches(['了', '的'])
        .trim_start_matches("各类");
    let noun = after_list(noun.trim_matches(is_edge));
    let length = noun.chars().count();
    // 完成投资 says more than 投资 with its act apart; 服务业 is no act.
    let bound = length <= SHORTEST_NOUN && parts::is_measurable(noun);
    let word = length < SHORTEST_NOUN || ACT_NOUN.prefix(noun).is_some();
    if act.is_none() || bound || word {
        return Counted {
            noun: after_list(thing).to_owned(),
            ..Counted::default()
        };
    }
    Counted {
        noun: noun.to_owned(),
        act: act.map(str::to_owned),
        shared: None,
    }
}

/// A known indicator without the verb that only says it was reached: 完成 | 地区生产总值.
pub(super) fn without_reaching(subject: &str) -> &str {
    peek::strip_leading(subject, &["完成", "实现", "达到"])
        .filter(|rest| rest.chars().count() > SHORTEST_NOUN && indicators::find(rest).is_some())
        .unwrap_or(subject)
}

/// The length of the acts that a text begins with: 新建和改善 | 绿水长廊.
fn acts_at_start(text: &str) -> usize {
    let act = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        ACT.prefix(rest).map_or(0, |entry| entry.word.len())
    };
    let mut end = act(0);
    while let Some(joiner) = text
        .get(end..)
        .filter(|_| end > 0)
        .and_then(|rest| peek::leading(rest, &["和", "、", "及", "并", "与"]))
    {
        match act(end + joiner.len()) {
            0 => break,
            length => end += joiner.len() + length,
        }
    }
    end
}

/// The last act inside a longer clause and the thing after it: 围绕配套谋划 | 高质量项目.
fn inner_act(text: &str) -> Option<(&'static str, &str)> {
    if text.chars().count() < LONG_CLAUSE {
        return None;
    }
    let (at, act) = inner_acts(text).last()?;
    let noun = text.get(at + act.len()..)?;
    (noun.chars().count() > SHORTEST_NOUN).then_some((act, noun))
}

/// The acts of a text that are no part of a noun (供应链, 改造项目).
fn inner_acts(text: &str) -> impl Iterator<Item = (usize, &'static str)> + '_ {
    ACT.matches(text).filter_map(|(at, entry)| {
        let after = text.get(at + entry.word.len()..)?;
        let noun = ACT_NOUN.prefix(after).is_some();
        let before = text.get(..at)?;
        let quoted = before.rfind('“') > before.rfind('”');
        (!noun && !quoted && entry.word.chars().count() > 1).then_some((at, entry.word))
    })
}

/// A noun after 等 stands for the list before it: A、B等高质量展会.
fn after_list(noun: &str) -> &str {
    match noun.rsplit_once('等') {
        Some((list, rest)) if list.contains('、') && rest.chars().count() > SHORTEST_NOUN => rest,
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
    let said = Some(predicate.trim_matches(is_edge))
        .filter(|said| said.chars().count() <= LONGEST_PREDICATE)
        .unwrap_or_default();
    let (act, modifier) = act_and_modifier(left.trim_matches(is_edge));
    let listed = modifier.contains(['等', '、']);
    let fits = modifier.chars().count() <= LONGEST_MODIFIER && !begins_predicate(modifier);
    let shared = act.filter(|_| !listed).map(str::to_owned);
    let act = match example(modifier) {
        Some(example) => format!("{example}{said}"),
        None => act.unwrap_or(said).to_owned(),
    };
    // A preposition alone is no modifier: 与 | 8个 | 国家.
    let alone = modifier.chars().count() < SHORTEST_NOUN;
    let modifier = if fits && !listed && !alone {
        modifier
    } else {
        ""
    };
    Some(Counted {
        noun: format!("{modifier}{noun}"),
        act: (!act.is_empty()).then_some(act),
        shared,
    })
}

/// The last member of a list that a count sums up: 某某产业化基地等 | 95个.
fn example(list: &str) -> Option<&str> {
    let last = list.rsplit('、').next()?;
    let fits = last.ends_with('等') && last.chars().count() <= LONGEST_PREDICATE;
    fits.then_some(last)
}

/// The act in the text before a count, and what stands between the two. An act that only leads
/// in (推动) is left out.
fn act_and_modifier(left: &str) -> (Option<&'static str>, &str) {
    let after = |at: usize, act: &str| left.get(at + act.len()..).unwrap_or_default();
    let last = ACT
        .suffix(left)
        .map(|entry| (left.len() - entry.word.len(), entry.word));
    // 推出长江经济带发展 | 84项: the first act is meant where the last is a noun as well.
    let first = last
        .filter(|(_, act)| NOMINAL_ACT.holds(act))
        .and_then(|(at, _)| Some((0, ACT.prefix(left.get(..at)?)?.word)));
    match first.or(last).or_else(|| inner_acts(left).last()) {
        Some((at, act)) => {
            let modifier = after(at, act).trim_matches(|c| is_edge(c) || c == '了');
            ((!is_opener(act)).then_some(act), modifier)
        }
        None => (None, clean(left)),
    }
}

/// Cuts a text behind a count into the counted noun and what is said about it.
pub(super) fn cut_noun(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('的');
    let mut enclosed = 0_usize;
    for (characters, (at, character)) in text.char_indices().enumerate() {
        let (head, rest) = text.split_at(at);
        match character {
            '“' | '《' | '（' | '(' => enclosed += 1,
            '”' | '》' | '）' | ')' => enclosed = enclosed.saturating_sub(1),
            _ => {}
        }
        let says = enclosed == 0 && PREDICATE.prefix(rest).is_some() && !modifies(rest);
        if characters >= SHORTEST_NOUN && (says || character == '“' && quote_leads(rest)) {
            return (head, rest);
        }
    }
    (text, "")
}

/// The counted noun in a text that goes on as a subject: 规上企业 in 规上企业复工率.
pub(super) fn cut_loosely(text: &str) -> &str {
    let start = text
        .char_indices()
        .nth(SHORTEST_NOUN)
        .map_or(text.len(), |(at, _)| at);
    let rest = text.get(start..).unwrap_or_default();
    let end = PREDICATE
        .find(rest)
        .map_or(text.len(), |(at, _)| start + at);
    text.get(..end).unwrap_or_default()
}

/// Cuts the text between two counts into the noun of the first and the act on the second:
/// 175家 | 企业 | 发行债券 | 1193只.
pub(super) fn cut_at_act(text: &str) -> (&str, &str) {
    let (noun, predicate) = cut_noun(text);
    let act = inner_acts(noun)
        .find(|(at, act)| *at >= SHORTEST_NOUN * "字".len() && at + act.len() < noun.len());
    match act {
        Some((at, _)) if predicate.is_empty() => noun.split_at(at),
        _ => (noun, predicate),
    }
}

/// Whether a quote only says how something is done: 企业 | “免申即享”返还.
fn quote_leads(rest: &str) -> bool {
    let after = rest.split_once('”').map(|(_, after)| after);
    after.is_some_and(|after| PREDICATE.prefix(after).is_some())
}

/// Whether a predicate is part of a noun: 已建成泊位, 获得的资金.
fn modifies(rest: &str) -> bool {
    let Some(entry) = PREDICATE.prefix(rest) else {
        return false;
    };
    let after = rest.get(entry.word.len()..).unwrap_or_default();
    after.starts_with('的') || ACT_NOUN.prefix(after).is_some()
}

/// Words at the end of a counted noun that say what is done with it.
const TAILS: [&str; 6] = ["建设", "工作", "的", "等", "以上", "左右"];

fn without_tail(noun: &str) -> &str {
    let noun = noun.trim_matches(is_edge);
    peek::strip_trailing(noun, &TAILS)
        .filter(|rest| rest.chars().count() >= SHORTEST_NOUN)
        .unwrap_or(noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn files_are_well_formed() {
        for file in [
            ACTS,
            NOMINAL_ACTS,
            BARE_HEADS,
            ACT_NOUNS,
            PREDICATES,
            GENERIC_NOUNS,
        ] {
            data::tests::check_form(file, 1);
        }
    }

    #[test]
    fn an_act_on_a_thing_is_written_in_brackets() {
        for (left, expected) in [
            ("建成口袋公园", "口袋公园(建成)"),
            ("新增数字化车间", "数字化车间(新增)"),
            ("市级工程研究中心", "市级工程研究中心"),
            ("植树", "植树"),
            ("年度完成投资", "完成投资"),
            ("引进各类人才", "人才(引进)"),
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
            (
                "光电产业基地等",
                "项目竣工投产",
                "项目(光电产业基地等竣工投产)",
            ),
            ("推动某港", "已建成泊位竣工验收", "某港已建成泊位(竣工验收)"),
        ] {
            let counted = after_count(left, right).expect("a noun");
            assert_eq!(counted.indicator(), expected, "{left}|{right}");
        }
    }
}
