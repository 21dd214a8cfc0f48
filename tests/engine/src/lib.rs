//! The engine behind functions that JavaScript can call: to compare what it reads, and to measure
//! how fast and in how much memory.

mod stages;

use gangmu_document::Charset;
use gangmu_plan::json::{self, Layout};
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The plan of a file as one line of JSON, as `gangmu parse --format ndjson` prints it.
///
/// `decode` is called with bytes and the name of an encoding, and returns their text.
#[wasm_bindgen]
#[must_use]
pub fn plan(file: &str, bytes: &[u8], decode: &Function) -> String {
    let decode = |bytes: &[u8], charset: Charset| {
        let bytes = Uint8Array::from(bytes);
        let text = decode.call2(&JsValue::NULL, &bytes, &charset.label().into());
        text.ok()?.as_string()
    };
    let document = gangmu_document::read(file, bytes, &decode);
    json::write(&gangmu_plan::read(&document), Layout::Line)
}
