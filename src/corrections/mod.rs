//! What the reader puts right by hand in a text: where it is kept, and how it is read with the text.
//!
//! The file of corrections is that of the engine (`docs/corrections.md`). The page keeps one a text,
//! under the text's key; an editor may put one beside a text of the catalogue, which the reader's own
//! takes the place of. What is here is there from the start; the form, the words for what was
//! corrected and the code that applies it are a part of the program (`later::Correcting`).

mod change;
mod fields;
mod form;
mod list;
mod notes;
pub mod store;
mod words;

pub use change::{merged, read};
pub use form::{Form, FormProps};
pub use notes::notes;

use crate::reader;
use gangmu_catalog::Entry;

/// The file with the corrections of a text of the catalogue, if it has some: the reader's own, else
/// the editor's. A file that the site lacks is an empty one, which the reading says.
pub async fn of_entry(entry: &Entry) -> Option<String> {
    if let Some(own) = store::of(&entry.id) {
        return Some(own);
    }
    let address = reader::address_of(entry.corrections.as_deref()?);
    let bytes = reader::fetched(&address).await.unwrap_or_default();
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
