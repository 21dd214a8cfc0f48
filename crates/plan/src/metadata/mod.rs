//! What a text says about itself: title, place, issuer, kind, period and date.
//!
//! Everything here is read off the head of the text first, then off the text as a whole.
//! What the text does not say stays empty; nothing is looked up.

mod date;
mod head;
mod issuer;
mod kind;
mod period;
mod place;
mod title;

use crate::model::{DocumentKind, Period};
pub use date::Date;
use gangmu_document::Document;
use head::Head;

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

impl Setting {
    /// The year of a text for one year.
    #[must_use]
    pub fn annual(&self) -> Option<i32> {
        self.period
            .filter(|period| period.start == period.end)
            .map(|period| period.start)
    }
}

/// Reads what a text says about itself.
#[must_use]
pub fn read(document: &Document) -> Setting {
    let head = Head::of(document);
    let named_plan = title::named_plan(&head);
    let title = title::read(&head, named_plan);
    let kind = kind::read(title.as_deref().unwrap_or_default(), &head);
    let plan_title = title::plan(title.as_deref(), kind, named_plan);
    let issuer = issuer::read(&head);
    let names: Vec<&str> = [&title, &plan_title, &issuer]
        .into_iter()
        .filter_map(Option::as_deref)
        .collect();
    let own_date = date::read(&head);
    let period = period::read(&names, kind, own_date, &head);
    Setting {
        place: place::read(&document.text, &names),
        period,
        date: own_date.or_else(|| date::of_page(&head, period)),
        title: title.unwrap_or_else(|| title::of_file(&document.name)),
        plan_title,
        issuer,
        kind,
    }
}
