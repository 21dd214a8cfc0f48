//! Reads texts with what was corrected in them by hand.

use super::own;
use super::{Cause, Content, OwnFile};
use crate::corrections::store;
use crate::later::{Missing, corrector};
use gangmu_document::Document;
use gangmu_document::turns::Turns;
use gangmu_plan::model::Plan;

/// Reads a text with the corrections of a file, if it has one. With them it is read twice.
pub async fn plan(
    document: &Document,
    file: Option<&str>,
    turns: &Turns<'_>,
) -> Result<Plan, Cause> {
    let Some(file) = file else {
        return Ok(gangmu_plan::read_by_turns(document, turns).await);
    };
    match corrector().await {
        Ok(corrector) => Ok((corrector.read)(document, file, turns).await),
        Err(Missing) => Err(Cause::NoPart),
    }
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
