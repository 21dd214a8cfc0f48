//! The first rows without their text, as small as they can be told apart.

use super::axis::Axis;
use super::bound::{Bounded, Lane};
use super::target::{Form, Target, Targets};
use crate::scene::Shape;
use gangmu_plan::model::Plan;

/// Rows, at most.
const MOST_ROWS: usize = 6;
/// Forms that have a place on an axis of numbers, in the order they are shown.
const FORMS: [Form; 3] = [Form::Growth, Form::Share, Form::Rank];

/// Tracks and values of the first main targets, spread over the height.
pub(crate) fn shapes(plan: &Plan, width: f64, height: f64) -> Vec<Shape> {
    let targets = Targets::of(plan).main;
    let step = height / f64::from(u32::try_from(MOST_ROWS).unwrap_or(1));
    let margin = 0.4 * step;
    let range = (margin, width - margin);
    let mut y = step / 2.0;
    let mut shapes = Vec::new();
    for form in FORMS {
        let shared = Axis::of(form, &targets, 4, "");
        for target in targets.iter().filter(|target| target.form() == form) {
            let own = target.ladder.map(Axis::of_ladder);
            if let Some(axis) = own.as_ref().or(shared.as_ref())
                && y < height
            {
                shapes.extend(row(target, axis, range, y, 0.28 * step));
                y += step;
            }
        }
    }
    shapes
}

fn row(target: &Target, axis: &Axis, range: (f64, f64), y: f64, half: f64) -> Vec<Shape> {
    let lane = Lane {
        scale: axis.scale(range),
        y,
        half,
    };
    let mut shapes = vec![Shape::Line {
        x1: range.0,
        y1: y,
        x2: range.1,
        y2: y,
        class: "track",
    }];
    if let Some(value) = Bounded::of(target.quantity) {
        shapes.extend(lane.shapes(value));
    }
    shapes
}
