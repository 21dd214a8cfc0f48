//! What is written inside the sectors of a ring. Words stand upright, and only where they fit.

use super::super::branch::Node;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Sector, Shape};
use crate::sizes::Sizes;
use crate::text::{self, ASCENT, DESCENT, LEADING};

/// The most lines of a title.
const MOST_LINES: u32 = 5;
/// How far out words may stand between the edges of their ring.
const PLACES: [f64; 4] = [0.5, 0.6, 0.7, 0.8];

/// What is written in one ring.
#[derive(Debug, Clone, Copy)]
pub(super) enum Inside {
    /// The numbers of the nodes.
    Ordinals,
    /// Values, or numbers where there is none.
    Values,
    /// Titles and values in full.
    Titles,
}

/// Words where they fit.
struct Fitting {
    words: Paragraph,
    x: f64,
    top: f64,
}

impl Inside {
    /// Titles if there is room for the title of every node, else values.
    pub(super) fn best<'a>(
        mut nodes: impl Iterator<Item = (&'a Node<'a>, Sector)>,
        sizes: Sizes,
    ) -> Self {
        let fits = |(node, sector)| Self::Titles.fitting(node, sector, sizes).is_some();
        if nodes.all(fits) {
            Self::Titles
        } else {
            Self::Values
        }
    }

    /// Writes what fits into the sector of a node.
    pub(super) fn place(self, shapes: &mut Vec<Shape>, node: &Node, sector: Sector, sizes: Sizes) {
        if let Some(Fitting { words, x, top }) = self.fitting(node, sector, sizes) {
            words.place(shapes, x, top, Anchor::Middle);
        }
    }

    /// The words in as few lines as fit.
    fn fitting(self, node: &Node, sector: Sector, sizes: Sizes) -> Option<Fitting> {
        let (content, size, class, most) = match self {
            Self::Ordinals => (node.ordinal.clone(), sizes.heading, "ordinal", 1),
            Self::Values if node.end.is_empty() => (node.ordinal.clone(), sizes.tiny, "count", 1),
            Self::Values => (node.end.clone(), sizes.tiny, "value", 1),
            Self::Titles => {
                let title = format!("{} {}", node.title, node.end);
                (title, sizes.small, "name", MOST_LINES)
            }
        };
        let content = content.trim();
        let whole = text::width(content, size);
        (1..=most).find_map(|lines| {
            // A character more than an even share, because no line is broken within one.
            let room = whole / f64::from(lines) + if lines > 1 { size } else { 0.0 };
            let words = Paragraph::even(content, room, size, class, usize::MAX);
            let height = words.height() - (LEADING - ASCENT - DESCENT) * size;
            let (x, y) = middle(sector, words.width(), height)?;
            let top = y - words.height() / 2.0;
            Some(Fitting { words, x, top })
        })
    }
}

/// The middle of a box of a size that stands inside the sector, as far in as it can.
fn middle(sector: Sector, width: f64, height: f64) -> Option<(f64, f64)> {
    let middles = PLACES.map(|part| {
        let radius = sector.inner + part * (sector.outer - sector.inner);
        sector.point(radius, sector.middle())
    });
    middles.into_iter().find(|(x, y)| {
        sector.holds(Bounds {
            x: x - width / 2.0,
            y: y - height / 2.0,
            width,
            height,
        })
    })
}
