//! What reads the texts that are not plain: pages of the web, Markdown, other encodings than
//! UTF-8, Traditional script, pinyin.

use super::Missing;
use crate::reader::decode;
use futures_util::future::LocalBoxFuture;
use gangmu_document::turns::Turns;
use gangmu_document::{Document, read_by_turns};
use wasm_split_helpers::wasm_split;

/// The document of the bytes of any file with a name.
pub type ReadAny = for<'a, 't> fn(&'a str, &'a [u8], &'a Turns<'t>) -> LocalBoxFuture<'a, Document>;

/// Has what reads any text come, on the page and in a worker alike.
#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(uncommon, fallible)]
pub fn read_any() -> Result<ReadAny, Missing> {
    Ok(|name, bytes, turns| Box::pin(read_by_turns(name, bytes, &decode, turns)))
}
