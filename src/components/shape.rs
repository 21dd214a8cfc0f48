//! Shapes of a scene as SVG elements.

use gangmu_chart::scene::{Anchor, Bounds, Run, Shape, Text};
use yew::prelude::*;

/// One shape.
pub fn draw(shape: &Shape) -> Html {
    match shape {
        Shape::Rect { bounds, class } => rectangle(*bounds, class),
        Shape::Line {
            x1,
            y1,
            x2,
            y2,
            class,
        } => html! {
            <line
                class={*class}
                x1={number(*x1)}
                y1={number(*y1)}
                x2={number(*x2)}
                y2={number(*y2)}
            />
        },
        Shape::Circle {
            x,
            y,
            radius,
            class,
        } => html! {
            <circle class={*class} cx={number(*x)} cy={number(*y)} r={number(*radius)} />
        },
        Shape::Path {
            points,
            closed,
            class,
        } => html! { <path class={*class} d={path(points, *closed)} /> },
        Shape::Text(text) => line(text),
    }
}

/// A rectangle.
pub fn rectangle(bounds: Bounds, class: &'static str) -> Html {
    html! {
        <rect
            {class}
            x={number(bounds.x)}
            y={number(bounds.y)}
            width={number(bounds.width)}
            height={number(bounds.height)}
        />
    }
}

fn line(text: &Text) -> Html {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! {
        <text x={number(text.x)} y={number(text.y)} text-anchor={anchor}>
            { for text.runs.iter().map(run) }
        </text>
    }
}

fn run(run: &Run) -> Html {
    html! {
        <tspan
            class={run.class}
            font-size={number(run.size)}
            dx={(run.gap != 0.0).then(|| number(run.gap))}
        >
            { &run.content }
        </tspan>
    }
}

fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        path.push(if at == 0 { 'M' } else { 'L' });
        path.push_str(&format!("{} {}", number(*x), number(*y)));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A coordinate with at most one decimal.
fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // Adding zero turns a negative zero into a plain one.
    format!("{}", rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(0.25), "0.3");
        assert_eq!(number(-0.01), "0");
    }

    #[test]
    fn a_path_begins_with_a_move_and_may_close() {
        let points = [(0.0, 1.0), (2.5, 3.0)];
        assert_eq!(path(&points, false), "M0 1L2.5 3");
        assert_eq!(path(&points, true), "M0 1L2.5 3Z");
        assert_eq!(path(&[], false), "");
    }
}
