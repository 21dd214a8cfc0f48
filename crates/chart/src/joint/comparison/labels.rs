//! Direct labels that keep out of each other's way.

use crate::scene::{Anchor, Bounds, Shape, Text};

/// Labels placed so far, and what they must not cover.
pub(super) struct Labels {
    /// Where labels may stand.
    pub(super) room: Bounds,
    taken: Vec<Bounds>,
}

impl Labels {
    pub(super) fn new(room: Bounds) -> Self {
        Self {
            room,
            taken: Vec::new(),
        }
    }

    /// Keeps labels off a shape.
    pub(super) fn keep_off(&mut self, bounds: Bounds) {
        self.taken.push(bounds);
    }

    /// The first of some wordings at the first place beside a point where it is free; none
    /// where there is no place, for a label that covers another says nothing.
    pub(super) fn place(&mut self, body: Bounds, wordings: &[String], size: f64) -> Option<Shape> {
        let middle = body.y + body.height / 2.0 + 0.33 * size;
        let gap = 0.3 * size;
        let lines = [0.0, -1.0, 1.0, -2.0, 2.0];
        let beside = lines.into_iter().flat_map(|line| {
            let y = middle + line * 1.15 * size;
            [
                (body.right() + gap, y, Anchor::Start),
                (body.x - gap, y, Anchor::End),
            ]
        });
        let centre = body.x + body.width / 2.0;
        let above_and_below = [
            (centre, body.y - 0.4 * size, Anchor::Middle),
            (centre, body.bottom() + 1.1 * size, Anchor::Middle),
        ];
        let places: Vec<_> = beside.chain(above_and_below).collect();
        for wording in wordings {
            for (x, y, anchor) in &places {
                let text = Text::new(*x, *y, wording, size, "beside").anchored(*anchor);
                let bounds = text.bounds();
                if inside(bounds, self.room) && !self.taken.iter().any(|one| meet(*one, bounds)) {
                    self.taken.push(bounds);
                    return Some(Shape::Text(text));
                }
            }
        }
        None
    }
}

fn inside(bounds: Bounds, room: Bounds) -> bool {
    bounds.x >= room.x
        && bounds.right() <= room.right()
        && bounds.y >= room.y
        && bounds.bottom() <= room.bottom()
}

fn meet(one: Bounds, other: Bounds) -> bool {
    one.x < other.right()
        && other.x < one.right()
        && one.y < other.bottom()
        && other.y < one.bottom()
}
