//! Finds words, numbers and indicators in open plans, as one types.
//!
//! An [`Index`] holds for each plan its text as folded keys and which item each piece
//! of it belongs to: the smallest one around it. A search looks through the keys from start to
//! end. That takes a few milliseconds for thousands of plans, costs two bytes a character, and
//! nothing has to be kept in step: adding or removing a plan touches that plan alone.
//!
//! What is found are items, named as in the contract: a goal, a target, a measure. Everything
//! that is shown of one comes as an [`Excerpt`]: its words, and which of them were found.

#![forbid(unsafe_code)]

mod excerpt;
mod fold;
mod found;
mod index;
mod initials;
mod items;
mod matches;
mod query;
mod scan;
mod volume;

pub use excerpt::Excerpt;
pub use found::{Found, Group, Hit, PlanHits, Role};
pub use index::{Index, Limits};
pub use initials::Initials;
pub use query::Query;

use gangmu_document::Document;
use gangmu_plan::model::Plan;

/// A plan that is open somewhere: the index reads it and keeps no copy of its words.
pub trait Open {
    /// The key of its document.
    fn key(&self) -> &str;
    /// The title under which it is listed.
    fn title(&self) -> &str;
    /// Its text.
    fn document(&self) -> &Document;
    /// What the text says.
    fn plan(&self) -> &Plan;
}
