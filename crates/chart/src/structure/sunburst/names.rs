//! Names at both sides of the rings, each on a line to its sector and none over another.

use super::rings::{Ray, Rings};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Run, Shape};

/// Room between the rings and the names, in rem.
const LINES: f64 = 1.25;
/// Space between two names, in rem.
const GAP: f64 = 0.5;
/// No name is wider, in rem.
const MOST_WIDTH: f64 = 16.0;

/// The names of all rays.
pub(super) struct Names<'a> {
    gap: f64,
    /// Those at the right from the top down, then those at the left.
    sides: [Vec<Name<'a>>; 2],
}

struct Name<'a> {
    ray: &'a Ray<'a>,
    /// Which of the rays it is.
    at: usize,
    words: Paragraph,
}

impl<'a> Names<'a> {
    pub(super) fn of(rays: &'a [Ray], page: &Page, radius: f64) -> Self {
        let sizes = page.sizes;
        let room = page.frame.width / 2.0 - radius - LINES * sizes.rem;
        let room = room.min(MOST_WIDTH * sizes.rem);
        let gap = 0.375 * sizes.rem;
        let names = rays.iter().enumerate().map(|(at, ray)| {
            let node = &ray.branch.node;
            let ordinal = Run::new(&node.ordinal, sizes.heading, "outside ordinal");
            let end = Run::new(&node.end, sizes.tiny, "outside count");
            let title_room = room - ordinal.width() - gap;
            let title = Paragraph::even(node.title, title_room, sizes.heading, "outside", 3);
            let words = title.led_by(ordinal, gap).followed_by(end, gap, room);
            Name { ray, at, words }
        });
        let (right, mut left): (Vec<_>, Vec<_>) = names.partition(|name| name.ray.middle() < 0.5);
        // Clockwise, the left side is passed from below.
        left.reverse();
        Self {
            gap: GAP * sizes.rem,
            sides: [right, left],
        }
    }

    /// How high the higher side is.
    pub(super) fn height(&self) -> f64 {
        let side = |names: &Vec<Name>| {
            let heights = names.iter().map(|name| name.words.height() + self.gap);
            heights.sum::<f64>() - self.gap
        };
        self.sides.iter().map(side).fold(0.0, f64::max)
    }

    /// Adds the names to the marks of their rays.
    pub(super) fn place(self, page: &mut Page, rings: Rings, height: f64, marks: &[usize]) {
        let lines = LINES * page.sizes.rem;
        let directions = [(1.0, Anchor::Start), (-1.0, Anchor::End)];
        for (names, (outwards, anchor)) in self.sides.into_iter().zip(directions) {
            let tops = tops(&names, rings, page.y, height, self.gap);
            let x = rings.x + outwards * (rings.radius + lines);
            for (name, top) in names.into_iter().zip(tops) {
                let middle = top + name.words.height() / 2.0;
                page.scene.furniture.push(Shape::Path {
                    points: vec![
                        rings.edge(name.ray),
                        (x - outwards * 0.25 * page.sizes.rem, middle),
                    ],
                    closed: false,
                    class: "pointer",
                });
                let mark = marks
                    .get(name.at)
                    .and_then(|at| page.scene.marks.get_mut(*at));
                if let Some(mark) = mark {
                    name.words.place(&mut mark.shapes, x, top, anchor);
                }
            }
        }
    }
}

/// The upper edges of names as near to their sectors as they can stand apart from each other.
fn tops(names: &[Name], rings: Rings, start: f64, height: f64, gap: f64) -> Vec<f64> {
    let mut tops = Vec::with_capacity(names.len());
    let mut least = start;
    for name in names {
        let high = name.words.height();
        let wanted = rings.edge(name.ray).1 - high / 2.0;
        let top = wanted.max(least);
        tops.push(top);
        least = top + high + gap;
    }
    let mut most = start + height;
    for (top, name) in tops.iter_mut().zip(names).rev() {
        let high = name.words.height();
        *top = top.min(most - high);
        most = *top - gap;
    }
    tops
}
