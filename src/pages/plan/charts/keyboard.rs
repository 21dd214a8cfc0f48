//! Arrow keys inside a chart: where the next mark is.
//!
//! Left and right follow the structure first (a mark's `parent`), then the plane; up and down
//! follow the plane. A step goes to the nearest mark that lies wholly in that direction, and
//! prefers one that stands in line with the mark it leaves.

use gangmu_chart::scene::{Bounds, Mark};

/// How many times a pixel beside the way weighs against a pixel along it.
const ASIDE: f64 = 4.0;
/// Marks may touch or overlap by this much and still count as one after the other.
const SLACK: f64 = 2.0;

/// A direction on the plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

/// The mark that a key leads to from the mark at `current`; none where the key does not move
/// or there is nothing further.
pub fn step(marks: &[Mark], current: usize, key: &str) -> Option<usize> {
    match key {
        "ArrowUp" => nearest(marks, current, Direction::Up),
        "ArrowDown" => nearest(marks, current, Direction::Down),
        "ArrowLeft" => {
            parent(marks, current).or_else(|| nearest(marks, current, Direction::Left))
        }
        "ArrowRight" => {
            child(marks, current).or_else(|| nearest(marks, current, Direction::Right))
        }
        "Home" => marks.first().map(|_| 0),
        "End" => marks.len().checked_sub(1),
        _ => None,
    }
}

fn parent(marks: &[Mark], current: usize) -> Option<usize> {
    let parent = marks.get(current)?.parent.as_ref()?;
    marks.iter().position(|mark| mark.item == *parent)
}

fn child(marks: &[Mark], current: usize) -> Option<usize> {
    let item = &marks.get(current)?.item;
    marks
        .iter()
        .position(|mark| mark.parent.as_ref() == Some(item))
}

fn nearest(marks: &[Mark], current: usize, direction: Direction) -> Option<usize> {
    let from = marks.get(current)?.bounds;
    marks
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != current)
        .filter_map(|(at, mark)| Some((at, distance(from, mark.bounds, direction)?)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(at, _)| at)
}

/// How far `to` lies from `from` in a direction; none where it does not lie there.
fn distance(from: Bounds, to: Bounds, direction: Direction) -> Option<f64> {
    let along = match direction {
        Direction::Up => from.y - bottom(to),
        Direction::Down => to.y - bottom(from),
        Direction::Left => from.x - right(to),
        Direction::Right => to.x - right(from),
    };
    let aside = match direction {
        Direction::Up | Direction::Down => gap((from.x, right(from)), (to.x, right(to))),
        Direction::Left | Direction::Right => gap((from.y, bottom(from)), (to.y, bottom(to))),
    };
    (along >= -SLACK).then(|| along.max(0.0) + ASIDE * aside)
}

/// The room between two intervals; 0 where they overlap.
fn gap(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.1).max(b.0 - a.1).max(0.0)
}

fn right(bounds: Bounds) -> f64 {
    bounds.x + bounds.width
}

fn bottom(bounds: Bounds) -> f64 {
    bounds.y + bounds.height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(item: &str, parent: Option<&str>, x: f64, y: f64, width: f64, height: f64) -> Mark {
        Mark {
            item: item.to_owned(),
            label: item.to_owned(),
            bounds: Bounds {
                x,
                y,
                width,
                height,
            },
            parent: parent.map(str::to_owned),
            class: "",
            opens: false,
            shapes: Vec::new(),
        }
    }

    /// Two areas on the left, two measures of each on the right.
    fn icicle() -> Vec<Mark> {
        vec![
            mark("a1", None, 0.0, 0.0, 300.0, 40.0),
            mark("m1", Some("a1"), 310.0, 0.0, 400.0, 19.0),
            mark("m2", Some("a1"), 310.0, 21.0, 400.0, 19.0),
            mark("a2", None, 0.0, 42.0, 300.0, 40.0),
            mark("m3", Some("a2"), 310.0, 42.0, 400.0, 19.0),
            mark("m4", Some("a2"), 310.0, 63.0, 400.0, 19.0),
        ]
    }

    /// Walks from `from` by `keys` and names the marks on the way.
    fn walk(marks: &[Mark], from: &str, keys: &[&str]) -> Vec<String> {
        let mut at = marks.iter().position(|mark| mark.item == from).unwrap();
        keys.iter()
            .map(|key| {
                at = step(marks, at, key).unwrap_or(at);
                marks[at].item.clone()
            })
            .collect()
    }

    #[test]
    fn up_and_down_stay_in_their_column() {
        let marks = icicle();
        assert_eq!(walk(&marks, "a1", &["ArrowDown", "ArrowUp"]), ["a2", "a1"]);
        assert_eq!(
            walk(&marks, "m1", &["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]),
            ["m2", "m3", "m4", "m4"]
        );
    }

    #[test]
    fn left_and_right_follow_the_structure() {
        let marks = icicle();
        assert_eq!(
            walk(&marks, "m4", &["ArrowLeft", "ArrowRight"]),
            ["a2", "m3"]
        );
    }

    #[test]
    fn home_and_end_are_the_first_and_the_last() {
        assert_eq!(walk(&icicle(), "m2", &["End", "Home"]), ["m4", "a1"]);
        assert_eq!(step(&[], 0, "End"), None);
    }

    #[test]
    fn marks_side_by_side_are_reached_by_left_and_right() {
        let tiles = vec![
            mark("row", None, 0.0, 0.0, 700.0, 28.0),
            mark("t1", None, 0.0, 60.0, 160.0, 60.0),
            mark("t2", None, 180.0, 60.0, 160.0, 60.0),
        ];
        assert_eq!(
            walk(&tiles, "row", &["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"]),
            ["t1", "t2", "t1", "row"]
        );
    }

    #[test]
    fn an_indented_list_is_walked_line_by_line() {
        let list = vec![
            mark("a1", None, 0.0, 0.0, 360.0, 40.0),
            mark("m1", Some("a1"), 24.0, 40.0, 336.0, 40.0),
            mark("a2", None, 0.0, 80.0, 360.0, 40.0),
        ];
        assert_eq!(
            walk(&list, "a1", &["ArrowDown", "ArrowDown", "ArrowUp", "ArrowLeft"]),
            ["m1", "a2", "m1", "a1"]
        );
    }
}
