//! The value of a target with the values beside it, one under the other.

use super::marks;
use super::target::Target;
use super::value;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};

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

    /// Places the values from `top`, anchored at `x`: the target's own value in its mark, the
    /// values beside it as marks of their own.
    pub(super) fn place(
        self,
        page: &mut Page,
        target: &Target,
        mut mark: Mark,
        (x, mut top): (f64, f64),
        anchor: Anchor,
        lanes: Lanes,
    ) {
        let height = self.value.height();
        self.value.place(&mut mark.shapes, x, top, anchor);
        page.scene.marks.push(mark);
        top += height;
        let beside = [
            (target.stretch, "stretch", self.stretch, lanes.stretch),
            (target.actual, "actual", self.actual, lanes.actual),
        ];
        for (quantity, class, text, in_lane) in beside {
            let Some(quantity) = quantity else { continue };
            let bounds = bounds(&text, (x, top), anchor);
            let mut shapes = vec![ground(bounds, 0.25 * bounds.height)];
            shapes.extend(in_lane);
            text.place(&mut shapes, x, top, anchor);
            let parent = Some(target.quantity.id.as_str());
            let mark = marks::of_quantity(quantity, class, parent, bounds, shapes, page.words);
            page.scene.marks.push(mark);
            top += bounds.height;
        }
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
