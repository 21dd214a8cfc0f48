//! Which lines of a long table are on the page: those in the window, and some around them.
//!
//! Lengths are in CSS pixels; every line is as high as its sort.

use super::arrangement::Line;
use std::ops::Range;

/// Lines kept ready before and after those in the window.
const AROUND: usize = 8;
/// The window moves by so many lines at a time, so that most scrolling redraws nothing.
const STEP: usize = 8;

/// How high lines are.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Heights {
    /// A row.
    pub row: f64,
    /// The heading of a group.
    pub heading: f64,
}

/// Where each line begins, and at the end where the last one ends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout(Vec<f64>);

impl Layout {
    /// The lines one below the other.
    pub fn new(lines: &[Line], heights: Heights) -> Self {
        let mut starts = Vec::with_capacity(lines.len() + 1);
        let mut at = 0.0;
        starts.push(at);
        for line in lines {
            at += match line {
                Line::Heading(_) => heights.heading,
                Line::Row(_) => heights.row,
            };
            starts.push(at);
        }
        Self(starts)
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// Where a line begins; the end of the table for none.
    pub fn start(&self, line: usize) -> f64 {
        let start = self.0.get(line).or(self.0.last());
        start.copied().unwrap_or_default()
    }

    /// The lines to have on the page where it shows what lies between two places.
    pub fn around(&self, top: f64, bottom: f64) -> Range<usize> {
        let first = self.line_at(top).saturating_sub(AROUND) / STEP * STEP;
        let end = (self.line_at(bottom) + 1 + AROUND).div_ceil(STEP) * STEP;
        first..end.min(self.count())
    }

    /// How many whole lines a reader sees at once; at least one.
    pub fn page(&self, line: usize, height: f64) -> usize {
        let top = self.start(line);
        let fits = self.0.partition_point(|start| *start <= top + height);
        fits.saturating_sub(line + 2).max(1)
    }

    /// The line at a place.
    fn line_at(&self, place: f64) -> usize {
        let begun = self.0.partition_point(|start| *start <= place);
        begun.saturating_sub(1).min(self.count().saturating_sub(1))
    }
}

/// Where the line goes that a key leads to from another one; none for other keys.
pub fn target(key: &str, line: usize, count: usize, page: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = match key {
        "ArrowDown" => line + 1,
        "ArrowUp" => line.saturating_sub(1),
        "PageDown" => line + page,
        "PageUp" => line.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(to.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEIGHTS: Heights = Heights {
        row: 50.0,
        heading: 30.0,
    };

    fn rows(count: usize) -> Layout {
        let lines: Vec<Line> = (0..count).map(Line::Row).collect();
        Layout::new(&lines, HEIGHTS)
    }

    #[test]
    fn lines_stand_one_below_the_other() {
        let lines = [
            Line::Heading(0),
            Line::Row(0),
            Line::Row(1),
            Line::Heading(1),
        ];
        let layout = Layout::new(&lines, HEIGHTS);
        let starts: Vec<f64> = (0..=5).map(|line| layout.start(line)).collect();
        assert_eq!(starts, [0.0, 30.0, 80.0, 130.0, 160.0, 160.0]);
        assert_eq!(layout.count(), 4);
    }

    #[test]
    fn only_the_window_and_its_neighbours_are_on_the_page() {
        let layout = rows(5000);
        assert_eq!(layout.around(-400.0, 500.0), 0..24);
        assert_eq!(layout.around(100_000.0, 100_900.0), 1992..2032);
        assert_eq!(layout.around(249_500.0, 250_400.0), 4976..5000);
        assert_eq!(layout.around(300_000.0, 300_900.0), 4984..5000);
        // Scrolling by a line draws nothing anew.
        assert_eq!(layout.around(100_050.0, 100_950.0), 1992..2032);
    }

    #[test]
    fn a_short_or_empty_table_is_whole() {
        assert_eq!(rows(5).around(0.0, 900.0), 0..5);
        assert_eq!(rows(0).around(0.0, 900.0), 0..0);
        assert_eq!(Layout::default().around(0.0, 900.0), 0..0);
        assert_eq!(Layout::default().start(3), 0.0);
    }

    #[test]
    fn a_page_is_what_fits() {
        assert_eq!(rows(100).page(10, 900.0), 17);
        assert_eq!(rows(100).page(10, 20.0), 1);
        assert_eq!(Layout::default().page(0, 900.0), 1);
    }

    #[test]
    fn keys_lead_through_the_lines_and_stop_at_the_ends() {
        let go = |key, line| target(key, line, 100, 15);
        assert_eq!(go("ArrowDown", 98), Some(99));
        assert_eq!(go("ArrowDown", 99), Some(99));
        assert_eq!(go("ArrowUp", 0), Some(0));
        assert_eq!(go("PageDown", 20), Some(35));
        assert_eq!(go("PageUp", 20), Some(5));
        assert_eq!(go("PageUp", 3), Some(0));
        assert_eq!(go("Home", 50), Some(0));
        assert_eq!(go("End", 50), Some(99));
        assert_eq!(go("a", 50), None);
        assert_eq!(target("End", 0, 0, 1), None);
    }
}
