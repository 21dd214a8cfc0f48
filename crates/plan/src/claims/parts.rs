//! The items of a plan by kind and place, for counting.

use super::declared::{Counted, Declared};
use crate::{
    model::Role,
    outline::{Node, Outline, markers},
    structure::{Area, Item, Structure},
};
use gangmu_document::TextRange;

/// One part of the plan: an item by its place in its list, or a node of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Area(usize),
    /// A measure by its area and its place there.
    Measure(usize, usize),
    Goal(usize),
    Principle(usize),
    Safeguard(usize),
    Node(TextRange),
}

/// Parts of one kind with their places, in the order of the text.
type Row = Vec<(TextRange, Part)>;

/// The items of a plan by kind.
pub(super) struct Parts<'a> {
    text: &'a str,
    structure: &'a Structure,
    areas: Row,
    measures: Row,
    goals: Row,
    overall_goals: Row,
    principles: Row,
    safeguards: Row,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a str, structure: &'a Structure, outline: &Outline) -> Self {
        let mut overall_goals = Vec::new();
        collect(&outline.nodes, Role::OverallGoal, &mut overall_goals);
        let of_area = |(area, found): (usize, &Area)| {
            row(&found.measures, |place| Part::Measure(area, place))
        };
        Self {
            text,
            structure,
            areas: structure
                .areas
                .iter()
                .enumerate()
                .map(|(place, area)| (area.item.range, Part::Area(place)))
                .collect(),
            measures: structure
                .areas
                .iter()
                .enumerate()
                .flat_map(of_area)
                .collect(),
            goals: row(&structure.goals, Part::Goal),
            overall_goals,
            principles: row(&structure.principles, Part::Principle),
            safeguards: row(&structure.safeguards, Part::Safeguard),
        }
    }

    /// The items of the kind that is counted, inside a range.
    pub(super) fn inside(&self, range: TextRange, counted: Counted) -> Vec<Part> {
        let mut lists = self
            .lists(counted)
            .into_iter()
            .map(|row| within(row, range));
        lists.find(|list| !list.is_empty()).unwrap_or_default()
    }

    /// The items inside a range that a count is of. Work is counted by area or by measure:
    /// the one that comes nearer to the count is meant.
    pub(super) fn nearest(&self, range: TextRange, declared: Declared) -> Vec<Part> {
        let outside = |part: &Part| {
            !self
                .range(*part)
                .is_some_and(|place| place.contains(declared.range.start))
        };
        self.lists(declared.counted)
            .into_iter()
            .map(|row| {
                let mut list = within(row, range);
                list.retain(|part| declared.counted == Counted::OverallGoal || outside(part));
                list
            })
            .filter(|list| !list.is_empty())
            .min_by_key(|list| list.len().abs_diff(declared.count))
            .unwrap_or_default()
    }

    /// The innermost item around a position: of the plan, or of a list deeper in the outline.
    pub(super) fn around(&self, position: usize, path: &[&Node]) -> Option<Part> {
        let rows = [
            &self.measures,
            &self.areas,
            &self.goals,
            &self.principles,
            &self.safeguards,
        ];
        let item = rows.into_iter().find_map(|row| at(row, position));
        let is_item = |node: &&&Node| {
            let marker = markers::marker(node.range.of(self.text));
            marker.is_some_and(|marker| !marker.kind.is_major())
        };
        let inner = path
            .iter()
            .rev()
            .find(is_item)
            .map(|node| Part::Node(node.range));
        item.or(inner)
    }

    /// Whether a node of the outline is an item of the plan.
    pub(super) fn is_item(&self, node: TextRange) -> bool {
        let rows = [
            &self.measures,
            &self.areas,
            &self.goals,
            &self.principles,
            &self.safeguards,
        ];
        rows.into_iter()
            .filter_map(|row| at(row, node.start))
            .any(|part| self.range(part) == Some(node))
    }

    /// The place of a part.
    pub(super) fn range(&self, part: Part) -> Option<TextRange> {
        let range = |items: &[Item], place: usize| items.get(place).map(|item| item.range);
        match part {
            Part::Area(area) => self.structure.areas.get(area).map(|area| area.item.range),
            Part::Measure(area, place) => range(&self.structure.areas.get(area)?.measures, place),
            Part::Goal(place) => range(&self.structure.goals, place),
            Part::Principle(place) => range(&self.structure.principles, place),
            Part::Safeguard(place) => range(&self.structure.safeguards, place),
            Part::Node(range) => Some(range),
        }
    }

    fn lists(&self, counted: Counted) -> Vec<&Row> {
        match counted {
            Counted::Areas => vec![&self.areas],
            Counted::Work => vec![&self.measures, &self.areas],
            Counted::Goals => vec![&self.goals],
            Counted::OverallGoal => vec![&self.overall_goals],
            Counted::Principles => vec![&self.principles],
            Counted::Safeguards => vec![&self.safeguards],
            Counted::Means => vec![&self.safeguards, &self.measures],
        }
    }
}

fn row(items: &[Item], part: impl Fn(usize) -> Part) -> Row {
    let part = |(place, item): (usize, &Item)| (item.range, part(place));
    items.iter().enumerate().map(part).collect()
}

/// The parts of a row that lie inside a range.
fn within(row: &Row, range: TextRange) -> Vec<Part> {
    let first = row.partition_point(|(place, _)| place.start < range.start);
    row.iter()
        .skip(first)
        .take_while(|(place, _)| place.start < range.end)
        .filter(|(place, _)| range.covers(*place))
        .map(|(_, part)| *part)
        .collect()
}

/// The part of a row around a position.
fn at(row: &Row, position: usize) -> Option<Part> {
    let next = row.partition_point(|(place, _)| place.start <= position);
    let (place, part) = row.get(next.checked_sub(1)?)?;
    place.contains(position).then_some(*part)
}

/// The outermost nodes of a role.
fn collect(nodes: &[Node], role: Role, row: &mut Row) {
    for node in nodes {
        if node.role == role {
            row.push((node.range, Part::Node(node.range)));
        } else {
            collect(&node.children, role, row);
        }
    }
}
