//! The text of a plan, each sentence a way to select what it says.
//!
//! Whoever shows text decides which lines there are; how a line stands to the selection
//! ([`Lines`]), what pointer and keyboard do ([`Stops`]) and how page furniture is folded away
//! ([`fold`]) is the same everywhere.

mod fold;
mod lines;
mod paragraph;
mod stops;

pub use fold::{Folds, fold};
pub use lines::{Lines, Manner, overlapping, path};
pub use paragraph::as_written;
pub use stops::{Stops, use_stops};
