//! Reads texts with what was corrected in them by hand.

use super::own;
use super::{Cause, Content, OwnFile};
use crate::corrections::store;
use crate::later::{Missing, corrector};
use gangmu_document::Document;
use gangmu_document::turns::Turns;
use gangmu_plan::model::Plan;

/// Reads the bytes of a file. With a file of corrections its text is read twice.
///
/// # Errors
///
/// When the file holds no text, or a part of the program that it takes does not come.
pub async fn read(
    name: &str,
    bytes: Vec<u8>,
    corrections: Option<&str>,
    turns: &Turns<'_>,
) -> Result<(Document, Plan), Cause> {
    let document = own::document(name, bytes, turns).await?;
    let plan = match corrections {
        None => gangmu_plan::read_by_turns(&document, turns).await,
        Some(file) => {
            let corrector = corrector().await.map_err(|Missing| Cause::NoPart)?;
            (corrector.read)(&document, file, turns).await
        }
    };
    Ok((document, plan))
}

/// Takes in a file of corrections, over those that are kept of the same text, and gives the key of
/// the text.
///
/// # Errors
///
/// When it is no file of corrections, or of a text that is not open.
pub async fn take_in(file: &OwnFile, is_open: &dyn Fn(&str) -> bool) -> Result<String, Cause> {
    let content = file.fetched().await?;
    let bytes = own::bytes(&content).await?;
    let text = String::from_utf8_lossy(&bytes);
    let Ok(corrector) = corrector().await else {
        return Err(Cause::NoPart);
    };
    let (key, all) = (corrector.merged)(&text, &store::of).map_err(Cause::Corrections)?;
    if !is_open(&key) {
        return Err(Cause::OtherText);
    }
    store::keep(&key, Some(&all));
    Ok(key)
}

impl OwnFile {
    /// Whether it is not a text but the corrections of one: of what can be opened, nothing else is
    /// JSON.
    pub fn is_corrections(&self) -> bool {
        let is_here = matches!(self.content, Content::Device(_));
        is_here && self.name.to_ascii_lowercase().ends_with(".json")
    }
}
