//! Keys move through a scene along its structure.

use crate::scene::{Mark, Scene};

/// A move by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the mark before, on the same level.
    Up,
    /// To the next mark on the same level.
    Down,
    /// To the mark this one belongs under, or else the one before.
    Left,
    /// To the first mark under this one, or else the next.
    Right,
    /// To the first mark.
    Home,
    /// To the last mark.
    End,
}

impl Scene {
    /// The item a step leads to; the first one where nothing is selected yet, none where the
    /// way ends.
    #[must_use]
    pub fn step(&self, from: Option<&str>, step: Step) -> Option<&str> {
        let here = from.and_then(|item| self.marks.iter().position(|mark| mark.item == item));
        let target = match (here, step) {
            (None, _) | (_, Step::Home) => self.marks.first(),
            (_, Step::End) => self.marks.last(),
            (Some(here), step) if self.grid => self.along_grid(here, step),
            (Some(here), Step::Up) => self.on_same_level(here, Way::Back),
            (Some(here), Step::Down) => self.on_same_level(here, Way::Forth),
            (Some(here), Step::Left) => self
                .parent(here)
                .or_else(|| self.on_same_level(here, Way::Back)),
            (Some(here), Step::Right) => self
                .first_child(here)
                .or_else(|| self.on_same_level(here, Way::Forth)),
        };
        target.map(|mark| mark.item.as_str())
    }

    /// The next mark of the same row or column; marks stand row by row.
    fn along_grid(&self, index: usize, step: Step) -> Option<&Mark> {
        let here = self.marks.get(index)?.bounds;
        let is_in_line = |other: &&Mark| match step {
            Step::Up | Step::Down => here.shares_column(other.bounds),
            _ => here.shares_row(other.bounds),
        };
        match step {
            Step::Up | Step::Left => self.marks.get(..index)?.iter().rfind(is_in_line),
            _ => self.marks.get(index + 1..)?.iter().find(is_in_line),
        }
    }

    fn parent(&self, index: usize) -> Option<&Mark> {
        self.mark(self.marks.get(index)?.parent.as_deref()?)
    }

    fn first_child(&self, index: usize) -> Option<&Mark> {
        let here = self.marks.get(index)?;
        self.marks
            .iter()
            .find(|mark| mark.parent.as_ref() == Some(&here.item))
    }

    fn on_same_level(&self, index: usize, way: Way) -> Option<&Mark> {
        let levels = self.levels();
        let level = levels.get(index)?;
        let mut same = levels
            .iter()
            .enumerate()
            .filter(|(_, other)| *other == level)
            .map(|(other, _)| other);
        let found = match way {
            Way::Back => same.rfind(|other| *other < index),
            Way::Forth => same.find(|other| *other > index),
        };
        self.marks.get(found?)
    }

    /// How deep each mark stands; what is under a mark follows it.
    fn levels(&self) -> Vec<usize> {
        let mut way: Vec<&str> = Vec::new();
        let mut levels = Vec::with_capacity(self.marks.len());
        for mark in &self.marks {
            let above = way
                .iter()
                .rposition(|item| mark.parent.as_deref() == Some(*item));
            let level = above.map_or(0, |above| above + 1);
            way.truncate(level);
            way.push(&mark.item);
            levels.push(level);
        }
        levels
    }
}

enum Way {
    Back,
    Forth,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Bounds;

    fn scene_of(marks: &[(&str, Option<&str>)]) -> Scene {
        let mark = |(item, parent): &(&str, Option<&str>)| Mark {
            item: (*item).to_owned(),
            label: String::new(),
            bounds: Bounds::default(),
            parent: parent.map(str::to_owned),
            class: "area",
            opens: false,
            shapes: Vec::new(),
        };
        Scene {
            marks: marks.iter().map(mark).collect(),
            ..Scene::default()
        }
    }

    #[test]
    fn steps_follow_the_structure() {
        let scene = scene_of(&[
            ("a1", None),
            ("m1", Some("a1")),
            ("m2", Some("a1")),
            ("a2", None),
            ("m3", Some("a2")),
        ]);
        let cases = [
            (None, Step::Down, Some("a1")),
            (Some("a1"), Step::Down, Some("a2")),
            (Some("a2"), Step::Up, Some("a1")),
            (Some("a1"), Step::Up, None),
            (Some("a1"), Step::Right, Some("m1")),
            (Some("m2"), Step::Down, Some("m3")),
            (Some("m3"), Step::Left, Some("a2")),
            (Some("m2"), Step::Right, Some("m3")),
            (Some("a2"), Step::Left, Some("a1")),
            (Some("m2"), Step::Home, Some("a1")),
            (Some("m2"), Step::End, Some("m3")),
            (Some("m3"), Step::Down, None),
            (Some("elsewhere"), Step::Down, Some("a1")),
        ];
        for (from, step, expected) in cases {
            assert_eq!(scene.step(from, step), expected, "{from:?} {step:?}");
        }
        assert_eq!(scene_of(&[]).step(None, Step::Down), None);
    }

    #[test]
    fn steps_follow_rows_and_columns() {
        let mut scene = scene_of(&[("a", None), ("b", None), ("c", None), ("d", None)]);
        scene.grid = true;
        // The second row has nothing in the middle column.
        let places = [(0.0, 0.0), (10.0, 0.0), (0.0, 5.0), (20.0, 5.0)];
        for (mark, (x, y)) in scene.marks.iter_mut().zip(places) {
            mark.bounds = Bounds {
                x,
                y,
                ..Bounds::default()
            };
        }
        let cases = [
            ("a", Step::Right, Some("b")),
            ("a", Step::Down, Some("c")),
            ("a", Step::Left, None),
            ("b", Step::Down, None),
            ("b", Step::Right, None),
            ("c", Step::Right, Some("d")),
            ("c", Step::Up, Some("a")),
            ("d", Step::Left, Some("c")),
            ("d", Step::Up, None),
            ("d", Step::Home, Some("a")),
            ("a", Step::End, Some("d")),
        ];
        for (from, step, expected) in cases {
            assert_eq!(scene.step(Some(from), step), expected, "{from} {step:?}");
        }
    }
}
