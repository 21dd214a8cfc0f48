//! The heading tree in source coordinates.

use super::ids::Ids;
use crate::{
    model::OutlineNode,
    outline::{Node, Outline},
};
use gangmu_document::{Document, Span, TextRange};
use std::collections::BTreeMap;

/// The tree, and the id of each of its nodes.
pub(super) struct Tree {
    pub(super) nodes: Vec<OutlineNode>,
    ids: BTreeMap<TextRange, String>,
}

impl Tree {
    /// The tree with ids and spans of the source. Its top nodes touch and cover the whole
    /// source: what was left out of the clean text goes to the node before it.
    pub(super) fn of(document: &Document, outline: &Outline, ids: &mut Ids) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            ids: BTreeMap::new(),
        };
        let spans = touching(document, &outline.nodes);
        tree.nodes = outline
            .nodes
            .iter()
            .zip(spans)
            .map(|(node, span)| tree.node(document, node, span, ids))
            .collect();
        tree
    }

    fn node(&mut self, document: &Document, node: &Node, span: Span, ids: &mut Ids) -> OutlineNode {
        let id = ids.next('o', span);
        self.ids.insert(node.range, id.clone());
        let inside = |child: &Node| {
            let span = document.span(child.range);
            self.node(document, child, span, ids)
        };
        OutlineNode {
            id,
            level: node.level,
            marker: node.marker.of(&document.text).to_owned(),
            title: node.title.of(&document.text).to_owned(),
            role: node.role,
            span,
            children: node.children.iter().map(inside).collect(),
        }
    }

    /// The id of the node of a range.
    pub(super) fn id(&self, range: TextRange) -> Option<&str> {
        self.ids.get(&range).map(String::as_str)
    }

    /// The id of the innermost node around a place.
    pub(super) fn innermost(&self, outline: &Outline, position: usize) -> Option<&str> {
        self.id(outline.path(position).last()?.range)
    }
}

/// Spans that each reach to the start of the next, the first from the start of the source.
fn touching(document: &Document, nodes: &[Node]) -> Vec<Span> {
    let start = |node: &Node| document.span(node.range).start;
    let starts = std::iter::once(0).chain(nodes.iter().skip(1).map(start));
    let ends = nodes.iter().skip(1).map(start);
    let ends = ends.chain(std::iter::once(document.source.len()));
    starts
        .zip(ends)
        .map(|(start, end)| Span::new(start, end))
        .collect()
}
