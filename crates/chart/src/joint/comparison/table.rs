//! Every value that can be compared, drawn or not, as a table.

use super::super::Member;
use super::super::names;
use super::panel::in_words;
use super::subject::{Point, Subject};
use crate::number;
use crate::scene::{Row, Table};
use crate::words::Words;

/// One row a value, the subjects in their order.
pub(super) fn of(members: &[Member], subjects: &[Subject], words: Words) -> Table {
    let mut rows = Vec::new();
    for subject in subjects {
        let title = subject.title(words.0);
        for point in &subject.points {
            rows.extend(row(members, &title, *point, words));
        }
    }
    Table {
        columns: words.each(&[
            "table.indicator",
            "table.place",
            "table.year",
            "table.status",
            "table.value",
            "table.terms",
            "table.text",
        ]),
        rows,
    }
}

fn row(members: &[Member], title: &str, point: Point, words: Words) -> Option<Row> {
    let member = members.get(point.member)?;
    let quantity = point.quantity;
    let value = match number::written(quantity, words.0) {
        Some(written) => written.joined(),
        None => in_words(point, words),
    };
    let year = quantity.year.map(|year| year.to_string());
    Some(Row {
        item: member.item(&quantity.id),
        cells: vec![
            title.to_owned(),
            names::place(member.plan),
            year.unwrap_or_default(),
            point.status(words).to_owned(),
            value,
            number::qualifier(quantity, words.0),
            quantity.text.clone(),
        ],
    })
}
