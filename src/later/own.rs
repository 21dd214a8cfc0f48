//! Opening the reader's own files, and reading them: in a worker, or by turns on the page.

use super::Missing;
use crate::reader::{Cause, work};
use crate::state::{Fulfil, Surroundings, opening};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;
use web_sys::DedicatedWorkerGlobalScope;

/// How files are opened.
pub struct FileReading {
    /// On the page: gives the way to wish for something.
    pub opening: fn(Rc<Surroundings>) -> Fulfil,
    /// On the worker's side: reads the file of a message, and gives the key of its text.
    pub work: Work,
}

type Work = for<'a> fn(
    &'a DedicatedWorkerGlobalScope,
    &'a JsValue,
) -> LocalBoxFuture<'a, Result<String, Cause>>;

/// Fetches what reads files, unless it is there.
pub async fn file_reading() -> Result<FileReading, Missing> {
    own().await
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(own, fallible)]
fn own() -> Result<FileReading, Missing> {
    Ok(FileReading {
        opening,
        work: |page, message| Box::pin(work(page, message)),
    })
}
