//! Shapes of a scene as SVG elements.

use crate::view::{Element, element};
use gangmu_chart::scene::{Anchor, Bounds, Run, Scene, Shape, Text};

/// The frame of a scene.
pub fn svg(scene: &Scene) -> Element {
    let Scene { width, height, .. } = scene;
    element("svg")
        .class("chart")
        .class(scene.name)
        .attribute("viewBox", format!("0 0 {width} {height}"))
}

/// One shape.
pub fn draw(shape: &Shape) -> Element {
    match shape {
        Shape::Rect { bounds, class } => rectangle(*bounds, class),
        Shape::Line {
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
        Shape::Circle {
            x,
            y,
            radius,
            class,
        } => placed("circle", class, &[("cx", *x), ("cy", *y), ("r", *radius)]),
        Shape::Path {
            points,
            closed,
            class,
        } => placed("path", class, &[]).attribute("d", path(points, *closed)),
        Shape::Text(text) => line(text),
    }
}

/// A rectangle.
pub fn rectangle(bounds: Bounds, class: &'static str) -> Element {
    let Bounds {
        x,
        y,
        width,
        height,
    } = bounds;
    let places = [("x", x), ("y", y), ("width", width), ("height", height)];
    placed("rect", class, &places)
}

fn line(text: &Text) -> Element {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    placed("text", "", &[("x", text.x), ("y", text.y)])
        .attribute("text-anchor", anchor)
        .children(text.runs.iter().map(run))
}

fn run(run: &Run) -> Element {
    placed("tspan", run.class, &[("font-size", run.size)])
        .attribute_if("dx", (run.gap != 0.0).then(|| number(run.gap)))
        .text(run.content.clone())
}

/// An element of a class with attributes that are coordinates.
fn placed(tag: &'static str, class: &'static str, places: &[(&'static str, f64)]) -> Element {
    let element = element(tag).class(class);
    places.iter().fold(element, |element, (name, value)| {
        element.attribute(name, number(*value))
    })
}

fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        path.push(if at == 0 { 'M' } else { 'L' });
        path.push_str(&number(*x));
        path.push(' ');
        path.push_str(&number(*y));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A coordinate with at most one decimal.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(0.25), "0.3");
        assert_eq!(number(-0.01), "0");
        assert_eq!(number(-0.5), "-0.5");
        assert_eq!(number(-12.04), "-12");
    }

    #[test]
    fn a_path_begins_with_a_move_and_may_close() {
        let points = [(0.0, 1.0), (2.5, 3.0)];
        assert_eq!(path(&points, false), "M0 1L2.5 3");
        assert_eq!(path(&points, true), "M0 1L2.5 3Z");
        assert_eq!(path(&[], false), "");
    }
}
