//! What falls due: targets with the year they are for, measures with their deadlines.

use gangmu_plan::model::{Area, Deadline, Measure, Plan, Quantity, Status};

/// The targets of a plan in the order of the text; a second, higher value is no target of its
/// own.
pub(super) fn targets(plan: &Plan) -> impl Iterator<Item = &Quantity> {
    let quantities = plan.quantities.iter();
    quantities.filter(|quantity| quantity.status == Status::Target && !quantity.stretch)
}

/// The measures that have a deadline, in the order of the text.
pub(super) fn measures(plan: &Plan) -> impl Iterator<Item = (&Measure, &Deadline)> {
    let measures = plan.areas.iter().flat_map(|area: &Area| &area.measures);
    measures.filter_map(|measure| Some((measure, measure.deadline.as_ref()?)))
}

/// The order in which deadlines fall due; those without a year come last.
pub(super) fn order(deadline: &Deadline) -> (i32, u8, u8) {
    (
        deadline.year.unwrap_or(i32::MAX),
        deadline.month.unwrap_or(u8::MAX),
        deadline.day.unwrap_or(u8::MAX),
    )
}
