//! The source text around the selection, each sentence a way to select what it says.

mod follow;
mod panel;
mod paragraph;
mod parts;
mod reach;
mod stops;
pub mod text;
mod window;

pub use panel::{SourcePanel, SourcePanelProps};
