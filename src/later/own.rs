//! Reading the reader's own files: in a worker, or by turns on the page.

use super::Missing;
use crate::reader::OwnFile;
use crate::reader::{Cause, Read, read_own, work};
use futures_util::future::LocalBoxFuture;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;
use web_sys::DedicatedWorkerGlobalScope;

/// How a file is read.
pub struct FileReading {
    /// On the page's side; says how much is done, in parts of a hundred.
    pub read: ReadOwn,
    /// On the worker's side: reads the file of a message, and gives the key of its text.
    pub work: Work,
}

type ReadOwn = for<'a> fn(&'a OwnFile, &'a dyn Fn(u32)) -> LocalBoxFuture<'a, Result<Read, Cause>>;
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
        read: |file, tell| Box::pin(read_own(file, tell)),
        work: |page, message| Box::pin(work(page, message)),
    })
}
