//! Cadences and actors in source coordinates.

use super::ids::Ids;
use crate::{
    actors, cadence,
    model::{Actor, Cadence},
};
use gangmu_document::{Document, TextRange};

pub(super) fn cadences(document: &Document, found: &[cadence::Found]) -> Vec<Cadence> {
    let mut ids = Ids::of('d');
    let text = |range: TextRange| range.of(&document.text).to_owned();
    found
        .iter()
        .map(|cadence| {
            let span = document.span(cadence.range);
            Cadence {
                id: ids.next(span),
                text: text(cadence.range),
                interval: cadence.interval.to_owned(),
                action: text(cadence.action),
                body: cadence.body.map(text),
                span,
            }
        })
        .collect()
}

pub(super) fn actors(document: &Document, found: &[actors::Found]) -> Vec<Actor> {
    let text = |range: TextRange| range.of(&document.text).to_owned();
    found
        .iter()
        .map(|actor| Actor {
            name: text(actor.name),
            role: actor.role.clone(),
            org: actor.org.map(text),
            title: actor.title.map(text),
            span: document.span(actor.range),
        })
        .collect()
}
