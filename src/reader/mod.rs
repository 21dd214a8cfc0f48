//! From a catalogue entry to a plan, without stopping the page.
//!
//! The rest of the app knows [`Reader`] alone. Whether the engine runs on the page, in slices,
//! or in a Worker is a matter of the implementation. A read is cancelled by dropping its future.

mod decode;
mod embedded;
mod failure;
mod fetch;
mod own;
mod page;
mod pdf;
mod shared;
mod slices;
pub mod store;
mod worker;

pub use decode::decode;
pub use failure::{Cause, Failure, docx};
pub use gangmu_document::is_key;
pub use own::{Content, LIMIT, OwnFile};
pub use page::{PageReader, read_own};
pub use shared::Shared;
pub use worker::{Read, serve, work};

use crate::catalog::{Catalog, Entry};
#[cfg(test)]
use gangmu_document::Charset;
use gangmu_document::Document;
use gangmu_plan::model::Plan;

/// Decodes legacy encodings.
#[cfg(test)]
type Decode<'a> = &'a dyn Fn(&[u8], Charset) -> Option<String>;

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
    /// Reads the bytes of a file of the catalogue, all at once.
    #[cfg(test)]
    pub fn new(entry: Entry, bytes: &[u8], decode: Decode) -> Self {
        let document = gangmu_document::read(&entry.file, bytes, decode);
        let plan = gangmu_plan::read(&document);
        Self::of(entry, document, plan)
    }

    /// Reads the bytes of a file of the reader's own, all at once.
    #[cfg(test)]
    pub fn own(name: &str, bytes: &[u8], decode: Decode) -> Self {
        let document = gangmu_document::read(name, bytes, decode);
        let plan = gangmu_plan::read(&document);
        Self::of(
            own::entry(name, gangmu_document::key(bytes), &plan),
            document,
            plan,
        )
    }

    fn of(entry: Entry, document: Document, plan: Plan) -> Self {
        Self {
            key: entry.id.clone(),
            entry,
            document,
            plan,
        }
    }
}

/// Reads the catalogue, its documents, and the reader's own.
pub trait Reader {
    /// Fetches the catalogue.
    async fn catalog(&self) -> Result<Catalog, Failure>;

    /// Fetches and reads one document of the catalogue.
    async fn read(&self, entry: Entry) -> Result<Reading, Failure>;

    /// Reads a file that the reader has given; says how much is done, in parts of a hundred.
    async fn open(&self, file: OwnFile, tell: &dyn Fn(u32)) -> Result<Reading, Failure>;
}
