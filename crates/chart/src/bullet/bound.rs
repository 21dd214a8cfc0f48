//! A value on a track, drawn for how it is bound.
//!
//! At least and at most are open-ended bars that begin with a tick and end in an arrow; more
//! and less than begin with an open ring in place of the tick, for the value itself does not
//! count. About is a soft band without a centre, from … to a closed bar, an exact value a dot.

use crate::number;
use crate::scale::Scale;
use crate::scene::{Bounds, Shape};
use gangmu_plan::model::{Comparator, Quantity};

/// Where a value is drawn: a lane along a track.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lane {
    pub(crate) scale: Scale,
    /// The middle of the lane.
    pub(crate) y: f64,
    /// Half its height.
    pub(crate) half: f64,
}

/// A value, or a range of values, with its bound.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounded {
    pub(crate) comparator: Comparator,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Bounded {
    /// The value of a quantity on its axis: a number, or the named level at the origin.
    pub(crate) fn of(quantity: &Quantity) -> Option<Self> {
        let number = match quantity.number {
            Some(number) => number,
            None => quantity.reference.as_ref().map(|_| 0.0)?,
        };
        let upper = quantity.upper.unwrap_or(number);
        Some(Self {
            comparator: match quantity.upper {
                Some(_) => Comparator::Range,
                None => number::bound(quantity).unwrap_or(Comparator::Eq),
            },
            low: number.min(upper),
            high: number.max(upper),
        })
    }
}

/// A value with a bound in the middle of a track, by itself; a range lies around the middle.
pub(crate) fn sample(comparator: Comparator, track: (f64, f64), y: f64, half: f64) -> Vec<Shape> {
    let lane = Lane {
        scale: Scale {
            domain: (0.0, 1.0),
            range: track,
        },
        y,
        half,
    };
    let (low, high) = match comparator {
        Comparator::Range => (0.3, 0.7),
        _ => (0.5, 0.5),
    };
    lane.shapes(Bounded {
        comparator,
        low,
        high,
    })
}

/// Which way a bar is open.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Toward {
    Start,
    End,
}

impl Lane {
    /// The shapes of a value.
    pub(crate) fn shapes(self, value: Bounded) -> Vec<Shape> {
        let low = self.scale.position(value.low);
        let high = self.scale.position(value.high);
        match value.comparator {
            Comparator::Eq => vec![self.dot(low, "dot")],
            Comparator::Ge => self.open_bar(low, Toward::End, self.tick(low)),
            Comparator::Gt => self.open_bar(low, Toward::End, self.dot(low, "ring")),
            Comparator::Le => self.open_bar(high, Toward::Start, self.tick(high)),
            Comparator::Lt => self.open_bar(high, Toward::Start, self.dot(high, "ring")),
            Comparator::Approx => self.soft_band(low),
            Comparator::Range => vec![self.bar(low, high, "bar"), self.tick(low), self.tick(high)],
        }
    }

    fn open_bar(self, from: f64, toward: Toward, end_mark: Shape) -> Vec<Shape> {
        let (start, end) = self.scale.range;
        let reach = self.half * 0.8;
        let (tip, tail) = match toward {
            Toward::End => (end, end - reach),
            Toward::Start => (start, start + reach),
        };
        let arrow = Shape::Path {
            points: vec![
                (tail, self.y - reach),
                (tip, self.y),
                (tail, self.y + reach),
            ],
            closed: false,
            class: "arrow",
        };
        vec![self.bar(from, tip, "open"), arrow, end_mark]
    }

    /// Two bars, one in the other, so that the band fades to its ends.
    fn soft_band(self, at: f64) -> Vec<Shape> {
        let (start, end) = self.scale.range;
        let reach = self.half * 2.4;
        let band = |reach: f64| {
            let from = (at - reach).max(start);
            let to = (at + reach).min(end);
            self.bar(from, to, "soft")
        };
        vec![band(reach), band(reach * 0.5)]
    }

    fn bar(self, from: f64, to: f64, class: &'static str) -> Shape {
        Shape::Rect {
            bounds: Bounds {
                x: from.min(to),
                y: self.y - self.half,
                width: (to - from).abs(),
                height: 2.0 * self.half,
            },
            class,
        }
    }

    fn tick(self, x: f64) -> Shape {
        let half = self.half * 1.6;
        Shape::Line {
            x1: x,
            y1: self.y - half,
            x2: x,
            y2: self.y + half,
            class: "tick",
        }
    }

    fn dot(self, x: f64, class: &'static str) -> Shape {
        Shape::Circle {
            x,
            y: self.y,
            radius: self.half,
            class,
        }
    }
}
