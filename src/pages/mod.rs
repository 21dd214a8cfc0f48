//! One module a page.

mod overview;
mod plan;

pub use overview::OverviewPage;
pub use plan::PlanPage;
