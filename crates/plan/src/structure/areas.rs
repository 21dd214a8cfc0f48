//! Areas of work and their measures.

use super::items::Reader;
use super::{Area, Item};
use crate::model::Role;
use crate::outline::Node;
use crate::outline::leads::begins_with_action;
use crate::outline::markers::MarkerKind;
use crate::outline::names_tasks;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

/// Words that tell by whom a piece of work is done.
const ASSIGNED: [&str; 3] = ["牵头", "责任单位", "责任部门"];

/// What development starts from.
const CIRCUMSTANCES: [&str; 6] = ["背景", "基础", "现状", "形势", "环境", "条件"];

/// The areas of the parts for tasks: their headed parts, or a list inside a sentence. Where
/// no part is for tasks, the sections themselves are the areas: those after the
/// requirements, or those that tell work.
pub(super) async fn areas(reader: &Reader<'_>, turns: &Turns<'_>) -> Vec<Area> {
    let parts = parts(reader);
    turns.take().await;
    let mut areas = Vec::new();
    for part in &parts {
        let (part, nodes) = around_areas(reader, part);
        if nodes.is_empty() {
            areas.extend(reader.listed(part).into_iter().map(without_measures));
        } else {
            areas.append(&mut areas_of(reader, nodes, turns).await);
        }
    }
    if parts.is_empty() {
        let mut nodes = sections(reader, &reader.outline.nodes);
        if nodes.is_empty() {
            nodes = working(reader, &reader.outline.nodes);
        }
        turns.take().await;
        areas = areas_of(reader, nodes, turns).await;
    }
    for (area, ordinal) in areas.iter_mut().zip(1..) {
        area.item.ordinal = ordinal;
    }
    areas
}

/// The headed parts of a part for tasks, and the part right around them.
fn around_areas<'a>(reader: &Reader<'a>, part: &'a Node) -> (&'a Node, Vec<&'a Node>) {
    let nodes = numbered_first(reader, reader.headed(part));
    // Beside the requirements and the targets of a part stands a part of its own for tasks.
    let beside = |child: &Node| child.role != part.role && reader.kind(child).is_some();
    if let [only] = nodes.as_slice()
        && part.children.iter().any(beside)
        && names_tasks(only.title.of(reader.text))
    {
        return around_areas(reader, only);
    }
    (part, nodes)
}

async fn areas_of(reader: &Reader<'_>, nodes: Vec<&Node>, turns: &Turns<'_>) -> Vec<Area> {
    let items = reader.items(&nodes);
    let mut areas = Vec::with_capacity(nodes.len());
    for (node, item) in nodes.into_iter().zip(items) {
        areas.push(area(reader, node, item));
        turns.passed(node.range.len()).await;
    }
    areas
}

/// The numbered sections without a role of their own that follow the requirements or the
/// review, at the level where those stand.
fn sections<'a>(reader: &Reader, nodes: &'a [Node]) -> Vec<&'a Node> {
    let numbered = |node: &Node| reader.kind(node).is_some_and(MarkerKind::opens_sections);
    let is_area = |node: &&Node| numbered(node) && node.role == Role::Other && !opens_plan(node);
    match nodes
        .iter()
        .position(|node| numbered(node) && opens_plan(node))
    {
        Some(first) => nodes.iter().skip(first + 1).filter(is_area).collect(),
        None => nodes
            .iter()
            .map(|node| sections(reader, &node.children))
            .find(|found| !found.is_empty())
            .unwrap_or_default(),
    }
}

/// The outermost numbered sections without a role of their own that tell work, where there
/// are several: the measures of a list without introduction. Where the parts of their parts
/// are assigned to someone, those are the measures.
fn working<'a>(reader: &Reader, nodes: &'a [Node]) -> Vec<&'a Node> {
    let mut found = Vec::new();
    for node in nodes {
        let numbered = reader.kind(node).is_some_and(MarkerKind::opens_sections);
        if numbered && node.role == Role::Other && tells_work(reader, node) {
            found.push(node);
        }
    }
    if found.len() > 1 {
        let assigned = found.iter().flat_map(|node| &node.children);
        let around = |node: &Node| node.children.iter().any(|part| is_assigned(reader, part));
        if assigned.clone().any(around) {
            found = assigned
                .filter(|node| reader.kind(node).is_some())
                .collect();
        }
        return found;
    }
    nodes
        .iter()
        .map(|node| working(reader, &node.children))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Whether a section is assigned to someone, or it or one inside it is headed by a piece of
/// work.
fn tells_work(reader: &Reader, node: &Node) -> bool {
    let title = node.title.of(reader.text);
    let work = begins_with_action(title) && !tells_circumstances(title);
    work || is_assigned(reader, node) || node.children.iter().any(|child| tells_work(reader, child))
}

/// Whether a heading names what the work starts from: 发展背景, 发展现状与形势.
fn tells_circumstances(title: &str) -> bool {
    title.starts_with("发展") && CIRCUMSTANCES.iter().any(|word| title.ends_with(word))
}

fn is_assigned(reader: &Reader, node: &Node) -> bool {
    let words = node.range.of(reader.text);
    reader.kind(node).is_some() && ASSIGNED.iter().any(|word| words.contains(word))
}

/// Whether a section says what the plan builds on: the review, the requirements, the goals.
fn opens_plan(node: &Node) -> bool {
    let opens = |role: Role| {
        matches!(
            role,
            Role::Review
                | Role::Ideology
                | Role::Principles
                | Role::OverallGoal
                | Role::Goals
                | Role::Targets
        )
    };
    opens(node.role) || node.children.iter().any(|child| opens(child.role))
}

/// The outermost parts for tasks. A part deeper in the text, such as a summary of a longer plan
/// in an annual report, is left out; so is every part without targets where another has them,
/// which are the targets of the year.
fn parts<'a>(reader: &Reader<'a>) -> Vec<&'a Node> {
    let mut parts = reader.parts(Role::Tasks);
    let level = parts.iter().map(|part| part.level).min();
    parts.retain(|part| Some(part.level) == level);
    if parts.iter().any(|part| has_targets(part)) {
        parts.retain(|part| has_targets(part));
    }
    parts
}

fn has_targets(part: &Node) -> bool {
    part.children
        .iter()
        .any(|child| child.role == Role::Targets || has_targets(child))
}

/// Where areas are numbered, the lead sentences and dashes beside them are none; a heading
/// without a number that holds items is one.
fn numbered_first<'a>(reader: &Reader, nodes: Vec<&'a Node>) -> Vec<&'a Node> {
    let numbered = |node: &Node| reader.kind(node).is_some_and(MarkerKind::opens_sections);
    let holds_items = |node: &Node| node.children.iter().any(numbered);
    if !nodes.iter().any(|node| numbered(node)) {
        return nodes;
    }
    let is_area = |node: &&Node| numbered(node) || reader.kind(node).is_none() && holds_items(node);
    nodes.into_iter().filter(is_area).collect()
}

fn area(reader: &Reader, node: &Node, item: Item) -> Area {
    let headed = reader.headed(node);
    let Some(first) = headed.first() else {
        return Area {
            item,
            text: node.range,
            measures: reader.listed(node),
        };
    };
    let own = TextRange::new(node.range.start, first.range.start);
    Area {
        item,
        text: without_trailing_space(reader.text, own),
        measures: reader.items(&headed),
    }
}

fn without_measures(item: Item) -> Area {
    Area {
        item,
        text: item.range,
        measures: Vec::new(),
    }
}

fn without_trailing_space(text: &str, range: TextRange) -> TextRange {
    TextRange::new(range.start, range.start + range.of(text).trim_end().len())
}
