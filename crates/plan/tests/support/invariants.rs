//! What holds for the plan of any text. The property tests and the fuzzer share it.

use gangmu_document::{Document, Span, TextRange};
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::{OutlineNode, Plan, Quantity};
use std::collections::BTreeSet;

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

/// Holds the plan of a text to what its types promise.
pub fn check(text: &str) {
    let (document, plan) = read(text);
    check_spans(&document, &plan);
    check_outline(&document, &plan.outline);
    check_ids(&plan);
    check_numbers(&plan);
    check_digits(&document, &plan);
    let (_, again) = read(text);
    assert_eq!(
        json::write(&plan, Layout::Line),
        json::write(&again, Layout::Line),
        "the same text gives the same bytes"
    );
}

fn check_spans(document: &Document, plan: &Plan) {
    for span in spans(plan) {
        assert!(span.start <= span.end);
        assert!(
            document.source.get(span.start..span.end).is_some(),
            "{span:?}"
        );
    }
}

/// Top nodes touch and cover the source; nodes lie in order inside their parents.
fn check_outline(document: &Document, nodes: &[OutlineNode]) {
    let mut end = 0;
    for node in nodes {
        assert_eq!(node.span.start, end);
        end = node.span.end;
        check_children(node);
    }
    assert!(end == document.source.len() || document.text.trim().is_empty());
}

fn check_children(node: &OutlineNode) {
    let mut end = node.span.start;
    for child in &node.children {
        assert!(
            end <= child.span.start && node.span.covers(child.span),
            "{child:?}"
        );
        end = child.span.end;
        check_children(child);
    }
}

/// Ids are unique, and those that items name exist.
fn check_ids(plan: &Plan) {
    let ids = ids(plan);
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len());
    for claim in &plan.claims {
        assert!(claim.scope == "document" || known.contains(claim.scope.as_str()));
        for item in &claim.items {
            assert!(known.contains(item.as_str()), "{}", item);
        }
    }
    let measures = plan.areas.iter().flat_map(|area| &area.measures);
    let of_measures = measures.flat_map(|measure| &measure.quantities);
    let of_goals = plan.goals.iter().flat_map(|goal| &goal.quantities);
    for id in of_measures.chain(of_goals) {
        assert!(known.contains(id.as_str()), "{}", id);
    }
    for quantity in &plan.quantities {
        assert!(known.contains(quantity.node.as_str()), "{quantity:?}");
    }
}

/// Every number is in a quantity, named, or reported.
fn check_numbers(plan: &Plan) {
    let coverage = plan.coverage;
    assert_eq!(
        coverage.numbers,
        coverage.quantities + coverage.named + coverage.unexplained
    );
    assert_eq!(coverage.placed, coverage.characters);
    let reported = plan
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == "unexplained_number");
    assert_eq!(reported.count(), coverage.unexplained);
    let start = |quantity: &Quantity| quantity.span.start;
    assert!(plan.quantities.is_sorted_by_key(start));
}

/// Every digit of the clean text is in exactly one class: in the number of a quantity, in
/// numbers named in one way, or in one reported as unexplained.
fn check_digits(document: &Document, plan: &Plan) {
    const QUANTITY: u64 = 1 << 62;
    const UNEXPLAINED: u64 = 1 << 63;
    // A bit for each class that a byte of the source is in.
    let mut classes = vec![0_u64; document.source.len()];
    let mut mark = |span: Span, class: u64| {
        for byte in &mut classes[span.start..span.end] {
            *byte |= class;
        }
    };
    for span in plan.quantities.iter().filter_map(|found| found.number_span) {
        mark(span, QUANTITY);
    }
    for named in &plan.named {
        mark(named.span, 1 << named.class as u32);
    }
    for diagnostic in &plan.diagnostics {
        if diagnostic.code == "unexplained_number" {
            mark(diagnostic.span, UNEXPLAINED);
        }
    }
    for (start, digit) in document.text.char_indices() {
        if !matches!(digit, '0'..='9' | '０'..='９') {
            continue;
        }
        let span = document.span(TextRange::new(start, start + digit.len_utf8()));
        for class in &classes[span.start..span.end] {
            assert_eq!(class.count_ones(), 1, "{class:b}: {digit} at {span:?}");
        }
    }
}
