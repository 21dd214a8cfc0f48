//! What a part of the text does, told by its words (`data/outline/roles.tsv`).

use crate::data;
use crate::model::Role;
use crate::peek::{among, find, find_last};
use std::sync::LazyLock;

const FILE: &str = table!("outline/roles.tsv");

/// Words between these two parts of a pattern may be any.
const ANY: char = '…';

static RULES: LazyLock<Vec<Rule>> =
    LazyLock::new(|| data::entries(FILE).filter_map(Rule::read).collect());

const ROLES: [(&str, Role); 11] = [
    ("ideology", Role::Ideology),
    ("principles", Role::Principles),
    ("overall_goal", Role::OverallGoal),
    ("goals", Role::Goals),
    ("targets", Role::Targets),
    ("tasks", Role::Tasks),
    ("safeguards", Role::Safeguards),
    ("review", Role::Review),
    ("problems", Role::Problems),
    ("people", Role::People),
    ("appendix", Role::Appendix),
];

struct Rule {
    role: Role,
    place: Place,
    words: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Heading,
    End,
    Statement,
    Sentence,
}

impl Rule {
    fn read(entry: &'static str) -> Option<Self> {
        let mut fields = entry.split('\t');
        let name = fields.next()?;
        let (_, role) = *ROLES.iter().find(|(role, _)| *role == name)?;
        let place = match fields.next()? {
            "heading" => Place::Heading,
            "end" => Place::End,
            "statement" => Place::Statement,
            "sentence" => Place::Sentence,
            _ => return None,
        };
        Some(Self {
            role,
            place,
            words: fields.next()?,
        })
    }

    /// Where in a heading the words end.
    fn end_in_heading(&self, heading: &str) -> Option<usize> {
        match self.place {
            Place::Heading => Some(find_last(heading, self.words)? + self.words.len()),
            Place::End => {
                let ends = heading.ends_with(self.words) && !heading.contains(among(",，"));
                ends.then_some(heading.len())
            }
            Place::Statement | Place::Sentence => None,
        }
    }
}

/// The role that a heading names, and whether it names others too (目标和任务).
pub(super) fn of_heading(heading: &str) -> Option<(Role, bool)> {
    let found = || {
        RULES
            .iter()
            .filter_map(|rule| Some((rule.end_in_heading(heading)?, rule)))
    };
    let (last_end, last) = found().max_by_key(|(end, rule)| (*end, rule.words.len()))?;
    let mixed = found().any(|(end, rule)| end < last_end && rule.role != last.role);
    Some((last.role, mixed))
}

/// The role of a statement (预期目标是:…), told by the words before its colon.
pub(super) fn of_statement(before_colon: &str) -> Option<Role> {
    let mut words = before_colon.trim_end_matches(among("是为"));
    for verb in ["如下", "包括"] {
        words = words.strip_suffix(verb).unwrap_or(words);
    }
    RULES
        .iter()
        .filter(|rule| rule.place == Place::Statement && words.ends_with(rule.words))
        .max_by_key(|rule| rule.words.len())
        .map(|rule| rule.role)
}

/// The role of running text from a sentence on.
pub(super) fn of_sentence(sentence: &str) -> Option<Role> {
    RULES
        .iter()
        .find(|rule| rule.place == Place::Sentence && holds(sentence, rule.words))
        .map(|rule| rule.role)
}

/// Whether a sentence holds the parts of a pattern in order.
fn holds(sentence: &str, pattern: &str) -> bool {
    let mut rest = sentence;
    pattern.split(ANY).all(|part| {
        find(rest, part).is_some_and(|at| {
            rest = rest.get(at + part.len()..).unwrap_or_default();
            true
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_well_formed() {
        data::tests::check_form(FILE, 3);
        assert_eq!(RULES.len(), data::entries(FILE).count());
    }

    #[test]
    fn the_words_that_end_last_name_a_heading() {
        let check = |heading: &str, role: Role, mixed: bool| {
            assert_eq!(of_heading(heading), Some((role, mixed)), "{heading}");
        };
        check("指导思想", Role::Ideology, false);
        check("总体目标", Role::OverallGoal, false);
        check("围绕总体目标,《方案》设置了8个具体目标", Role::Goals, true);
        check("主要预期目标和重点任务", Role::Tasks, true);
        check("2022年计划执行情况", Role::Review, false);
        check("2025年工作安排", Role::Tasks, false);
        assert_eq!(of_heading("坚持目标导向"), None);
    }

    #[test]
    fn statements_and_sentences_name_running_text() {
        assert_eq!(of_statement("今年的主要预期目标是"), Some(Role::Targets));
        assert_eq!(of_statement("主要预期目标为"), Some(Role::Targets));
        assert_eq!(of_statement("近期目标"), Some(Role::Goals));
        assert_eq!(of_statement("责任单位"), None);
        assert_eq!(
            of_sentence("也应该看到还存在一些矛盾和问题:"),
            Some(Role::Problems)
        );
        assert_eq!(of_sentence("解决问题之前已经看到"), None);
    }
}
