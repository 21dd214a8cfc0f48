//! Each sign of the charts by itself, as a legend shows it: the same shapes, the same classes.

use crate::scene::{Bounds, Mark, Scene, Shape};
use crate::{audit, bullet};
use gangmu_plan::model::Comparator;

/// A sign of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A target with this bound.
    Target(Comparator),
    /// The second, higher value of a target.
    Stretch,
    /// A named level that a target is measured by.
    Reference,
    /// A value that was reached.
    Actual,
    /// A part that is declared and listed.
    Listed,
    /// A part that is declared and not listed.
    Missing,
    /// A part that is listed beyond what is declared.
    Extra,
    /// An area of work.
    Area,
    /// A measure.
    Measure,
}

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
/// The track lies between these.
const TRACK: (f64, f64) = (6.0, 90.0);
const MIDDLE: f64 = 12.0;
const HALF: f64 = 5.0;
/// Half the height of a guide across the track.
const ACROSS: f64 = 10.0;
/// Half the height of a block.
const BLOCK: f64 = 9.0;

/// A sign, with the track under it where it stands on one.
#[must_use]
pub fn draw(sign: Sign) -> Scene {
    let target = |comparator| bullet::sample(comparator, TRACK, MIDDLE, HALF);
    let (class, shapes) = match sign {
        Sign::Target(comparator) => ("target", target(comparator)),
        Sign::Stretch => ("stretch", target(Comparator::Eq)),
        Sign::Reference => ("target", vec![across()]),
        Sign::Actual => ("actual", target(Comparator::Eq)),
        Sign::Listed => ("claim", audit::sample(1, 1)),
        Sign::Missing => ("claim", audit::sample(1, 0)),
        Sign::Extra => ("claim", audit::sample(0, 1)),
        Sign::Area => ("area", vec![block()]),
        Sign::Measure => ("measure", vec![block()]),
    };
    let mut furniture = Vec::new();
    if matches!(class, "target" | "stretch" | "actual") {
        furniture.push(line((TRACK.0, MIDDLE), (TRACK.1, MIDDLE), "track"));
    }
    Scene {
        name: "legend",
        width: WIDTH,
        height: HEIGHT,
        furniture,
        marks: vec![Mark {
            item: String::new(),
            label: String::new(),
            bounds: whole(),
            parent: None,
            class,
            opens: false,
            shapes,
        }],
        ..Scene::default()
    }
}

fn whole() -> Bounds {
    Bounds {
        x: 0.0,
        y: 0.0,
        width: WIDTH,
        height: HEIGHT,
    }
}

fn block() -> Shape {
    Shape::Rect {
        bounds: Bounds {
            x: TRACK.0,
            y: MIDDLE - BLOCK,
            width: TRACK.1 - TRACK.0,
            height: 2.0 * BLOCK,
        },
        class: "block",
    }
}

fn across() -> Shape {
    let middle = (TRACK.0 + TRACK.1) / 2.0;
    let (top, bottom) = (MIDDLE - ACROSS, MIDDLE + ACROSS);
    line((middle, top), (middle, bottom), "reference-line")
}

fn line((x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &'static str) -> Shape {
    Shape::Line {
        x1,
        y1,
        x2,
        y2,
        class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_shapes_inside_its_frame() {
        use Comparator::{Approx, Eq, Ge, Gt, Le, Lt, Range};
        let targets = [Eq, Ge, Gt, Le, Lt, Approx, Range].map(Sign::Target);
        let others = [
            Sign::Stretch,
            Sign::Reference,
            Sign::Actual,
            Sign::Listed,
            Sign::Missing,
            Sign::Extra,
            Sign::Area,
            Sign::Measure,
        ];
        let mut seen = Vec::new();
        for sign in targets.into_iter().chain(others) {
            let scene = draw(sign);
            let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
            let drawn = format!("{:?} {:?}", scene.furniture, scene.marks);
            assert!(shapes.count() > 0, "{sign:?}");
            assert!(!seen.contains(&drawn), "{sign:?} looks like another");
            seen.push(drawn);
        }
    }
}
