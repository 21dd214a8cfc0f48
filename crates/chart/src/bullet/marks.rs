//! The marks of a target and of the values beside it, with what they say in words.

use super::target::Target;
use crate::number;
use crate::page::ground;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_plan::model::Quantity;

/// A value beside its target, ready to be placed.
pub(super) struct Beside<'a> {
    pub(super) quantity: &'a Quantity,
    pub(super) class: &'static str,
    pub(super) text: Paragraph,
    /// Its shapes on the track.
    pub(super) shapes: Vec<Shape>,
}

/// The mark of a target.
pub(super) fn of_target(
    target: &Target,
    class: &'static str,
    parent: Option<&str>,
    bounds: Bounds,
    shapes: Vec<Shape>,
    words: Words,
) -> Mark {
    Mark {
        item: target.quantity.id.clone(),
        label: label(target.quantity, words),
        bounds,
        parent: parent.map(str::to_owned),
        class,
        opens: false,
        shapes,
    }
}

impl Beside<'_> {
    /// The mark of the value, its text anchored at `x` and beginning at `top`.
    pub(super) fn mark(
        self,
        target: &Target,
        (x, top): (f64, f64),
        anchor: Anchor,
        words: Words,
    ) -> Mark {
        let (width, height) = (self.text.width(), self.text.height());
        let bounds = Bounds {
            x: if anchor == Anchor::End { x - width } else { x },
            y: top,
            width,
            height,
        };
        let mut shapes = vec![ground(bounds, 0.25 * height)];
        shapes.extend(self.shapes);
        shapes.extend(self.text.place(x, top, anchor));
        Mark {
            item: self.quantity.id.clone(),
            label: label(self.quantity, words),
            bounds,
            parent: Some(target.quantity.id.clone()),
            class: self.class,
            opens: false,
            shapes,
        }
    }
}

/// `进出口总额，目标，年均增长 7% 以上，2025 年`; what has no number is said as in the text.
fn label(quantity: &Quantity, words: Words) -> String {
    let status = if quantity.stretch {
        "status.stretch"
    } else {
        number::status_key(quantity.status)
    };
    let year = quantity
        .year
        .map(|year| words.fill("year.plain", &[&year]))
        .unwrap_or_default();
    words.clauses(&[
        quantity.indicator.clone(),
        words.say(status).to_owned(),
        number::spoken(quantity, words.0),
        year,
    ])
}
