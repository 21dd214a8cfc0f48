//! One target as a row: name, track, value. In a narrow frame the track stands under both.

use super::axis::Axes;
use super::columns::Columns;
use super::marks;
use super::stack::Stack;
use super::target::{Form, Target};
use super::track::Track;
use super::value;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds};

/// Room above and below the text of a row, in rem.
const PADDING: f64 = 0.25;
/// Height of a row of one line, in rem.
const LEAST_HEIGHT: f64 = 1.75;
/// Height of the track where it stands under the text, in rem.
const TRACK_HEIGHT: f64 = 1.375;

/// Places a row at the page's cursor. Where no axis fits, the value stands alone.
pub(super) fn place(
    page: &mut Page,
    target: &Target,
    axes: &Axes,
    columns: Columns,
    parent: Option<&str>,
) {
    page.rule();
    let (sizes, words) = (page.sizes, page.words);
    let row = Row::of(page, target, columns);
    let axis = axes.of_target(target);
    let heights = Heights::of(&row, axis.is_some(), columns.stacked, sizes.rem);
    let bounds = Bounds {
        x: 0.0,
        y: page.y,
        width: columns.right,
        height: heights.row,
    };
    let middle = page.y + heights.middle;
    let track = axis.map_or_else(Track::default, |axis| {
        Track::of(target, &axis, columns, middle, sizes)
    });
    let (name_top, value_top) = row.tops(page.y + heights.text_top);
    let mut shapes = vec![ground(bounds, 0.5 * sizes.rem)];
    shapes.extend(track.guides);
    shapes.extend(track.target);
    row.name.place(&mut shapes, 0.0, name_top, Anchor::Start);
    let mark = marks::of_quantity(target.quantity, "target", parent, bounds, shapes, words);
    let at = (row.value_x, value_top);
    row.values
        .place(page, target, mark, at, row.value_anchor, track.beside);
    page.y += heights.row;
}

/// The text of a row before it is placed.
struct Row {
    name: Paragraph,
    values: Stack,
    value_x: f64,
    value_anchor: Anchor,
    /// How name and value stand to each other.
    order: Order,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Order {
    /// Side by side, both in the middle of the row.
    Centred,
    /// Side by side, both from the upper edge.
    TopAligned,
    /// The value under the name.
    Under,
}

impl Row {
    fn of(page: &Page, target: &Target, columns: Columns) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        let is_words = target.form() == Form::Words;
        // Words want more room than a value; beside a wide value a name would be squeezed.
        let order = match columns.stacked {
            false => Order::Centred,
            true if is_words || columns.name < 6.0 * sizes.body => Order::Under,
            true => Order::TopAligned,
        };
        let name_room = match order {
            Order::Under => columns.right,
            _ => columns.name,
        };
        let (value_x, value_anchor, value_room) = match (is_words, columns.stacked) {
            (true, true) => (0.0, Anchor::Start, columns.right),
            (true, false) => {
                let (start, _) = columns.track;
                (start, Anchor::Start, columns.right - start)
            }
            (false, _) => (columns.right, Anchor::End, columns.value),
        };
        let quantity = target.quantity;
        let value = value::paragraph(quantity, value_room, sizes, words);
        Self {
            name: value::name(target, name_room, sizes.body, sizes, words),
            values: Stack::under(value, target, value_room, page),
            value_x,
            value_anchor,
            order,
        }
    }

    fn height(&self) -> f64 {
        match self.order {
            Order::Under => self.name.height() + self.values.height(),
            _ => self.name.height().max(self.values.height()),
        }
    }

    /// Where name and value begin when the text of the row begins at `top`.
    fn tops(&self, top: f64) -> (f64, f64) {
        match self.order {
            Order::Under => (top, top + self.name.height()),
            Order::TopAligned => (top, top),
            Order::Centred => {
                let middle = top + self.height() / 2.0;
                (
                    middle - self.name.height() / 2.0,
                    middle - self.values.height() / 2.0,
                )
            }
        }
    }
}

/// The heights of a row, from its upper edge.
struct Heights {
    row: f64,
    text_top: f64,
    /// The middle of the track.
    middle: f64,
}

impl Heights {
    fn of(row: &Row, has_track: bool, stacked: bool, rem: f64) -> Self {
        let text = row.height() + 2.0 * PADDING * rem;
        if stacked {
            let track = if has_track { TRACK_HEIGHT * rem } else { 0.0 };
            return Self {
                row: text + track,
                text_top: PADDING * rem,
                middle: text + 0.4 * track,
            };
        }
        let height = text.max(LEAST_HEIGHT * rem);
        Self {
            row: height,
            text_top: (height - row.height()) / 2.0,
            middle: height / 2.0,
        }
    }
}
