//! A reader that works on the page itself, one document a slice.

use super::{Cause, Failure, Reader, Reading, decode, fetch};
use crate::catalog::{Catalog, Entry};
use crate::timing;
use gloo_timers::future::TimeoutFuture;

/// Fetches from the site and reads between two turns of the page.
#[derive(Debug, Clone, Copy)]
pub struct PageReader;

impl Reader for PageReader {
    async fn catalog(&self) -> Result<Catalog, Failure> {
        let file = "documents/catalog.json";
        let bytes = fetch::bytes(file).await?;
        Catalog::parse(&String::from_utf8_lossy(&bytes)).map_err(|fault| Failure {
            cause: Cause::Malformed(fault),
            file: file.to_owned(),
        })
    }

    async fn read(&self, entry: Entry) -> Result<Reading, Failure> {
        let bytes = fetch::bytes(&entry.path()).await?;
        next_turn().await;
        let reading = timing::measure(&format!("gangmu:read:{}", entry.id), || {
            Reading::new(entry, &bytes, &decode)
        });
        if reading.document.text.trim().is_empty() {
            return Err(Failure {
                cause: Cause::Unreadable,
                file: reading.entry.path(),
            });
        }
        Ok(reading)
    }
}

/// Lets the page draw and answer before the work goes on.
async fn next_turn() {
    TimeoutFuture::new(0).await;
}
