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
use crate::outline::Outline;
pub use date::Date;
use gangmu_document::Document;
use head::Head;
pub(crate) use period::last_year;

/// What a text says about itself; the setting in which its numbers and years are read. The
/// fields are those of [`Plan`](crate::model::Plan).
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the plan's fields have them")]
pub struct Setting {
    pub title: String,
    pub plan_title: Option<String>,
    pub place: Option<String>,
    pub issuer: Option<String>,
    pub kind: DocumentKind,
    pub period: Option<Period>,
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

    /// The year of a text: that of its date, else the first of its period. A text for one year is
    /// of that year whenever it was published.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let dated = || self.date.and_then(|date| date.year);
        let first = || self.period.map(|period| period.start);
        self.annual().or_else(dated).or_else(first)
    }
}

/// Reads what a text says about itself.
#[must_use]
pub fn read(document: &Document, outline: &Outline) -> Setting {
    let head = Head::of(document, &outline.lines);
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
