//! Claims with the ids of what was counted.

use super::{ids::Ids, items::Items, outline::Tree};
use crate::{
    claims::{Found, Part, Place},
    model::Claim,
};
use gangmu_document::Document;

/// The scope of a claim about the whole document.
const DOCUMENT: &str = "document";

pub(super) fn claims(
    document: &Document,
    found: &[Found],
    items: &Items,
    tree: &Tree,
) -> Vec<Claim> {
    let mut ids = Ids::of('c');
    let id = |part: &Part| part_id(*part, items, tree).map(str::to_owned);
    found
        .iter()
        .map(|claim| {
            let span = document.span(claim.range);
            Claim {
                id: ids.next(span),
                text: claim.range.of(&document.text).to_owned(),
                noun: claim.noun.of(&document.text).to_owned(),
                declared: claim.declared,
                found: claim.found,
                items: claim.items.iter().filter_map(id).collect(),
                scope: claim
                    .scope
                    .as_ref()
                    .and_then(id)
                    .unwrap_or(DOCUMENT.to_owned()),
                status: claim.status,
                span,
            }
        })
        .collect()
}

fn part_id<'a>(part: Part, items: &'a Items, tree: &'a Tree) -> Option<&'a str> {
    match part.place {
        Place::Area(place) => items.areas.get(place).map(|area| area.id.as_str()),
        Place::Measure(area, place) => {
            let measure = items.areas.get(area)?.measures.get(place)?;
            Some(&measure.id)
        }
        Place::Goal(place) => items.goals.get(place).map(|goal| goal.id.as_str()),
        Place::Principle(place) => items.principles.get(place).map(|item| item.id.as_str()),
        Place::Safeguard(place) => items.safeguards.get(place).map(|item| item.id.as_str()),
        Place::Node => tree.id(part.range),
    }
}
