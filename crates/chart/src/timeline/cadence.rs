//! How often progress is heard, reported or assessed: in each year as many short bars as there
//! are times. The text names no days, so a bar takes the whole stretch in which it happens once.

use super::row::{Columns, LANE, Row};
use super::{MOST_ROWS, note_left_out};
use crate::page::{Page, ground};
use crate::scene::{Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_plan::model::{Cadence, Plan};

/// Narrower bars than this run together, in pixels.
const NARROWEST: f64 = 1.5;

/// What is repeated, the most frequent first.
pub(super) fn sorted(plan: &Plan) -> Vec<&Cadence> {
    let mut cadences: Vec<&Cadence> = plan.cadence.iter().collect();
    cadences.sort_by_key(|cadence| std::cmp::Reverse(times(&cadence.interval)));
    cadences
}

/// Places a row for each at the page's cursor.
pub(super) fn place(page: &mut Page, plan: &Plan, columns: &Columns, every_row: bool) {
    let cadences = sorted(plan);
    if cadences.is_empty() {
        return;
    }
    page.heading(page.words.say("timeline.cadence"));
    let most = if every_row { usize::MAX } else { MOST_ROWS };
    for cadence in cadences.iter().take(most) {
        place_row(page, plan, columns, cadence);
    }
    note_left_out(page, cadences.len().saturating_sub(most));
}

fn place_row(page: &mut Page, plan: &Plan, columns: &Columns, cadence: &Cadence) {
    let rem = page.sizes.rem;
    let body = cadence.body.as_deref().unwrap_or_default();
    let row = Row::place(page, columns, (&cadence.text, body), LANE * rem);
    let mut shapes = vec![ground(row.bounds, 0.5 * rem)];
    let y = row.top + LANE * rem / 2.0;
    for column in columns.years.repeating(plan.period) {
        let year = columns.years.bar(column, (0.0, 1.0), y, 0.25 * rem);
        shapes.extend(bars(year, times(&cadence.interval)));
    }
    shapes.extend(row.text);
    page.scene.marks.push(Mark {
        item: cadence.id.clone(),
        label: label(cadence, page.words),
        bounds: row.bounds,
        parent: None,
        class: "cadence",
        opens: false,
        shapes,
    });
}

/// A year in so many parts.
fn bars(year: Bounds, times: u8) -> Vec<Shape> {
    let pitch = year.width / f64::from(times);
    let (count, pitch) = if pitch < 2.0 * NARROWEST {
        (1, year.width)
    } else {
        (times, pitch)
    };
    let gap = (0.25 * pitch).min(year.height / 2.0);
    let bar = |at: u8| Shape::Rect {
        bounds: Bounds {
            x: year.x + f64::from(at) * pitch + gap / 2.0,
            width: pitch - gap,
            ..year
        },
        class: "time",
    };
    (0..count).map(bar).collect()
}

/// How many times a year.
fn times(interval: &str) -> u8 {
    match interval {
        "week" => 52,
        "month" => 12,
        "quarter" => 4,
        "half_year" => 2,
        _ => 1,
    }
}

/// `每月一次`.
pub(super) fn in_words(cadence: &Cadence, words: Words) -> &'static str {
    let key = match cadence.interval.as_str() {
        "week" => "interval.week",
        "month" => "interval.month",
        "quarter" => "interval.quarter",
        "half_year" => "interval.half_year",
        _ => "interval.year",
    };
    words.say(key)
}

/// `每季度听取进展情况，领导小组，每季度一次`.
fn label(cadence: &Cadence, words: Words) -> String {
    words.clauses(&[
        cadence.text.clone(),
        cadence.body.clone().unwrap_or_default(),
        in_words(cadence, words).to_owned(),
    ])
}
