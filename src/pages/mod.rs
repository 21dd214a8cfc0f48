//! One module a page.

mod overview;
mod plan;

pub use overview::{OverviewPage, OverviewPageProps};
pub use plan::{PlanPage, PlanPageProps};
