//! Charts: a scene from the plan, drawn as SVG, with controls and a table twin.

mod controls;
mod figure;
mod gestures;
mod mark;
mod table;
mod tooltip;
mod view;

pub use figure::{ChartFigure, ChartFigureProps, Choice};
