//! Areas and measures as a table, whatever is opened.

use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Area, Measure, Plan};

/// One row a measure; an area without measures has a row of its own.
pub(super) fn of(plan: &Plan, words: Words) -> Table {
    let mut rows = Vec::new();
    for area in &plan.areas {
        if area.measures.is_empty() {
            rows.push(row(area, None));
        }
        for measure in &area.measures {
            rows.push(row(area, Some(measure)));
        }
    }
    Table {
        columns: words.each(&[
            "table.area_number",
            "table.area",
            "table.number",
            "table.measure",
            "table.quantities",
        ]),
        rows,
    }
}

fn row(area: &Area, measure: Option<&Measure>) -> Row {
    let cell = |value: Option<String>| value.unwrap_or_default();
    Row {
        item: measure.map_or(&area.id, |measure| &measure.id).clone(),
        cells: vec![
            area.ordinal.to_string(),
            area.title.clone(),
            cell(measure.map(|measure| measure.ordinal.to_string())),
            cell(measure.map(|measure| measure.title.clone())),
            cell(measure.map(|measure| measure.quantities.len().to_string())),
        ],
    }
}
