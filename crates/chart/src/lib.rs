//! A [`Plan`](gangmu_plan::model::Plan) → scenes → SVG text.

pub mod scene;
