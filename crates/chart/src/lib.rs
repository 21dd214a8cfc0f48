//! A [`Plan`](gangmu_plan::model::Plan) → scenes → SVG text.
//!
//! Every function here is pure: the same plan, options and frame give the same scene.

#![forbid(unsafe_code)]

mod audit;
mod bullet;
mod chart;
pub mod circle;
mod corrected;
pub mod element;
pub mod embed;
pub mod joint;
pub mod legend;
mod navigation;
pub mod number;
mod page;
mod paragraph;
mod places;
mod responsibility;
pub mod scale;
pub mod scene;
mod sizes;
mod strings;
pub mod strips;
mod structure;
pub mod svg;
pub mod text;
pub mod thumbnail;
mod timeline;
mod words;

pub use chart::{Chart, Form, Grouping, Options, draw, draw_first, draw_form};
pub use navigation::Step;
pub use strings::{Strings, filled};
