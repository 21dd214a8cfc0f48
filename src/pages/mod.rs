//! One module a page.

mod compare;
mod overview;
mod plan;
mod print;
mod source;
mod tasks;

pub use compare::{ComparePage, ComparePageProps};
pub use overview::{OverviewPage, OverviewPageProps};
pub use plan::{PlanPage, PlanPageProps};
pub use print::print_page;
pub use source::{SourcePage, SourcePageProps};
pub use tasks::{TasksPage, TasksPageProps};
