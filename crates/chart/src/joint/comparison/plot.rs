//! The room of a panel in which values stand: years across, the scale of the indicator upright.

use super::super::Member;
use super::axis::{Values, Years};
use super::labels::Labels;
use super::panel::mark;
use super::subject::Point;
use super::terms::Place;
use crate::bullet::bound::{Bounded, Lane};
use crate::number;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scale::Scale;
use crate::scene::{Anchor, Bounds, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, LEADING};
use crate::words::Words;
use gangmu_plan::model::{Basis, Comparator, Quantity, Status};

/// Height of the room for values, in rem.
const HEIGHT: f64 = 6.0;
/// Space over and under the values, for labels at the ends of the scale, in rem.
const MARGIN: f64 = 0.75;
/// Half the width of a mark, in rem.
const HALF: f64 = 0.3125;

/// The room for values of a panel.
pub(super) struct Plot {
    /// Where the years begin and end.
    left: f64,
    right: f64,
    /// Upper and lower end of the scale.
    top: f64,
    foot: f64,
    /// Under the labels of the years.
    pub(super) bottom: f64,
    sizes: Sizes,
}

impl Plot {
    /// The room under the name of a panel, from `x` on, and under `y`.
    pub(super) fn of(
        page: &Page,
        (x, width): (f64, f64),
        values: &Values,
        y: f64,
        years: &Years,
    ) -> Self {
        let sizes = page.sizes;
        let widest = values
            .ticks
            .iter()
            .map(|(_, label)| text::width(label, sizes.tiny))
            .fold(0.0, f64::max);
        let left = x + widest + 0.5 * sizes.rem;
        let right = (x + width).max(left);
        let top = y + MARGIN * sizes.rem;
        let foot = top + HEIGHT * sizes.rem;
        let lines = year_lines((right - left) / years.count(), page.words, sizes);
        Self {
            left,
            right,
            top,
            foot,
            bottom: foot + MARGIN * sizes.rem + lines * LEADING * sizes.tiny,
            sizes,
        }
    }

    fn scale(&self, values: &Values) -> Scale {
        values.scale(self.foot - self.top)
    }

    /// The height of a position along the scale.
    fn y(&self, along: f64, values: &Values) -> f64 {
        if values.falls {
            self.top + along
        } else {
            self.foot - along
        }
    }

    /// Places the lines of the scale and the names of the years.
    pub(super) fn place_axes(&self, page: &mut Page, values: &Values, years: &Years) {
        let sizes = self.sizes;
        let scale = self.scale(values);
        for (tick, label) in &values.ticks {
            let y = self.y(scale.position(*tick), values);
            let class = if *tick == 0.0 { "zero" } else { "grid" };
            page.scene.furniture.push(Shape::Line {
                x1: self.left,
                y1: y,
                x2: self.right,
                y2: y,
                class,
            });
            let text = Text::new(
                self.left - 0.375 * sizes.rem,
                y + 0.35 * sizes.tiny,
                label,
                sizes.tiny,
                "axis",
            );
            page.scene
                .furniture
                .push(Shape::Text(text.anchored(Anchor::End)));
        }
        let band = (self.right - self.left) / years.count();
        let top = self.foot + MARGIN * sizes.rem;
        let mut free_from = f64::NEG_INFINITY;
        for year in years.iter() {
            let content = match year {
                Some(year) => year.to_string(),
                None => page.words.say("year.unknown").to_owned(),
            };
            let label =
                Paragraph::wrapped(&content, band.max(2.75 * sizes.tiny), sizes.tiny, "axis");
            let x = self.left + (years.column(year) + 0.5) * band;
            // Years too close together have a label only where the one before leaves room.
            let half = label.width() / 2.0;
            if x - half < free_from || x + half > self.right + 0.5 * sizes.tiny {
                continue;
            }
            free_from = x + half + 0.5 * sizes.tiny;
            label.place(&mut page.scene.furniture, x, top, Anchor::Middle);
        }
    }

    /// Places the values, each with its label.
    pub(super) fn place_points(
        &self,
        page: &mut Page,
        members: &[Member],
        place: &Place,
        values: &Values,
        years: &Years,
    ) {
        let sizes = self.sizes;
        let mut labels = Labels::new(Bounds {
            x: self.left,
            y: self.top - MARGIN * sizes.rem,
            width: self.right - self.left,
            height: self.foot - self.top + 2.0 * MARGIN * sizes.rem,
        });
        // Of the lines, the one that is as dark as a letter.
        if values.ticks.iter().any(|(tick, _)| *tick == 0.0) {
            labels.keep_off(Bounds {
                x: self.left,
                y: self.y(self.scale(values).position(0.0), values) - 0.5,
                width: self.right - self.left,
                height: 1.0,
            });
        }
        let numbered: Vec<Point> = place
            .points
            .iter()
            .filter(|point| point.quantity.number.is_some())
            .copied()
            .collect();
        let mut drawn = Vec::new();
        for of_year in numbered.chunk_by(|one, other| one.quantity.year == other.quantity.year) {
            for (at, point) in of_year.iter().enumerate() {
                let x = self.x(years, point.quantity.year, at, of_year.len());
                let shapes = self.shapes(point.quantity, values, x);
                let body = extent(&shapes);
                labels.keep_off(body);
                drawn.push((*point, shapes, body));
            }
        }
        for (point, shapes, body) in drawn {
            let anchor = self.anchor(point.quantity, values, body);
            let label = labels.place(anchor, &wordings(point, page.words), sizes.tiny);
            let margin = 0.25 * sizes.rem;
            let bounds = Bounds {
                x: body.x - margin,
                y: body.y - margin,
                width: body.width + 2.0 * margin,
                height: body.height + 2.0 * margin,
            };
            let mut all = vec![ground(bounds, 0.0)];
            all.extend(shapes);
            all.extend(label);
            page.scene
                .marks
                .extend(mark(members, place, point, bounds, all, page.words));
        }
    }

