//! The heading tree of a text, in clean-text coordinates.
//!
//! The way: lines (`broken`) and what they look like (`lines`), cut into pieces with their markers and
//! titles (`pieces`, with `markers`, `headings`, `leads`, `lists`, `statements`), nested into a tree
//! (`nesting`) whose nodes know what they are for (`roles`), and tidied (`tidy`).

pub(crate) mod broken;
mod headings;
pub(crate) mod leads;
mod lines;
mod lists;
pub(crate) mod markers;
mod nesting;
mod pieces;
mod roles;
pub(crate) mod sentences;
mod statements;
mod tidy;

use crate::model::Role;
use gangmu_document::turns::{self, Turns, at_once};
use gangmu_document::{Document, Line, TextRange};

/// The heading tree. Its top nodes touch and cover the whole clean text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The top nodes, in order.
    pub nodes: Vec<Node>,
    /// The lines that they were read from: broken ones joined, overlong ones cut.
    pub lines: Vec<Line>,
}

/// A heading, the text under it, and the parts inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The heading, its text and its children.
    pub range: TextRange,
    /// Depth, 0 for the top.
    pub level: usize,
    /// The numbering as written; empty where there is none.
    pub marker: TextRange,
    /// The heading without its marker; empty for text without a heading.
    pub title: TextRange,
    /// What the part does.
    pub role: Role,
    /// Parts inside, in order, without overlap.
    pub children: Vec<Node>,
}

/// Reads the heading tree of a document.
#[must_use]
pub fn read(document: &Document) -> Outline {
    at_once(read_by_turns(document, &Turns::new(turns::NONE)))
}

/// The same with pauses.
pub(crate) async fn read_by_turns(document: &Document, turns: &Turns<'_>) -> Outline {
    let lines = broken::lines(document, turns).await;
    let pieces = pieces::pieces(&document.text, &lines, turns).await;
    let mut nodes = nesting::nest(&document.text, &pieces, turns).await;
    tidy::tidy(&document.text, &mut nodes, turns).await;
    Outline { nodes, lines }
}

/// Whether a heading is that of a part for tasks: 主要任务.
pub(crate) fn names_tasks(heading: &str) -> bool {
    roles::of_heading(heading).is_some_and(|(role, _)| role == Role::Tasks)
}

impl Outline {
    /// The nodes around a position, outermost first.
    #[must_use]
    pub fn path(&self, position: usize) -> Vec<&Node> {
        let mut path = Vec::new();
        let mut nodes = &self.nodes;
        let at = |nodes: &'_ [Node]| nodes.partition_point(|node| node.range.end <= position);
        while let Some(node) = nodes
            .get(at(nodes))
            .filter(|node| node.range.contains(position))
        {
            path.push(node);
            nodes = &node.children;
        }
        path
    }
}
