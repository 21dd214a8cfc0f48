//! The timeline as a table: the period, what is repeated, and all that falls due.

use super::{cadence, deadlines, due};
use crate::number;
use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Period, Plan};

/// One row each; the row of the period stands for the whole text.
pub(super) fn of(plan: &Plan, words: Words) -> Table {
    let row = |item: &str, what: String, key: &str, time: String, body: String| Row {
        item: item.to_owned(),
        cells: vec![what, words.say(key).to_owned(), time, body],
    };
    let year = |year: Option<i32>| match year {
        Some(year) => year.to_string(),
        None => words.say("year.none").to_owned(),
    };
    let mut rows = Vec::new();
    if let Some(period) = plan.period {
        let title = plan.title.clone();
        rows.push(row(
            "",
            title,
            "timeline.period",
            years(period),
            String::new(),
        ));
    }
    for target in due::targets(plan) {
        let what = words.clauses(&[target.indicator.clone(), number::spoken(target, words.0)]);
        rows.push(row(
            &target.id,
            what,
            "status.target",
            year(target.year),
            String::new(),
        ));
    }
    for (measure, deadline) in deadlines::sorted(plan) {
        let what = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
        let lead = words.names(&measure.responsible.lead);
        rows.push(row(
            &measure.id,
            what,
            "timeline.deadlines",
            deadline.text.clone(),
            lead,
        ));
    }
    for cadence in cadence::sorted(plan) {
        let time = cadence::in_words(cadence, words).to_owned();
        let body = cadence.body.clone().unwrap_or_default();
        rows.push(row(
            &cadence.id,
            cadence.text.clone(),
            "timeline.cadence",
            time,
            body,
        ));
    }
    Table {
        columns: words.each(&["table.what", "table.kind", "table.time", "table.body"]),
        rows,
    }
}

/// `2023–2025`, or the one year there is.
pub(super) fn years(period: Period) -> String {
    if period.start == period.end {
        period.start.to_string()
    } else {
        format!("{}–{}", period.start, period.end)
    }
}
