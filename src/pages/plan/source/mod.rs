//! The source text around the selection.

mod follow;
mod panel;
mod reach;
mod window;

pub use panel::{SourcePanel, SourcePanelProps};
