//! What holds for the plan of any text.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::{Document, Span};
use gangmu_plan::model::{OutlineNode, Plan, Quantity};
use proptest::{collection::vec, prelude::*, sample::select};
use std::collections::BTreeSet;

/// Pieces of plans, of which any may stand next to any other.
const PIECES: [&str; 60] = [
    "一、",
    "(一)",
    "（二）",
    "1.",
    "2、",
    "(3)",
    "①",
    "一是",
    "二是",
    "第一，",
    "——",
    "附件1",
    "\n",
    "\n\n",
    "\r\n",
    "　　",
    " ",
    "。",
    "，",
    ",",
    "、",
    ";",
    "：",
    "“",
    "”",
    "《",
    "》",
    "(",
    "）",
    "总体目标",
    "基本原则",
    "保障措施",
    "重点任务",
    "主要预期目标是:",
    "指导思想",
    "地区生产总值增长5%以上",
    "达到1330亿元",
    "年均增长12%",
    "4.5-5%",
    "百分之九",
    "三年累计60项",
    "12+1个方面新突破",
    "3项重点举措",
    "等5项任务",
    "十二个方面工作",
    "八个方面,主要涉及",
    "扩大有效投资",
    "提振消费",
    "抓好项目建设",
    "责任单位:市发改委、市商务局",
    "2023年6月底前",
    "每季度听取进展情况",
    "市委成立领导小组",
    "某市2023年计划",
    "十四五",
    "<p>",
    "</p>",
    "\u{feff}",
    "🙂",
    "\u{0}",
];

/// Texts that look like plans.
fn plans() -> impl Strategy<Value = String> {
    vec(select(&PIECES[..]), 0..120).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> (Document, Plan) {
    let document = Document::from_text("case.txt", text);
    let plan = gangmu_plan::read(&document);
    (document, plan)
}

/// Every span of a plan.
fn spans(plan: &Plan) -> Vec<Span> {
    let mut spans = Vec::new();
    for_each_node(&plan.outline, &mut |node| spans.push(node.span));
    let items = [&plan.principles, &plan.safeguards, &plan.review];
    spans.extend(items.into_iter().flatten().map(|item| item.span));
    spans.extend(plan.goals.iter().map(|goal| goal.span));
    for area in &plan.areas {
        spans.push(area.span);
        spans.extend(area.measures.iter().map(|measure| measure.span));
    }
    spans.extend(plan.cadence.iter().map(|cadence| cadence.span));
    spans.extend(plan.quantities.iter().map(|quantity| quantity.span));
    spans.extend(
        plan.quantities
            .iter()
            .filter_map(|quantity| quantity.number_span),
    );
    spans.extend(plan.named.iter().map(|named| named.span));
    spans.extend(plan.claims.iter().map(|claim| claim.span));
    spans.extend(plan.actors.iter().map(|actor| actor.span));
    spans.extend(plan.diagnostics.iter().map(|diagnostic| diagnostic.span));
    spans
}

fn for_each_node(nodes: &[OutlineNode], visit: &mut impl FnMut(&OutlineNode)) {
    for node in nodes {
        visit(node);
        for_each_node(&node.children, visit);
    }
}

/// Every id of a plan.
fn ids(plan: &Plan) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    collect_node_ids(&plan.outline, &mut ids);
    let items = [&plan.principles, &plan.safeguards, &plan.review];
    ids.extend(items.into_iter().flatten().map(|item| item.id.as_str()));
    ids.extend(plan.goals.iter().map(|goal| goal.id.as_str()));
    for area in &plan.areas {
        ids.push(&area.id);
        ids.extend(area.measures.iter().map(|measure| measure.id.as_str()));
    }
    ids.extend(plan.cadence.iter().map(|cadence| cadence.id.as_str()));
    ids.extend(plan.quantities.iter().map(|quantity| quantity.id.as_str()));
    ids.extend(plan.claims.iter().map(|claim| claim.id.as_str()));
    ids
}

