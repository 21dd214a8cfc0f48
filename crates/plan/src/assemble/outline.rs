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
        let mut nodes = tree.nodes(document, &outline.nodes, ids);
        let mut end = document.source.len();
        for node in nodes.iter_mut().rev() {
            node.span = Span::new(node.span.start, end);
            end = node.span.start;
        }
        tree.nodes = nodes;
        tree
    }

    fn nodes(&mut self, document: &Document, nodes: &[Node], ids: &mut Ids) -> Vec<OutlineNode> {
        let convert = |node: &Node| {
            let span = document.span(node.range);
            let id = ids.next('o', span);
            self.ids.insert(node.range, id.clone());
            OutlineNode {
                id,
                level: node.level,
                marker: node.marker.of(&document.text).to_owned(),
                title: node.title.of(&document.text).to_owned(),
                role: node.role,
                span,
                children: self.nodes(document, &node.children, ids),
            }
        };
        nodes.iter().map(convert).collect()
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
