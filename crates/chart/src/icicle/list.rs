//! The same tree as an indented list, for narrow frames.

use super::branch::{Branch, Node};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape};

/// Space between rows, in rem.
const SEAM: f64 = 0.09375;

/// Places the list at the page's cursor.
pub(super) fn place(page: &mut Page, branches: &[Branch]) {
    for branch in branches {
        page.space(0.25 * page.sizes.rem);
        let count = branch
            .count
            .map(|count| count.to_string())
            .unwrap_or_default();
        let mark = Row {
            node: &branch.node,
            end: count,
            indent: 0.0,
            parent: None,
            opens: branch.opens,
        };
        mark.place(page);
        for twig in &branch.twigs {
            let row = Row {
                node: twig,
                end: twig.value.clone(),
                indent: 0.875 * page.sizes.rem,
                parent: Some(branch.node.item),
                opens: false,
            };
            row.place(page);
        }
    }
}

/// One row: number, title, and a count or value at its end.
struct Row<'a> {
    node: &'a Node<'a>,
    end: String,
    indent: f64,
    parent: Option<&'a str>,
    opens: bool,
}

impl Row<'_> {
    fn place(self, page: &mut Page) {
        let sizes = page.sizes;
        let padding = 0.5 * sizes.rem;
        let ordinal_class = if self.parent.is_none() {
            "ordinal"
        } else {
            "count"
        };
        let ordinal = Run::new(&self.node.ordinal, sizes.heading, ordinal_class);
        let ordinal_x = self.indent + padding;
        let title_x = match ordinal.content.as_str() {
            "" => ordinal_x,
            // Numbers of one or two digits leave their titles aligned.
            _ => ordinal_x + ordinal.width().max(sizes.rem) + 0.375 * sizes.rem,
        };
        let right = page.frame.width - padding;
        let end = Paragraph::wrapped(&self.end, 0.4 * (right - title_x), sizes.small, "count");
        let room = right - title_x - end.width() - padding;
        let title = Paragraph::wrapped(self.node.title, room, sizes.heading, "name");
        let above = 0.25 * sizes.rem;
        let bounds = Bounds {
            x: self.indent,
            y: page.y,
            width: page.frame.width - self.indent,
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
        if !self.end.is_empty() {
            end.place(&mut shapes, right, top, Anchor::End);
        }
        page.scene.marks.push(Mark {
            item: self.node.item.to_owned(),
            label: self.node.label.clone(),
            bounds,
            parent: self.parent.map(str::to_owned),
            class: self.node.class,
            opens: self.opens,
            shapes,
        });
        page.y += bounds.height + SEAM * sizes.rem;
    }
}
