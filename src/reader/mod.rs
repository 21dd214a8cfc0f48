//! From a catalogue entry to a plan, without stopping the page.
//!
//! The rest of the app knows [`Reader`] alone. Whether the engine runs on the page, in slices,
//! or in a Worker is a matter of the implementation. A read is cancelled by dropping its future.

mod failure;
mod shared;

pub use failure::{Cause, Failure};
pub use shared::Shared;

use crate::catalog::{Catalog, Entry};
use gangmu_document::Document;
use gangmu_plan::model::Plan;

/// One document, read.
#[derive(Debug)]
pub struct Reading {
    /// The document's key: its catalogue id, or the hash of its content.
    pub key: String,
    /// What the catalogue says of it.
    pub entry: Entry,
    /// The text.
    pub document: Document,
    /// What the text says.
    pub plan: Plan,
}

/// Reads the catalogue and its documents.
pub trait Reader {
    /// Fetches the catalogue.
    async fn catalog(&self) -> Result<Catalog, Failure>;

    /// Fetches and reads one document of the catalogue.
    async fn read(&self, entry: Entry) -> Result<Reading, Failure>;
}
