//! Plan, areas, measures: each area as tall as it has measures. Opened, one area shows its
//! measures with the numbers and parts inside them.

mod branch;
mod columns;
mod list;
mod table;

use crate::chart::Options;
use crate::page::Page;
use crate::scene::{Crumb, Frame};
use crate::words::Words;
use branch::Branch;
use gangmu_plan::model::{Area, Plan};

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan, options: &Options) {
    let opened = options
        .opened
        .and_then(|id| plan.areas.iter().find(|area| area.id == id));
    let words = page.words;
    let branches = match opened {
        Some(area) => branch::of_area(plan, area, words),
        None => branch::of_plan(plan, words),
    };
    if page.frame.is_narrow() {
        list::place(page, &branches);
    } else {
        columns::place(page, &branches, opened.is_some());
    }
    page.scene.title = words.say("title.icicle").to_owned();
    match opened {
        Some(area) => {
            page.scene.takeaway = takeaway_of_area(area, &branches, words);
            page.scene.trail = trail(plan, area);
        }
        None => page.scene.takeaway = takeaway_of_plan(plan, page.frame, words),
    }
    page.scene.table = table::of(plan, words);
    if branches.is_empty() {
        page.scene.empty = Some(words.say("empty.measures").to_owned());
    }
}

fn trail(plan: &Plan, area: &Area) -> Vec<Crumb> {
    vec![
        Crumb {
            item: None,
            title: plan.title.clone(),
        },
        Crumb {
            item: Some(area.id.clone()),
            title: area.title.clone(),
        },
    ]
}

/// `13 个方面、65 项任务。高度是任务数。`
fn takeaway_of_plan(plan: &Plan, frame: Frame, words: Words) -> String {
    if plan.areas.is_empty() {
        return String::new();
    }
    let measures: usize = plan.areas.iter().map(|area| area.measures.len()).sum();
    let key = if frame.is_narrow() {
        "takeaway.areas"
    } else {
        "takeaway.areas_by_height"
    };
    words.fill(key, &[&plan.areas.len(), &measures])
}

fn takeaway_of_area(area: &Area, branches: &[Branch], words: Words) -> String {
    let inside: usize = branches.iter().map(|branch| branch.twigs.len()).sum();
    words.fill(
        "takeaway.area",
        &[&area.title, &area.measures.len(), &inside],
    )
}
