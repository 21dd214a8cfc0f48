//! The deadlines of measures, the first one first. A deadline is the end of what time there is,
//! so it is a bar that opens backwards and ends in a tick; where the text names no month the
//! whole year is a soft band without an end.

use super::row::{Columns, LANE, Row};
use super::years::Column;
use super::{MOST_ROWS, due, note_left_out};
use crate::page::{Page, ground};
use crate::scene::{Mark, Shape};
use gangmu_plan::model::{Deadline, Measure, Plan};

/// Measures with their deadlines, in the order they fall due.
pub(super) fn sorted(plan: &Plan) -> Vec<(&Measure, &Deadline)> {
    let mut deadlines: Vec<_> = due::measures(plan).collect();
    deadlines.sort_by_key(|(_, deadline)| due::order(deadline));
    deadlines
}

/// Places a row for each at the page's cursor.
pub(super) fn place(page: &mut Page, plan: &Plan, columns: &Columns, every_row: bool) {
    let deadlines = sorted(plan);
    if deadlines.is_empty() {
        return;
    }
    page.heading(page.words.say("timeline.deadlines"));
    let most = if every_row { usize::MAX } else { MOST_ROWS };
    for (measure, deadline) in deadlines.iter().take(most) {
        place_row(page, columns, measure, deadline);
    }
    note_left_out(page, deadlines.len().saturating_sub(most));
}

fn place_row(page: &mut Page, columns: &Columns, measure: &Measure, deadline: &Deadline) {
    let words = page.words;
    let name = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
    let rem = page.sizes.rem;
    let row = Row::place(page, columns, (&name, &deadline.text), LANE * rem);
    let mut shapes = vec![ground(row.bounds, 0.5 * rem)];
    shapes.extend(bar(columns, deadline, row.top + LANE * rem / 2.0, rem));
    shapes.extend(row.text);
    page.scene.marks.push(Mark {
        item: measure.id.clone(),
        label: words.clauses(&[name, deadline.text.clone()]),
        bounds: row.bounds,
        parent: None,
        class: "deadline",
        opens: false,
        shapes,
    });
}

fn bar(columns: &Columns, deadline: &Deadline, y: f64, rem: f64) -> Vec<Shape> {
    let half = 0.25 * rem;
    let column = Column::of(deadline.year);
    let Some(part) = part(deadline).filter(|_| deadline.year.is_some()) else {
        let bounds = columns.years.bar(column, (0.0, 1.0), y, half);
        return vec![Shape::Rect {
            bounds,
            class: "soft",
        }];
    };
    let bounds = columns.years.bar(column, (0.0, part), y, half);
    let reach = 0.8 * half;
    let arrow = Shape::Path {
        points: vec![
            (bounds.x + reach, y - reach),
            (bounds.x, y),
            (bounds.x + reach, y + reach),
        ],
        closed: false,
        class: "arrow",
    };
    let tick = Shape::Line {
        x1: bounds.right(),
        y1: y - 1.6 * half,
        x2: bounds.right(),
        y2: y + 1.6 * half,
        class: "tick",
    };
    vec![
        Shape::Rect {
            bounds,
            class: "open",
        },
        arrow,
        tick,
    ]
}

/// How much of its year is over at a deadline; none where the text names no month. A month is a
/// twelfth of the year, a day one of 31.
fn part(deadline: &Deadline) -> Option<f64> {
    let month = f64::from(deadline.month?.clamp(1, 12));
    let day = deadline
        .day
        .map_or(1.0, |day| f64::from(day.min(31)) / 31.0);
    Some((month - 1.0 + day) / 12.0)
}
