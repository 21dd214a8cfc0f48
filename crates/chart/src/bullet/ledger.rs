//! Targets set inside the tasks, as a compact list in columns.

use super::marks;
use super::stack::{Lanes, Stack};
use super::target::Target;
use super::value;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Shape};

/// Least width of a column, in rem.
const LEAST_WIDTH: f64 = 19.0;
/// How many columns stand side by side where they fit.
const IN_A_ROW: [u8; 2] = [3, 2];
/// Lines a name may take.
const MOST_LINES: usize = 2;

/// Places the list at the page's cursor; it reads down each column.
pub(super) fn place(page: &mut Page, targets: &[Target]) {
    let width = page.frame.width;
    let gap = 2.0 * page.sizes.gap;
    let least = LEAST_WIDTH * page.sizes.rem;
    let columns = IN_A_ROW
        .into_iter()
        .find(|columns| width >= f64::from(*columns) * (least + gap) - gap)
        .unwrap_or(1);
    let column_width = (width - gap * f64::from(columns - 1)) / f64::from(columns);
    let in_column = targets.len().div_ceil(usize::from(columns)).max(1);
    let top = page.y;
    let mut bottom = top;
    for (index, column) in (0_u8..).zip(targets.chunks(in_column)) {
        let x = f64::from(index) * (column_width + gap);
        page.y = top;
        for target in column {
            place_entry(page, target, x, column_width);
        }
        bottom = f64::max(bottom, page.y);
    }
    page.y = bottom;
}

fn place_entry(page: &mut Page, target: &Target, x: f64, width: f64) {
    let (sizes, words) = (page.sizes, page.words);
    let quantity = target.quantity;
    let value_room = 0.5 * width;
    let value = value::paragraph(quantity, value_room, sizes, words);
    let values = Stack::under(value, target, value_room, page);
    let room = width - values.width() - sizes.gap;
    let name = Paragraph::shortened(&quantity.indicator, room, sizes.body, "name", MOST_LINES);
    let padding = 0.1875 * sizes.rem;
    let top = page.y + padding;
    let bounds = Bounds {
        x,
        y: page.y,
        width,
        height: name.height().max(values.height()) + 2.0 * padding,
    };
    let mut shapes = vec![
        ground(bounds, 0.5 * sizes.rem),
        Shape::Line {
            x1: x,
            y1: page.y,
            x2: x + width,
            y2: page.y,
            class: "rule",
        },
    ];
    name.place(&mut shapes, x, top, Anchor::Start);
    let mark = marks::of_quantity(quantity, "target counted", None, bounds, shapes, words);
    let at = (x + width, top);
    values.place(page, target, mark, at, Anchor::End, Lanes::default());
    page.y += bounds.height;
}
