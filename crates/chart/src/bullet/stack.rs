//! The value of a target with the values beside it, one under the other.

use super::marks;
use super::target::Target;
use super::value;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_plan::model::Quantity;

/// The text of the values before it is placed.
pub(super) struct Stack {
    value: Paragraph,
    stretch: Paragraph,
    actual: Paragraph,
}

/// The shapes of the values beside a target on its track; empty where it has none.
#[derive(Default)]
pub(super) struct Lanes {
    pub(super) stretch: Vec<Shape>,
    pub(super) actual: Vec<Shape>,
}

impl Stack {
    /// The values beside a target under `value`.
    pub(super) fn under(value: Paragraph, target: &Target, room: f64, page: &Page) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        Self {
            value,
            stretch: value::of_stretch(target, room, sizes, words),
            actual: value::of_actual(target, room, sizes, words),
        }
    }

    pub(super) fn width(&self) -> f64 {
        let beside = self.stretch.width().max(self.actual.width());
        self.value.width().max(beside)
    }

    pub(super) fn height(&self) -> f64 {
        self.value.height() + self.stretch.height() + self.actual.height()
    }

    /// Places the values from `top`, anchored at `x`: the shapes of the target's own value,
    /// and the marks of the values beside it.
    pub(super) fn place(
        self,
        target: &Target,
        (x, top): (f64, f64),
        anchor: Anchor,
        lanes: Lanes,
        words: Words,
    ) -> (Vec<Shape>, Vec<Mark>) {
        let stretch_top = top + self.value.height();
        let actual_top = stretch_top + self.stretch.height();
        let shapes = self.value.place(x, top, anchor);
        let beside = |quantity: &Quantity, class, text: Paragraph, top, in_lane: Vec<Shape>| {
            let bounds = bounds(&text, (x, top), anchor);
            let mut shapes = vec![ground(bounds, 0.25 * bounds.height)];
            shapes.extend(in_lane);
            shapes.extend(text.place(x, top, anchor));
            let parent = Some(target.quantity.id.as_str());
            marks::of_quantity(quantity, class, parent, bounds, shapes, words)
        };
        let stretch = target.stretch.map(|quantity| {
            beside(
                quantity,
                "stretch",
                self.stretch,
                stretch_top,
                lanes.stretch,
            )
        });
        let actual = target
            .actual
            .map(|quantity| beside(quantity, "actual", self.actual, actual_top, lanes.actual));
        (shapes, stretch.into_iter().chain(actual).collect())
    }
}

fn bounds(text: &Paragraph, (x, top): (f64, f64), anchor: Anchor) -> Bounds {
    let width = text.width();
    Bounds {
        x: if anchor == Anchor::End { x - width } else { x },
        y: top,
        width,
        height: text.height(),
    }
}
