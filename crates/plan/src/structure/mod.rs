//! What the parts of an outline say: goals, areas of work with their measures, principles,
//! safeguards and the parts of a review, in clean-text coordinates.
//!
//! - Areas are the headings inside the part for tasks; measures are the pieces of work inside
//!   an area: numbered lines, 一是…二是…, lead sentences, or a list inside a sentence that
//!   declares its count.
//! - Goals are the headed parts of the goals of a plan. A report has none: its target sentence
//!   has a role of its own in the outline.
//! - Principles, safeguards and the parts of a review are the headed parts of theirs, or a
//!   list inside a sentence.

mod areas;
mod enumeration;
mod items;

use crate::outline::Outline;
use gangmu_document::turns::{self, Turns, at_once};
use gangmu_document::{Document, TextRange};

/// The items of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Structure {
    /// Goals of a plan; none for a report.
    pub goals: Vec<Item>,
    /// Areas of work, in order.
    pub areas: Vec<Area>,
    /// Principles.
    pub principles: Vec<Item>,
    /// Safeguards.
    pub safeguards: Vec<Item>,
    /// What a report says was done.
    pub review: Vec<Item>,
}

/// A headed part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The part with all that is in it; its text.
    pub range: TextRange,
    /// Its short name, without numbering.
    pub title: TextRange,
    /// Its number as the text counts; its place in the list where the text does not number it.
    pub ordinal: usize,
    /// Start of the outline node that it is, or that holds it.
    pub node: usize,
}

/// An area of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The area with its measures; its ordinal is its place among the areas.
    pub item: Item,
    /// The heading and the area's own text before the measures.
    pub text: TextRange,
    /// The measures, in order.
    pub measures: Vec<Item>,
}

/// Reads the items of a plan.
#[must_use]
pub fn read(document: &Document, outline: &Outline) -> Structure {
    let turns = &Turns::new(turns::NONE);
    at_once(read_by_turns(document, outline, turns))
}

/// The same with pauses.
pub(crate) async fn read_by_turns(
    document: &Document,
    outline: &Outline,
    turns: &Turns<'_>,
) -> Structure {
    let text = document.text.as_str();
    let reader = items::Reader { text, outline };
    let goals = reader.goals();
    turns.take().await;
    Structure {
        goals,
        areas: areas::areas(&reader, turns).await,
        principles: reader.principles(),
        safeguards: reader.safeguards(),
        review: reader.review(),
    }
}
