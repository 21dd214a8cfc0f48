//! From a catalogue entry to a plan, without stopping the page.
//!
//! The rest of the app knows [`Reader`] alone. Whether the engine runs on the page, in slices,
//! or in a Worker is a matter of the implementation. A read is cancelled by dropping its future.

mod corrected;
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

pub use corrected::take_in;
pub use decode::decode;
pub use failure::{Cause, Failure, docx};
pub use fetch::{address_of, bytes as fetched};
pub use gangmu_document::is_key;
pub use own::{Content, LIMIT, OwnFile, bytes};
pub use page::{PageReader, open};
pub use shared::Shared;
pub use slices::{by_slices, next_turn};
pub use worker::{serve, work};

use gangmu_catalog::{Catalog, Entry};
#[cfg(test)]
use gangmu_document::Charset;
use gangmu_document::Document;
use gangmu_plan::corrections::{DOCUMENT, Field};
use gangmu_plan::model::Plan;

/// So many bytes of text are more than any plan has.
const LONG: usize = 1_000_000;

/// Decodes legacy encodings.
#[cfg(test)]
type Decode<'a> = &'a dyn Fn(&[u8], Charset) -> Option<String>;

/// One document, read.
#[derive(Debug)]
pub struct Reading {
    /// The document's key: its catalogue id, or the hash of its content.
    pub key: String,
    /// What the catalogue says of it; what was corrected by hand takes the place of that.
    pub entry: Entry,
    /// What the catalogue says of it, as it stands there.
    pub listed: Entry,
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

    /// Whether it is longer than any plan: so much takes turns to look through.
    pub fn is_long(&self) -> bool {
        self.document.text.len() > LONG
    }

    /// A text that was read; what was corrected in it counts more than what the catalogue says.
    pub fn of(listed: Entry, document: Document, plan: Plan) -> Self {
        let mut entry = listed.clone();
        for correction in plan.corrections_of(DOCUMENT) {
            match correction.field {
                Field::Title => entry.title.clone_from(&plan.title),
                Field::Place => entry.place.clone_from(&plan.place),
                Field::Kind => entry.kind = Some(plan.kind),
                Field::Period => entry.period = plan.period,
                _ => {}
            }
        }
        Self {
            key: entry.id.clone(),
            entry,
            listed,
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
