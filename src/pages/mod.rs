//! One module a page.

mod compare;
mod embed;
mod help;
mod open;
mod overview;
mod plan;
mod print;
mod search;
mod source;
mod tasks;

pub use compare::{ComparePage, ComparePageProps};
pub use embed::embedded;
pub use help::help;
pub use open::{OpenPage, OpenPageProps};
pub use overview::{OverviewPage, OverviewPageProps};
pub use plan::{PlanPage, PlanPageProps};
pub use print::print_page;
pub use search::{SearchPage, SearchPageProps};
pub use source::{SourcePage, SourcePageProps};
pub use tasks::{TasksPage, TasksPageProps};
