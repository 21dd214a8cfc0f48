//! The list: areas as headings, their measures numbered under them. At the right stands how many
//! measures and numbers there are; in a narrow frame the counts follow the titles in words.

mod columns;
mod entry;

use super::Structure;
use super::branch::Node;
use crate::page::Page;
use columns::Columns;

/// Places the list at the page's cursor.
pub(super) fn place(page: &mut Page, structure: &Structure) {
    let lines = lines(structure);
    let columns = Columns::of(page, &lines);
    columns.place_head(page);
    for line in &lines {
        entry::place(page, line, columns);
    }
}

/// A node in the list.
struct Line<'a> {
    node: &'a Node<'a>,
    level: Level,
    parent: Option<&'a str>,
}

/// How deep a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// An area.
    Heading,
    /// A measure.
    Item,
    /// What is inside a measure.
    Inner,
}

/// All nodes in their order.
fn lines<'a>(structure: &'a Structure) -> Vec<Line<'a>> {
    let root = structure.root.as_ref();
    let (upper, lower) = match root {
        Some(_) => (Level::Item, Level::Inner),
        None => (Level::Heading, Level::Item),
    };
    let mut lines = Vec::new();
    let mut push = |node: &'a Node, level, parent| {
        lines.push(Line {
            node,
            level,
            parent,
        });
    };
    if let Some(root) = root {
        push(root, Level::Heading, None);
    }
    for branch in &structure.branches {
        push(&branch.node, upper, root.map(|root| root.item));
        for twig in &branch.twigs {
            push(twig, lower, Some(branch.node.item));
        }
    }
    lines
}
