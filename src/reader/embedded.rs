//! Files that the edition in one file carries within its page: as base64, in blocks of data that
//! the build puts there.

use crate::browser;

/// The bytes of a file, by its address relative to the page; none where the page does not carry
/// it.
pub fn bytes(file: &str) -> Option<Vec<u8>> {
    let block = browser::document()?.get_element_by_id(&format!("file:{file}"))?;
    let text = web_sys::window()?.atob(&block.text_content()?).ok()?;
    // In what atob gives, each character stands for a byte.
    Some(text.chars().map(|byte| byte as u8).collect())
}
