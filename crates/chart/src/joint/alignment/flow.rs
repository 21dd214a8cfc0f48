//! Two columns of titles in the order of their texts, pairs joined by lines.
//!
//! A line is drawn through for the same wording and broken for a similar one; the sign at its
//! end says the same (= and ≈). A measure that stands alone has an open ring where a line
//! would begin, and words that say so.

use super::sides::{Side, Sides};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, ASCENT, DESCENT};
use crate::words::Words;

/// The widest that both columns and the lines between them get, in rem.
const WIDEST: f64 = 72.0;
/// Space for the lines, in rem.
const LEAST_LINES: f64 = 6.0;
const MOST_LINES: f64 = 14.0;

/// Places both columns at the page's cursor.
pub(super) fn place(page: &mut Page, sides: &Sides) {
    let columns = Columns::of(page, sides);
    place_heads(page, sides, columns);
    let top = page.y;
    let mut left = Rows::of(sides, true, columns, page);
    let mut right = Rows::of(sides, false, columns, page);
    let height = left.height().max(right.height());
    left.stretch(top, height);
    right.stretch(top, height);
    let mut waiting: Vec<Option<Mark>> = Vec::new();
    for (at, row) in right.0.iter().enumerate() {
        waiting.push(row.mark(sides, columns, page.words, &left, at));
    }
    // The partner of a measure follows it, so that keys find it under the measure.
    for (at, row) in left.0.iter().enumerate() {
        let partner = row.pair.and_then(|pair| sides.pairs.get(pair));
        page.scene
            .marks
            .extend(row.mark(sides, columns, page.words, &right, at));
        let partner = partner.and_then(|pair| waiting.get_mut(pair.right)?.take());
        page.scene.marks.extend(partner);
    }
    page.scene.marks.extend(waiting.into_iter().flatten());
    page.y = top + height;
}

/// The places of the columns.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// Where the left titles end.
    left: f64,
    /// Where the lines begin and end; signs stand between titles and lines.
    lines: (f64, f64),
    /// Where the right titles begin.
    right: f64,
    /// Room of the right titles.
    room: f64,
    sizes: Sizes,
}

impl Columns {
    fn of(page: &Page, sides: &Sides) -> Self {
        let sizes = page.sizes;
        let width = page.frame.width.min(WIDEST * sizes.rem);
        let sign = 1.25 * sizes.rem;
        let lines = (0.2 * width).clamp(LEAST_LINES * sizes.rem, MOST_LINES * sizes.rem);
        let room = ((width - lines) / 2.0 - sign).max(4.0 * sizes.rem);
        let natural = |side: &Side, is_left: bool| {
            let rows = side.measures.iter().zip(&side.partners);
            let widths = rows.map(|(measure, pair)| {
                let remark = remark(sides, is_left, *pair, page.words);
                let space = if remark.is_empty() {
                    0.0
                } else {
                    0.5 * sizes.rem
                };
                text::width(&measure.title, sizes.heading)
                    + text::width(&remark, sizes.tiny)
                    + space
            });
            // A hair more, so that what fits exactly is not broken by rounding.
            widths.fold(8.0 * sizes.rem, f64::max).min(room) + 0.5
        };
        let left = natural(&sides.left, true);
        let begin = left + sign;
        Self {
            left,
            lines: (begin, begin + lines),
            right: begin + lines + sign,
            room: natural(&sides.right, false),
            sizes,
        }
    }
}

/// The names of the plans over their columns.
fn place_heads(page: &mut Page, sides: &Sides, columns: Columns) {
    let size = page.sizes.heading;
    let head = |side: &Side, room: f64| {
        let content = page
            .words
            .fill("head.plan", &[&side.name, &side.measures.len()]);
        Paragraph::wrapped(&content, room, size, "heading")
    };
    let left = head(&sides.left, columns.left);
    let right = head(&sides.right, columns.room);
    let height = left.height().max(right.height());
    let furniture = &mut page.scene.furniture;
    left.place(furniture, columns.left, page.y, Anchor::End);
    right.place(furniture, columns.right, page.y, Anchor::Start);
    page.y += height + 0.25 * page.sizes.rem;
}

/// What stands small at the outer side of a title: that it is alone, or how close it is.
fn remark(sides: &Sides, is_left: bool, pair: Option<usize>, words: Words) -> String {
    match pair.and_then(|pair| sides.pairs.get(pair)) {
        None => words.say("pair.lone").to_owned(),
        Some(pair) if !pair.same && !is_left => format!("{}%", pair.percent()),
        Some(_) => String::new(),
    }
}

/// The rows of one column.
struct Rows(Vec<Row>);

