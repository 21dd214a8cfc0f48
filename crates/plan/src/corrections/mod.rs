//! What a reader puts right by hand: title, place, kind and years of a text, the role of a
//! heading, the fields of a quantity.
//!
//! A correction names an item by its id, one of its fields, the value that is right, and what
//! the reading gave. It is applied where the reading still gives that: roles before the
//! structure is read, so that areas, measures and counts follow; title, place, kind and years
//! before the numbers are; the fields of quantities at last. Ids stay as they are. What cannot
//! be applied is a diagnostic of the plan, in words.
//!
//! Inside, values are texts in one spelling (`2023-2025`, `6.5`, `true`, `tasks`); the JSON of a
//! plan and of a file has them as what they are.

mod amend;
mod difference;
mod field;
mod file;
mod names;
mod quantity;
mod wire;

pub use field::{Field, Form, Subject};
pub use file::{SCHEMA, read, write};

use crate::model::{OutlineNode, Plan};
use crate::{Amend, read_amended, read_by_turns};
use amend::Amendment;
use gangmu_document::Document;
use gangmu_document::turns::{self, Turns, at_once};
use serde::{Deserialize, Serialize};
use std::hint::black_box;
use wire::Wire;

/// The target of what is said of the text as a whole.
pub const DOCUMENT: &str = "document";

/// One field of one item, put right by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", from = "Wire")]
pub struct Correction {
    /// Id of the item, or [`DOCUMENT`].
    pub target: String,
    /// The words of the item, by which it is known: a heading's title, a quantity's clause;
    /// empty for the text as a whole.
    pub item: String,
    /// What of it.
    pub field: Field,
    /// What is right; none for nothing.
    pub value: Option<String>,
    /// What the reading gave.
    pub was: Option<String>,
}

/// The corrections of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// The key of the text.
    pub text: String,
    /// The name of its file, for people.
    pub document: String,
    /// In the order of the text, one for a field.
    list: Vec<Correction>,
}

impl Correction {
    /// What kind of item it is about.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        Subject::of(&self.target)
    }

    /// Whether its field is one of its item, and its value is one that the field can have, in
    /// its one spelling.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let form = self.subject().and_then(|subject| subject.form(self.field));
        form.is_some_and(|form| {
            let read = form.read(self.value.as_deref().unwrap_or_default());
            read.as_ref() == Some(&self.value)
        })
    }

    fn place(&self) -> (Option<Subject>, usize, &str, Field) {
        let start = self.target.get(1..).unwrap_or_default();
        let start = start.split('.').next().unwrap_or_default();
        let start = start.parse().unwrap_or_default();
        (self.subject(), start, &self.target, self.field)
    }
}

impl Corrections {
    /// No corrections yet of a text with this key, from a file of this name.
    #[must_use]
    pub fn of(text: &str, document: &str) -> Self {
        Self {
            text: text.to_owned(),
            document: document.to_owned(),
            list: Vec::new(),
        }
    }

    /// The corrections, in the order of the text.
    #[must_use]
    pub fn list(&self) -> &[Correction] {
        &self.list
    }

    /// The correction of a field.
    #[must_use]
    pub fn find(&self, target: &str, field: Field) -> Option<&Correction> {
        let mut list = self.list.iter();
        list.find(|one| one.target == target && one.field == field)
    }

    /// Writes a correction down, in the place of another of the same field.
    pub fn put(&mut self, correction: Correction) {
        let place = |one: &Correction| one.place().cmp(&correction.place());
        match self.list.binary_search_by(place) {
            Ok(at) => {
                self.list.splice(at..=at, [correction]);
            }
            Err(at) => self.list.insert(at, correction),
        }
    }

    /// Takes a correction back.
    pub fn take_back(&mut self, target: &str, field: Field) {
        self.list
            .retain(|one| one.target != target || one.field != field);
    }
}

/// Reads a plan with its corrections. Without any it is what [`crate::read`] gives.
///
/// ```
/// use gangmu_document::Document;
/// use gangmu_plan::corrections::{self, Correction, Field};
///
/// let document = Document::from_text("plan.txt", "一、总体目标\n生产总值增长6%");
/// let correction = Correction {
///     target: "document".to_owned(),
///     item: String::new(),
///     field: Field::Place,
///     value: Some("某市".to_owned()),
///     was: None,
/// };
/// let plan = corrections::read_corrected(&document, &[correction]);
/// assert_eq!(plan.place.as_deref(), Some("某市"));
/// assert_eq!(plan.corrections.len(), 1);
/// ```
#[must_use]
pub fn read_corrected(document: &Document, corrections: &[Correction]) -> Plan {
    let turns = &Turns::new(turns::NONE);
    at_once(read_corrected_by_turns(document, corrections, turns))
}

/// The same with pauses. Its stages come once, and again where there are corrections.
pub async fn read_corrected_by_turns(
    document: &Document,
    corrections: &[Correction],
    turns: &Turns<'_>,
) -> Plan {
    let read = read_by_turns(document, turns).await;
    if corrections.is_empty() {
        return read;
    }
    let mut amendment = Amendment::of(corrections, &read);
    // There is no other amendment, and the compiler, which sees that, would bind this one to what
    // reads every text, and with it into the part of a program that all readers fetch.
    let amend: &mut dyn Amend = black_box(&mut amendment);
    let mut plan = read_amended(document, Some(amend), turns).await;
    amendment.finish(&mut plan);
    plan.corrected = difference::corrected(&read, &plan);
    plan
}

impl Plan {
    /// Whether an item reads differently than the text alone: by a correction of its own, or as
    /// the consequence of another.
    #[must_use]
    pub fn is_corrected(&self, id: &str) -> bool {
        let found = self.corrected.binary_search_by(|one| one.as_str().cmp(id));
        found.is_ok()
    }

    /// The corrections of an item itself.
    pub fn corrections_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(move |one| one.target == id)
    }
}

/// What a target says of a field: the words of the item, and the value in its one spelling.
/// None where the plan has no such item, or the item no such field.
#[must_use]
pub fn present(plan: &Plan, target: &str, field: Field) -> Option<(String, Option<String>)> {
    match Subject::of(target)? {
        Subject::Document => Some((String::new(), field::of_plan(plan, field)?)),
        Subject::Heading => {
            let node = node(&plan.outline, target).filter(|_| field == Field::Role)?;
            Some((node.title.clone(), Some(names::role(node.role).to_owned())))
        }
        Subject::Quantity => {
            let mut quantities = plan.quantities.iter();
            let quantity = quantities.find(|quantity| quantity.id == target)?;
            Some((quantity.text.clone(), quantity::get(quantity, field)?))
        }
    }
}

fn node<'a>(nodes: &'a [OutlineNode], id: &str) -> Option<&'a OutlineNode> {
    nodes.iter().find_map(|one| {
        if one.id == id {
            Some(one)
        } else {
            node(&one.children, id)
        }
    })
}
