//! Two columns: blocks at the left, each as tall as what is beside it at the right.

use super::branch::{Branch, Node};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, ASCENT, DESCENT, LEADING};

/// Height of one row at the right, in rem.
const ROW: f64 = 1.3125;
/// Space between blocks, in rem.
const SEAM: f64 = 0.09375;

/// Places the columns at the page's cursor. Blocks grow with their titles where titles must
/// be read in full; else their height says how many rows they have.
pub(super) fn place(page: &mut Page, branches: &[Branch], titles_in_full: bool) {
    let columns = Columns::of(page.frame.width, page.sizes, branches);
    for branch in branches {
        let block = Block::of(branch, columns, titles_in_full);
        let bounds = Bounds {
            x: 0.0,
            y: page.y,
            width: columns.left,
            height: block.height,
        };
        let mut y = page.y;
        page.scene.marks.push(block.mark(branch, columns, bounds));
        for twig in &branch.twigs {
            page.scene
                .marks
                .push(twig_mark(twig, columns, y, branch.node.item));
            y += columns.row;
        }
        page.y += bounds.height + columns.seam;
    }
    page.y = (page.y - columns.seam).max(0.0);
}

/// Places and sizes that all blocks share.
#[derive(Debug, Clone, Copy)]
struct Columns {
    left: f64,
    right: f64,
    width: f64,
    /// Where titles of the left column begin.
    title: f64,
    row: f64,
    seam: f64,
    sizes: Sizes,
}

impl Columns {
    fn of(width: f64, sizes: Sizes, branches: &[Branch]) -> Self {
        let ordinal = branches
            .iter()
            .map(|branch| text::width(&branch.node.ordinal, sizes.heading))
            .fold(0.0, f64::max);
        let left = (0.405 * width).min(28.0 * sizes.rem);
        Self {
            left,
            right: left + 0.625 * sizes.rem,
            width,
            title: 0.75 * sizes.rem + ordinal + 0.5 * sizes.rem,
            row: ROW * sizes.rem,
            seam: SEAM * sizes.rem,
            sizes,
        }
    }

    fn padding(self) -> f64 {
        0.75 * self.sizes.rem
    }
}

/// A block of the left column before it is placed.
struct Block {
    height: f64,
    ordinal: Run,
    title: Paragraph,
    count: String,
}

impl Block {
    fn of(branch: &Branch, columns: Columns, titles_in_full: bool) -> Self {
        let sizes = columns.sizes;
        let ordinal = Run::new(&branch.node.ordinal, sizes.heading, "ordinal");
        let count = branch
            .count
            .map(|count| count.to_string())
            .unwrap_or_default();
        let count_width = text::width(&count, sizes.tiny) + sizes.rem;
        let room = columns.left - columns.title - count_width;
        let rows = u32::try_from(branch.twigs.len().max(1)).map_or(1.0, f64::from);
        let by_rows = rows * columns.row - columns.seam;
        let line = LEADING * sizes.heading;
        let lines_of_height = (1..=64_u32)
            .take_while(|lines| f64::from(*lines) * line <= by_rows)
            .last()
            .unwrap_or(1);
        let most = if titles_in_full {
            usize::MAX
        } else {
            lines_of_height as usize
        };
        let least_space = if titles_in_full { 0.5 * sizes.rem } else { 0.0 };
        let title = Paragraph::shortened(branch.node.title, room, sizes.heading, "name", most);
        Self {
            height: by_rows.max(title.height() + least_space),
            ordinal,
            title,
            count,
        }
    }

    fn mark(self, branch: &Branch, columns: Columns, bounds: Bounds) -> Mark {
        let sizes = columns.sizes;
        let top = bounds.y + (bounds.height - self.title.height()) / 2.0;
        let baseline = first_baseline(top, sizes.heading);
        let mut shapes = vec![
            Shape::Rect {
                bounds,
                class: "block",
            },
            Shape::Text(Text {
                x: columns.padding(),
                y: baseline,
                anchor: Anchor::Start,
                runs: vec![self.ordinal],
            }),
        ];
        self.title
            .place(&mut shapes, columns.title, top, Anchor::Start);
        if !self.count.is_empty() {
            let x = columns.left - 0.625 * sizes.rem;
            let count = Text::new(x, baseline, self.count, sizes.tiny, "count");
            shapes.push(Shape::Text(count.anchored(Anchor::End)));
        }
        Mark {
            item: branch.node.item.to_owned(),
            label: branch.node.label.clone(),
            bounds,
            parent: None,
            class: branch.node.class,
            opens: branch.opens,
            shapes,
        }
    }
}

/// A row of the right column: number, title, value.
fn twig_mark(node: &Node, columns: Columns, y: f64, parent: &str) -> Mark {
    let sizes = columns.sizes;
    let bounds = Bounds {
        x: columns.right,
        y,
        width: columns.width - columns.right,
        height: columns.row - columns.seam,
    };
    let middle = y + bounds.height / 2.0;
    let baseline = |size: f64| middle + (ASCENT - DESCENT) * size / 2.0;
    let number_end = columns.right + 1.625 * sizes.rem;
    let numbered = !node.ordinal.is_empty();
    let title_x = if numbered {
        number_end + 0.625 * sizes.rem
    } else {
        columns.right + columns.padding()
    };
    let end = columns.width - 0.5 * sizes.rem;
    let value_room = 0.5 * bounds.width;
    let value = text::shorten(&node.value, value_room, sizes.small);
    let value_width = text::width(&value, sizes.small);
    let room = end - value_width - 0.5 * sizes.rem - title_x;
    let title = text::shorten(node.title, room, sizes.heading);
    let mut shapes = vec![Shape::Rect {
        bounds,
        class: "block",
    }];
    if numbered {
        let ordinal = text::shorten(&node.ordinal, 1.5 * sizes.rem, sizes.tiny);
        let ordinal = Text::new(
            number_end,
            baseline(sizes.tiny),
            ordinal,
            sizes.tiny,
            "count",
        );
        shapes.push(Shape::Text(ordinal.anchored(Anchor::End)));
    }
    shapes.push(Shape::Text(Text::new(
        title_x,
        baseline(sizes.heading),
        title,
        sizes.heading,
        "name",
    )));
    if !value.is_empty() {
        let value = Text::new(end, baseline(sizes.small), value, sizes.small, "value");
        shapes.push(Shape::Text(value.anchored(Anchor::End)));
    }
    Mark {
        item: node.item.to_owned(),
        label: node.label.clone(),
        bounds,
        parent: Some(parent.to_owned()),
        class: node.class,
        opens: false,
        shapes,
    }
}

fn first_baseline(top: f64, size: f64) -> f64 {
    top + (LEADING - ASCENT - DESCENT) * size / 2.0 + ASCENT * size
}
