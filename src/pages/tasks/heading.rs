//! The headings of the table: what the texts say, what the reader says, and the columns of both.

use super::ledger::Ledger;
use crate::route::{Column, Sorting, TasksView};
use crate::view::{Element, button, element};

/// Columns of what the texts say; those after them are the reader's own.
const OF_THE_TEXTS: usize = 6;

/// Two rows of headings, of which the lower one sorts.
pub fn headings(ledger: &Ledger) -> Element {
    let over = |class: &'static str, key: &'static str, columns: usize| {
        element("div")
            .attribute("role", "columnheader")
            .attribute("aria-colspan", columns.to_string())
            .class(class)
            .text(ledger.say(key))
    };
    let own = Column::ALL.len() - OF_THE_TEXTS;
    let upper = element("div")
        .class("tasks-over")
        .attribute("role", "row")
        .attribute("aria-rowindex", "1")
        .child(over("of-the-texts", "tasks.of_the_texts", OF_THE_TEXTS))
        .child(over("own", "tasks.own", own));
    let lower = element("div")
        .class("tasks-columns")
        .attribute("role", "row")
        .attribute("aria-rowindex", "2")
        .children(Column::ALL.map(|column| heading(ledger, column)));
    element("div")
        .class("tasks-head")
        .attribute("role", "rowgroup")
        .child(upper)
        .child(lower)
}

/// A heading that sorts by its column: one way, the other way, not at all.
fn heading(ledger: &Ledger, column: Column) -> Element {
    let sorted = ledger.view.sorted.filter(|it| it.column == column);
    let (order, sign) = match sorted {
        None => ("none", ""),
        Some(sorting) if sorting.descending => ("descending", "▼"),
        Some(_) => ("ascending", "▲"),
    };
    let to = ledger.clone();
    let press = move || {
        to.show(TasksView {
            sorted: Sorting::pressed(to.view.sorted, column),
            ..to.view.clone()
        });
    };
    let sign = element("span")
        .class("tasks-sign")
        .attribute("aria-hidden", "true")
        .text(sign);
    let is_own = matches!(column, Column::Mark | Column::Note);
    element("div")
        .attribute("role", "columnheader")
        .attribute("aria-sort", order)
        .class_if(is_own, "own")
        .child(button(press).text(ledger.say(name(column))).child(sign))
}

/// The key of a column's name.
pub fn name(column: Column) -> &'static str {
    match column {
        Column::Task => "tasks.task",
        Column::Plan => "tasks.plan",
        Column::Domain => "tasks.domain",
        Column::Numbers => "tasks.numbers",
        Column::Bodies => "tasks.body",
        Column::Deadline => "tasks.deadline",
        Column::Mark => "tasks.mark",
        Column::Note => "tasks.note",
    }
}
