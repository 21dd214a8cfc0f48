//! Measures as rows, bodies as columns: a filled dot where a body leads, a ring where it helps.
//! Names of bodies stand upright over their columns. What fits no column is counted at the end.

use super::bodies::{Body, Part, Task};
use super::mark;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Run, Shape};
use crate::sizes::Sizes;

/// Room of a column, in rem.
const PITCH: f64 = 1.5;
/// Room of the column of all other bodies, in rem.
const REST: f64 = 3.0;
/// Columns, at most.
const MOST_COLUMNS: u8 = 40;
/// Characters of a name over its column; the tooltip of a row has all of it.
const MOST_CHARACTERS: usize = 12;
/// Least height of a row, in rem.
const LEAST_HEIGHT: f64 = 1.75;

/// Where the columns stand.
struct Columns<'a> {
    /// Room of the measures' titles, from the left edge.
    name: f64,
    /// Where the first column begins.
    start: f64,
    pitch: f64,
    bodies: &'a [Body<'a>],
    /// Bodies without a column.
    rest: &'a [Body<'a>],
    right: f64,
}

impl<'a> Columns<'a> {
    fn of(page: &Page, bodies: &'a [Body<'a>]) -> Self {
        let sizes = page.sizes;
        let right = page.frame.width;
        let pitch = PITCH * sizes.rem;
        let name = 0.42 * right;
        let start = name + sizes.gap;
        let fitting = |room: f64| {
            let fits = |count: &u8| f64::from(*count) * pitch <= room;
            usize::from(
                (1..=MOST_COLUMNS)
                    .take_while(fits)
                    .last()
                    .unwrap_or_default(),
            )
        };
        let all = fitting(right - start);
        let count = if bodies.len() <= all {
            bodies.len()
        } else {
            fitting(right - start - REST * sizes.rem)
        };
        let (bodies, rest) = bodies.split_at_checked(count).unwrap_or((bodies, &[]));
        // With few bodies the measures may have more room.
        let wanted = f64::from(u32::try_from(count).unwrap_or_default()) * pitch;
        let wanted = wanted
            + if rest.is_empty() {
                0.0
            } else {
                REST * sizes.rem
            };
        let start = start.max(right - wanted.max(REST * sizes.rem));
        Self {
            name: start - sizes.gap,
            start,
            pitch,
            bodies,
            rest,
            right,
        }
    }

    /// Each body with the middle of its column.
    fn iter(&self) -> impl Iterator<Item = (&Body<'a>, f64)> {
        let middle = self.start + self.pitch / 2.0;
        let places = (0_u32..).map(move |at| middle + f64::from(at) * self.pitch);
        self.bodies.iter().zip(places)
    }
}

/// Places names and counts of the bodies at the page's cursor, then a row for each measure.
pub(super) fn place(page: &mut Page, tasks: &[Task], bodies: &[Body]) {
    let columns = Columns::of(page, bodies);
    place_names(page, &columns);
    place_counts(page, &columns, Part::Leads);
    place_counts(page, &columns, Part::Helps);
    page.space(0.5 * page.sizes.rem);
    for task in tasks {
        place_task(page, &columns, *task);
    }
}

fn place_names(page: &mut Page, columns: &Columns) {
    let size = page.sizes.small;
    let names: Vec<(Paragraph, f64)> = columns
        .iter()
        .map(|(body, x)| (upright(body.name, size), x))
        .collect();
    let others = page.words.say("responsibility.others");
    let rest = if columns.rest.is_empty() {
        Paragraph::default()
    } else {
        Paragraph::wrapped(others, REST * page.sizes.rem, size, "entry")
    };
    let heights = names.iter().map(|(name, _)| name.height());
    let height = heights.fold(rest.height(), f64::max);
    let bottom = page.y + height;
    for (name, x) in names {
        let top = bottom - name.height();
        name.place(&mut page.scene.furniture, x, top, Anchor::Middle);
    }
    let top = bottom - rest.height();
    rest.place(&mut page.scene.furniture, columns.right, top, Anchor::End);
    page.y = bottom + 0.25 * page.sizes.rem;
}

