//! A cell for every part: filled when listed, an outline when declared only, crossed when
//! listed beyond the declared count. Counts too large for cells become a bar.

use crate::scene::{Bounds, Shape};
use gangmu_plan::model::Claim;

/// Distance from cell to cell, in rem: as wide as the room allows between these.
const WIDEST: f64 = 0.75;
const NARROWEST: f64 = 0.25;
/// Height of the strip, in rem.
const HEIGHT: f64 = 0.625;

/// The cell of one part, declared or listed or both, in the middle of a small frame.
pub(crate) fn sample(declared: usize, found: usize) -> Vec<Shape> {
    let strip = Strip {
        declared,
        found,
        step: 16.0,
        height: 14.0,
        bar: None,
    };
    strip.shapes(42.0, 5.0)
}

/// The cells of one claim.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strip {
    declared: usize,
    found: usize,
    step: f64,
    height: f64,
    /// Room for a bar, where cells would be too narrow.
    bar: Option<f64>,
}

impl Strip {
    /// The strip of a claim; none where there is no list to compare with.
    pub(super) fn of(claim: &Claim, room: f64, rem: f64) -> Option<Self> {
        let found = claim.found?;
        let count = float(claim.declared.max(found).max(1));
        let fitting = room / count;
        let is_bar = fitting < NARROWEST * rem;
        Some(Self {
            declared: claim.declared,
            found,
            step: if is_bar {
                fitting
            } else {
                fitting.min(WIDEST * rem)
            },
            height: HEIGHT * rem,
            bar: is_bar.then_some(room),
        })
    }

    pub(super) fn height(self) -> f64 {
        self.height
    }

    /// The shapes, from the left upper corner.
    pub(super) fn shapes(self, x: f64, y: f64) -> Vec<Shape> {
        match self.bar {
            Some(_) => self.bar(x, y),
            None => self.cells(x, y),
        }
    }

    fn cells(self, x: f64, y: f64) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for index in 0..self.declared.max(self.found) {
            let bounds = Bounds {
                x: x + float(index) * self.step,
                y,
                width: 0.72 * self.step,
                height: self.height,
            };
            let class = if index >= self.found {
                "cell missing"
            } else if index >= self.declared {
                "cell extra"
            } else {
                "cell listed"
            };
            shapes.push(Shape::Rect { bounds, class });
            if class == "cell extra" {
                shapes.push(Shape::Line {
                    x1: bounds.x,
                    y1: bounds.bottom(),
                    x2: bounds.right(),
                    y2: bounds.y,
                    class: "cross",
                });
            }
        }
        shapes
    }

    fn bar(self, x: f64, y: f64) -> Vec<Shape> {
        let part = |from: usize, to: usize, class: &'static str| Shape::Rect {
            bounds: Bounds {
                x: x + float(from) * self.step,
                y,
                width: float(to.saturating_sub(from)) * self.step,
                height: self.height,
            },
            class,
        };
        let both = self.declared.min(self.found);
        let mut shapes = vec![part(0, both, "cell listed")];
        if self.declared > both {
            shapes.push(part(both, self.declared, "cell missing"));
        }
        if self.found > both {
            shapes.push(part(both, self.found, "cell extra"));
        }
        shapes
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
