//! Areas and measures as a table, whatever is opened.

use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Area, Measure, Plan};

/// One row a measure; an area without measures has a row of its own.
pub(super) fn of(plan: &Plan, words: Words) -> Table {
    let columns = [
        "table.area_number",
        "table.area",
        "table.number",
        "table.measure",
        "table.quantities",
    ];
    Table {
        columns: columns
            .into_iter()
            .map(|key| words.say(key).to_owned())
            .collect(),
        rows: plan.areas.iter().flat_map(rows).collect(),
    }
}

fn rows(area: &Area) -> Vec<Row> {
    if area.measures.is_empty() {
        return vec![row(area, None)];
    }
    let measures = area.measures.iter();
    measures.map(|measure| row(area, Some(measure))).collect()
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