fn collect_node_ids<'a>(nodes: &'a [OutlineNode], ids: &mut Vec<&'a str>) {
    for node in nodes {
        ids.push(&node.id);
        collect_node_ids(&node.children, ids);
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let (document, plan) = read(text);
    check_spans(&document, &plan)?;
    check_outline(&document, &plan.outline)?;
    check_ids(&plan)?;
    check_numbers(&plan)?;
    let again = gangmu_plan::read(&document);
    prop_assert_eq!(
        serde_json::to_string(&plan).unwrap(),
        serde_json::to_string(&again).unwrap()
    );
    Ok(())
}

fn check_spans(document: &Document, plan: &Plan) -> Result<(), TestCaseError> {
    for span in spans(plan) {
        prop_assert!(span.start <= span.end);
        prop_assert!(
            document.source.get(span.start..span.end).is_some(),
            "{:?}",
            span
        );
    }
    Ok(())
}

/// Top nodes touch and cover the source; nodes lie in order inside their parents.
fn check_outline(document: &Document, nodes: &[OutlineNode]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for node in nodes {
        prop_assert_eq!(node.span.start, end);
        end = node.span.end;
        check_children(node)?;
    }
    prop_assert!(end == document.source.len() || document.text.trim().is_empty());
    Ok(())
}

fn check_children(node: &OutlineNode) -> Result<(), TestCaseError> {
    let mut end = node.span.start;
    for child in &node.children {
        prop_assert!(
            end <= child.span.start && node.span.covers(child.span),
            "{:?}",
            child
        );
        end = child.span.end;
        check_children(child)?;
    }
    Ok(())
}

/// Ids are unique, and those that items name exist.
fn check_ids(plan: &Plan) -> Result<(), TestCaseError> {
    let ids = ids(plan);
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    prop_assert_eq!(known.len(), ids.len());
    for claim in &plan.claims {
        prop_assert!(claim.scope == "document" || known.contains(claim.scope.as_str()));
        for item in &claim.items {
            prop_assert!(known.contains(item.as_str()), "{}", item);
        }
    }
    let measures = plan.areas.iter().flat_map(|area| &area.measures);
    let of_measures = measures.flat_map(|measure| &measure.quantities);
    let of_goals = plan.goals.iter().flat_map(|goal| &goal.quantities);
    for id in of_measures.chain(of_goals) {
        prop_assert!(known.contains(id.as_str()), "{}", id);
    }
    for quantity in &plan.quantities {
        prop_assert!(known.contains(quantity.node.as_str()), "{:?}", quantity);
    }
    Ok(())
}

/// Every number is in a quantity, named, or reported.
fn check_numbers(plan: &Plan) -> Result<(), TestCaseError> {
    let coverage = plan.coverage;
    prop_assert_eq!(
        coverage.numbers,
        coverage.quantities + coverage.named + coverage.unexplained
    );
    prop_assert_eq!(coverage.placed, coverage.characters);
    let reported = plan
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == "unexplained_number");
    prop_assert_eq!(reported.count(), coverage.unexplained);
    let start = |quantity: &Quantity| quantity.span.start;
    prop_assert!(plan.quantities.is_sorted_by_key(start));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn holds_for_texts_that_look_like_plans(text in plans()) {
        check(&text)?;
    }

    #[test]
    fn holds_for_any_text(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn holds_for_parts_of_real_texts(
        text in select(&[
            include_str!("../../../documents/huludao-work-report-2025.txt"),
            include_str!("../../../documents/panjin-industry-briefing-2023.txt"),
            include_str!("../../../documents/panjin-revitalization-briefing-2023.txt"),
        ][..]),
        from in 0..12_000_usize,
        length in 0..3_000_usize,
    ) {
        let start = text.floor_char_boundary(from);
        let end = text.floor_char_boundary(start + length);
        check(&text[start..end])?;
    }
}
