//! A node of the upper level as a block: number, title, and how many are under it.

use super::branch::Node;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, ASCENT, DESCENT, LEADING};

/// Room before the number, in rem.
pub(super) const PADDING: f64 = 0.75;

/// How wide cards are, and where their titles begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    pub(super) width: f64,
    title: f64,
    pub(super) sizes: Sizes,
}

/// A block before it is placed.
pub(super) struct Card {
    cut: Cut,
    ordinal: Run,
    title: Paragraph,
    end: String,
}

impl Cut {
    /// A cut for all nodes that stand over one another.
    pub(super) fn of(nodes: &mut dyn Iterator<Item = &Node>, width: f64, sizes: Sizes) -> Self {
        let ordinals = nodes.map(|node| text::width(&node.ordinal, sizes.heading));
        let ordinal = ordinals.fold(0.0, f64::max);
        Self {
            width,
            title: PADDING * sizes.rem + ordinal + 0.5 * sizes.rem,
            sizes,
        }
    }
}

impl Card {
    /// A card whose title has at most `most` lines.
    pub(super) fn of(node: &Node, cut: Cut, most: usize) -> Self {
        let sizes = cut.sizes;
        let end_width = text::width(&node.end, sizes.tiny) + sizes.rem;
        let room = cut.width - cut.title - end_width;
        Self {
            cut,
            ordinal: Run::new(&node.ordinal, sizes.heading, "ordinal"),
            title: Paragraph::even(node.title, room, sizes.heading, "name", most),
            end: node.end.clone(),
        }
    }

    /// How high its title is.
    pub(super) fn title_height(&self) -> f64 {
        self.title.height()
    }

    /// How high it is with room over and under its title.
    pub(super) fn height(&self) -> f64 {
        self.title_height() + 0.5 * self.cut.sizes.rem
    }

    /// The mark that fills the bounds with the card, the title half way up.
    pub(super) fn mark(self, node: &Node, bounds: Bounds, parent: Option<&str>) -> Mark {
        let sizes = self.cut.sizes;
        let top = bounds.y + (bounds.height - self.title.height()) / 2.0;
        let baseline = first_baseline(top, sizes.heading);
        let mut shapes = vec![
            Shape::Rect {
                bounds,
                class: "block",
            },
            Shape::Text(Text {
                x: bounds.x + PADDING * sizes.rem,
                y: baseline,
                anchor: Anchor::Start,
                runs: vec![self.ordinal],
            }),
        ];
        let x = bounds.x + self.cut.title;
        self.title.place(&mut shapes, x, top, Anchor::Start);
        if !self.end.is_empty() {
            let x = bounds.right() - 0.625 * sizes.rem;
            let end = Text::new(x, baseline, self.end, sizes.tiny, "count");
            shapes.push(Shape::Text(end.anchored(Anchor::End)));
        }
        node.mark(bounds, parent, shapes)
    }
}

fn first_baseline(top: f64, size: f64) -> f64 {
    top + (LEADING - ASCENT - DESCENT) * size / 2.0 + ASCENT * size
}
