//! A [`Document`] → a [`Plan`].

mod assemble;
mod data;
pub mod index;
pub mod metadata;
pub mod model;
pub mod numbers;
pub mod numeral;
pub mod outline;
mod peek;
pub mod structure;

use gangmu_document::Document;
use model::Plan;

/// Reads a plan. Any text gives the best plan that it holds, and a list of what a reader
/// should know about it.
#[must_use]
pub fn read(document: &Document) -> Plan {
    let setting = metadata::read(document);
    assemble::plan(document, &setting)
}
