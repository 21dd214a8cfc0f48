//! The source text around the selection, each sentence a way to select what it says.

mod blocks;
mod follow;
mod layer;
pub mod numbers;
mod panel;
mod paragraph;
mod parts;
mod reach;
mod steps;
mod stops;
pub mod text;
mod window;

pub use panel::{SourcePanel, SourcePanelProps};