struct Row {
    is_left: bool,
    title: Paragraph,
    pair: Option<usize>,
    /// Its upper edge and its height.
    top: f64,
    height: f64,
}

impl Rows {
    fn of(sides: &Sides, is_left: bool, columns: Columns, page: &Page) -> Self {
        let (side, room) = match is_left {
            true => (&sides.left, columns.left),
            false => (&sides.right, columns.room),
        };
        let sizes = columns.sizes;
        let rows = side
            .measures
            .iter()
            .zip(&side.partners)
            .map(|(measure, pair)| {
                let remark = remark(sides, is_left, *pair, page.words);
                let remark = Run::new(remark, sizes.tiny, "qualifier");
                let gap = 0.5 * sizes.rem;
                let fits =
                    text::width(&measure.title, sizes.heading) + gap + remark.width() <= room;
                let title = Paragraph::wrapped(&measure.title, room, sizes.heading, "name");
                let title = match (is_left, fits) {
                    (true, true) if !remark.content.is_empty() => title.led_by(remark, gap),
                    _ => title.followed_by(remark, gap, room),
                };
                Row {
                    is_left,
                    height: title.height() + 0.25 * sizes.rem,
                    title,
                    pair: *pair,
                    top: 0.0,
                }
            });
        Self(rows.collect())
    }

    fn height(&self) -> f64 {
        self.0.iter().map(|row| row.height).sum()
    }

    /// Spreads the rows over a height.
    fn stretch(&mut self, top: f64, height: f64) {
        let seams = u32::try_from(self.0.len().max(2) - 1).map_or(1.0, f64::from);
        let seam = (height - self.height()) / seams;
        let mut y = top;
        for row in &mut self.0 {
            row.top = y;
            y += row.height + seam;
        }
    }
}

impl Row {
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// The mark of the measure at a place; the right one of a pair carries the line.
    fn mark(
        &self,
        sides: &Sides,
        columns: Columns,
        words: Words,
        others: &Rows,
        at: usize,
    ) -> Option<Mark> {
        let side = if self.is_left {
            &sides.left
        } else {
            &sides.right
        };
        let measure = side.measures.get(at)?;
        let pair = self.pair.and_then(|pair| sides.pairs.get(pair));
        let sizes = columns.sizes;
        let (x, bounds_x, width, anchor) = match self.is_left {
            true => (columns.left, 0.0, columns.left, Anchor::End),
            false => (columns.right, columns.right, columns.room, Anchor::Start),
        };
        let bounds = Bounds {
            x: bounds_x,
            y: self.top,
            width,
            height: self.height,
        };
        let mut shapes = vec![ground(bounds, 0.25 * sizes.rem)];
        let mut parent = None;
        if let (false, Some(pair)) = (self.is_left, pair) {
            let other = others.0.get(pair.left)?;
            parent = sides.left.measures.get(pair.left);
            let class = if pair.same { "link" } else { "link broken" };
            let (begin, end) = columns.lines;
            shapes.push(Shape::Link {
                x1: begin,
                y1: other.middle(),
                x2: end,
                y2: self.middle(),
                class,
            });
        }
        shapes.push(self.sign(columns, pair.map(|pair| pair.same)));
        let text_top = self.top + 0.125 * sizes.rem;
        self.title.clone().place(&mut shapes, x, text_top, anchor);
        Some(Mark {
            item: side.item(measure),
            label: sides.label(self.is_left, measure, words),
            bounds,
            parent: parent.map(|measure| sides.left.item(measure)),
            class: class(pair.map(|pair| pair.same)),
            opens: false,
            shapes,
        })
    }

    /// What stands between the title and the line.
    fn sign(&self, columns: Columns, same: Option<bool>) -> Shape {
        let sizes = columns.sizes;
        let (begin, end) = columns.lines;
        let x = match self.is_left {
            true => (columns.left + begin) / 2.0,
            false => (columns.right + end) / 2.0,
        };
        let sign = match same {
            None => {
                return Shape::Circle {
                    x,
                    y: self.middle(),
                    radius: 0.1875 * sizes.rem,
                    class: "lone-ring",
                };
            }
            Some(true) => "=",
            Some(false) => "≈",
        };
        let y = self.middle() + (ASCENT - DESCENT) * sizes.tiny / 2.0;
        Shape::Text(Text::new(x, y, sign, sizes.tiny, "relation").anchored(Anchor::Middle))
    }
}

/// The class of a measure by its pair: of the same wording, similar, or none.
pub(super) fn class(same: Option<bool>) -> &'static str {
    match same {
        None => "lone",
        Some(true) => "same",
        Some(false) => "similar",
    }
}
