//! The corrections of a text as a file, which is also what a browser keeps.

use super::{Correction, Corrections, wire};
use crate::json::records::{Fault, Records};
use crate::json::{Layout, text_of};
use serde::Serialize;

/// Name and version of the file's form.
pub const SCHEMA: &str = "gangmu.corrections/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'a str,
    text: &'a str,
    document: &'a str,
    corrections: &'a [Correction],
}

/// Reads a file.
///
/// # Errors
///
/// The first thing that is wrong with it; nothing of a file with a fault is taken.
pub fn read(text: &str) -> Result<Corrections, Fault> {
    let records = Records::open(text, SCHEMA, "corrections")?;
    let key = records.word("text").filter(|key| !key.is_empty());
    let key = key.ok_or_else(|| records.head_fault("text"))?;
    let mut corrections = Corrections::of(key, records.word("document").unwrap_or_default());
    for node in records.nodes() {
        let correction = wire::read(node).map_err(|field| records.fault(node, field))?;
        corrections.put(correction);
    }
    Ok(corrections)
}

/// The file, with a line end after it.
#[must_use]
pub fn write(corrections: &Corrections) -> String {
    let file = File {
        schema: SCHEMA,
        text: &corrections.text,
        document: &corrections.document,
        corrections: &corrections.list,
    };
    let mut text = text_of(&file, Layout::Indented);
    text.push('\n');
    text
}
