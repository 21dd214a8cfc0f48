//! The same, plan by plan: its domains with their counts.

use super::super::Member;
use super::counts::Counts;
use super::matrix::count_text;
use super::{label, shade};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};

/// Width of a count, in rem.
const COUNT: f64 = 3.0;
/// Height of a row of one line, in rem.
const LEAST_HEIGHT: f64 = 1.875;

/// Places the plans at the page's cursor.
pub(super) fn place(page: &mut Page, members: &[Member], names: &[String], counts: &Counts) {
    let most = counts.most();
    for (at, (member, name)) in members.iter().zip(names).enumerate() {
        page.heading(name);
        for row in &counts.rows {
            let Some(cell) = row.cells.get(at).filter(|cell| cell.count() > 0) else {
                continue;
            };
            page.rule();
            let sizes = page.sizes;
            let room = page.frame.width - (COUNT + 0.5) * sizes.rem;
            let domain = Paragraph::wrapped(&row.name, room, sizes.heading, "name");
            let height = (domain.height() + 0.25 * sizes.rem).max(LEAST_HEIGHT * sizes.rem);
            let bounds = Bounds {
                x: 0.0,
                y: page.y,
                width: page.frame.width,
                height,
            };
            let count = Bounds {
                x: bounds.right() - COUNT * sizes.rem,
                y: page.y + 0.125 * sizes.rem,
                width: COUNT * sizes.rem,
                height: height - 0.25 * sizes.rem,
            };
            let class = shade(cell.count(), most);
            let mut shapes = vec![
                ground(bounds, 0.0),
                Shape::Rect {
                    bounds: count,
                    class,
                },
                count_text(cell, count, sizes.heading, class),
            ];
            let top = page.y + (height - domain.height()) / 2.0;
            domain.place(&mut shapes, 0.0, top, Anchor::Start);
            page.scene.marks.push(Mark {
                item: member.item(row.id),
                label: label(name, &row.name, cell, page.words),
                bounds,
                parent: None,
                class: "cell",
                opens: false,
                shapes,
            });
            page.y += height;
        }
    }
}
