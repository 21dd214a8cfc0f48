//! Files of the site, fetched fresh: an editor may have changed them since the last visit. The
//! edition in one file has them with it.

use super::{Cause, Failure, embedded};
use crate::browser;
use gangmu_escape::percent;
use gloo::net::http::{Request, Response};
use wasm_bindgen::JsCast;
use web_sys::{AbortController, Blob, RequestCache, Url};

/// The address of a file in the catalogue's folder, relative to the page.
pub fn address_of(file: &str) -> String {
    format!("documents/{}", percent::encode_path(file))
}

/// The bytes of a file, by its address relative to the page. Dropping the future stops the
/// request.
pub async fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let bytes = match browser::is_one_file() {
        true => embedded::bytes(file).ok_or(Cause::Missing),
        false => request(file).await,
    };
    bytes.map_err(|cause| Failure {
        cause,
        file: file.to_owned(),
    })
}

/// The content of a file that the reader names by an address.
///
/// # Errors
///
/// When the address leads to another site, or the file cannot be had.
pub async fn own(address: &str) -> Result<Blob, Cause> {
    let address = on_this_site(address).ok_or(Cause::Elsewhere)?;
    let (response, _abort) = answer(&address).await?;
    let response = web_sys::Response::from(response);
    let content = response.blob().map_err(|_| Cause::Unreachable)?;
    let content = content.await.map_err(|_| Cause::Unreachable)?;
    content.dyn_into().map_err(|_| Cause::Unreachable)
}

/// The whole of an address that leads to the page's own origin by http or https.
fn on_this_site(address: &str) -> Option<String> {
    let here = browser::address();
    let url = Url::new_with_base(address, &here).ok()?;
    let is_web = url.protocol() == "https:" || url.protocol() == "http:";
    // The page's own origin is said by its address: in a sandboxed frame it has no other.
    let is_here = Url::new(&here).is_ok_and(|here| here.origin() == url.origin());
    (is_web && is_here).then(|| url.href())
}

async fn request(file: &str) -> Result<Vec<u8>, Cause> {
    let (response, _abort) = answer(file).await?;
    response.binary().await.map_err(|_| Cause::Unreachable)
}

/// The head of a file's answer; its body comes for as long as the other value is held.
async fn answer(file: &str) -> Result<(Response, AbortOnDrop), Cause> {
    let abort = AbortOnDrop(AbortController::new().ok());
    let signal = abort.0.as_ref().map(AbortController::signal);
    let response = Request::get(file)
        .cache(RequestCache::NoCache)
        .abort_signal(signal.as_ref())
        .send()
        .await
        .map_err(|_| Cause::Unreachable)?;
    match response.status() {
        200..=299 => Ok((response, abort)),
        404 | 410 => Err(Cause::Missing),
        status => Err(Cause::Refused(status)),
    }
}

/// Stops the request it was made for, which does nothing once that has ended.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
