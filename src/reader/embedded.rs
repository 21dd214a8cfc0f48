//! Files that the edition in one file carries within its page: as base64, in blocks of data that
//! the build puts there.

use crate::browser;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, Element, Url};

/// The bytes of a file, by its address relative to the page; none where the page does not carry
/// it.
pub fn bytes(file: &str) -> Option<Vec<u8>> {
    let text = web_sys::window()?
        .atob(&block(file)?.text_content()?)
        .ok()?;
    // In what atob gives, each character stands for a byte.
    Some(text.chars().map(|byte| byte as u8).collect())
}

/// An address under which scripts that the page carries can be run one after the other, until it
/// is revoked; none where the page does not carry them all.
pub fn scripts(files: &[&str]) -> Option<String> {
    let texts = Array::new();
    for file in files {
        texts.push(&block(file)?.text_content()?.into());
        // Whatever the first ends with, the next begins anew.
        texts.push(&"\n;\n".into());
    }
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = Blob::new_with_str_sequence_and_options(&texts, &options).ok()?;
    Url::create_object_url_with_blob(&script).ok()
}

fn block(file: &str) -> Option<Element> {
    browser::document()?.get_element_by_id(&format!("file:{file}"))
}
