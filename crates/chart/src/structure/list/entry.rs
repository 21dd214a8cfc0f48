//! One line of the list: number, title, and at its end counts or a value.

use super::columns::Columns;
use super::{Level, Line};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Run, Shape, Text};
use crate::text::{self, ASCENT, DESCENT, LEADING};
use crate::words::Words;

/// The shortest leader that leads anywhere, in rem.
const LEAST_LEADER: f64 = 1.5;

/// Places a line at the page's cursor.
pub(super) fn place(page: &mut Page, line: &Line, columns: Columns) {
    let sizes = columns.sizes;
    let is_heading = line.level == Level::Heading;
    if is_heading {
        // The first one has the names of the columns over it, if anything.
        let is_first = page.scene.marks.is_empty();
        page.space(if is_first { 0.25 } else { 1.0 } * sizes.rem);
        rule(page, columns.right);
    }
    let size = line.level.size(sizes);
    let gap = 0.5 * sizes.rem;
    let x = columns.title(line.level);
    let ends = ends(line, columns);
    let left = ends.iter().map(|end| end.bounds().x);
    let left = left.fold(f64::INFINITY, f64::min);
    let room = match line.level {
        Level::Inner => (left - gap).min(columns.right) - x,
        _ => columns.end - x,
    };
    let title = Paragraph::wrapped(&title(line), room, size, "name");
    // Counts stand on the last line of the title, where the eye comes from.
    let (title_end, last) = (x + title.last_width(), title.height() - LEADING * size);
    let title = match columns.measures {
        Some(_) => title,
        None => {
            let words = in_words(line, page.words);
            title.followed_by(Run::new(words, sizes.small, "qualifier"), gap, room)
        }
    };
    let padding = if is_heading { 0.5 } else { 0.1875 } * sizes.rem;
    let bounds = Bounds {
        x: 0.0,
        y: page.y,
        width: columns.right,
        height: title.height() + 2.0 * padding,
    };
    let first = page.y + padding + (LEADING - ASCENT - DESCENT) * size / 2.0 + ASCENT * size;
    let mut shapes = vec![ground(bounds, gap)];
    shapes.extend(ordinal(line, columns, first));
    title.place(&mut shapes, x, page.y + padding, Anchor::Start);
    let y = first + last;
    let (start, end) = (title_end + gap, left - gap);
    if !is_heading && end.is_finite() && end - start > LEAST_LEADER * sizes.rem {
        shapes.push(Shape::Line {
            x1: start,
            y1: y,
            x2: end,
            y2: y,
            class: "leader",
        });
    }
    shapes.extend(ends.into_iter().map(|end| Shape::Text(Text { y, ..end })));
    let mark = line.node.mark(bounds, line.parent, shapes);
    page.scene.marks.push(mark);
    page.y += bounds.height;
}

/// The title, after what marks it in the text where that is no number of a column.
fn title(line: &Line) -> String {
    let node = line.node;
    match line.level {
        Level::Inner => format!("{}{}", node.ordinal, node.title),
        _ => node.title.to_owned(),
    }
}

/// The number before the title: of headings at the edge, of items beside their titles.
fn ordinal(line: &Line, columns: Columns, baseline: f64) -> Option<Shape> {
    let size = line.level.size(columns.sizes);
    let (x, anchor, class) = match line.level {
        Level::Heading => (0.0, Anchor::Start, "ordinal"),
        Level::Item => {
            let gap = 0.625 * columns.sizes.rem;
            (columns.title(line.level) - gap, Anchor::End, "count")
        }
        Level::Inner => return None,
    };
    let ordinal = Text::new(x, baseline, &line.node.ordinal, size, class);
    Some(Shape::Text(ordinal.anchored(anchor)))
}

/// What stands at the end of the line: counts in their columns, or a value.
fn ends(line: &Line, columns: Columns) -> Vec<Text> {
    let Columns { right, sizes, .. } = columns;
    let node = line.node;
    let end = |x: f64, content: String, class| {
        Text::new(x, 0.0, content, sizes.small, class).anchored(Anchor::End)
    };
    let numbers = columns.numbers.filter(|_| node.numbers > 0);
    let numbers = numbers.map(|x| end(x, node.numbers.to_string(), "count"));
    let other = match line.level {
        Level::Heading => columns.measures.map(|x| end(x, node.end.clone(), "count")),
        Level::Inner if !node.end.is_empty() => {
            let room = (right - columns.title(line.level)) / 2.0;
            Some(end(
                right,
                text::shorten(&node.end, room, sizes.small),
                "value",
            ))
        }
        _ => None,
    };
    other.into_iter().chain(numbers).collect()
}

/// The counts in words, where no column names them.
fn in_words(line: &Line, words: Words) -> String {
    let (node, numbers) = (line.node, &line.node.numbers);
    match (line.level, *numbers) {
        (Level::Heading, 0) => words.fill("count.measures", &[&node.end]),
        (Level::Heading, _) => words.fill("count.measures_and_numbers", &[&node.end, numbers]),
        (Level::Item, 1..) => words.fill("count.numbers", &[numbers]),
        _ => String::new(),
    }
}

/// A hairline over a heading.
fn rule(page: &mut Page, right: f64) {
    page.scene.furniture.push(Shape::Line {
        x1: 0.0,
        y1: page.y,
        x2: right,
        y2: page.y,
        class: "track",
    });
}
