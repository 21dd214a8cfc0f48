//! Domains down, plans across.

use super::super::Member;
use super::counts::{Cell, Counts};
use super::{label, shade};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape, Text};
use crate::text::{ASCENT, DESCENT};

/// Least and greatest width of a cell, in rem.
const LEAST_CELL: f64 = 2.75;
const MOST_CELL: f64 = 9.0;
/// Room for the names of domains, in rem.
const LEAST_NAME: f64 = 6.5;
const MOST_NAME: f64 = 14.0;
/// Height of a row of one line, in rem.
const LEAST_HEIGHT: f64 = 2.0;

/// The places of the columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Room for the names.
    name: f64,
    /// Width of a cell with the seam after it.
    cell: f64,
    seam: f64,
}

impl Columns {
    /// The columns for so many plans; none where they do not fit.
    pub(super) fn of(page: &Page, plans: usize) -> Option<Self> {
        let rem = page.sizes.rem;
        let plans = f64::from(u32::try_from(plans.max(1)).ok()?);
        let name = (0.25 * page.frame.width).clamp(LEAST_NAME * rem, MOST_NAME * rem);
        let cell = ((page.frame.width - name) / plans).min(MOST_CELL * rem);
        (cell >= LEAST_CELL * rem).then_some(Self {
            name,
            cell,
            seam: 0.125 * rem,
        })
    }

    /// Where the cell of a plan begins.
    fn x(self, at: usize) -> f64 {
        self.name + self.cell * u32::try_from(at).map_or(0.0, f64::from)
    }
}

/// Places the matrix at the page's cursor.
pub(super) fn place(
    page: &mut Page,
    members: &[Member],
    names: &[String],
    counts: &Counts,
    columns: Columns,
) {
    page.scene.grid = true;
    place_heads(page, names, columns);
    let sizes = page.sizes;
    let most = counts.most();
    for row in &counts.rows {
        let room = columns.name - 0.5 * sizes.rem;
        let name = Paragraph::wrapped(&row.name, room, sizes.heading, "name");
        let height = (name.height() + 0.375 * sizes.rem).max(LEAST_HEIGHT * sizes.rem);
        let top = page.y + (height - name.height()) / 2.0;
        name.place(&mut page.scene.furniture, 0.0, top, Anchor::Start);
        for (at, cell) in row.cells.iter().enumerate() {
            let bounds = Bounds {
                x: columns.x(at),
                y: page.y,
                width: columns.cell - columns.seam,
                height: height - columns.seam,
            };
            let (Some(member), Some(plan)) = (members.get(at), names.get(at)) else {
                continue;
            };
            if cell.count() == 0 {
                page.scene
                    .furniture
                    .push(count_text(cell, bounds, sizes.heading, "nothing"));
                continue;
            }
            let class = shade(cell.count(), most);
            page.scene.marks.push(Mark {
                item: member.item(row.id),
                label: label(plan, &row.name, cell, page.words),
                bounds,
                parent: None,
                class: "cell",
                opens: false,
                shapes: vec![
                    Shape::Rect { bounds, class },
                    count_text(cell, bounds, sizes.heading, class),
                ],
            });
        }
        page.y += height;
    }
}

fn place_heads(page: &mut Page, names: &[String], columns: Columns) {
    let sizes = page.sizes;
    let room = columns.cell - 0.375 * sizes.rem;
    let heads: Vec<Paragraph> = names
        .iter()
        .map(|name| Paragraph::wrapped(name, room, sizes.small, "heading"))
        .collect();
    let height = heads.iter().map(Paragraph::height).fold(0.0, f64::max);
    for (at, head) in heads.into_iter().enumerate() {
        let x = columns.x(at) + (columns.cell - columns.seam) / 2.0;
        let top = page.y + height - head.height();
        head.place(&mut page.scene.furniture, x, top, Anchor::Middle);
    }
    page.y += height + 0.375 * sizes.rem;
}

/// The count in the middle of its cell.
pub(super) fn count_text(cell: &Cell, bounds: Bounds, size: f64, class: &'static str) -> Shape {
    let x = bounds.x + bounds.width / 2.0;
    let y = bounds.y + bounds.height / 2.0 + (ASCENT - DESCENT) * size / 2.0;
    let content = cell.count().to_string();
    Shape::Text(Text::new(x, y, content, size, class).anchored(Anchor::Middle))
}
