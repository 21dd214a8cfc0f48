//! Outlines against `cases/outline/`, and what holds for the outline of any text.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/cases.rs"]
mod cases;

use gangmu_document::{Document, LineKind, TextRange};
use gangmu_plan::model::Role;
use gangmu_plan::outline::{self, Node, Outline};
use gangmu_plan::structure::{self, Item};
use proptest::prelude::*;
use std::path::Path;

/// Nodes nest no deeper.
const DEEPEST: usize = 8;

/// An outline in the notation of the case files: one node a line, indented by its level, its
/// numbering and title (… where it has neither), a tab, its role.
fn notation(text: &str, nodes: &[Node]) -> String {
    let mut lines = String::new();
    for node in nodes {
        let indent = "  ".repeat(node.level);
        let heading = format!("{}{}", node.marker.of(text), node.title.of(text)).replace('\n', "");
        let shown = if heading.is_empty() { "…" } else { &heading };
        let role = serde_json::to_value(node.role).unwrap();
        let role = role.as_str().unwrap();
        lines += &format!("{indent}{shown}\t{role}\n");
        lines += &notation(text, &node.children);
    }
    lines
}

#[test]
fn the_cases_have_their_outlines() {
    cases::check("outline", |document| {
        notation(&document.text, &outline::read(document).nodes)
    });
}

/// Checks that nodes lie in order inside a range, on character borders, and fit their parents.
fn check_nodes(text: &str, nodes: &[Node], around: TextRange, level: usize) {
    let mut last = around.start;
    for node in nodes {
        assert!(text.get(node.range.start..node.range.end).is_some());
        assert!(around.covers(node.range), "{node:?} in {around:?}");
        assert!(last <= node.range.start, "{node:?} after {last}");
        for part in [node.marker, node.title] {
            assert!(text.get(part.start..part.end).is_some());
            assert!(node.range.covers(part), "{node:?}");
        }
        assert!(node.marker.end <= node.title.start || node.title.is_empty());
        assert_eq!(node.level, level);
        assert!(level < DEEPEST);
        last = node.range.end;
        check_nodes(text, &node.children, node.range, level + 1);
    }
}

fn check_outline(document: &Document, outline: &Outline) {
    let text = document.text.as_str();
    check_nodes(text, &outline.nodes, TextRange::new(0, text.len()), 0);
    let mut end = 0;
    for node in &outline.nodes {
        assert_eq!(node.range.start, end, "the top nodes touch");
        end = node.range.end;
    }
    if !document.lines.is_empty() {
        assert_eq!(end, text.len(), "the top nodes cover the text");
    }
    for line in &document.lines {
        let path = outline.path(line.range.start);
        let boilerplate = path
            .last()
            .is_some_and(|node| node.role == Role::Boilerplate);
        assert_eq!(boilerplate, line.kind == LineKind::Boilerplate, "{line:?}");
    }
}

fn check_items(text: &str, items: &[Item]) {
    for item in items {
        assert!(text.get(item.range.start..item.range.end).is_some());
        assert!(item.range.covers(item.title), "{item:?}");
        assert!(item.ordinal > 0);
    }
}

fn check(text: &str) {
    let document = Document::from_text("any.txt", text);
    let outline = outline::read(&document);
    check_outline(&document, &outline);
    let structure = structure::read(&document, &outline);
    let text = document.text.as_str();
    for area in &structure.areas {
        check_items(text, &[area.item]);
        check_items(text, &area.measures);
        assert!(area.item.range.covers(area.text));
        let inside = |measure: &Item| area.item.range.covers(measure.range);
        assert!(area.measures.iter().all(inside));
    }
    for items in [
        &structure.goals,
        &structure.principles,
        &structure.safeguards,
        &structure.review,
    ] {
        check_items(text, items);
    }
}

#[test]
fn every_beginning_of_a_bundled_text_keeps_the_invariants() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(&path).unwrap();
            for length in (0..text.len()).step_by(1499) {
                check(&text[..text.floor_char_boundary(length)]);
            }
        }
    }
}

/// Pieces of texts of the genre, which chance puts together.
const FRAGMENTS: [&str; 48] = [
    "\n",
    "\n",
    "\n",
    "\n\n",
    "  ",
    "　　",
    "一、",
    "二、",
    "(一)",
    "（二）",
    "(十一)",
    "1.",
    "2.",
    "20.2026年",
    "1.5万",
    "①",
    "第一章 ",
    "第一，",
    "第二，",
    "一是",
    "二是",
    "三是",
    "一要",
    "二要",
    "——",
    "●",
    "附件1：",
    "壹、",
    "总体要求",
    "基本原则",
    "总体目标",
    "重点任务",
    "保障措施",
    "工作回顾",
    "发布人",
    "各位代表！",
    "今年的主要预期目标是：",
    "增长5%左右，",
    "加快建设产业基地",
    "持续增强",
    "，",
    "。",
    "；",
    "“",
    "”",
    "(",
    "等3项任务",
    "同时,按照要求,推动县域经济发展",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn texts_of_the_genre_keep_the_invariants(
        picks in prop::collection::vec(0..FRAGMENTS.len(), 0..120)
    ) {
        let text: String = picks.into_iter().map(|pick| FRAGMENTS[pick]).collect();
        check(&text);
    }

    #[test]
    fn any_text_keeps_the_invariants(text in any::<String>()) {
        check(&text);
    }
}
