//! Who is responsible as a table: every measure that names bodies.

use super::bodies::Task;
use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Measure, Plan};

/// One row a measure.
pub(super) fn of(plan: &Plan, words: Words) -> Table {
    let mut rows = Vec::new();
    for area in &plan.areas {
        let stated = |measure: &&Measure| Task { measure }.is_stated();
        for measure in area.measures.iter().filter(stated) {
            let title = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
            let responsible = &measure.responsible;
            rows.push(Row {
                item: measure.id.clone(),
                cells: vec![
                    title,
                    area.title.clone(),
                    words.names(&responsible.lead),
                    words.names(&responsible.with),
                ],
            });
        }
    }
    Table {
        columns: words.each(&["table.measure", "table.area", "table.lead", "table.with"]),
        rows,
    }
}
