//! The track of a row: guides, and every value in its lane.

use super::axis::Axis;
use super::bound::{Bounded, Lane};
use super::columns::Columns;
use super::stack::Lanes;
use super::target::{Form, Target};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Shape};
use crate::text::LEADING;
use gangmu_plan::model::{Comparator, Quantity};

/// The shapes of a row on its track.
#[derive(Default)]
pub(super) struct Track {
    pub(super) guides: Vec<Shape>,
    pub(super) target: Vec<Shape>,
    pub(super) beside: Lanes,
}

impl Track {
    /// The track of a target around the height `middle`. With an actual value it has two
    /// lanes, the target in the upper one.
    pub(super) fn of(
        target: &Target,
        axis: &Axis,
        columns: Columns,
        middle: f64,
        rem: f64,
    ) -> Self {
        let scale = axis.scale(columns.track);
        let shift = if target.actual.is_some() {
            0.3 * rem
        } else {
            0.0
        };
        let upper = Lane {
            scale,
            y: middle - shift,
            half: 0.3125 * rem,
        };
        let lower = Lane {
            scale,
            y: middle + 1.5 * shift,
            half: 0.2 * rem,
        };
        let in_lane = |quantity: Option<&Quantity>, lane: Lane| {
            let value = quantity.and_then(Bounded::of);
            value.map_or_else(Vec::new, |value| lane.shapes(value))
        };
        let stem = target
            .actual
            .and_then(|quantity| stem(quantity, axis, lower));
        let mut actual = Vec::from_iter(stem);
        actual.extend(in_lane(target.actual, lower));
        Self {
            guides: guides(axis, upper, middle, rem),
            target: in_lane(Some(target.quantity), upper),
            beside: Lanes {
                stretch: in_lane(target.stretch, upper),
                actual,
            },
        }
    }
}

/// The axis under a group of rows.
pub(super) fn place_axis(page: &mut Page, axis: &Axis, columns: Columns) {
    let scale = axis.scale(columns.track);
    let size = page.sizes.tiny;
    let top = page.y + 0.125 * page.sizes.rem;
    for (value, label) in &axis.ticks {
        let anchor = if *value <= axis.domain.0 {
            Anchor::Start
        } else if *value >= axis.domain.1 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        let label = Paragraph::wrapped(label, f64::INFINITY, size, "axis");
        let x = scale.position(*value);
        label.place(&mut page.scene.furniture, x, top, anchor);
    }
    page.y = top + size * LEADING;
}

/// The line along the track and the one across it at the origin.
fn guides(axis: &Axis, lane: Lane, middle: f64, rem: f64) -> Vec<Shape> {
    let (start, end) = lane.scale.range;
    let along = Shape::Line {
        x1: start,
        y1: lane.y,
        x2: end,
        y2: lane.y,
        class: "track",
    };
    let across = axis.origin.map(|origin| {
        let x = lane.scale.position(origin);
        let (reach, class) = match axis.form {
            Form::Relative => (0.7 * rem, "reference-line"),
            _ => (0.55 * rem, "zero"),
        };
        Shape::Line {
            x1: x,
            y1: middle - reach,
            x2: x,
            y2: middle + reach,
            class,
        }
    });
    std::iter::once(along).chain(across).collect()
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
