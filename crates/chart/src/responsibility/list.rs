//! The same in one column: the bodies with their counts, then each measure with its bodies.

use super::bodies::{Body, Task};
use super::mark;
use super::matrix::sign;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds};
use crate::text::LEADING;

/// Bodies that are drawn; the table has all.
const MOST_BODIES: usize = 12;
/// Room above and below what stands in a row, in rem.
const PADDING: f64 = 0.25;

/// Places the list at the page's cursor.
pub(super) fn place(page: &mut Page, tasks: &[Task], bodies: &[Body]) {
    page.heading(page.words.say("responsibility.bodies"));
    for body in bodies.iter().take(MOST_BODIES) {
        place_body(page, body);
    }
    let left_out = bodies.len().saturating_sub(MOST_BODIES);
    if left_out > 0 {
        page.note(&page.words.fill("note.more_bodies", &[&left_out]));
    }
    page.heading(page.words.say("responsibility.measures"));
    for task in tasks {
        place_task(page, *task);
    }
}

fn place_body(page: &mut Page, body: &Body) {
    page.rule();
    let (sizes, width) = (page.sizes, page.frame.width);
    let counts = body.counts(page.words);
    let counts = Paragraph::wrapped(&counts, 0.5 * width, sizes.small, "count");
    let room = width - counts.width() - sizes.gap;
    let name = Paragraph::wrapped(body.name, room, sizes.body, "name");
    let height = name.height().max(counts.height());
    let top = page.y + PADDING * sizes.rem;
    let furniture = &mut page.scene.furniture;
    name.place(furniture, 0.0, top, Anchor::Start);
    counts.place(furniture, width, top, Anchor::End);
    page.y += height + 2.0 * PADDING * sizes.rem;
}

fn place_task(page: &mut Page, task: Task) {
    page.rule();
    let (sizes, words, width) = (page.sizes, page.words, page.frame.width);
    let measure = task.measure;
    let padding = PADDING * sizes.rem;
    let top = page.y;
    let mut y = top + padding;
    let title = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
    let title = Paragraph::wrapped(&title, width, sizes.body, "name");
    let mut shapes = Vec::new();
    let height = title.height();
    title.place(&mut shapes, 0.0, y, Anchor::Start);
    y += height;
    let indent = 1.25 * sizes.rem;
    for (part, said) in super::said(task, words) {
        let said = Paragraph::wrapped(&said, width - indent, sizes.small, "entry");
        let height = said.height();
        let first = y + 0.5 * LEADING * sizes.small;
        shapes.push(sign(part, (0.4 * sizes.rem, first), sizes));
        said.place(&mut shapes, indent, y, Anchor::Start);
        y += height;
    }
    let bounds = Bounds {
        x: 0.0,
        y: top,
        width,
        height: y + padding - top,
    };
    shapes.insert(0, ground(bounds, 0.5 * sizes.rem));
    page.scene.marks.push(mark(task, bounds, shapes, words));
    page.y = bounds.bottom();
}
