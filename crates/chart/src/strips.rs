//! A scene in strips, each of which fits on a sheet of paper: cut where nothing is drawn.

use crate::scene::{Mark, Scene, Shape};

/// A strip is about so high at most, where there is a place to cut.
const USUAL: f64 = 420.0;
/// And never higher than this, which is less than a sheet.
const HIGHEST: f64 = 820.0;

/// A strip of a scene over its whole width.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip<'a> {
    /// Where it begins.
    pub top: f64,
    /// How high it is.
    pub height: f64,
    /// The scene's furniture in it.
    pub furniture: Vec<&'a Shape>,
    /// The scene's marks in it.
    pub marks: Vec<&'a Mark>,
}

/// The strips of a scene from top to bottom. A mark that is higher than a sheet is in several.
#[must_use]
pub fn strips(scene: &Scene) -> Vec<Strip<'_>> {
    let mut strips = Vec::new();
    let mut top = 0.0;
    for bottom in cuts(scene).into_iter().chain([scene.height]) {
        let shares = |(start, end): (f64, f64)| start < bottom && end > top;
        let furniture = scene.furniture.iter();
        let marks = scene.marks.iter();
        strips.push(Strip {
            top,
            height: bottom - top,
            furniture: furniture.filter(|shape| shares(extent(shape))).collect(),
            marks: marks.filter(|mark| shares(extent_of_mark(mark))).collect(),
        });
        top = bottom;
    }
    strips
}

/// The heights at which a scene is cut.
fn cuts(scene: &Scene) -> Vec<f64> {
    let mut cuts = Vec::new();
    if scene.height <= USUAL {
        return cuts;
    }
    let furniture = scene.furniture.iter().map(extent);
    let between_marks = gaps(
        furniture
            .chain(scene.marks.iter().map(extent_of_mark))
            .collect(),
    );
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let words = scene.furniture.iter().chain(shapes);
    let words = words.filter(|shape| matches!(shape, Shape::Text(_)));
    let between_words = gaps(words.map(extent).collect());
    let mut top = 0.0;
    while scene.height - top > USUAL {
        let usual = widest(&between_marks, top + USUAL / 3.0, top + USUAL);
        let later = || widest(&between_marks, top + USUAL, top + HIGHEST);
        // What is higher than a sheet is divided all the same, at best between its words.
        let is_higher = scene.height - top > HIGHEST;
        let divided = || widest(&between_words, top + USUAL, top + HIGHEST);
        let divided = || is_higher.then(|| divided().unwrap_or(top + HIGHEST));
        let Some(cut) = usual.or_else(later).or_else(divided) else {
            break;
        };
        cuts.push(cut);
        top = cut;
    }
    cuts
}

/// A height at which nothing is drawn, and how much room there is.
#[derive(Debug, Clone, Copy)]
struct Gap {
    at: f64,
    room: f64,
}

/// The gaps between extents.
fn gaps(mut extents: Vec<(f64, f64)>) -> Vec<Gap> {
    extents.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut gaps = Vec::new();
    let mut end = None;
    for (top, bottom) in extents {
        if let Some(end) = end
            && top >= end
        {
            let room: f64 = top - end;
            gaps.push(Gap {
                at: end + room / 2.0,
                room,
            });
        }
        end = Some(end.map_or(bottom, |end: f64| end.max(bottom)));
    }
    gaps
}

/// The widest gap after one height and before another, the last of several.
fn widest(gaps: &[Gap], after: f64, before: f64) -> Option<f64> {
    let within = gaps.iter().filter(|gap| gap.at > after && gap.at <= before);
    let widest = within.max_by(|a, b| a.room.total_cmp(&b.room));
    widest.map(|gap| gap.at)
}

/// From where to where a mark reaches, in height.
fn extent_of_mark(mark: &Mark) -> (f64, f64) {
    let own = (mark.bounds.y, mark.bounds.bottom());
    let shapes = mark.shapes.iter().map(extent);
    shapes.fold(own, |all, one| (all.0.min(one.0), all.1.max(one.1)))
}

/// From where to where a shape reaches, in height.
fn extent(shape: &Shape) -> (f64, f64) {
    match shape {
        Shape::Rect { bounds, .. } => (bounds.y, bounds.bottom()),
        Shape::Line { y1, y2, .. } | Shape::Link { y1, y2, .. } => (y1.min(*y2), y1.max(*y2)),
        Shape::Circle { y, radius, .. } => (y - radius, y + radius),
        Shape::Path { points, .. } => {
            let heights = points.iter().map(|(_, y)| *y);
            heights.fold((f64::INFINITY, f64::NEG_INFINITY), |all, y| {
                (all.0.min(y), all.1.max(y))
            })
        }
        Shape::Sector(sector) => (sector.y - sector.outer, sector.y + sector.outer),
        Shape::Text(text) => {
            let bounds = text.bounds();
            (bounds.y, bounds.bottom())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Bounds;

    fn block(y: f64, height: f64) -> Shape {
        Shape::Rect {
            bounds: Bounds {
                x: 0.0,
                y,
                width: 10.0,
                height,
            },
            class: "block",
        }
    }

    /// Where the strips of a scene with these blocks begin.
    fn check(blocks: &[(f64, f64)], expected: &[f64]) {
        let bottoms = blocks.iter().map(|(y, height)| y + height);
        let scene = Scene {
            height: bottoms.fold(0.0, f64::max),
            furniture: blocks
                .iter()
                .map(|(y, height)| block(*y, *height))
                .collect(),
            ..Scene::default()
        };
        let strips = strips(&scene);
        let tops: Vec<f64> = strips.iter().map(|strip| strip.top).collect();
        assert_eq!(tops, expected);
        let height: f64 = strips.iter().map(|strip| strip.height).sum();
        assert!((height - scene.height).abs() < 1e-6);
        for strip in &strips {
            assert!(strip.height <= HIGHEST, "{}", strip.height);
        }
    }

    #[test]
    fn a_low_scene_is_one_strip() {
        check(&[(0.0, 100.0), (110.0, 300.0)], &[0.0]);
    }

    #[test]
    fn a_high_scene_is_cut_where_there_is_most_room() {
        check(
            &[(0.0, 200.0), (220.0, 100.0), (324.0, 60.0), (390.0, 200.0)],
            &[0.0, 210.0],
        );
    }

    #[test]
    fn what_is_higher_than_a_sheet_is_divided() {
        check(&[(0.0, 600.0), (610.0, 300.0)], &[0.0, 605.0]);
        check(&[(0.0, 1000.0)], &[0.0, 820.0]);
    }

    #[test]
    fn every_shape_is_in_one_strip() {
        let blocks: Vec<Shape> = (0..60)
            .map(|at| block(f64::from(at) * 20.0, 18.0))
            .collect();
        let scene = Scene {
            height: 1198.0,
            furniture: blocks,
            ..Scene::default()
        };
        let shown = strips(&scene)
            .iter()
            .map(|strip| strip.furniture.len())
            .sum::<usize>();
        assert_eq!(shown, 60);
    }
}
