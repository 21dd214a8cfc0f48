//! What the lists of a plan hold: a row for each measure, a row for each target.

use super::table::{Cell, Table};
use crate::words::Language;
use clap::ValueEnum;
use gangmu_plan::model::{Area, Basis, Comparator, Measure, Plan, Quantity, QuantityKind, Status};
use std::collections::BTreeMap;

/// A list of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum List {
    /// Measures: what is to be done, by whom, until when.
    Tasks,
    /// Targets: what is to be reached.
    Targets,
}

const TASKS: [&str; 11] = [
    "column.document",
    "column.area_number",
    "column.area",
    "column.number",
    "column.task",
    "column.text",
    "column.quantities",
    "column.lead",
    "column.with",
    "column.deadline",
    "column.id",
];

const TARGETS: [&str; 16] = [
    "column.document",
    "column.indicator",
    "column.kind",
    "column.bound",
    "column.value",
    "column.upper",
    "column.unit",
    "column.basis",
    "column.year",
    "column.baseline",
    "column.reference",
    "column.stretch",
    "column.headline",
    "column.text",
    "column.task_id",
    "column.id",
];

impl List {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tasks, Self::Targets];

    /// The name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Targets => "targets",
        }
    }

    /// The table without rows.
    pub fn table(self, language: Language) -> Table {
        let (title, columns) = match self {
            Self::Tasks => ("list.tasks", TASKS.as_slice()),
            Self::Targets => ("list.targets", TARGETS.as_slice()),
        };
        let header = columns.iter().map(|key| language.say(key).to_owned());
        Table {
            title: language.say(title).to_owned(),
            header: header.collect(),
            rows: Vec::new(),
        }
    }

    /// The rows of a plan.
    pub fn rows(self, plan: &Plan, language: Language) -> Vec<Vec<Cell>> {
        match self {
            Self::Tasks => tasks(plan),
            Self::Targets => targets(plan, language),
        }
    }
}

fn tasks(plan: &Plan) -> Vec<Vec<Cell>> {
    let texts: BTreeMap<&str, &str> = plan
        .quantities
        .iter()
        .map(|quantity| (quantity.id.as_str(), quantity.text.as_str()))
        .collect();
    let row = |area: &Area, measure: &Measure| {
        let quantities = measure.quantities.iter();
        let mut said: Vec<&str> = quantities
            .filter_map(|id| texts.get(id.as_str()).copied())
            .collect();
        // One clause may hold several numbers.
        said.dedup();
        let deadline = measure.deadline.as_ref();
        vec![
            Cell::text(&*plan.document),
            Cell::Number(area.ordinal as f64),
            Cell::text(&*area.title),
            Cell::Number(measure.ordinal as f64),
            Cell::text(&*measure.title),
            Cell::text(&*measure.text),
            Cell::text(said.join("；")),
            Cell::text(measure.responsible.lead.join("、")),
            Cell::text(measure.responsible.with.join("、")),
            Cell::maybe(deadline.map(|deadline| deadline.text.as_str())),
            Cell::text(&*measure.id),
        ]
    };
    let areas = plan.areas.iter();
    areas
        .flat_map(|area| area.measures.iter().map(move |measure| row(area, measure)))
        .collect()
}

fn targets(plan: &Plan, language: Language) -> Vec<Vec<Cell>> {
    let tasks: BTreeMap<&str, &str> = plan
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .flat_map(|measure| {
            measure
                .quantities
                .iter()
                .map(|id| (id.as_str(), measure.id.as_str()))
        })
        .collect();
    let yes = |is: bool| Cell::text(if is { language.say("cell.yes") } else { "" });
    let row = |target: &Quantity| {
        vec![
            Cell::text(&*plan.document),
            Cell::text(&*target.indicator),
            Cell::text(language.say(kind(target.kind))),
            Cell::maybe(
                target
                    .comparator
                    .map(|comparator| language.say(bound(comparator))),
            ),
            Cell::number(target.number),
            Cell::number(target.upper),
            Cell::maybe(target.unit.as_deref()),
            Cell::maybe(target.basis.map(|of| language.say(basis(of)))),
            Cell::number(target.year.map(f64::from)),
            Cell::maybe(target.baseline.as_deref()),
            Cell::maybe(target.reference.as_deref()),
            yes(target.stretch),
            yes(target.headline),
            Cell::text(&*target.text),
            Cell::maybe(tasks.get(target.id.as_str()).copied()),
            Cell::text(&*target.id),
        ]
    };
    let targets = plan.quantities.iter();
    targets
        .filter(|quantity| quantity.status == Status::Target)
        .map(row)
        .collect()
}

fn kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Level => "kind.level",
        QuantityKind::Growth => "kind.growth",
        QuantityKind::Difference => "kind.difference",
        QuantityKind::Rank => "kind.rank",
        QuantityKind::Words => "kind.words",
    }
}

fn bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Eq => "bound.eq",
        Comparator::Ge => "bound.ge",
        Comparator::Gt => "bound.gt",
        Comparator::Le => "bound.le",
        Comparator::Lt => "bound.lt",
        Comparator::Approx => "bound.approx",
        Comparator::Range => "bound.range",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::AnnualAverage => "basis.annual_average",
        Basis::ThreeYearTotal => "basis.three_year_total",
        Basis::Total => "basis.total",
    }
}
