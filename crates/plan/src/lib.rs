//! A [`Document`](gangmu_document::Document) → [`Plan`](model::Plan).

pub mod index;
pub mod metadata;
pub mod model;
pub mod outline;
