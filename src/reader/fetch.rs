//! Files of the site, fetched fresh: an editor may have changed them since the last visit.

use super::{Cause, Failure};
use gloo::net::http::Request;
use web_sys::{AbortController, RequestCache};

/// The bytes of a file, by its address relative to the page. Dropping the future stops the
/// request.
pub async fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    request(file).await.map_err(|cause| Failure {
        cause,
        file: file.to_owned(),
    })
}

async fn request(file: &str) -> Result<Vec<u8>, Cause> {
    let abort = AbortOnDrop(AbortController::new().ok());
    let signal = abort.0.as_ref().map(AbortController::signal);
    let response = Request::get(file)
        .cache(RequestCache::NoCache)
        .abort_signal(signal.as_ref())
        .send()
        .await
        .map_err(|_| Cause::Unreachable)?;
    match response.status() {
        200..=299 => response.binary().await.map_err(|_| Cause::Unreachable),
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
