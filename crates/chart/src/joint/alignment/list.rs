//! The same, the similar and those of one plan only, one group under the other. A pair stands
//! in one row, in a narrow frame one under the other.

use super::flow::class;
use super::sides::{Sides, said};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape};
use crate::text;
use gangmu_plan::model::Measure;
use std::fmt::{Display, Write};

/// The widest that a row gets, in rem.
const WIDEST: f64 = 60.0;

/// Places the groups at the page's cursor.
pub(super) fn place(page: &mut Page, sides: &Sides) {
    let columns = Columns::of(page);
    for same in [true, false] {
        let count = sides.pairs.iter().filter(|pair| pair.same == same).count();
        if count == 0 {
            continue;
        }
        let key = if same { "group.same" } else { "group.similar" };
        let names: [&dyn Display; 3] = [&count, &sides.left.name, &sides.right.name];
        page.heading(&page.words.fill(key, &names));
        for pair in sides.pairs.iter().filter(|pair| pair.same == same) {
            let Some((left, right)) = sides.of_pair(pair) else {
                continue;
            };
            let remark = match same {
                true => String::new(),
                false => said(&pair.words, page.words),
            };
            let sign = match same {
                true => "=".to_owned(),
                false => format!("≈ {}%", pair.percent()),
            };
            Pair {
                left,
                right,
                same,
                sign,
                remark,
            }
            .place(page, sides, columns);
        }
    }
    for (side, is_left) in [(&sides.left, true), (&sides.right, false)] {
        let count = side.lone().count();
        if count == 0 {
            continue;
        }
        page.heading(&page.words.fill("group.lone", &[&side.name, &count]));
        for measure in side.lone() {
            place_lone(page, sides, is_left, measure, columns);
        }
    }
}

/// The places of both columns; the right one stands under the left one in a narrow frame.
#[derive(Debug, Clone, Copy)]
struct Columns {
    stacked: bool,
    /// Where the sign stands, and where the right title begins.
    sign: f64,
    right: f64,
    /// Room of a title.
    room: f64,
    width: f64,
}

impl Columns {
    fn of(page: &Page) -> Self {
        let rem = page.sizes.rem;
        let width = page.frame.width.min(WIDEST * rem);
        let sign = 4.5 * rem;
        if page.frame.is_narrow() {
            return Self {
                stacked: true,
                sign: rem,
                right: rem,
                room: width - rem,
                width,
            };
        }
        let room = (width - sign) / 2.0;
        Self {
            stacked: false,
            sign: room,
            right: room + sign,
            room,
            width,
        }
    }
}

/// A pair before it is placed.
struct Pair<'a> {
    left: &'a Measure,
    right: &'a Measure,
    same: bool,
    sign: String,
    remark: String,
}

