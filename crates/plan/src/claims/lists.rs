//! The lists that a count may be compared with.

use super::{
    declared::{Counted, Declared},
    parts::{Part, Parts},
    sentence,
};
use crate::{
    announcing,
    model::Role,
    outline::{
        Node, Outline,
        markers::{self, MarkerKind},
    },
    structure::Structure,
};
use gangmu_document::TextRange;

/// At most so many characters stand between a count and the list right after it.
const GAP: usize = 12;
/// No list of a plan has more parts; the bound keeps the work linear.
const LONGEST: usize = 1000;
/// Of a longer list only so many items are named.
const NAMED_AT_MOST: usize = 300;

/// What a count is compared with.
#[derive(Debug, Default)]
pub(super) struct List {
    /// How many items it has.
    pub(super) count: usize,
    /// The items of the plan among them.
    pub(super) items: Vec<Part>,
    /// Where the last of these ends.
    pub(super) end: Option<usize>,
    /// The part that holds it; none for the whole document.
    pub(super) scope: Option<Part>,
}

/// The lists of a text.
pub(super) struct Lists<'a> {
    text: &'a str,
    parts: Parts<'a>,
}

impl<'a> Lists<'a> {
    pub(super) fn of(text: &'a str, outline: &Outline, structure: &Structure) -> Self {
        Self {
            text,
            parts: Parts::of(text, structure, outline),
        }
    }

    /// The list beside a count in its sentence. 在产业、人才等六个方面 gives examples only,
    /// unless a verb announces the whole.
    pub(super) fn in_sentence(&self, declared: Declared, path: &[&Node]) -> Option<List> {
        let listed = sentence::after(self.text, declared.range)
            .or_else(|| sentence::before(self.text, declared.range))?;
        let (first, last) = (listed.items.first()?, listed.items.last()?);
        let items = self
            .parts
            .inside(TextRange::new(first.start, last.end), declared.counted);
        let count = if items.is_empty() {
            sentence::count(self.text, &listed.items, declared.count)
        } else {
            items.len()
        };
        let examples = listed.goes_on && count < declared.count;
        let whole = announcing::first_end(sentence::clause_before(self.text, declared.range.start))
            .is_some();
        let around = self.parts.around(declared.range.start, path);
        let innermost = || path.last().map(|node| Part::of_node(node));
        (whole || !examples).then(|| List {
            count,
            scope: around.or_else(innermost),
            ..self.list(items, None).unwrap_or_default()
        })
    }

    /// The items in the part of the text that the count stands in.
    pub(super) fn in_part(&self, declared: Declared, path: &[&Node]) -> Option<List> {
        let adjacent = self.after(declared, path);
        if adjacent.is_some() {
            return adjacent;
        }
        let around = self.parts.around(declared.range.start, path);
        let is_closed = |node: &&&Node| matches!(node.role, Role::Review | Role::Problems);
        let closed = path.iter().find(is_closed).map(|node| node.range);
        let bound = around.map(|part| part.range).or(closed);
        let inside = |node: &&&Node| bound.is_none_or(|bound| bound.covers(node.range));
        for node in path.iter().rev().filter(inside) {
            let items = match closed {
                Some(_) => Vec::new(),
                None => self.parts.nearest(node.range, declared),
            };
            let scope = around.unwrap_or(Part::of_node(node));
            let list = self
                .list(items, Some(scope))
                .or_else(|| self.numbered(node, declared));
            if list.is_some() {
                return list;
            }
        }
        match bound {
            Some(_) => None,
            None => self.in_document(declared),
        }
    }

    /// The list that begins right after a count.
    pub(super) fn after(&self, declared: Declared, path: &[&Node]) -> Option<List> {
        let mut around = path.iter().rev();
        around.find_map(|node| self.adjacent(node, declared))
    }

    /// The list in a node that begins right after a count, whatever part the count stands in: numbered
    /// parts (把握好四个方面。一是…), or the items of the plan that begin with them.
    fn adjacent(&self, node: &Node, declared: Declared) -> Option<List> {
        let first = self.marked(node, declared).next()?.0.range;
        let gap = TextRange::new(declared.range.end, first.start);
        if gap.of(self.text).chars().count() > GAP {
            return None;
        }
        let list = self.numbered(node, declared)?;
        if !self.parts.is_item(first) {
            return Some(list);
        }
        let scope = self.parts.around(declared.range.start, &[node]);
        let scope = scope.unwrap_or(Part::of_node(node));
        let until = |end| {
            let range = TextRange::new(first.start, end);
            self.list(self.parts.nearest(range, declared), Some(scope))
        };
        // An item without number may follow the numbered ones.
        let far = |list: &List| list.count.abs_diff(declared.count);
        match (until(list.end?), until(node.range.end)) {
            (Some(numbered), Some(all)) if far(&all) < far(&numbered) => Some(all),
            (numbered, all) => numbered.or(all).or(Some(list)),
        }
    }

    /// The first numbered parts of a node after a count in the node's own text.
    fn numbered(&self, node: &Node, declared: Declared) -> Option<List> {
        let mut items = Vec::new();
        let mut first = None;
        for (child, kind) in self.marked(node, declared) {
            if *first.get_or_insert(kind) != kind {
                break;
            }
            items.push(Part::of_node(child));
        }
        let lists = declared.counted != Counted::OverallGoal && items.len() > 1;
        self.list(items, Some(Part::of_node(node)))
            .filter(|_| lists)
    }

    /// The parts of a node after a count that have a marker, with its kind.
    fn marked<'n>(
        &self,
        node: &'n Node,
        declared: Declared,
    ) -> impl Iterator<Item = (&'n Node, MarkerKind)> {
        let first = node
            .children
            .partition_point(|child| child.range.start < declared.range.end);
        let children = node.children.iter().skip(first).take(LONGEST);
        children.filter_map(|child| {
            let marker = markers::marker(child.range.of(self.text))?;
            Some((child, marker.kind))
        })
    }

    /// The items in the whole document.
    pub(super) fn in_document(&self, declared: Declared) -> Option<List> {
        let all = TextRange::new(0, self.text.len());
        self.list(self.parts.nearest(all, declared), None)
    }

    /// The list of some items, unless there are none.
    fn list(&self, mut items: Vec<Part>, scope: Option<Part>) -> Option<List> {
        let count = items.len();
        let last = items.last()?.range;
        items.truncate(NAMED_AT_MOST);
        Some(List {
            count,
            items,
            end: Some(last.end),
            scope,
        })
    }
}
