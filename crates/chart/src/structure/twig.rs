//! A node of the lower level on one line: number, title, value.

use super::branch::Node;
use crate::scene::{Anchor, Bounds, Mark, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, ASCENT, DESCENT};

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) bounds: Bounds,
    /// Whether it ends with its words, not with its room.
    pub(super) snug: bool,
    pub(super) sizes: Sizes,
}

/// The mark of a node on a line.
pub(super) fn mark(node: &Node, line: Line, parent: &str) -> Mark {
    let Line {
        mut bounds,
        snug,
        sizes,
    } = line;
    let middle = bounds.y + bounds.height / 2.0;
    let baseline = |size: f64| middle + (ASCENT - DESCENT) * size / 2.0;
    let number_end = bounds.x + 1.625 * sizes.rem;
    let numbered = !node.ordinal.is_empty();
    let title_x = if numbered {
        number_end + 0.625 * sizes.rem
    } else {
        bounds.x + 0.75 * sizes.rem
    };
    let value = text::shorten(&node.end, 0.5 * bounds.width, sizes.small);
    let value_width = text::width(&value, sizes.small);
    let (padding, gap) = (0.5 * sizes.rem, 0.5 * sizes.rem);
    let room = bounds.right() - padding - value_width - gap - title_x;
    let title = text::shorten(node.title, room, sizes.heading);
    if snug {
        let beside = if value.is_empty() { 0.0 } else { gap };
        let words = text::width(&title, sizes.heading) + beside + value_width;
        bounds.width = title_x + words + padding - bounds.x;
    }
    let mut shapes = vec![Shape::Rect {
        bounds,
        class: "block",
    }];
    if numbered {
        let ordinal = text::shorten(&node.ordinal, 1.5 * sizes.rem, sizes.tiny);
        let y = baseline(sizes.tiny);
        let ordinal = Text::new(number_end, y, ordinal, sizes.tiny, "count");
        shapes.push(Shape::Text(ordinal.anchored(Anchor::End)));
    }
    let y = baseline(sizes.heading);
    let title = Text::new(title_x, y, title, sizes.heading, "name");
    shapes.push(Shape::Text(title));
    if !value.is_empty() {
        let (x, y) = (bounds.right() - padding, baseline(sizes.small));
        let value = Text::new(x, y, value, sizes.small, "value");
        shapes.push(Shape::Text(value.anchored(Anchor::End)));
    }
    node.mark(bounds, Some(parent), shapes)
}
