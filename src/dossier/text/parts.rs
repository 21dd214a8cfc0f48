//! Everything in a plan that stands at a place in the text.

use gangmu_document::Span;
use gangmu_plan::model::{OutlineNode, Plan};

/// An item, or the number inside it.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Id of the item.
    pub id: &'a str,
    /// Its name, where it has one that may stand at its start.
    pub title: &'a str,
    /// Its place.
    pub span: Span,
}

/// The parts of a plan. A quantity stands there twice, as its clause and as its number.
pub fn parts(plan: &Plan) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for node in &plan.outline {
        add_outline(node, &mut parts);
    }
    let mut add = |id, title, span| parts.push(Part { id, title, span });
    for items in [&plan.principles, &plan.safeguards, &plan.review] {
        for item in items {
            add(&item.id, &item.title, item.span);
        }
    }
    for area in &plan.areas {
        add(&area.id, &area.title, area.span);
        for measure in &area.measures {
            add(&measure.id, &measure.title, measure.span);
        }
    }
    for goal in &plan.goals {
        add(&goal.id, &goal.title, goal.span);
    }
    for cadence in &plan.cadence {
        add(&cadence.id, "", cadence.span);
    }
    for quantity in &plan.quantities {
        add(&quantity.id, "", quantity.span);
        if let Some(span) = quantity.number_span {
            add(&quantity.id, "", span);
        }
    }
    for claim in &plan.claims {
        add(&claim.id, "", claim.span);
    }
    parts
}

fn add_outline<'a>(node: &'a OutlineNode, parts: &mut Vec<Part<'a>>) {
    parts.push(Part {
        id: &node.id,
        title: &node.title,
        span: node.span,
    });
    for child in &node.children {
        add_outline(child, parts);
    }
}
