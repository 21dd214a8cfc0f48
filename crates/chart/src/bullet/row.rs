//! One target as a row: name, track, value.

use super::axis::Axis;
use super::bound::{Bounded, Lane};
use super::columns::Columns;
use super::label;
use super::target::{Form, Target};
use super::value;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use gangmu_plan::model::{Comparator, Quantity};

/// Room above and below the text of a row, in rem.
const PADDING: f64 = 0.25;
/// Height of a row of one line, in rem.
const LEAST_HEIGHT: f64 = 1.75;
/// Height of the track where it stands under the name, in rem.
const TRACK_HEIGHT: f64 = 1.375;

/// Places a row at the page's cursor. Without an axis the value stands alone.
pub(super) fn place(
    page: &mut Page,
    target: &Target,
    axis: Option<&Axis>,
    columns: Columns,
    parent: Option<&str>,
) {
    page.rule();
    let text = RowText::of(page, target, columns);
    let rem = page.sizes.rem;
    let has_track = axis.is_some();
    let text_height = text.height() + 2.0 * PADDING * rem;
    let height = match (columns.stacked, has_track) {
        (true, true) => text_height + TRACK_HEIGHT * rem,
        (true, false) => text_height,
        (false, _) => text_height.max(LEAST_HEIGHT * rem),
    };
    let top = page.y;
    let bounds = Bounds {
        x: 0.0,
        y: top,
        width: columns.right,
        height,
    };
    // The track stands in the middle of the row, or in the room left for it under the text.
    let middle = if columns.stacked {
        top + text_height + 0.4 * TRACK_HEIGHT * rem
    } else {
        top + height / 2.0
    };
    let text_top = if columns.stacked {
        top + PADDING * rem
    } else {
        top + (height - text.height()) / 2.0
    };
    let drawing = axis.map(|axis| Drawing::of(target, axis, columns, middle, rem));
    place_marks(page, target, text, text_top, drawing, bounds, parent);
    page.y += height;
}

/// The axis under a group of rows.
pub(super) fn place_axis(page: &mut Page, axis: &Axis, columns: Columns) {
    let scale = axis.scale(columns.track);
    let size = page.sizes.tiny;
    let top = page.y + 0.125 * page.sizes.rem;
    for (value, tick) in &axis.ticks {
        let x = scale.position(*value);
        let anchor = if *value <= axis.domain.0 {
            Anchor::Start
        } else if *value >= axis.domain.1 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        let label = Paragraph::wrapped(tick, f64::INFINITY, size, "axis");
        page.furniture.extend(label.place(x, top, anchor));
    }
    page.y = top + size * crate::text::LEADING;
}

/// The text of a row before it is placed.
struct RowText {
    name: Paragraph,
    value: Paragraph,
    stretch: Paragraph,
    actual: Paragraph,
    /// Whether the value stands under the name and not beside it.
    value_below: bool,
    right: f64,
    /// Where words begin that need more room than a value.
    words_at: Option<f64>,
}

impl RowText {
    fn of(page: &Page, target: &Target, columns: Columns) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        let is_words = target.form() == Form::Words;
        let words_at = (is_words && !columns.stacked).then_some(columns.track.0);
        let room = match (is_words, columns.stacked) {
            (true, false) => columns.right - columns.track.0,
            (true, true) => columns.right,
            (false, _) => columns.value,
        };
        // Beside a wide value a name would be squeezed into a narrow column.
        let value_below = columns.stacked && (is_words || columns.name < 6.0 * sizes.body);
        let name_room = if value_below {
            columns.right
        } else {
            columns.name
        };
        let beside = |label: &str, quantity: Option<&Quantity>| {
            quantity.map_or_else(Paragraph::default, |quantity| {
                value::beside(label, quantity, room, sizes, words)
            })
        };
        let actual_label = target
            .actual
            .map(|quantity| value::status_label(quantity, words))
            .unwrap_or_default();
        Self {
            name: value::name(target.quantity, name_room, sizes.body, sizes, words),
            value: value::paragraph(target.quantity, room, sizes, words),
            stretch: beside(words.say("status.stretch"), target.stretch),
            actual: beside(&actual_label, target.actual),
            value_below,
            right: columns.right,
            words_at,
        }
    }

    fn value_height(&self) -> f64 {
        self.value.height() + self.stretch.height() + self.actual.height()
    }

    fn height(&self) -> f64 {
        if self.value_below {
            self.name.height() + self.value_height()
        } else {
            self.name.height().max(self.value_height())
        }
    }

    /// Where name and value begin, so that both stand in the middle of the text's room.
    fn tops(&self, top: f64) -> (f64, f64) {
        if self.value_below {
            (top, top + self.name.height())
        } else {
            let middle = top + self.height() / 2.0;
            (
                middle - self.name.height() / 2.0,
                middle - self.value_height() / 2.0,
            )
        }
    }
}

