//! The bytes of a DOCX file → its text.
//!
//! A paragraph becomes a line, with the number that Word would show in front of it. The cells
//! of a table row are parted by tabs. Notes and text boxes follow the paragraph they belong to.
//! What was deleted with changes tracked, what is hidden, and the codes behind fields are left
//! out; so are headers, footers and comments, which are about the document.
//!
//! Nothing here panics, follows a reference out of the file, or unpacks more than [`LIMIT`]; a note
//! is written where it is first referred to, so that the text is not much longer than its parts.

#![forbid(unsafe_code)]

mod archive;
mod body;
mod error;
mod notes;
mod numbering;
mod numerals;
mod styles;
mod xml;

pub use archive::LIMIT;
pub use error::Error;

use archive::Archive;
use body::Body;
use notes::Notes;
use numbering::Numbering;
use styles::Styles;

/// The text of a DOCX file.
///
/// # Errors
///
/// When the file is not DOCX, is encrypted or damaged, or unpacks to more than [`LIMIT`].
///
/// ```
/// assert_eq!(gangmu_docx::text(b"no archive"), Err(gangmu_docx::Error::NotZip));
/// ```
pub fn text(bytes: &[u8]) -> Result<String, Error> {
    text_within(bytes, LIMIT)
}

/// The text of a DOCX file that unpacks to no more bytes than `limit`, and whose lists have numbers
/// of no more bytes than that.
///
/// # Errors
///
/// As [`text`] does.
pub fn text_within(bytes: &[u8], limit: u64) -> Result<String, Error> {
    let mut archive = Archive::open(bytes, limit)?;
    let document = archive.document()?;
    let styles = Styles::read(&archive.part("styles.xml")?)?;
    let numbering = Numbering::read(&archive.part("numbering.xml")?)?;
    let mut notes = Notes::default();
    for part in ["footnotes.xml", "endnotes.xml"] {
        notes.read(&archive.part(part)?)?;
    }
    Body::new(&styles, &numbering, &notes, limit).read(&document)
}
