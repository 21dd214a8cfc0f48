//! How often progress is heard, reported or assessed: `每季度听取进展情况`, `半年通报`.
//!
//! An interval and an action in one clause make a cadence. 每年引进人才100名 is none: nothing
//! is heard, reported or assessed.

use crate::{
    actors::coordinating_body,
    lexicon::Lexicon,
    model::Role,
    outline::{Outline, sentences},
    peek,
};
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

const INTERVALS: &str = table!("people/cadence_intervals.tsv");
const ACTIONS: &str = table!("people/cadence_actions.txt");
/// So many characters may stand between interval and action: 每月进行调度.
const APART: usize = 5;
/// Characters after which 半年 or 年度 means a stretch of time, not an interval.
const NO_INTERVAL_AFTER: &str = "上下前后全本今去当半一两三四五六七八九十0123456789每按多个";
/// Characters after an action that make it a part of a longer name: 年度考核结果.
const NO_ACTION_BEFORE: [&str; 3] = ["结果", "的", "中"];

static INTERVAL: Lexicon = Lexicon::new(INTERVALS);

static ACTION: Lexicon = Lexicon::new(ACTIONS);

/// One cadence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// From the interval to the end of the clause.
    pub(crate) range: TextRange,
    /// As in the contract.
    pub(crate) interval: &'static str,
    /// What is done.
    pub(crate) action: TextRange,
    /// The body that does it.
    pub(crate) body: Option<TextRange>,
}

/// Every cadence of a text outside of what it says was done.
pub(crate) async fn read(text: &str, outline: &Outline, turns: &Turns<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for node in &outline.nodes {
        if node.role != Role::Review {
            in_part(text, node.range, &mut found, turns).await;
        }
    }
    found
}

async fn in_part(text: &str, part: TextRange, found: &mut Vec<Found>, turns: &Turns<'_>) {
    for sentence in sentences::split(text, part, "。\n") {
        in_sentence(text, sentence, found);
        turns.passed(sentence.len()).await;
    }
}

fn in_sentence(text: &str, sentence: TextRange, found: &mut Vec<Found>) {
    let mut body = None;
    // The clauses that were not searched for a body: few sentences have a cadence.
    let mut before: Vec<TextRange> = Vec::new();
    for clause in sentences::split(text, sentence, ",，;；、:：") {
        if let Some((range, interval, action)) = in_clause(text, clause) {
            let nearest = before.drain(..).rev();
            let named = nearest
                .filter_map(|clause| coordinating_body(text, clause))
                .next();
            body = named.or(body);
            let ahead = TextRange::new(clause.start, range.start);
            found.push(Found {
                range,
                interval,
                action,
                body: coordinating_body(text, ahead).or(body),
            });
        }
        before.push(clause);
    }
}

/// The first cadence of a clause: its place, interval and action.
fn in_clause(text: &str, clause: TextRange) -> Option<(TextRange, &'static str, TextRange)> {
    INTERVAL
        .matches(clause.of(text))
        .find_map(|(offset, word)| {
            let start = clause.start + offset;
            let after = start + word.word.len();
            let (interval, place) = word.meaning.split_once('\t')?;
            let fixed = place == "fixed";
            if fixed && peek::before(text, start).is_some_and(|c| NO_INTERVAL_AFTER.contains(c)) {
                return None;
            }
            let rest = TextRange::new(after, clause.end).of(text);
            let reach = if fixed { 0 } else { APART };
            let mut near = rest.char_indices().take(reach + 1);
            let (at, action) = near.find_map(|(at, _)| {
                let action = ACTION.prefix(rest.get(at..)?)?;
                Some((at, action))
            })?;
            let gap = rest.get(..at)?;
            let mut end = after + at + action.word.len();
            while let Some(next) = text
                .get(end..clause.end)
                .and_then(|rest| ACTION.prefix(rest))
            {
                end += next.word.len();
            }
            let longer = fixed
                && NO_ACTION_BEFORE
                    .iter()
                    .any(|word| peek::starts(text, end, word));
            let counts = gap.chars().any(|c| c.is_ascii_digit());
            let whole = TextRange::new(start, clause.end);
            (!longer && !counts).then_some((
                sentences::trimmed(text, whole),
                interval,
                TextRange::new(after + at, end),
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::check_form;
    use gangmu_document::turns::{self, at_once};

    fn check(text: &str, wanted: &[(&str, &str, &str, Option<&str>)]) {
        let mut found = Vec::new();
        let turns = &Turns::new(turns::NONE);
        let whole = TextRange::new(0, text.len());
        at_once(in_part(text, whole, &mut found, turns));
        let found: Vec<_> = found
            .into_iter()
            .map(|found| {
                let body = found.body.map(|body| body.of(text));
                (
                    found.range.of(text),
                    found.interval,
                    found.action.of(text),
                    body,
                )
            })
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn reads_interval_action_and_body() {
        check(
            "市委成立振兴行动领导小组,负责统筹,每季度听取进展情况。",
            &[(
                "每季度听取进展情况",
                "quarter",
                "听取",
                Some("振兴行动领导小组"),
            )],
        );
        check("每月进行调度。", &[("每月进行调度", "month", "调度", None)]);
        check(
            "加强督查,实行半年通报、年度考核,奖优罚劣。",
            &[
                ("半年通报", "half_year", "通报", None),
                ("年度考核", "year", "考核", None),
            ],
        );
        check(
            "每年召开一次总结大会",
            &[("每年召开一次总结大会", "year", "召开", None)],
        );
        check("一月一调度", &[("一月一调度", "month", "调度", None)]);
    }

    #[test]
    fn leaves_out_what_is_only_counted_or_named() {
        check("每年引进人才100名", &[]);
        check("上半年召开两次会议", &[]);
        check("年度考核结果作为依据", &[]);
        check("在年度考核评估中名列前茅", &[]);
        check("1月召开会议", &[]);
    }

    #[test]
    fn data_is_well_formed() {
        check_form(INTERVALS, 3);
        check_form(ACTIONS, 1);
    }
}
