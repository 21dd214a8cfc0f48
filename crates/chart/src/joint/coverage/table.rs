//! The counts as a table: one row a domain, one column a plan.

use super::counts::Counts;
use crate::scene::{Row, Table};
use crate::words::Words;

/// Every domain that occurs, noughts included.
pub(super) fn of(counts: &Counts, names: &[String], words: Words) -> Table {
    let mut columns = vec![words.say("table.domain").to_owned()];
    columns.extend(names.iter().cloned());
    let rows = counts.rows.iter().map(|row| {
        let counts = row.cells.iter().map(|cell| cell.count().to_string());
        Row {
            item: String::new(),
            cells: std::iter::once(row.name.clone()).chain(counts).collect(),
        }
    });
    Table {
        columns,
        rows: rows.collect(),
    }
}
