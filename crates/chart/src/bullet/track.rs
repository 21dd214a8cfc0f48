//! The track of a row: guides, and every value in its lane.

use super::axis::{Axes, Axis};
use super::bound::{Bounded, Lane};
use super::columns::Columns;
use super::stack::Lanes;
use super::table;
use super::target::{Form, Target};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Shape};
use crate::sizes::Sizes;
use crate::text::LEADING;
use gangmu_plan::model::{Comparator, Quantity};

/// More rungs than these are not told apart.
const MOST_RUNGS: f64 = 40.0;

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
        sizes: Sizes,
    ) -> Self {
        let rem = sizes.rem;
        let ends = Ends::of(axis, sizes);
        let scale = axis.scale(ends.inside(columns.track));
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
        let mut guides = guides(axis, upper, middle, rem);
        ends.place(&mut guides, columns.track, upper.y);
        Self {
            guides,
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
    let mut guides = vec![along];
    guides.extend(across);
    guides.extend(rungs(axis, lane));
    guides
}

/// The rungs of a ladder; too many to be told apart are left out.
fn rungs(axis: &Axis, lane: Lane) -> Vec<Shape> {
    let (first, last) = axis.domain;
    if axis.form != Form::Rank || last > MOST_RUNGS {
        return Vec::new();
    }
    let count = std::iter::successors(Some(first), |rung| Some(rung + 1.0));
    count
        .take_while(|rung| *rung <= last)
        .map(|rung| {
            let x = lane.scale.position(rung);
            Shape::Line {
                x1: x,
                y1: lane.y - lane.half,
                x2: x,
                y2: lane.y + lane.half,
                class: "rung",
            }
        })
        .collect()
}

/// The first and last place of a ladder, written at its ends; nothing for other axes.
struct Ends {
    first: Paragraph,
    last: Paragraph,
    gap: f64,
}

impl Ends {
    fn of(axis: &Axis, sizes: Sizes) -> Self {
        let ticks = if axis.form == Form::Rank {
            axis.ticks.as_slice()
        } else {
            &[]
        };
        let label = |tick: Option<&(f64, String)>| {
            tick.map_or_else(Paragraph::default, |(_, label)| {
                Paragraph::wrapped(label, f64::INFINITY, sizes.tiny, "axis")
            })
        };
        Self {
            first: label(ticks.first()),
            last: label(ticks.last()),
            gap: if ticks.is_empty() {
                0.0
            } else {
                0.625 * sizes.rem
            },
        }
    }

    /// What is left of a track between the ends.
    fn inside(&self, (start, end): (f64, f64)) -> (f64, f64) {
        let start = start + self.first.width() + self.gap;
        (start, start.max(end - self.last.width() - self.gap))
    }

    fn place(self, shapes: &mut Vec<Shape>, (start, end): (f64, f64), y: f64) {
        let top = y - self.first.height() / 2.0;
        self.first.place(shapes, start, top, Anchor::Start);
        self.last.place(shapes, end, top, Anchor::End);
    }
}

/// The axes that occur, each with its name, at the foot of the chart.
pub(super) fn place_axes(page: &mut Page, axes: &Axes, columns: Columns) {
    page.space(0.5 * page.sizes.rem);
    for axis in axes.iter() {
        place_named_axis(page, axis, columns);
    }
}

fn place_named_axis(page: &mut Page, axis: &Axis, columns: Columns) {
    let name = page.words.say(table::form_key(axis.form));
    let size = page.sizes.tiny;
    let label = Paragraph::wrapped(name, page.frame.width, size, "axis");
    let (top, height) = if columns.stacked {
        (page.y, label.height())
    } else {
        (page.y + 0.125 * page.sizes.rem, 0.0)
    };
    label.place(&mut page.scene.furniture, 0.0, top, Anchor::Start);
    page.y += height;
    place_axis(page, axis, columns);
}

/// The line from the origin to an exact value.
fn stem(quantity: &Quantity, axis: &Axis, lane: Lane) -> Option<Shape> {
    let value = Bounded::of(quantity).filter(|value| value.comparator == Comparator::Eq)?;
    if axis.form == Form::Rank {
        return None;
    }
    Some(Shape::Line {
        x1: lane.scale.position(axis.origin.unwrap_or(axis.domain.0)),
        y1: lane.y,
        x2: lane.scale.position(value.low),
        y2: lane.y,
        class: "stem",
    })
}
