//! Rings cut into sectors. Places on a circle are turns, clockwise from its top: 0.25 is at the
//! right.
//!
//! Sine and cosine are worked out here by plain arithmetic: those of the platform differ in
//! their last digit from machine to machine, and a drawing must not.

use crate::element::coordinate;
use crate::scene::Bounds;
use std::f64::consts::TAU;

/// Part of a ring between two radii and two turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sector {
    /// The centre of the ring.
    pub x: f64,
    /// The centre of the ring.
    pub y: f64,
    /// Radius of its inner edge.
    pub inner: f64,
    /// Radius of its outer edge.
    pub outer: f64,
    /// Where it begins, in turns.
    pub from: f64,
    /// Where it ends, clockwise; at most one turn further.
    pub to: f64,
    /// Names its looks.
    pub class: &'static str,
}

/// A sector so long is a whole ring: the ends of an arc may not meet.
const WHOLE: f64 = 0.9999;

/// The direction of a turn: right and down, on a circle of radius 1.
///
/// ```
/// use gangmu_chart::circle::direction;
/// assert_eq!(direction(0.0), (0.0, -1.0));
/// assert_eq!(direction(0.25), (1.0, 0.0));
/// ```
#[must_use]
pub fn direction(turn: f64) -> (f64, f64) {
    let turn = turn - turn.floor();
    let quarter = (turn * 4.0).round();
    // At most an eighth of a turn, where the series come to rest quickly.
    let (sine, cosine) = series((turn - quarter / 4.0) * TAU);
    match quarter {
        1.0 => (cosine, sine),
        2.0 => (-sine, cosine),
        3.0 => (-cosine, -sine),
        _ => (sine, -cosine),
    }
}

/// Sine and cosine of an angle of less than a radian.
fn series(angle: f64) -> (f64, f64) {
    let (mut sine, mut cosine) = (0.0, 0.0);
    let mut term = 1.0;
    for power in 0..16_u32 {
        if power % 2 == 0 {
            cosine += term;
        } else {
            sine += term;
        }
        term *= angle / f64::from(power + 1);
        // In each of the two series the terms alternate in sign.
        if power % 2 == 1 {
            term = -term;
        }
    }
    (sine, cosine)
}

impl Sector {
    /// A point of the plane by its radius and turn.
    #[must_use]
    pub fn point(&self, radius: f64, turn: f64) -> (f64, f64) {
        let (right, down) = direction(turn);
        (self.x + radius * right, self.y + radius * down)
    }

    /// The turn half way between its ends.
    #[must_use]
    pub fn middle(&self) -> f64 {
        (self.from + self.to) / 2.0
    }

