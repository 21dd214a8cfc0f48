//! A [`Document`](gangmu_document::Document) → [`Plan`](model::Plan).

pub mod index;
pub mod metadata;
pub mod model;
pub mod numbers;
pub mod numeral;
pub mod outline;
mod peek;
