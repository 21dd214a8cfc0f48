//! The interface in English.

use super::Missing;
use crate::strings;
use wasm_split_helpers::wasm_split;

/// Has English come, and teaches it to the interface.
#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(english, fallible)]
pub fn english() -> Result<(), Missing> {
    strings::learn_english();
    Ok(())
}
