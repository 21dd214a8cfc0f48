//! Quantities and named numbers in source coordinates.

use super::{ids::Ids, outline::Tree};
use crate::{
    model::{Named, Quantity},
    named,
    outline::Outline,
    quantities,
};
use gangmu_document::turns::Turns;
use gangmu_document::{Document, TextRange};

pub(super) async fn quantities(
    document: &Document,
    found: Vec<quantities::Quantity>,
    outline: &Outline,
    tree: &Tree,
    turns: &Turns<'_>,
) -> Vec<Quantity> {
    let mut ids = Ids::of('q');
    let text = |range: TextRange| range.of(&document.text).to_owned();
    let mut quantity = |found: quantities::Quantity| {
        let span = document.span(found.range);
        let place = found.number_range.unwrap_or(found.range).start;
        Quantity {
            id: ids.next(span),
            indicator: found.indicator,
            indicator_id: found.indicator_id.map(str::to_owned),
            text: text(found.range),
            number: found.number,
            upper: found.upper,
            unit: found.unit,
            value: found.value,
            base_unit: found.base_unit,
            kind: found.kind,
            comparator: found.comparator,
            basis: found.basis,
            status: found.status,
            year: found.year,
            baseline: found.baseline,
            reference: found.reference,
            stretch: found.stretch,
            headline: found.headline,
            span,
            number_span: found.number_range.map(|range| document.span(range)),
            node: tree
                .innermost(outline, place)
                .unwrap_or_default()
                .to_owned(),
        }
    };
    let mut all = Vec::with_capacity(found.len());
    for found in found {
        turns.passed(found.range.len()).await;
        all.push(quantity(found));
    }
    all
}

pub(super) fn named(document: &Document, found: &[named::Named]) -> Vec<Named> {
    found
        .iter()
        .map(|named| Named {
            text: named.range.of(&document.text).to_owned(),
            class: named.class,
            span: document.span(named.range),
        })
        .collect()
}
