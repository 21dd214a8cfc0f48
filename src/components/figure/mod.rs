//! A chart on a page: heading, takeaway, choices, picture with tooltip and keys, table twin, files.
//!
//! A page makes a figure in three steps:
//!
//! 1. A value that implements [`Drawing`] makes the scene for whatever room there is. It holds
//!    all that the scene depends on (the plans, what is opened, how things are grouped, whether
//!    every row is wanted) and is compared to know whether to draw anew, so what is large in it
//!    is [`Shared`](crate::reader::Shared). It also knows the words of the text that the tooltip
//!    quotes, and where the data comes from.
//! 2. A [`Selection`] says which item is selected on the page, what stands for it in other
//!    charts, and what is related to it. All figures of a page are given the same one.
//! 3. [`figure`] takes both with what the reader chose, and one callback. The figure sends each
//!    thing the reader does there as a [`FigureAction`] with its own name, and keeps nothing of
//!    it: the page writes it into its view and hands the figure the next properties.
//!
//! ```ignore
//! figure(FigureProps {
//!     name: "coverage",
//!     drawing: Drawn::new(Coverage { plans, every_row: view.whole }),
//!     selection: selection.clone(),
//!     table: view.table,
//!     whole: None,
//!     toggles: Vec::new(),
//!     language,
//!     act: act.clone(),
//! })
//! ```
//!
//! A figure's `name` stands once on a page: it is in the class `figure-coverage`, in the heading's
//! id `chart-coverage` and beside each action. `act` is made once (`use_memo`) where redrawing
//! matters, for another callback makes other properties.
//!
//! The figure offers its picture as SVG and PNG and its table as CSV, each with title, takeaway,
//! source and day in it, a link to the page as it is, and the code that puts the chart on a page of
//! another site (`embedding`). Files take their names from the titles
//! of source and scene.
//!
//! What the pointer is over is known inside the picture alone: moving it draws the tooltip anew
//! and nothing else. Keys: arrows, Home and End move along the scene's structure, Enter selects
//! and opens, Space selects, Escape goes up or lets the selection go.

mod action;
mod controls;
mod drawing;
mod embedding;
mod export;
#[allow(
    clippy::module_inception,
    reason = "the component has the name of what it is"
)]
mod figure;
mod gestures;
mod mark;
mod picture;
mod selection;
mod sharing;
mod table;
pub mod tooltip;

pub use action::{Act, FigureAction, Toggle};
pub use drawing::{Drawing, Drawn};
pub use figure::{FigureProps, figure};
pub use selection::{Selection, Standing};
pub use sharing::{Sharing, SharingProps};
