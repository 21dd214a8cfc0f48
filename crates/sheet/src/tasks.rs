//! The tasks of a plan: a row for each measure.

use crate::{Cell, Table, corrected};
use gangmu_chart::Strings;
use gangmu_chart::scene::Language;
use gangmu_plan::domains;
use gangmu_plan::model::{Area, Measure, Plan};
use std::sync::LazyLock;

const STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/data/tasks.tsv"));

static WORDS: LazyLock<Strings> = LazyLock::new(|| Strings::read(STRINGS));

const COLUMNS: [&str; 12] = [
    "document",
    "area_number",
    "area",
    "number",
    "task",
    "text",
    "quantities",
    "lead",
    "with",
    "deadline",
    "domain",
    "id",
];

/// The table without rows.
#[must_use]
pub fn table(language: Language) -> Table {
    Table::named(WORDS.say(language, "title"), &COLUMNS, &WORDS, language)
}

/// The rows of a plan, each with what was corrected of it.
#[must_use]
pub fn rows(plan: &Plan, language: Language) -> Vec<(Vec<Cell>, Cell)> {
    let areas = plan.areas.iter();
    let rows = areas.flat_map(|area| {
        let measures = area.measures.iter();
        measures.map(move |measure| {
            let corrected = corrected(plan, area, measure, language);
            (row(plan, area, measure, language), corrected)
        })
    });
    rows.collect()
}

/// The row of one measure of a plan.
#[must_use]
pub fn row(plan: &Plan, area: &Area, measure: &Measure, language: Language) -> Vec<Cell> {
    let deadline = measure.deadline.as_ref();
    let domain = measure.domain.as_deref().and_then(domains::by_id);
    vec![
        Cell::text(&*plan.document),
        Cell::Number(area.ordinal as f64),
        Cell::text(&*area.title),
        Cell::Number(measure.ordinal as f64),
        Cell::text(&*measure.title),
        Cell::text(&*measure.text),
        Cell::text(numbers(plan, measure).join("；")),
        Cell::text(measure.responsible.lead.join("、")),
        Cell::text(measure.responsible.with.join("、")),
        Cell::maybe(deadline.map(|deadline| deadline.text.as_str())),
        Cell::maybe(domain.map(|domain| match language {
            Language::Chinese => domain.name,
            Language::English => domain.english,
        })),
        Cell::text(&*measure.id),
    ]
}

/// What was corrected of a measure: of itself, of the area it is one of, of its numbers.
#[must_use]
pub fn corrected(plan: &Plan, area: &Area, measure: &Measure, language: Language) -> Cell {
    let mut items = vec![measure.id.as_str(), area.id.as_str()];
    items.extend(measure.quantities.iter().map(String::as_str));
    corrected::cell(plan, &items, language)
}

/// The words of a measure's numbers, in the order of the text.
#[must_use]
pub fn numbers<'a>(plan: &'a Plan, measure: &Measure) -> Vec<&'a str> {
    // The quantities of a plan stand in the order of its text, those of a measure inside it.
    let quantities = &plan.quantities;
    let first = quantities.partition_point(|quantity| quantity.span.start < measure.span.start);
    let inside = quantities.get(first..).unwrap_or_default().iter();
    let inside = inside.take_while(|quantity| quantity.span.start < measure.span.end);
    let mut said: Vec<&str> = inside
        .filter(|quantity| measure.quantities.contains(&quantity.id))
        .map(|quantity| quantity.text.as_str())
        .collect();
    // One clause may hold several numbers.
    said.dedup();
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_whole() {
        assert_eq!(Strings::faults(STRINGS), [""; 0]);
        let used = [&["title"], COLUMNS.as_slice()].concat();
        assert_eq!(WORDS.keys().collect::<Vec<_>>(), used);
    }

    #[test]
    fn every_number_of_a_measure_is_found() {
        let text = "某市行动方案\n二、重点任务\n(一)扩大内需\n1.提振消费\n零售总额增长7%以上，\
            新增企业30家、商户500户。\n2.扩大投资\n投资增长10%。\n";
        let plan = gangmu_plan::read(&gangmu_document::read("a.txt", text.as_bytes(), &|_, _| {
            None
        }));
        let measures: Vec<&Measure> = plan.areas.iter().flat_map(|area| &area.measures).collect();
        assert_eq!(measures.len(), 2);
        for measure in measures {
            let mut expected: Vec<&str> = Vec::new();
            for id in &measure.quantities {
                let quantity = plan.quantities.iter().find(|quantity| quantity.id == *id);
                expected.push(&quantity.unwrap().text);
            }
            expected.dedup();
            assert!(!expected.is_empty());
            assert_eq!(numbers(&plan, measure), expected);
        }
    }
}