impl Pair<'_> {
    fn place(self, page: &mut Page, sides: &Sides, columns: Columns) {
        page.rule();
        let sizes = page.sizes;
        let padding = 0.25 * sizes.rem;
        let cells = self.cells(page, sides, columns);
        let left = numbered(self.left, cells.left_room, page);
        let (left_height, right_height) = (left.height(), cells.right.height());
        let top = page.y + padding;
        let (right_top, height) = match cells.order {
            Order::Beside => (top, left_height.max(right_height)),
            Order::Under => (top + left_height, left_height + right_height),
        };
        let class = class(Some(self.same));
        let bottom = top + height + padding;
        let left_bounds = Bounds {
            x: 0.0,
            y: page.y,
            width: cells.left_room,
            height: match cells.order {
                Order::Beside => bottom - page.y,
                Order::Under => right_top - page.y,
            },
        };
        let mut shapes = vec![ground(left_bounds, 0.0)];
        left.place(&mut shapes, 0.0, top, Anchor::Start);
        let parent = sides.left.item(self.left);
        page.scene.marks.push(Mark {
            item: parent.clone(),
            label: sides.label(true, self.left, page.words),
            bounds: left_bounds,
            parent: None,
            class,
            opens: false,
            shapes,
        });
        let right_y = match cells.order {
            Order::Beside => page.y,
            Order::Under => right_top,
        };
        let right_bounds = Bounds {
            x: cells.right_from,
            y: right_y,
            width: columns.width - cells.right_from,
            height: bottom - right_y,
        };
        let mut shapes: Vec<Shape> = vec![ground(right_bounds, 0.0)];
        if !columns.stacked {
            let sign = Run::new(&self.sign, sizes.small, "relation");
            let sign = Paragraph::default().line(vec![sign]);
            let above = (cells.right.first_line_height() - sign.height()).max(0.0) / 2.0;
            let middle = (columns.sign + columns.right) / 2.0;
            sign.place(&mut shapes, middle, top + above, Anchor::Middle);
        }
        cells
            .right
            .place(&mut shapes, cells.right_x, right_top, cells.anchor);
        page.scene.marks.push(Mark {
            item: sides.right.item(self.right),
            label: sides.label(false, self.right, page.words),
            bounds: right_bounds,
            parent: Some(parent),
            class,
            opens: false,
            shapes,
        });
        page.y = bottom;
    }

    /// Where the two measures stand. In a narrow frame the right one is named by its number
    /// alone where the words are the same, and stands under the left one where they are not.
    fn cells(&self, page: &Page, sides: &Sides, columns: Columns) -> Cells {
        let sizes = page.sizes;
        let remark = Paragraph::wrapped(&self.remark, columns.room, sizes.small, "qualifier");
        let with_remark = |title: Paragraph| match self.remark.is_empty() {
            true => title,
            false => title.over(remark),
        };
        if !columns.stacked {
            return Cells {
                order: Order::Beside,
                left_room: columns.room,
                right_from: columns.sign,
                right_x: columns.right,
                anchor: Anchor::Start,
                right: with_remark(numbered(self.right, columns.room, page)),
            };
        }
        let mut name = format!("{} {}", self.sign, sides.right.name);
        if self.same {
            let _ = write!(name, " {}", self.right.ordinal);
        }
        let width = text::width(&name, sizes.small);
        let sign = Paragraph::wrapped(&name, columns.room, sizes.small, "relation");
        if self.same && width < 0.4 * columns.width {
            let left_room = columns.width - width - sizes.rem;
            return Cells {
                order: Order::Beside,
                left_room,
                right_from: left_room,
                right_x: columns.width,
                anchor: Anchor::End,
                right: sign,
            };
        }
        Cells {
            order: Order::Under,
            left_room: columns.width,
            right_from: columns.right,
            right_x: columns.right,
            anchor: Anchor::Start,
            right: match self.same {
                true => sign,
                false => with_remark(sign.over(numbered(self.right, columns.room, page))),
            },
        }
    }
}

/// Where the two measures of a pair stand.
struct Cells {
    order: Order,
    left_room: f64,
    /// Where the right one begins, sign included, and where its text is anchored.
    right_from: f64,
    right_x: f64,
    anchor: Anchor,
    right: Paragraph,
}

/// How the two stand to each other.
#[derive(Clone, Copy)]
enum Order {
    Beside,
    Under,
}

fn numbered(measure: &Measure, room: f64, page: &Page) -> Paragraph {
    let content = page
        .words
        .fill("label.measure", &[&measure.ordinal, &measure.title]);
    Paragraph::wrapped(&content, room, page.sizes.heading, "name")
}

fn place_lone(page: &mut Page, sides: &Sides, is_left: bool, measure: &Measure, columns: Columns) {
    page.rule();
    let sizes = page.sizes;
    let padding = 0.25 * sizes.rem;
    let indent = 0.875 * sizes.rem;
    let x = match (is_left, columns.stacked) {
        (false, false) => columns.right - indent,
        _ => 0.0,
    };
    let room = if columns.stacked {
        columns.width
    } else {
        columns.room
    };
    let title = numbered(measure, room - indent, page);
    let bounds = Bounds {
        x,
        y: page.y,
        width: room,
        height: title.height() + 2.0 * padding,
    };
    let mut shapes = vec![
        ground(bounds, 0.0),
        Shape::Circle {
            x: x + 0.25 * sizes.rem,
            y: page.y + padding + title.first_line_height() / 2.0,
            radius: 0.1875 * sizes.rem,
            class: "lone-ring",
        },
    ];
    title.place(&mut shapes, x + indent, page.y + padding, Anchor::Start);
    let side = if is_left { &sides.left } else { &sides.right };
    page.scene.marks.push(Mark {
        item: side.item(measure),
        label: sides.label(is_left, measure, page.words),
        bounds,
        parent: None,
        class: class(None),
        opens: false,
        shapes,
    });
    page.y += bounds.height;
}
