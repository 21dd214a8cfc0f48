//! An indented list for narrow frames: as blocks, or as names along guides.

use super::Structure;
use super::branch::Node;
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape};
use crate::text::LEADING;

/// Space between rows, in rem.
const SEAM: f64 = 0.09375;
/// Room above and below the words of a row, in rem.
const PADDING: f64 = 0.25;
/// How much further in each level begins, in rem.
const INDENT: f64 = 0.875;

/// Places two levels of blocks at the page's cursor.
pub(super) fn place_blocks(page: &mut Page, structure: &Structure) {
    let indent = INDENT * page.sizes.rem;
    for branch in &structure.branches {
        page.space(0.25 * page.sizes.rem);
        let row = Row::place(page, &branch.node, 0.0, "ordinal");
        page.scene.marks.push(row.mark(&branch.node, None));
        for twig in &branch.twigs {
            let row = Row::place(page, twig, indent, "count");
            let mark = row.mark(twig, Some(branch.node.item));
            page.scene.marks.push(mark);
        }
    }
}

/// Places all levels at the page's cursor, with guides from each node to those under it.
pub(super) fn place_guided(page: &mut Page, structure: &Structure) {
    let indent = INDENT * page.sizes.rem;
    let root = structure.root.as_ref();
    let mut trunk = root.map(|root| {
        let row = Row::place(page, root, 0.0, "ordinal");
        let guide = Guide::from(page, row.bounds);
        page.scene.marks.push(row.mark(root, None));
        guide
    });
    let start = if root.is_some() { indent } else { 0.0 };
    for branch in &structure.branches {
        page.space(0.25 * page.sizes.rem);
        let row = Row::place(page, &branch.node, start, "ordinal");
        trunk
            .iter_mut()
            .for_each(|trunk| trunk.reach(page, row.bounds));
        let mut guide = Guide::from(page, row.bounds);
        let mark = row.mark(&branch.node, root.map(|root| root.item));
        page.scene.marks.push(mark);
        for twig in &branch.twigs {
            let row = Row::place(page, twig, start + indent, "count");
            guide.reach(page, row.bounds);
            let mark = row.mark(twig, Some(branch.node.item));
            page.scene.marks.push(mark);
        }
    }
}

/// One row: number, title, and a count or value at its end.
pub(super) struct Row {
    pub(super) bounds: Bounds,
    pub(super) shapes: Vec<Shape>,
}

impl Row {
    /// Sets a row at the page's cursor.
    pub(super) fn place(page: &mut Page, node: &Node, indent: f64, number: &'static str) -> Self {
        let sizes = page.sizes;
        let padding = 0.5 * sizes.rem;
        let ordinal = Run::new(&node.ordinal, sizes.heading, number);
        let ordinal_x = indent + padding;
        let title_x = match ordinal.content.as_str() {
            "" => ordinal_x,
            // Numbers of one or two digits leave their titles aligned.
            _ => ordinal_x + ordinal.width().max(sizes.rem) + 0.375 * sizes.rem,
        };
        let right = page.frame.width - padding;
        let end = Paragraph::wrapped(&node.end, 0.4 * (right - title_x), sizes.small, "count");
        let room = right - title_x - end.width() - padding;
        let title = Paragraph::even(node.title, room, sizes.heading, "name", usize::MAX);
        let above = PADDING * sizes.rem;
        let bounds = Bounds {
            x: indent,
            y: page.y,
            width: page.frame.width - indent,
            height: title.height().max(end.height()) + 2.0 * above,
        };
        let top = page.y + above;
        let mut shapes = vec![Shape::Rect {
            bounds,
            class: "block",
        }];
        if !ordinal.content.is_empty() {
            let line = Paragraph::default().line(vec![ordinal]);
            line.place(&mut shapes, ordinal_x, top, Anchor::Start);
        }
        title.place(&mut shapes, title_x, top, Anchor::Start);
        if !node.end.is_empty() {
            end.place(&mut shapes, right, top, Anchor::End);
        }
        page.y += bounds.height + SEAM * sizes.rem;
        Self { bounds, shapes }
    }

    fn mark(self, node: &Node, parent: Option<&str>) -> Mark {
        node.mark(self.bounds, parent, self.shapes)
    }
}

/// A line from a row down along those under it.
struct Guide {
    x: f64,
    /// How far down it has come.
    y: f64,
}

impl Guide {
    fn from(page: &Page, above: Bounds) -> Self {
        Self {
            x: above.x + 0.375 * page.sizes.rem,
            y: above.bottom(),
        }
    }

    /// Goes down to a row, and to its first line.
    fn reach(&mut self, page: &mut Page, row: Bounds) {
        let rem = page.sizes.rem;
        let y = row.y + PADDING * rem + LEADING * page.sizes.heading / 2.0;
        let line = |x1: f64, y1: f64, x2: f64| Shape::Line {
            x1,
            y1,
            x2,
            y2: y,
            class: "guide",
        };
        let down = line(self.x, self.y, self.x);
        let across = line(self.x, y, row.x + 0.25 * rem);
        page.scene.furniture.extend([down, across]);
        self.y = y;
    }
}
