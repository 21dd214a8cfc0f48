//! A [`Plan`](gangmu_plan::model::Plan) → scenes → SVG text.
//!
//! Every function here is pure: the same plan, options and frame give the same scene.

mod chart;
mod navigation;
pub mod scene;
pub mod text;

pub use chart::{Chart, Grouping, Options, draw};
pub use navigation::Step;
