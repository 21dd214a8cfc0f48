//! A small plan for the tests of the page.

use super::Dossier;
use crate::reader::{Reading, Shared};
use crate::strings;
use gangmu_catalog::Catalog;
use gangmu_document::{Document, Span};
use gangmu_plan::model::{Goal, Plan, Quantity};

/// A dossier of a text in which the first line is a goal, and each clause with a number in
/// percent a target of it.
pub fn dossier(text: &str) -> Dossier {
    // As the part of the program does that a dossier belongs to.
    strings::learn_reading();
    let catalog = r#"{"schema": "gangmu.catalog/1", "documents": [
        {"id": "plan", "file": "draft.txt", "title": "行动方案"}]}"#;
    let entry = Catalog::parse(catalog).unwrap().documents.remove(0);
    let document = Document::from_text("draft.txt", text);
    let mut plan: Plan = gangmu_plan::read(&Document::from_text("draft.txt", ""));
    plan.quantities = quantities(text);
    plan.goals = vec![goal(text, &plan.quantities)];
    Dossier::new(&Shared::new(Reading::of(entry, document, plan)))
}

fn goal(text: &str, quantities: &[Quantity]) -> Goal {
    let line = text.lines().next().unwrap_or_default();
    Goal {
        id: "g0".to_owned(),
        title: line.split('。').next().unwrap_or_default().to_owned(),
        text: line.to_owned(),
        span: Span::new(0, line.len()),
        quantities: quantities
            .iter()
            .map(|quantity| quantity.id.clone())
            .collect(),
    }
}

fn quantities(text: &str) -> Vec<Quantity> {
    let clauses = text
        .split([',', '。', '\n'])
        .filter(|clause| clause.contains('%'));
    clauses.map(|clause| quantity(text, clause)).collect()
}

fn quantity(text: &str, clause: &str) -> Quantity {
    let start = text.find(clause).unwrap();
    let digits = start + clause.find(|c: char| c.is_ascii_digit()).unwrap();
    let end = start + clause.find('%').unwrap() + 1;
    let id = format!("q{start}");
    let quantity = serde_json::json!({
        "id": id, "indicator": clause, "indicator_id": null, "text": clause, "number": 7.0,
        "upper": null, "unit": "%", "value": null, "base_unit": null, "kind": "growth",
        "comparator": "ge", "basis": null, "status": "target", "year": 2025, "baseline": null,
        "reference": null, "stretch": false, "headline": true,
        "span": [start, start + clause.len()], "number_span": [digits, end], "node": ""
    });
    serde_json::from_value(quantity).unwrap()
}
