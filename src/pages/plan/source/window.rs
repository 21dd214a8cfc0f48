//! Which lines of a text are shown: those of the selected item with their neighbours.

use crate::components::text::overlapping;
use gangmu_document::{Line, TextRange};
use std::ops::Range;

/// Lines shown before and after the selected ones.
const NEIGHBOURS: usize = 1;
/// A part of up to so many lines is shown whole.
const WHOLE_PART: usize = 6;
/// Most lines of one item.
const LONGEST: usize = 16;
/// Bytes of text to begin with where nothing is selected; at least one line is shown.
const OPENING: usize = 900;
/// Lines that one more step adds.
const STEP: usize = 12;
/// Most lines that are drawn at once.
const MOST: usize = 400;

/// A run of lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Window {
    /// Their numbers.
    pub lines: Range<usize>,
}

impl Window {
    /// The window around a selected item inside its part of the text.
    pub fn around(lines: &[Line], selected: TextRange, part: TextRange) -> Self {
        let held = overlapping(lines, selected);
        let held = held.start..held.end.min(held.start + LONGEST);
        let part = overlapping(lines, part);
        let inner = if part.len() <= WHOLE_PART {
            part.start.min(held.start)..part.end.max(held.end)
        } else {
            held
        };
        Self {
            lines: inner.start.saturating_sub(NEIGHBOURS)
                ..(inner.end + NEIGHBOURS).min(lines.len()),
        }
    }

    /// The window at the start of a text.
    pub fn opening(lines: &[Line]) -> Self {
        let fits = lines.partition_point(|line| line.range.end <= OPENING);
        Self {
            lines: 0..fits.max(1).min(lines.len()),
        }
    }

    /// The whole text, or as much around this window as can be drawn at once.
    pub fn whole(&self, lines: &[Line]) -> Self {
        let start = self.lines.start.saturating_sub(MOST / 2);
        let end = self.lines.end.max(start + MOST);
        Self {
            lines: start..end.min(lines.len()),
        }
    }

    /// The window with more lines before it.
    pub fn earlier(&self) -> Self {
        Self {
            lines: self.lines.start.saturating_sub(STEP)..self.lines.end,
        }
    }

    /// The window with more lines after it.
    pub fn later(&self, lines: &[Line]) -> Self {
        Self {
            lines: self.lines.start..(self.lines.end + STEP).min(lines.len()),
        }
    }

    /// Whether the first line of an item is in the window, so that it need not move.
    pub fn shows(&self, lines: &[Line], selected: TextRange) -> bool {
        self.lines.contains(&overlapping(lines, selected).start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_document::LineKind;

    /// Lines of ten bytes each.
    fn lines(count: usize) -> Vec<Line> {
        let line = |at: usize| Line {
            range: TextRange::new(at * 10, at * 10 + 9),
            kind: LineKind::Body,
        };
        (0..count).map(line).collect()
    }

    fn around(selected: (usize, usize), part: (usize, usize)) -> Range<usize> {
        let range = |(start, end): (usize, usize)| TextRange::new(start * 10, end * 10);
        Window::around(&lines(100), range(selected), range(part)).lines
    }

    #[test]
    fn neighbours_stand_around_the_selected_lines() {
        assert_eq!(around((20, 21), (10, 40)), 19..22);
        assert_eq!(around((0, 1), (0, 40)), 0..2);
        assert_eq!(around((99, 100), (60, 100)), 98..100);
    }

    #[test]
    fn a_short_part_is_shown_whole_and_a_long_item_is_cut() {
        assert_eq!(around((20, 21), (18, 23)), 17..24);
        assert_eq!(around((20, 80), (20, 80)), 19..37);
    }

    #[test]
    fn a_window_grows_and_stays_inside_the_text() {
        let lines = lines(30);
        let window = Window { lines: 10..12 };
        assert_eq!(window.earlier().lines, 0..12);
        assert_eq!(window.later(&lines).lines, 10..24);
        assert_eq!(window.whole(&lines).lines, 0..30);
        assert_eq!(Window::opening(&[]).lines, 0..0);
        assert_eq!(Window::opening(&lines).lines, 0..30);
    }
}
