//! The heading tree in source coordinates.

use super::{ids::Ids, unbroken};
use crate::{
    model::OutlineNode,
    outline::{Node, Outline},
};
use gangmu_document::turns::Turns;
use gangmu_document::{Document, Span, TextRange};
use std::cmp::Reverse;

/// The tree, and the id of each of its nodes.
pub(super) struct Tree {
    pub(super) nodes: Vec<OutlineNode>,
    /// In the order of the text, a node before its parts.
    ids: Vec<(TextRange, String)>,
}

impl Tree {
    /// The tree with ids and spans of the source. Its top nodes touch and cover the whole
    /// source: what was left out of the clean text goes to the node before it.
    pub(super) async fn of(document: &Document, outline: &Outline, turns: &Turns<'_>) -> Self {
        let mut ids = Ids::of('o');
        let mut tree = Self {
            nodes: Vec::new(),
            ids: Vec::new(),
        };
        let spans = touching(document, &outline.nodes);
        turns.take().await;
        for (node, span) in outline.nodes.iter().zip(spans) {
            let node = tree.node(document, node, span, &mut ids);
            tree.nodes.push(node);
            turns.passed(span.len()).await;
        }
        tree
    }

    fn node(&mut self, document: &Document, node: &Node, span: Span, ids: &mut Ids) -> OutlineNode {
        let id = ids.next(span);
        self.ids.push((node.range, id.clone()));
        let inside = |child: &Node| {
            let span = document.span(child.range);
            self.node(document, child, span, ids)
        };
        OutlineNode {
            id,
            level: node.level,
            marker: unbroken(node.marker.of(&document.text)),
            title: unbroken(node.title.of(&document.text)),
            role: node.role,
            span,
            children: node.children.iter().map(inside).collect(),
        }
    }

    /// The id of the node of a range.
    pub(super) fn id(&self, range: TextRange) -> Option<&str> {
        let order = |range: TextRange| (range.start, Reverse(range.end));
        let after = self
            .ids
            .partition_point(|(node, _)| order(*node) <= order(range));
        let (node, id) = self.ids.get(after.checked_sub(1)?)?;
        (*node == range).then_some(id)
    }

    /// The id of the innermost node around a place.
    pub(super) fn innermost(&self, outline: &Outline, position: usize) -> Option<&str> {
        self.id(outline.path(position).last()?.range)
    }
}

/// Spans that each reach to the start of the next, the first from the start of the source.
fn touching(document: &Document, nodes: &[Node]) -> Vec<Span> {
    let mut spans: Vec<Span> = nodes.iter().map(|node| document.span(node.range)).collect();
    let mut end = document.source.len();
    for span in spans.iter_mut().rev() {
        span.end = end;
        end = span.start;
    }
    if let Some(first) = spans.first_mut() {
        first.start = 0;
    }
    spans
}
