//! The headed parts of a part of the text.

use super::{Item, enumeration};
use crate::model::Role;
use crate::outline::markers::{self, Marker, MarkerKind};
use crate::outline::sentences::{split, trimmed};
use crate::outline::{Node, Outline};
use crate::peek;
use gangmu_document::TextRange;

/// Reads items off an outline.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) outline: &'a Outline,
}

impl<'a> Reader<'a> {
    /// The goals of a plan. A text with a review is a report and has none.
    pub(super) fn goals(&self) -> Vec<Item> {
        if !self.parts(Role::Review).is_empty() {
            return Vec::new();
        }
        let mut goals = Vec::new();
        for part in self.parts(Role::Goals) {
            let headed = self.headed(part);
            if headed.is_empty() {
                let ordinal = goals.len() + 1;
                goals.push(self.item(part, ordinal));
            } else {
                goals.append(&mut self.items(&headed));
            }
        }
        goals
    }

    pub(super) fn principles(&self) -> Vec<Item> {
        self.headed_or_listed(Role::Principles)
    }

    pub(super) fn safeguards(&self) -> Vec<Item> {
        self.headed_or_listed(Role::Safeguards)
    }

    pub(super) fn review(&self) -> Vec<Item> {
        let mut nodes = Vec::new();
        for part in self.parts(Role::Review) {
            self.add_headed(part, &mut nodes);
        }
        self.items(&nodes)
    }

    fn headed_or_listed(&self, role: Role) -> Vec<Item> {
        let mut items = Vec::new();
        for part in self.parts(role) {
            let headed = self.headed(part);
            if headed.is_empty() {
                items.append(&mut self.listed(part));
            } else {
                items.append(&mut self.items(&headed));
            }
        }
        items
    }

    /// The outermost nodes of a role, in order.
    pub(super) fn parts(&self, role: Role) -> Vec<&'a Node> {
        let mut parts = Vec::new();
        collect(&self.outline.nodes, role, &mut parts);
        parts
    }

    /// The headed parts of a node that share its role. A paragraph around a list
    /// (部署了3项任务:一是…) gives way to what it lists.
    pub(super) fn headed(&self, node: &'a Node) -> Vec<&'a Node> {
        let mut headed = Vec::new();
        self.add_headed(node, &mut headed);
        headed
    }

    fn add_headed(&self, node: &'a Node, headed: &mut Vec<&'a Node>) {
        for child in node.children.iter().filter(|child| child.role == node.role) {
            if self.is_around_list(child) {
                self.add_headed(child, headed);
            } else if !child.marker.is_empty() || !child.title.is_empty() {
                headed.push(child);
            }
        }
    }

    fn is_around_list(&self, node: &Node) -> bool {
        node.marker.is_empty()
            && !node.children.is_empty()
            && (node.title.is_empty()
                || matches!(
                    peek::after(self.text, node.title.end),
                    Some(':' | '：' | '是' | '为')
                ))
    }

    /// The items that nodes are.
    pub(super) fn items(&self, nodes: &[&Node]) -> Vec<Item> {
        let mut last = 0;
        nodes
            .iter()
            .map(|node| {
                let counted = self.marker(node).and_then(|marker| marker.ordinal);
                last = counted.unwrap_or(last + 1);
                self.item(node, last)
            })
            .collect()
    }

    fn item(&self, node: &Node, ordinal: usize) -> Item {
        Item {
            range: node.range,
            title: self.title(node),
            ordinal,
            node: node.range.start,
        }
    }

    /// The form of a node's marker.
    pub(super) fn kind(&self, node: &Node) -> Option<MarkerKind> {
        self.marker(node).map(|marker| marker.kind)
    }

    fn marker(&self, node: &Node) -> Option<Marker> {
        markers::marker(node.marker.of(self.text))
    }

    /// The items of the list inside a node's own sentences.
    pub(super) fn listed(&self, node: &Node) -> Vec<Item> {
        let own = TextRange::new(node.title.end.max(node.range.start), node.range.end);
        enumeration::last(self.text, own)
            .into_iter()
            .zip(1..)
            .map(|(part, ordinal)| Item {
                range: part,
                title: part,
                ordinal,
                node: node.range.start,
            })
            .collect()
    }

    /// The title of a node, or its first clause where it has none.
    fn title(&self, node: &Node) -> TextRange {
        if !node.title.is_empty() {
            return node.title;
        }
        let body = TextRange::new(node.marker.end.max(node.range.start), node.range.end);
        split(self.text, body, ",，。;；:：")
            .next()
            .map_or(body, |clause| trimmed(self.text, clause))
    }
}

fn collect<'a>(nodes: &'a [Node], role: Role, parts: &mut Vec<&'a Node>) {
    for node in nodes {
        if node.role == role {
            parts.push(node);
        } else {
            collect(&node.children, role, parts);
        }
    }
}
