//! Who leads and who helps with which measure, as far as the text says so.

mod bodies;
mod list;
mod matrix;
mod table;

use crate::chart::Options;
use crate::page::Page;
use crate::scene::{Bounds, Mark, Shape};
use crate::words::Words;
use bodies::{Body, Part, Task};
use gangmu_plan::model::Plan;

/// Measures that are drawn unless every row is asked for; the table has all.
const MOST_ROWS: usize = 40;
/// People and bodies that are named where measures name none.
const MOST_ACTORS: usize = 6;

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan, options: &Options) {
    let words = page.words;
    page.scene.title = words.say("title.responsibility").to_owned();
    let tasks = bodies::tasks(plan);
    if tasks.is_empty() {
        page.scene.empty = Some(reason(plan, words));
        return;
    }
    let bodies = bodies::bodies(&tasks);
    let most = if options.every_row {
        usize::MAX
    } else {
        MOST_ROWS
    };
    let drawn = tasks.get(..most).unwrap_or(&tasks);
    if page.frame.is_narrow() {
        list::place(page, drawn, &bodies);
    } else {
        matrix::place(page, drawn, &bodies);
    }
    let left_out = tasks.len() - drawn.len();
    if left_out > 0 {
        page.note(&words.fill("note.left_out", &[&left_out]));
    }
    let measures: usize = plan.areas.iter().map(|area| area.measures.len()).sum();
    let without = measures - tasks.len();
    if without > 0 {
        page.note(&words.fill("note.without_body", &[&without]));
    }
    page.scene.takeaway = takeaway(measures, &tasks, &bodies, words);
    if !options.without_table {
        page.scene.table = table::of(plan, words);
    }
}

/// Whether any measure names who leads or helps.
pub(crate) fn is_stated(plan: &Plan) -> bool {
    !bodies::tasks(plan).is_empty()
}

/// Why there is nothing, and whom the text names otherwise.
fn reason(plan: &Plan, words: Words) -> String {
    let actors = plan.actors.iter().take(MOST_ACTORS);
    let names: Vec<String> = actors
        .map(|actor| words.fill("actor.as", &[&actor.name, &actor.role]))
        .collect();
    if names.is_empty() {
        words.say("empty.responsibility").to_owned()
    } else {
        words.fill("empty.responsibility_actors", &[&words.names(&names)])
    }
}

/// `10 项任务中 8 项写明单位，共 9 个单位；市发改委最多，牵头 4 项，配合 1 项。`
fn takeaway(measures: usize, tasks: &[Task], bodies: &[Body], words: Words) -> String {
    let counts = words.fill(
        "takeaway.responsible",
        &[&measures, &tasks.len(), &bodies.len()],
    );
    // Nobody has most where two have as many.
    let share = |at: usize| bodies.get(at).map(Body::measures);
    let first = bodies.first().filter(|_| share(0) > share(1));
    let most = first.map(|body| {
        let counts = body.counts(words);
        words.fill("takeaway.most_involved", &[&body.name, &counts])
    });
    let listed = words.listed(&[counts, most.unwrap_or_default()]);
    words.fill("takeaway.sentence", &[&listed])
}

/// Who leads and who helps in words, each with the part that it is.
fn said(task: Task, words: Words) -> Vec<(Part, String)> {
    let parts = [
        (Part::Leads, "responsibility.lead"),
        (Part::Helps, "responsibility.with"),
    ];
    let mut said = Vec::new();
    for (part, key) in parts {
        let of_part = task.parts().filter(|(_, other)| *other == part);
        let names: Vec<String> = of_part.map(|(name, _)| name.to_owned()).collect();
        if !names.is_empty() {
            let names = words.names(&names);
            said.push((
                part,
                words.fill("responsibility.named", &[&words.say(key), &names]),
            ));
        }
    }
    said
}

/// The mark of a measure, drawn in either form.
fn mark(task: Task, bounds: Bounds, shapes: Vec<Shape>, words: Words) -> Mark {
    Mark {
        item: task.measure.id.clone(),
        label: label(task, words),
        bounds,
        parent: None,
        class: "responsible",
        opens: false,
        shapes,
    }
}

/// `3. 扩大投资，牵头：市发改委，配合：市商务局`.
fn label(task: Task, words: Words) -> String {
    let measure = task.measure;
    let title = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
    let said = said(task, words).into_iter().map(|(_, said)| said);
    words.clauses(&std::iter::once(title).chain(said).collect::<Vec<_>>())
}