/// A name with its characters one under the other.
fn upright(name: &str, size: f64) -> Paragraph {
    let mut characters: Vec<char> = name.chars().collect();
    if characters.len() > MOST_CHARACTERS {
        characters.truncate(MOST_CHARACTERS - 1);
        characters.push('…');
    }
    let line = |paragraph: Paragraph, character: char| {
        paragraph.line(vec![Run::new(character.to_string(), size, "entry")])
    };
    characters.into_iter().fold(Paragraph::default(), line)
}

/// How many measures each body leads or helps with, with the sign that stands for it below.
fn place_counts(page: &mut Page, columns: &Columns, part: Part) {
    let sizes = page.sizes;
    let height = 1.25 * sizes.rem;
    let middle = page.y + height / 2.0;
    let (key, count): (_, fn(&Body) -> usize) = match part {
        Part::Leads => ("responsibility.lead", |body| body.lead),
        Part::Helps => ("responsibility.with", |body| body.with),
    };
    let words = page.words.say(key).to_owned();
    let name = Paragraph::wrapped(&words, columns.name, sizes.small, "entry");
    let furniture = &mut page.scene.furniture;
    furniture.push(sign(part, (columns.name - 0.5 * sizes.rem, middle), sizes));
    let top = middle - name.height() / 2.0;
    name.place(
        furniture,
        columns.name - sizes.rem - 0.25 * sizes.rem,
        top,
        Anchor::End,
    );
    let mut write = |count: usize, x: f64, anchor: Anchor| {
        if count > 0 {
            let line = vec![Run::new(count.to_string(), sizes.tiny, "count")];
            let line = Paragraph::default().line(line);
            let top = middle - line.height() / 2.0;
            line.place(furniture, x, top, anchor);
        }
    };
    for (body, x) in columns.iter() {
        write(count(body), x, Anchor::Middle);
    }
    write(
        columns.rest.iter().map(count).sum(),
        columns.right,
        Anchor::End,
    );
    page.y += height;
}

fn place_task(page: &mut Page, columns: &Columns, task: Task) {
    page.rule();
    let (sizes, words) = (page.sizes, page.words);
    let measure = task.measure;
    let title = words.fill("label.measure", &[&measure.ordinal, &measure.title]);
    let name = Paragraph::wrapped(&title, columns.name, sizes.body, "name");
    let height = f64::max(LEAST_HEIGHT * sizes.rem, name.height() + 0.5 * sizes.rem);
    let bounds = Bounds {
        x: 0.0,
        y: page.y,
        width: columns.right,
        height,
    };
    let middle = page.y + height / 2.0;
    let mut shapes = vec![ground(bounds, 0.5 * sizes.rem)];
    let mut left_out = task.parts().count();
    for (body, x) in columns.iter() {
        shapes.push(Shape::Line {
            x1: x,
            y1: page.y,
            x2: x,
            y2: page.y + height,
            class: "body",
        });
        if let Some(part) = task.part(body.name) {
            shapes.push(sign(part, (x, middle), sizes));
            left_out = left_out.saturating_sub(1);
        }
    }
    if left_out > 0 {
        let more = words.fill("responsibility.more", &[&left_out]);
        let more = Paragraph::wrapped(&more, REST * sizes.rem, sizes.small, "count");
        let top = middle - more.height() / 2.0;
        more.place(&mut shapes, columns.right, top, Anchor::End);
    }
    let top = middle - name.height() / 2.0;
    name.place(&mut shapes, 0.0, top, Anchor::Start);
    page.scene.marks.push(mark(task, bounds, shapes, words));
    page.y += height;
}

/// The sign of what a body does.
pub(super) fn sign(part: Part, (x, y): (f64, f64), sizes: Sizes) -> Shape {
    Shape::Circle {
        x,
        y,
        radius: 0.3125 * sizes.rem,
        class: match part {
            Part::Leads => "leads",
            Part::Helps => "helps",
        },
    }
}
