//! What takes the text out of a DOCX file.

use super::Missing;
use wasm_split_helpers::wasm_split;

/// The text of the bytes of a DOCX file.
pub type DocxText = fn(&[u8]) -> Result<String, gangmu_docx::Error>;

/// Has what reads DOCX come, on the page and in a worker alike.
#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(docx, fallible)]
pub fn docx_text() -> Result<DocxText, Missing> {
    Ok(gangmu_docx::text)
}
