//! The targets as a table: all of them, whatever the drawing shows.

use super::domains::{self, Domains};
use super::target::{Form, Target, Targets};
use super::value;
use crate::number;
use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Comparator, Quantity};

/// One row a target; a stretch value and the actual value stand beside their target, and the
/// domain where targets are grouped by it.
pub(super) fn of(targets: &Targets, domains: Option<&Domains>, words: Words) -> Table {
    let mut rows = Vec::new();
    for list in [&targets.main, &targets.counted] {
        for target in list {
            let mut row = row(target, words);
            if let Some(domains) = domains {
                let domain = domains::name(domains.domain(target), words);
                row.cells.push(domain.to_owned());
            }
            rows.push(row);
        }
    }
    let mut columns = words.each(&[
        "table.indicator",
        "table.kind",
        "table.terms",
        "table.target",
        "table.stretch",
        "table.year",
        "table.actual",
        "table.text",
    ]);
    if domains.is_some() {
        columns.push(words.say("table.domain").to_owned());
    }
    Table { columns, rows }
}

fn row(target: &Target, words: Words) -> Row {
    let quantity = target.quantity;
    let stretch = target.stretch.map(|stretch| written(stretch, words));
    let actual = target.actual.map(|actual| {
        let label = value::status_label(actual, words);
        format!("{label} {}", written(actual, words))
    });
    let year = quantity.year.map(|year| year.to_string());
    Row {
        item: quantity.id.clone(),
        cells: vec![
            quantity.indicator.clone(),
            words.say(form_key(target.form())).to_owned(),
            value::qualifier(target, words),
            written(quantity, words),
            stretch.unwrap_or_default(),
            year.unwrap_or_default(),
            actual.unwrap_or_default(),
            quantity.text.clone(),
        ],
    }
}

/// The heading of a group of one form.
pub(super) fn form_key(form: Form) -> &'static str {
    match form {
        Form::Growth => "group.growth",
        Form::Share => "group.share",
        Form::Amount => "group.amount",
        Form::Change => "group.change",
        Form::Rank => "group.rank",
        Form::Relative => "group.relative",
        Form::Words => "group.words",
    }
}

fn written(quantity: &Quantity, words: Words) -> String {
    if let Some(written) = number::written(quantity, words.0) {
        return written.joined();
    }
    match &quantity.reference {
        Some(reference) => {
            let sign = match number::bound(quantity) {
                Some(Comparator::Eq) | None => "=",
                Some(comparator) => number::sign(comparator),
            };
            format!("{sign} {reference}")
        }
        None => value::in_words(quantity),
    }
}
