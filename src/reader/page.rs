//! A reader that works on the page itself, one document a slice.

use super::{Cause, Failure, OwnFile, Reader, Reading, decode, fetch};
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
        let path = reading.entry.path();
        reading.checked(path)
    }

    async fn open(&self, file: OwnFile) -> Result<Reading, Failure> {
        let bytes = file.bytes().await.map_err(|cause| Failure {
            cause,
            file: file.name.clone(),
        })?;
        next_turn().await;
        let reading = timing::measure("gangmu:read:own", || {
            Reading::own(&file.name, &bytes, &decode)
        });
        reading.checked(file.name)
    }
}

/// Lets the page draw and answer before the work goes on.
async fn next_turn() {
    TimeoutFuture::new(0).await;
}
