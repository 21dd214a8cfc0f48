//! One module a page.

pub mod plan;
