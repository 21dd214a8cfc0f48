//! The items of a plan by kind and place, for counting.

use super::declared::{Counted, Declared};
use crate::{
    model::Role,
    outline::{Node, Outline, markers},
    structure::{Item, Structure},
};
use gangmu_document::TextRange;

/// One part of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) range: TextRange,
    pub(crate) place: Place,
}

/// Which part it is: an item by its place in its list, or a node of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Area(usize),
    /// A measure by its area and its place there.
    Measure(usize, usize),
    Goal(usize),
    Principle(usize),
    Safeguard(usize),
    Node,
}

impl Part {
    pub(super) fn of_node(node: &Node) -> Self {
        Self {
            range: node.range,
            place: Place::Node,
        }
    }
}

/// The items of a plan by kind, each list in the order of the text.
pub(super) struct Parts<'a> {
    text: &'a str,
    areas: Vec<Part>,
    measures: Vec<Part>,
    goals: Vec<Part>,
    overall_goals: Vec<Part>,
    principles: Vec<Part>,
    safeguards: Vec<Part>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a str, structure: &Structure, outline: &Outline) -> Self {
        let mut parts = Self {
            text,
            areas: Vec::new(),
            measures: Vec::new(),
            goals: row(&structure.goals, &Place::Goal),
            overall_goals: Vec::new(),
            principles: row(&structure.principles, &Place::Principle),
            safeguards: row(&structure.safeguards, &Place::Safeguard),
        };
        for (at, area) in structure.areas.iter().enumerate() {
            parts.areas.push(Part {
                range: area.item.range,
                place: Place::Area(at),
            });
            let mut measures = row(&area.measures, &|place| Place::Measure(at, place));
            parts.measures.append(&mut measures);
        }
        collect(&outline.nodes, Role::OverallGoal, &mut parts.overall_goals);
        parts
    }

    /// The items of the kind that is counted, inside a range.
    pub(super) fn inside(&self, range: TextRange, counted: Counted) -> Vec<Part> {
        let [first, second] = self.lists(counted).map(|row| within(row, range));
        if first.is_empty() { second } else { first }
    }

    /// The items inside a range that a count is of. Work is counted by area or by measure:
    /// the one that comes nearer to the count is meant.
    pub(super) fn nearest(&self, range: TextRange, declared: Declared) -> Vec<Part> {
        let [first, second] = self.lists(declared.counted).map(|row| {
            let mut list = within(row, range);
            if declared.counted != Counted::OverallGoal {
                list.retain(|part| !part.range.contains(declared.range.start));
            }
            list
        });
        let far = |list: &[Part]| list.len().abs_diff(declared.count);
        if first.is_empty() || !second.is_empty() && far(&second) < far(&first) {
            second
        } else {
            first
        }
    }

    /// The innermost item around a position: of the plan, or of a list deeper in the outline.
    pub(super) fn around(&self, position: usize, path: &[&Node]) -> Option<Part> {
        let is_item = |node: &&&Node| {
            let marker = markers::marker(node.range.of(self.text));
            marker.is_some_and(|marker| !marker.kind.is_major())
        };
        let item = self.rows().into_iter().find_map(|row| at(row, position));
        item.or_else(|| {
            let inner = path.iter().rev().find(is_item)?;
            Some(Part::of_node(inner))
        })
    }

    /// Whether a node of the outline is an item of the plan.
    pub(super) fn is_item(&self, node: TextRange) -> bool {
        let item = |row| at(row, node.start).is_some_and(|part| part.range == node);
        self.rows().into_iter().any(item)
    }

    /// The items of the plan, the smallest first.
    fn rows(&self) -> [&[Part]; 5] {
        [
            &self.measures,
            &self.areas,
            &self.goals,
            &self.principles,
            &self.safeguards,
        ]
    }

    /// The lists that a count may be of, the likelier first.
    fn lists(&self, counted: Counted) -> [&[Part]; 2] {
        match counted {
            Counted::Areas => [&self.areas, &[]],
            Counted::Work => [&self.measures, &self.areas],
            Counted::Goals => [&self.goals, &[]],
            Counted::OverallGoal => [&self.overall_goals, &[]],
            Counted::Principles => [&self.principles, &[]],
            Counted::Safeguards => [&self.safeguards, &[]],
            Counted::Means => [&self.safeguards, &self.measures],
            Counted::Announced => [&[], &[]],
        }
    }
}

fn row(items: &[Item], place: &dyn Fn(usize) -> Place) -> Vec<Part> {
    let mut row = Vec::new();
    for (at, item) in items.iter().enumerate() {
        row.push(Part {
            range: item.range,
            place: place(at),
        });
    }
    row
}

/// The parts of a row that lie inside a range.
fn within(row: &[Part], range: TextRange) -> Vec<Part> {
    let first = row.partition_point(|part| part.range.start < range.start);
    let after = row.partition_point(|part| part.range.start < range.end);
    let mut parts = row.get(first..after).unwrap_or_default().to_vec();
    parts.retain(|part| range.covers(part.range));
    parts
}

/// The part of a row around a position.
fn at(row: &[Part], position: usize) -> Option<Part> {
    let next = row.partition_point(|part| part.range.start <= position);
    let part = row.get(next.checked_sub(1)?)?;
    part.range.contains(position).then_some(*part)
}

/// The outermost nodes of a role.
fn collect(nodes: &[Node], role: Role, row: &mut Vec<Part>) {
    for node in nodes {
        if node.role == role {
            row.push(Part::of_node(node));
        } else {
            collect(&node.children, role, row);
        }
    }
}
