//! The targets of each year, one dot each: filled for the main ones, open for those set inside
//! the tasks. A target for a year is one for its end, so the dots only count; they stand at no
//! date.

use super::row::{Columns, Row};
use super::years::{Column, padding};
use super::{due, note_left_out};
use crate::bullet;
use crate::page::{Page, ground};
use crate::scene::{Bounds, Mark, Shape};
use gangmu_plan::model::{Plan, Quantity};

/// Room of a dot, in rem.
const PITCH: f64 = 1.0;
/// Dots beside each other, at most.
const MOST_IN_LINE: u8 = 60;
/// Dots of a row that are drawn unless every one is asked for; the table has all targets.
const MOST_DOTS: usize = 400;

/// Places both rows at the page's cursor; a text that marks no target as a main one has one row.
pub(super) fn place(page: &mut Page, plan: &Plan, columns: &Columns, every_row: bool) {
    let (main, counted): (Vec<&Quantity>, Vec<&Quantity>) =
        due::targets(plan).partition(|target| target.headline);
    if main.is_empty() && counted.is_empty() {
        return;
    }
    page.heading(page.words.say("title.bullet"));
    let most = if every_row { usize::MAX } else { MOST_DOTS };
    let rows = match (main.is_empty(), counted.is_empty()) {
        (true, _) => vec![("timeline.targets", "due main", counted)],
        (false, true) => vec![("timeline.main_targets", "due main", main)],
        (false, false) => vec![
            ("timeline.main_targets", "due main", main),
            ("group.counted", "due counted", counted),
        ],
    };
    let mut left_out = 0;
    for (key, class, targets) in rows {
        left_out += targets.len().saturating_sub(most);
        place_row(page, columns, (key, class), &targets, most);
    }
    note_left_out(page, left_out);
}

fn place_row(
    page: &mut Page,
    columns: &Columns,
    (key, class): (&str, &'static str),
    targets: &[&Quantity],
    most: usize,
) {
    let pitch = PITCH * page.sizes.rem;
    let room = columns.years.width() - 2.0 * padding(page.sizes);
    let in_line = in_line(room, pitch);
    let of_columns: Vec<(Column, Vec<&Quantity>)> = columns
        .years
        .iter()
        .map(|column| {
            let of_column = targets.iter().copied().take(most);
            let is_here = |target: &&Quantity| Column::of(target.year) == column;
            (column, of_column.filter(is_here).collect())
        })
        .collect();
    let lines = of_columns.iter().map(|(_, of)| of.len().div_ceil(in_line));
    let lines = u32::try_from(lines.max().unwrap_or(1)).map_or(1.0, f64::from);
    let lane = lines * pitch + 2.0 * padding(page.sizes);
    let count = page.words.fill("timeline.count", &[&targets.len()]);
    let name = page.words.say(key).to_owned();
    let row = Row::place(page, columns, (&name, &count), lane);
    page.scene.furniture.extend(row.text);
    for (column, targets) in of_columns {
        let (start, _) = columns.years.ends(column);
        let mut y = row.top + padding(page.sizes);
        for line in targets.chunks(in_line) {
            let mut x = start + padding(page.sizes);
            for target in line {
                place_dot(page, target, class, (x, y), pitch);
                x += pitch;
            }
            y += pitch;
        }
    }
}

fn place_dot(
    page: &mut Page,
    target: &Quantity,
    class: &'static str,
    (x, y): (f64, f64),
    pitch: f64,
) {
    let bounds = Bounds {
        x,
        y,
        width: pitch,
        height: pitch,
    };
    let dot = Shape::Circle {
        x: x + pitch / 2.0,
        y: y + pitch / 2.0,
        radius: 0.3 * pitch,
        class: "point",
    };
    page.scene.marks.push(Mark {
        item: target.id.clone(),
        label: bullet::label(target, page.words),
        bounds,
        parent: None,
        class,
        opens: false,
        shapes: vec![ground(bounds, 0.0), dot],
    });
}

/// How many dots fit into a line.
fn in_line(room: f64, pitch: f64) -> usize {
    let fits = |count: &u8| f64::from(*count) * pitch <= room;
    let most = (1..=MOST_IN_LINE).take_while(fits).last();
    usize::from(most.unwrap_or(1))
}
