//! From a catalogue entry to a plan, without stopping the page.
//!
//! The rest of the app knows [`Reader`] alone. Whether the engine runs on the page, in slices,
//! or in a Worker is a matter of the implementation. A read is cancelled by dropping its future.

mod decode;
mod failure;
mod fetch;
mod page;
mod shared;

pub use decode::decode;
pub use failure::{Cause, Failure};
pub use page::PageReader;
pub use shared::Shared;

use crate::catalog::{Catalog, Entry};
use gangmu_document::{Charset, Document};
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

impl Reading {
    /// Reads the bytes of a file; legacy encodings are decoded by the caller's function.
    pub fn new(
        entry: Entry,
        bytes: &[u8],
        decode: &dyn Fn(&[u8], Charset) -> Option<String>,
    ) -> Self {
        let document = gangmu_document::read(&entry.file, bytes, decode);
        let plan = gangmu_plan::read(&document);
        Self {
            key: entry.id.clone(),
            entry,
            document,
            plan,
        }
    }
}

/// Reads the catalogue and its documents.
pub trait Reader {
    /// Fetches the catalogue.
    async fn catalog(&self) -> Result<Catalog, Failure>;

    /// Fetches and reads one document of the catalogue.
    async fn read(&self, entry: Entry) -> Result<Reading, Failure>;
}
