//! Findings in clean coordinates → the contract: ids, spans of the source, items that know
//! their quantities.

use crate::{
    metadata::Setting,
    model::{Coverage, Plan, SCHEMA},
};
use gangmu_document::Document;

/// The plan of a document.
pub(crate) fn plan(document: &Document, setting: &Setting) -> Plan {
    Plan {
        schema: SCHEMA.to_owned(),
        document: document.name.clone(),
        title: setting.title.clone(),
        plan_title: setting.plan_title.clone(),
        place: setting.place.clone(),
        issuer: setting.issuer.clone(),
        kind: setting.kind,
        period: setting.period,
        date: setting.date.map(|date| date.to_string()),
        outline: Vec::new(),
        goals: Vec::new(),
        areas: Vec::new(),
        principles: Vec::new(),
        safeguards: Vec::new(),
        review: Vec::new(),
        cadence: Vec::new(),
        quantities: Vec::new(),
        named: Vec::new(),
        claims: Vec::new(),
        actors: Vec::new(),
        diagnostics: document.diagnostics.clone(),
        coverage: Coverage::default(),
    }
}