/// The shapes of a row on its track.
struct Drawing {
    guides: Vec<Shape>,
    target: Vec<Shape>,
    stretch: Vec<Shape>,
    actual: Vec<Shape>,
}

impl Drawing {
    fn of(target: &Target, axis: &Axis, columns: Columns, middle: f64, rem: f64) -> Self {
        let scale = axis.scale(columns.track);
        let (start, end) = columns.track;
        // With an actual value the track has two lanes.
        let shift = if target.actual.is_some() {
            0.3 * rem
        } else {
            0.0
        };
        let lane = Lane {
            scale,
            y: middle - shift,
            half: 0.3125 * rem,
        };
        let lower = Lane {
            scale,
            y: middle + 1.5 * shift,
            half: 0.2 * rem,
        };
        let mut guides = vec![Shape::Line {
            x1: start,
            y1: lane.y,
            x2: end,
            y2: lane.y,
            class: "track",
        }];
        if let Some(origin) = axis.origin {
            let x = scale.position(origin);
            guides.push(Shape::Line {
                x1: x,
                y1: middle - 0.55 * rem,
                x2: x,
                y2: middle + 0.55 * rem,
                class: if axis.form == Form::Relative {
                    "reference-line"
                } else {
                    "zero"
                },
            });
        }
        let shapes = |quantity: &Quantity, lane: Lane| {
            Bounded::of(quantity).map_or_else(Vec::new, |value| lane.shapes(value))
        };
        let mut actual = Vec::new();
        if let Some(quantity) = target.actual {
            actual.extend(stem(quantity, axis, lower));
            actual.extend(shapes(quantity, lower));
        }
        Self {
            guides,
            target: shapes(target.quantity, lane),
            stretch: target
                .stretch
                .map_or_else(Vec::new, |quantity| shapes(quantity, lane)),
            actual,
        }
    }
}

/// The line from the origin to an exact value.
fn stem(quantity: &Quantity, axis: &Axis, lane: Lane) -> Option<Shape> {
    let value = Bounded::of(quantity).filter(|value| value.comparator == Comparator::Eq)?;
    Some(Shape::Line {
        x1: lane.scale.position(axis.origin.unwrap_or(axis.domain.0)),
        y1: lane.y,
        x2: lane.scale.position(value.low),
        y2: lane.y,
        class: "stem",
    })
}

fn place_marks(
    page: &mut Page,
    target: &Target,
    text: RowText,
    top: f64,
    drawing: Option<Drawing>,
    bounds: Bounds,
    parent: Option<&str>,
) {
    let rem = page.sizes.rem;
    let words = page.words;
    let (name_top, value_top) = text.tops(top);
    let drawing = drawing.unwrap_or(Drawing {
        guides: Vec::new(),
        target: Vec::new(),
        stretch: Vec::new(),
        actual: Vec::new(),
    });
    let RowText {
        name,
        value,
        stretch,
        actual,
        value_below,
        right,
        words_at,
    } = text;
    let stretch_top = value_top + value.height();
    let actual_top = stretch_top + stretch.height();
    let starts_left = value_below && target.form() == Form::Words;
    let (x, anchor) = match words_at {
        Some(x) => (x, Anchor::Start),
        None if starts_left => (0.0, Anchor::Start),
        None => (right, Anchor::End),
    };

    let mut shapes = vec![ground(bounds, 0.5 * rem)];
    shapes.extend(drawing.guides);
    shapes.extend(drawing.target);
    shapes.extend(name.place(0.0, name_top, Anchor::Start));
    shapes.extend(value.place(x, value_top, anchor));
    page.marks.push(Mark {
        item: target.quantity.id.clone(),
        label: label::of(target.quantity, words),
        bounds,
        parent: parent.map(str::to_owned),
        class: "target",
        opens: false,
        shapes,
    });

    let beside = [
        (
            target.stretch,
            "stretch",
            stretch,
            stretch_top,
            drawing.stretch,
        ),
        (target.actual, "actual", actual, actual_top, drawing.actual),
    ];
    for (quantity, class, paragraph, top, mut shapes) in beside {
        let Some(quantity) = quantity else { continue };
        let bounds = Bounds {
            x: right - paragraph.width(),
            y: top,
            width: paragraph.width(),
            height: paragraph.height(),
        };
        shapes.insert(0, ground(bounds, 0.25 * rem));
        shapes.extend(paragraph.place(right, top, Anchor::End));
        page.marks.push(Mark {
            item: quantity.id.clone(),
            label: label::of(quantity, words),
            bounds,
            parent: Some(target.quantity.id.clone()),
            class,
            opens: false,
            shapes,
        });
    }
}