    /// Where a value stands among those of its year.
    fn x(&self, years: &Years, year: Option<i32>, at: usize, count: usize) -> f64 {
        let number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        let band = (self.right - self.left) / years.count();
        let step = (0.8 * band / number(count).max(1.0)).min(1.25 * self.sizes.rem);
        let middle = self.left + (years.column(year) + 0.5) * band;
        middle + (number(at) - number(count.saturating_sub(1)) / 2.0) * step
    }

    /// The shapes of a value, as the bullet chart draws them, turned upright.
    fn shapes(&self, quantity: &Quantity, values: &Values, x: f64) -> Vec<Shape> {
        let Some(bounded) = Bounded::of(quantity) else {
            return Vec::new();
        };
        let factor = values.factor(quantity);
        let bounded = Bounded {
            low: bounded.low * factor,
            high: bounded.high * factor,
            ..bounded
        };
        let scale = self.scale(values);
        let lane = Lane {
            scale,
            y: x,
            half: HALF * self.sizes.rem,
        };
        let mut shapes = Vec::new();
        let reached = matches!(quantity.status, Status::Actual | Status::Estimate);
        if reached && bounded.comparator == Comparator::Eq && !values.falls {
            shapes.push(Shape::Line {
                x1: scale.position(0.0),
                y1: x,
                x2: scale.position(bounded.low),
                y2: x,
                class: "stem",
            });
        }
        shapes.extend(lane.shapes(bounded));
        let turned = shapes.into_iter().map(|shape| self.upright(shape, values));
        turned.collect()
    }

    /// The part of a value that its label stands at: the value itself, not what is open.
    fn anchor(&self, quantity: &Quantity, values: &Values, body: Bounds) -> Bounds {
        let number = quantity.number.unwrap_or_default() * values.factor(quantity);
        let y = self.y(self.scale(values).position(number), values);
        let half = HALF * self.sizes.rem;
        Bounds {
            y: y - half,
            height: 2.0 * half,
            ..body
        }
    }

    /// A shape drawn along a row, drawn up a column.
    fn upright(&self, shape: Shape, values: &Values) -> Shape {
        let y = |along: f64| self.y(along, values);
        match shape {
            Shape::Rect { bounds, class } => {
                let (one, other) = (y(bounds.x), y(bounds.right()));
                let bounds = Bounds {
                    x: bounds.y,
                    y: one.min(other),
                    width: bounds.height,
                    height: (one - other).abs(),
                };
                Shape::Rect { bounds, class }
            }
            Shape::Line {
                x1,
                y1,
                x2,
                y2,
                class,
            } => Shape::Line {
                x1: y1,
                y1: y(x1),
                x2: y2,
                y2: y(x2),
                class,
            },
            Shape::Circle {
                x,
                y: across,
                radius,
                class,
            } => Shape::Circle {
                x: across,
                y: y(x),
                radius,
                class,
            },
            Shape::Path {
                points,
                closed,
                class,
            } => Shape::Path {
                points: points
                    .into_iter()
                    .map(|(along, across)| (across, y(along)))
                    .collect(),
                closed,
                class,
            },
            other => other,
        }
    }
}

/// How many lines the labels of the years take: that of values without a year may be long.
fn year_lines(band: f64, words: Words, sizes: Sizes) -> f64 {
    let unknown = words.say("year.unknown");
    let lines = text::wrap(unknown, band.max(2.75 * sizes.tiny), sizes.tiny).len();
    u32::try_from(lines).map_or(1.0, f64::from)
}

/// What a label says, the fuller wording first.
fn wordings(point: Point, words: Words) -> Vec<String> {
    let quantity = point.quantity;
    let Some(written) = number::written(quantity, words.0) else {
        return Vec::new();
    };
    let written = written.joined();
    let average = match quantity.basis {
        Some(Basis::AnnualAverage) => words.say("basis.annual_average"),
        _ => "",
    };
    let status = point.status(words);
    let with = |before: &[&str]| {
        let before = before.iter().copied().filter(|part| !part.is_empty());
        before
            .chain([written.as_str()])
            .collect::<Vec<_>>()
            .join(" ")
    };
    vec![with(&[status, average]), with(&[average]), written.clone()]
}

/// The rectangle around shapes.
fn extent(shapes: &[Shape]) -> Bounds {
    let (mut left, mut top) = (f64::INFINITY, f64::INFINITY);
    let (mut right, mut bottom) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let mut hold = |x: f64, y: f64| {
        left = left.min(x);
        right = right.max(x);
        top = top.min(y);
        bottom = bottom.max(y);
    };
    for shape in shapes {
        match shape {
            Shape::Rect { bounds, .. } => {
                hold(bounds.x, bounds.y);
                hold(bounds.right(), bounds.bottom());
            }
            Shape::Line { x1, y1, x2, y2, .. } => {
                hold(*x1, *y1);
                hold(*x2, *y2);
            }
            Shape::Circle { x, y, radius, .. } => {
                hold(x - radius, y - radius);
                hold(x + radius, y + radius);
            }
            Shape::Path { points, .. } => points.iter().for_each(|(x, y)| hold(*x, *y)),
            Shape::Link { .. } | Shape::Sector(_) | Shape::Text(_) => {}
        }
    }
    if right < left {
        return Bounds::default();
    }
    Bounds {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
    }
}