    /// The least box around it.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let ends = [self.from, self.to];
        let radii = [self.inner, self.outer];
        let corners = ends.map(|turn| radii.map(|radius| self.point(radius, turn)));
        let mut points: Vec<(f64, f64)> = corners.into_iter().flatten().collect();
        // The outer arc reaches furthest where it crosses an axis.
        let mut quarter = (self.from * 4.0).ceil();
        for _ in 0..4 {
            if quarter / 4.0 < self.to {
                points.push(self.point(self.outer, quarter / 4.0));
            }
            quarter += 1.0;
        }
        let least = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::MAX, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::MIN, f64::max);
        let (left, top) = (least(|point| point.0), least(|point| point.1));
        Bounds {
            x: left,
            y: top,
            width: most(|point| point.0) - left,
            height: most(|point| point.1) - top,
        }
    }

    /// Whether a box stands inside it.
    #[must_use]
    pub fn holds(&self, bounds: Bounds) -> bool {
        let (left, right) = (bounds.x - self.x, bounds.right() - self.x);
        let (top, bottom) = (bounds.y - self.y, bounds.bottom() - self.y);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        let square = |(right, down): (f64, f64)| right * right + down * down;
        let furthest = corners.into_iter().map(square).fold(0.0, f64::max);
        // Zero where the box spans the centre in that direction.
        let apart = |low: f64, high: f64| low.max(-high).max(0.0);
        let nearest = square((apart(left, right), apart(top, bottom)));
        let within_radii =
            nearest >= self.inner * self.inner && furthest <= self.outer * self.outer;
        within_radii
            && corners
                .into_iter()
                .all(|corner| self.is_between_ends(corner))
    }

    /// Whether the ray from the centre through a point meets it.
    fn is_between_ends(&self, (right, down): (f64, f64)) -> bool {
        let length = self.to - self.from;
        if length >= WHOLE {
            return true;
        }
        let (start, end) = (direction(self.from), direction(self.to));
        let after_start = start.0 * down - start.1 * right >= 0.0;
        let before_end = right * end.1 - down * end.0 >= 0.0;
        if length > 0.5 {
            after_start || before_end
        } else {
            after_start && before_end
        }
    }

    /// What draws it: the data of an SVG path.
    pub(crate) fn data(&self) -> String {
        if self.to - self.from < WHOLE {
            return self.part(self.from, self.to);
        }
        let half = self.from + 0.5;
        self.part(self.from, half) + &self.part(half, self.from + 1.0)
    }

    fn part(&self, from: f64, to: f64) -> String {
        let place = |(x, y): (f64, f64)| format!("{} {}", coordinate(x), coordinate(y));
        let long = if to - from > 0.5 { '1' } else { '0' };
        let arc = |radius: f64, sweep: char, turn: f64| {
            let length = coordinate(radius);
            let end = place(self.point(radius, turn));
            format!("A{length} {length} 0 {long} {sweep} {end}")
        };
        let start = place(self.point(self.outer, from));
        let corner = place(self.point(self.inner, to));
        let there = arc(self.outer, '1', to);
        let back = arc(self.inner, '0', from);
        format!("M{start}{there}L{corner}{back}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sector(from: f64, to: f64) -> Sector {
        Sector {
            x: 100.0,
            y: 100.0,
            inner: 50.0,
            outer: 100.0,
            from,
            to,
            class: "block",
        }
    }

    #[test]
    fn directions_are_those_of_the_circle() {
        for step in -40..80 {
            let turn = f64::from(step) / 40.0;
            let (right, down) = direction(turn);
            let angle = turn * TAU;
            assert!((right - angle.sin()).abs() < 1e-12, "{turn}");
            assert!((down + angle.cos()).abs() < 1e-12, "{turn}");
        }
    }

    #[test]
    fn a_sector_is_two_arcs_and_two_edges() {
        assert_eq!(
            sector(0.0, 0.25).data(),
            "M100 0A100 100 0 0 1 200 100L150 100A50 50 0 0 0 100 50Z"
        );
        assert_eq!(
            sector(0.0, 0.75).data(),
            "M100 0A100 100 0 1 1 0 100L50 100A50 50 0 1 0 100 50Z"
        );
    }

    #[test]
    fn a_whole_ring_is_two_halves() {
        assert_eq!(
            sector(0.0, 1.0).data(),
            "M100 0A100 100 0 0 1 100 200L100 150A50 50 0 0 0 100 50Z\
             M100 200A100 100 0 0 1 100 0L100 50A50 50 0 0 0 100 150Z"
        );
    }

    #[test]
    fn the_box_around_a_sector_reaches_as_far_as_it_does() {
        let cases = [
            (0.0, 0.25, [100.0, 0.0, 200.0, 100.0]),
            (0.0, 0.5, [100.0, 0.0, 200.0, 200.0]),
            (0.125, 0.375, [135.36, 29.29, 200.0, 170.71]),
            (0.875, 1.125, [29.29, 0.0, 170.71, 64.64]),
            (0.0, 1.0, [0.0, 0.0, 200.0, 200.0]),
        ];
        for (from, to, expected) in cases {
            let found = sector(from, to).bounds();
            let found = [found.x, found.y, found.right(), found.bottom()];
            for (found, expected) in found.into_iter().zip(expected) {
                assert!((found - expected).abs() < 0.01, "{from} {to}: {found}");
            }
        }
    }

    #[test]
    fn a_box_is_held_between_both_arcs_and_both_edges() {
        let around = |x: f64, y: f64| Bounds {
            x: x - 10.0,
            y: y - 5.0,
            width: 20.0,
            height: 10.0,
        };
        let cases = [
            // In the middle of the ring, then over each of its edges.
            (0.0, 0.25, (150.0, 50.0), true),
            (0.0, 0.25, (105.0, 25.0), false),
            (0.0, 0.25, (175.0, 98.0), false),
            (0.0, 0.25, (175.0, 25.0), false),
            (0.0, 0.25, (125.0, 70.0), false),
            // More than half a turn.
            (0.0, 0.75, (125.0, 175.0), true),
            (0.0, 0.75, (60.0, 45.0), false),
            (0.0, 1.0, (100.0, 25.0), true),
            (0.0, 1.0, (100.0, 100.0), false),
        ];
        for (from, to, (x, y), expected) in cases {
            let sector = sector(from, to);
            assert_eq!(sector.holds(around(x, y)), expected, "{from} {to} {x} {y}");
        }
    }
}
