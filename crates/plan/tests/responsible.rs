//! Who is responsible for measures, and when they are due, against `cases/responsible/`.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/cases.rs"]
mod cases;

/// The measures of a plan in the notation of the case files: a measure a line with those who
/// lead, those who help, and the deadline as written.
#[test]
fn the_cases_name_who_is_responsible() {
    cases::check("responsible", |document| {
        let plan = gangmu_plan::read(document);
        let mut lines = String::new();
        for measure in plan.areas.iter().flat_map(|area| &area.measures) {
            let responsible = &measure.responsible;
            let deadline = measure.deadline.as_ref();
            lines += &format!(
                "{} | {} | {} | {}\n",
                measure.title,
                responsible.lead.join("、"),
                responsible.with.join("、"),
                deadline.map_or("-", |deadline| &deadline.text),
            );
        }
        lines
    });
}
