//! The reader of the page. The texts of the catalogue are short and are read on the page, in slices,
//! which shows the first chart sooner than a worker would; the reader's own may be long and go to a
//! worker.

use super::slices::{self, next_turn};
use super::worker::{self, Failed, Read};
use super::{Cause, Failure, OwnFile, Reader, Reading, corrected, fetch, own, pdf};
use crate::corrections;
use crate::timing;
use gangmu_catalog::{Catalog, Entry, NAME};

/// Fetches from the site, reads in slices or in a worker.
#[derive(Debug, Clone, Copy)]
pub struct PageReader;

impl Reader for PageReader {
    async fn catalog(&self) -> Result<Catalog, Failure> {
        let file = fetch::address_of(NAME);
        let bytes = fetch::bytes(&file).await?;
        Catalog::parse(&String::from_utf8_lossy(&bytes)).map_err(|fault| Failure {
            cause: Cause::Malformed(fault),
            file,
        })
    }

    async fn read(&self, entry: Entry) -> Result<Reading, Failure> {
        let file = fetch::address_of(&entry.file);
        let bytes = fetch::bytes(&file).await?;
        let corrections = corrections::of_entry(&entry).await;
        next_turn().await;
        let name = format!("gangmu:read:{}", entry.id);
        let reading = slices::by_slices(&|_| {}, async |turns| {
            corrected::read(&entry.file, bytes, corrections.as_deref(), turns).await
        });
        match timing::measured(&name, reading).await {
            Ok((document, plan)) => Ok(Reading::of(entry, document, plan)),
            Err(cause) => Err(Failure { cause, file }),
        }
    }
}

/// Reads a file that the reader has given; says how much is done, in parts of a hundred.
///
/// # Errors
///
/// When the file cannot be had, or holds no text.
pub async fn open(file: OwnFile, tell: &dyn Fn(u32)) -> Result<Reading, Failure> {
    let read = read_own(&file, tell).await.map_err(|cause| Failure {
        cause,
        file: file.name.clone(),
    })?;
    let entry = own::entry(&file.name, read.key, &read.plan);
    Ok(Reading::of(entry, read.document, read.plan))
}

/// Reads a file in a worker where one can be started, else on the page.
async fn read_own(file: &OwnFile, tell: &dyn Fn(u32)) -> Result<Read, Cause> {
    let mut content = file.fetched().await?;
    // Never in a worker of this page: pdf.js starts one of its own.
    let is_pdf = pdf::is_pdf(&content).await;
    if is_pdf {
        content = pdf::text(&content, &|done| tell(done / 2)).await?;
    }
    // To take the text out of a PDF was the first half.
    let second_half = |done: u32| tell(50 + done / 2);
    let tell: &dyn Fn(u32) = if is_pdf { &second_half } else { tell };
    match worker::read(&file.name, &content, tell).await {
        Ok(read) => Ok(read),
        Err(Failed::Because(cause)) => Err(cause),
        Err(Failed::NoWorker) => {
            let bytes = own::bytes(&content).await?;
            slices::read(&file.name, bytes, tell).await
        }
    }
}
