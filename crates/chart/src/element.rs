//! Shapes as the SVG elements they are, for whoever draws or writes them.

use crate::scene::{Anchor, Bounds, Run, Shape, Text};
use gangmu_plan::numeral;

/// An SVG element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its name: `rect`.
    pub name: &'static str,
    /// Its attributes, each once, in the order they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// The text in it; empty where it has none.
    pub content: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Shape {
    /// The element that draws it.
    #[must_use]
    pub fn element(&self) -> Element {
        match self {
            Self::Rect { bounds, class } => bounds.element(class),
            Self::Line {
                x1,
                y1,
                x2,
                y2,
                class,
            } => placed(
                "line",
                class,
                &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)],
            ),
            Self::Circle {
                x,
                y,
                radius,
                class,
            } => placed("circle", class, &[("cx", *x), ("cy", *y), ("r", *radius)]),
            Self::Path {
                points,
                closed,
                class,
            } => path(class, data(points, *closed)),
            Self::Link {
                x1,
                y1,
                x2,
                y2,
                class,
            } => path(class, link((*x1, *y1), (*x2, *y2))),
            Self::Sector(sector) => path(sector.class, sector.data()),
            Self::Text(text) => text.element(),
        }
    }
}

impl Bounds {
    /// A rectangle that covers it.
    #[must_use]
    pub fn element(self, class: &str) -> Element {
        let Self {
            x,
            y,
            width,
            height,
        } = self;
        let places = [("x", x), ("y", y), ("width", width), ("height", height)];
        placed("rect", class, &places)
    }
}

impl Text {
    fn element(&self) -> Element {
        let mut line = placed("text", "", &[("x", self.x), ("y", self.y)]);
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        if !anchor.is_empty() {
            line.attributes.push(("text-anchor", anchor.to_owned()));
        }
        line.children = self.runs.iter().map(Run::element).collect();
        line
    }
}

impl Run {
    fn element(&self) -> Element {
        let places = [("dx", self.gap), ("font-size", self.size)];
        let unmoved = usize::from(self.gap <= 0.0);
        Element {
            content: self.content.clone(),
            ..placed(
                "tspan",
                self.class,
                places.get(unmoved..).unwrap_or_default(),
            )
        }
    }
}

/// An element of a class with attributes that are coordinates or lengths.
fn placed(name: &'static str, class: &str, places: &[(&'static str, f64)]) -> Element {
    let mut attributes = Vec::new();
    if !class.is_empty() {
        attributes.push(("class", class.to_owned()));
    }
    for (attribute, value) in places {
        attributes.push((*attribute, coordinate(*value)));
    }
    Element {
        name,
        attributes,
        content: String::new(),
        children: Vec::new(),
    }
}

fn path(class: &str, data: String) -> Element {
    let mut path = placed("path", class, &[]);
    path.attributes.push(("d", data));
    path
}

/// Level at both ends: the handles stand half way between them.
fn link((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> String {
    let middle = coordinate((x1 + x2) / 2.0);
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(coordinate);
    format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}")
}

fn data(points: &[(f64, f64)], closed: bool) -> String {
    let mut data = String::new();
    for (x, y) in points {
        data.push(if data.is_empty() { 'M' } else { 'L' });
        data.push_str(&coordinate(*x));
        data.push(' ');
        data.push_str(&coordinate(*y));
    }
    if closed {
        data.push('Z');
    }
    data
}

/// A coordinate with at most two decimals and no needless zeros.
///
/// ```
/// use gangmu_chart::element::coordinate;
/// assert_eq!(coordinate(1.005_1), "1.01");
/// assert_eq!(coordinate(-0.001), "0");
/// ```
#[must_use]
pub fn coordinate(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    // Not a number, infinite or negative zero would not be a coordinate.
    if !hundredths.is_finite() || hundredths.abs() < 1.0 {
        return "0".to_owned();
    }
    numeral::digits(hundredths / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_two_decimals() {
        let cases = [
            (1.0, "1"),
            (-2.5, "-2.5"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ];
        for (value, expected) in cases {
            assert_eq!(coordinate(value), expected);
        }
    }

    #[test]
    fn a_path_begins_with_a_move_and_may_close() {
        let points = [(0.0, 1.0), (2.5, 3.0)];
        assert_eq!(data(&points, false), "M0 1L2.5 3");
        assert_eq!(data(&points, true), "M0 1L2.5 3Z");
        assert_eq!(data(&[], false), "");
    }

    #[test]
    fn a_link_is_level_at_both_ends() {
        assert_eq!(link((0.0, 1.0), (10.0, 21.5)), "M0 1C5 1 5 21.5 10 21.5");
    }
}
