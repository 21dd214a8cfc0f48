//! Plans as tables.
//!
//! [`tasks`] and [`targets`] say what the rows of a plan are; [`csv`], [`markdown`] and [`xlsx`]
//! write tables of any sort. All of it is pure: the page and the command line print the same.

#![forbid(unsafe_code)]

pub mod corrected;
pub mod csv;
pub mod markdown;
mod table;
pub mod targets;
pub mod tasks;
pub mod xlsx;
mod zip;

pub use table::{Cell, Table};
