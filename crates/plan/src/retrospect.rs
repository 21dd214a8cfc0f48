//! Parts that look back: what stands under a heading of a time that is over (过去五年的工作, in a
//! report of 2026 also 2025年主要工作) was done, whatever else the words of the heading are used for.

use crate::lexicon::Lexicon;
use crate::metadata::{Setting, last_year};
use crate::model::{DocumentKind, Role};
use crate::outline::{Node, Outline};

const PAST_TIMES: &str = table!("outline/past_times.txt");
const FUTURE_WORDS: &str = table!("outline/future_words.txt");

static PAST: Lexicon = Lexicon::new(PAST_TIMES);
static FUTURE: Lexicon = Lexicon::new(FUTURE_WORDS);

/// Words before the time that a heading is about.
const ABOUT: [&str; 2] = ["关于", "对"];

/// Makes reviews of the parts that look back, for which the words of their headings alone said
/// tasks or nothing. Parts inside goals, tasks and others of their kind stay what they are.
pub(crate) fn settle(text: &str, outline: &mut Outline, setting: &Setting) {
    settle_nodes(text, &mut outline.nodes, setting);
}

fn settle_nodes(text: &str, nodes: &mut [Node], setting: &Setting) {
    for node in nodes {
        let open = matches!(node.role, Role::Other | Role::Tasks);
        if open && looks_back(node.title.of(text), setting) {
            review(node, node.role);
        } else if node.role == Role::Other {
            settle_nodes(text, &mut node.children, setting);
        }
    }
}

fn looks_back(title: &str, setting: &Setting) -> bool {
    let time = ABOUT
        .iter()
        .find_map(|word| title.strip_prefix(word))
        .unwrap_or(title);
    let over = || PAST.prefix(time).is_some() || is_of_a_year_gone_by(title, setting);
    FUTURE.find(title).is_none() && over()
}

/// A report for a year reviews those before it; a plan for several years has tasks of each.
fn is_of_a_year_gone_by(title: &str, setting: &Setting) -> bool {
    let is_report = matches!(
        setting.kind,
        DocumentKind::WorkReport | DocumentKind::PlanReport
    );
    let years = last_year(title).zip(setting.year());
    is_report && years.is_some_and(|(named, own)| named < own)
}

/// A part is a review with all inside that had its role from it.
fn review(node: &mut Node, inherited: Role) {
    if node.role == inherited {
        node.role = Role::Review;
        for child in &mut node.children {
            review(child, inherited);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::model::{Plan, Status};
    use gangmu_document::Document;

    #[test]
    fn words_are_well_formed() {
        data::tests::check_form(PAST_TIMES, 1);
        data::tests::check_form(FUTURE_WORDS, 1);
    }

    fn report(heading: &str) -> Plan {
        let text = format!(
            "某市政府工作报告\n——2026年2月3日在某市人民代表大会第五次会议上\n\n{heading}\n\
             (一)创新成果丰硕。\n新增高新技术企业1200家,研发投入强度达到2.5%。\n\
             二、2026年重点工作\n(一)扩大内需。\n新建商圈10个,推动消费增长。\n\
             (二)扩大开放。\n新设口岸2个,推动外贸增长。\n"
        );
        crate::read(&Document::from_text("报告.txt", &text))
    }

    fn check(heading: &str, is_review: bool) {
        let plan = report(heading);
        let status = plan.quantities.first().map(|quantity| quantity.status);
        let expected = match is_review {
            true => Status::Actual,
            false => Status::Target,
        };
        assert_eq!(status, Some(expected), "{heading}");
        if is_review {
            let areas: Vec<&str> = plan.areas.iter().map(|area| area.title.as_str()).collect();
            assert_eq!(areas, ["扩大内需", "扩大开放"], "{heading}");
        }
    }

    #[test]
    fn a_heading_of_a_time_that_is_over_heads_a_review() {
        check("一、过去五年的工作", true);
        check("一、关于过去五年的政府工作", true);
        check("一、五年来的工作", true);
        check("一、本届政府工作情况", true);
        check("一、一年来的主要工作", true);
        check("一、2025年主要工作", true);
        check("一、2025年主要工作成效", true);
        check("一、二○二五年工作", true);
    }

    #[test]
    fn a_heading_that_also_looks_ahead_does_not() {
        check("一、过去五年工作和今后五年目标任务", false);
        check("一、2026年主要工作", false);
    }
}
