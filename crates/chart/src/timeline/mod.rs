//! When: the years a plan is for, what falls due in them, and how often progress is reviewed.

mod cadence;
mod deadlines;
mod due;
mod row;
mod table;
mod targets;
mod years;

use crate::chart::Options;
use crate::page::Page;
use crate::scene::{Bounds, Shape};
use crate::words::Words;
use gangmu_plan::model::{Period, Plan};
use row::{Columns, LANE, Row};
use years::Column;

/// Rows of a kind that are drawn unless every row is asked for; the table has all.
const MOST_ROWS: usize = 40;

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan, options: &Options) {
    let words = page.words;
    let columns = Columns::of(page, plan);
    page.scene.title = words.say("title.timeline").to_owned();
    if !options.without_table {
        page.scene.table = table::of(plan, words);
    }
    if columns.years.is_empty() {
        page.scene.empty = Some(words.say("empty.timeline").to_owned());
        return;
    }
    columns.years.place_names(page);
    if let Some(period) = plan.period {
        place_period(page, &columns, period);
    }
    targets::place(page, plan, &columns, options.every_row);
    deadlines::place(page, plan, &columns, options.every_row);
    cadence::place(page, plan, &columns, options.every_row);
    let missing = missing(plan, words);
    if !missing.is_empty() {
        page.note(&missing);
    }
    page.scene.takeaway = takeaway(plan, words);
}

/// A note of what was left out, if anything was.
fn note_left_out(page: &mut Page, left_out: usize) {
    if left_out > 0 {
        page.note(&page.words.fill("note.left_out", &[&left_out]));
    }
}

fn place_period(page: &mut Page, columns: &Columns, period: Period) {
    let rem = page.sizes.rem;
    let name = page.words.say("timeline.period");
    let row = Row::place(page, columns, (name, &table::years(period)), LANE * rem);
    let y = row.top + LANE * rem / 2.0;
    let first = columns
        .years
        .bar(Column::Year(period.start), (0.0, 1.0), y, 0.125 * rem);
    let last = columns
        .years
        .bar(Column::Year(period.end), (0.0, 1.0), y, 0.125 * rem);
    page.scene.furniture.push(Shape::Rect {
        bounds: Bounds {
            width: last.right() - first.x,
            ..first
        },
        class: "period",
    });
    page.scene.furniture.extend(row.text);
}

/// What a reader may look for and the text does not say.
fn missing(plan: &Plan, words: Words) -> String {
    let has_measures = plan.areas.iter().any(|area| !area.measures.is_empty());
    let mut missing = Vec::new();
    if has_measures && due::measures(plan).next().is_none() {
        missing.push(words.say("note.no_deadlines").to_owned());
    }
    if plan.cadence.is_empty() {
        missing.push(words.say("note.no_cadence").to_owned());
    }
    words.sentences(&missing)
}

/// `计划期 2023–2025 年；20 项目标，最晚到 2025 年；5 项督促检查，最密的每月一次。`
fn takeaway(plan: &Plan, words: Words) -> String {
    let mut parts = Vec::new();
    if let Some(period) = plan.period {
        parts.push(words.fill("takeaway.period", &[&table::years(period)]));
    }
    let (dated, undated): (Vec<_>, Vec<_>) =
        due::targets(plan).partition(|target| target.year.is_some());
    if let Some(last) = dated.iter().filter_map(|target| target.year).max() {
        parts.push(words.fill("takeaway.targets_until", &[&dated.len(), &last]));
    }
    if !undated.is_empty() {
        parts.push(words.fill("takeaway.targets_undated", &[&undated.len()]));
    }
    let deadlines = due::measures(plan).count();
    if deadlines > 0 {
        parts.push(words.fill("takeaway.deadlines", &[&deadlines]));
    }
    if let Some(most) = cadence::sorted(plan).first() {
        let often = cadence::in_words(most, words);
        parts.push(words.fill("takeaway.cadence", &[&plan.cadence.len(), &often]));
    }
    let listed = words.listed(&parts);
    if listed.is_empty() {
        return listed;
    }
    words.fill("takeaway.sentence", &[&listed])
}
