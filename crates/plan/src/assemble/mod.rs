//! Findings in clean coordinates → the contract: ids, spans of the source, items that know
//! their quantities.

mod claims;
mod ids;
mod items;
mod numbers;
mod outline;
mod people;

use crate::{
    actors, audit, cadence, claims as counts, coverage,
    metadata::Setting,
    model::{Plan, SCHEMA},
    outline::Outline,
    quantities::Reading,
    responsible,
    structure::Structure,
};
use gangmu_document::Document;
use gangmu_document::turns::Turns;
use items::Maker;
use outline::Tree;

/// What the stages before found in a document.
pub(crate) struct Findings<'a> {
    pub(crate) document: &'a Document,
    pub(crate) outline: Outline,
    pub(crate) structure: Structure,
    pub(crate) setting: Setting,
    pub(crate) claims: Vec<counts::Found>,
    pub(crate) reading: Reading,
    pub(crate) cadence: Vec<cadence::Found>,
    pub(crate) responsible: Vec<responsible::Found>,
    pub(crate) actors: Vec<actors::Found>,
}

/// The plan that the findings make.
pub(crate) async fn plan(findings: Findings<'_>, turns: &Turns<'_>) -> Plan {
    let document = findings.document;
    let outline = &findings.outline;
    let coverage = coverage::of(document, outline, &findings.reading, turns).await;
    turns.take().await;
    let diagnostics = audit::diagnostics(document, &findings.claims, &findings.reading);
    turns.take().await;
    let tree = Tree::of(document, outline, turns).await;
    turns.take().await;
    let reading = findings.reading;
    let quantities = numbers::quantities(document, reading.quantities, outline, &tree, turns).await;
    let maker = Maker {
        document,
        quantities: &quantities,
        responsible: &findings.responsible,
        year: findings.setting.annual(),
    };
    let items = maker.items(&findings.structure, turns).await;
    let claims = claims::claims(document, &findings.claims, &items, &tree);
    let cadence = people::cadences(document, &findings.cadence);
    turns.take().await;
    let named = numbers::named(document, &reading.named);
    turns.take().await;
    let setting = findings.setting;
    Plan {
        schema: SCHEMA.to_owned(),
        document: document.name.clone(),
        title: setting.title,
        plan_title: setting.plan_title,
        place: setting.place,
        issuer: setting.issuer,
        kind: setting.kind,
        period: setting.period,
        date: setting.date.map(|date| date.to_string()),
        outline: tree.nodes,
        goals: items.goals,
        areas: items.areas,
        principles: items.principles,
        safeguards: items.safeguards,
        review: items.review,
        cadence,
        quantities,
        named,
        claims,
        actors: people::actors(document, &findings.actors),
        diagnostics,
        coverage,
        corrections: Vec::new(),
        corrected: Vec::new(),
    }
}

/// The words of a heading that may stand on several lines.
fn unbroken(words: &str) -> String {
    let mut whole = String::new();
    for line in words.lines() {
        whole += line.trim();
    }
    whole
}
