//! Tables on paper: targets, tasks and the audit. Their heads stand again on every page.

use crate::strings::{fill, say};
use crate::view::{Element, element};
use gangmu_chart::number::spoken;
use gangmu_chart::scene::{Language, Table};
use gangmu_plan::model::{Area, Measure, Plan, Quantity};

/// The data of a chart as its own table has them, without columns that say nothing.
pub fn data(title: &'static str, table: &Table, language: Language) -> Element {
    let says = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        cells.into_iter().any(|cell| !cell.is_empty())
    };
    let columns: Vec<usize> = (0..table.columns.len()).filter(|at| says(*at)).collect();
    if columns.is_empty() {
        return element("div");
    }
    let names = columns.iter().filter_map(|at| table.columns.get(*at));
    let rows = table.rows.iter().map(|row| {
        let cells = columns.iter().filter_map(|at| row.cells.get(*at));
        cells.cloned().collect()
    });
    let body = body(None, rows.collect());
    section(title, names.cloned().collect(), vec![body], language)
}

/// The tasks under their areas: who is responsible, until when, and which numbers they name, as
/// far as the text says so of any.
pub fn tasks(plan: &Plan, language: Language) -> Element {
    let measures = || plan.areas.iter().flat_map(|area| &area.measures);
    if measures().next().is_none() {
        return element("div");
    }
    let columns: Vec<Column> = [
        Column::Ordinal,
        Column::Title,
        Column::Lead,
        Column::With,
        Column::Deadline,
        Column::Values,
    ]
    .into_iter()
    .filter(|column| measures().any(|measure| !column.cell(measure, plan, language).is_empty()))
    .collect();
    let names = columns
        .iter()
        .map(|column| say(language, column.name()).to_owned());
    let bodies = plan.areas.iter().map(|area| {
        let row = |measure: &Measure| {
            let cells = columns.iter();
            cells
                .map(|column| column.cell(measure, plan, language))
                .collect()
        };
        let rows = area.measures.iter().map(row).collect();
        body(Some(heading(area, columns.len())), rows)
    });
    section("print.tasks", names.collect(), bodies.collect(), language)
}

#[derive(Debug, Clone, Copy)]
enum Column {
    Ordinal,
    Title,
    Lead,
    With,
    Deadline,
    Values,
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Self::Ordinal => "print.ordinal",
            Self::Title => "plan.fact_measure",
            Self::Lead => "plan.fact_lead",
            Self::With => "plan.fact_with",
            Self::Deadline => "plan.fact_deadline",
            Self::Values => "plan.fact_quantities",
        }
    }

    fn cell(self, measure: &Measure, plan: &Plan, language: Language) -> String {
        match self {
            Self::Ordinal => measure.ordinal.to_string(),
            Self::Title => measure.title.clone(),
            Self::Lead => measure.responsible.lead.join("、"),
            Self::With => measure.responsible.with.join("、"),
            Self::Deadline => {
                let deadline = measure.deadline.as_ref();
                deadline.map_or_else(String::new, |deadline| deadline.text.clone())
            }
            Self::Values => {
                let inside = |quantity: &&Quantity| measure.quantities.contains(&quantity.id);
                let values = plan.quantities.iter().filter(inside).map(|quantity| {
                    let value = spoken(quantity, language);
                    fill(
                        language,
                        "plan.indicator_value",
                        &[&quantity.indicator, &value],
                    )
                });
                let values: Vec<String> = values.collect();
                values.join("；")
            }
        }
    }
}

fn section(
    title: &'static str,
    columns: Vec<String>,
    bodies: Vec<Element>,
    language: Language,
) -> Element {
    let columns = columns.into_iter().map(|name| {
        let cell = element("th").attribute("scope", "col");
        cell.text(name)
    });
    let head = element("thead").child(element("tr").children(columns));
    let table = element("table").child(head).children(bodies);
    element("section")
        .class("paper-table")
        .attribute("aria-labelledby", title)
        // On a phone it scrolls sideways, by keyboard too.
        .attribute("tabindex", "0")
        .child(
            element("h2")
                .attribute("id", title)
                .text(say(language, title)),
        )
        .child(table)
}

fn body(heading: Option<Element>, rows: Vec<Vec<String>>) -> Element {
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().map(|cell| element("td").text(cell));
        element("tr").children(cells)
    };
    let rows = rows.into_iter().map(row);
    element("tbody").maybe(heading).children(rows)
}

/// The name of an area over its rows.
fn heading(area: &Area, columns: usize) -> Element {
    let cell = element("th")
        .attribute("scope", "rowgroup")
        .attribute("colspan", columns.to_string())
        .text(format!("{}. {}", area.ordinal, area.title));
    element("tr").child(cell)
}
