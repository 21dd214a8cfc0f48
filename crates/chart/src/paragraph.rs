//! Lines of text set one under the other.

use crate::scene::{Anchor, Run, Shape, Text};
use crate::text::{self, ASCENT, DESCENT, LEADING};

/// Lines of one or more runs each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paragraph {
    lines: Vec<Vec<Run>>,
}

impl Paragraph {
    /// A text broken into lines of at most `room` pixels.
    pub(crate) fn wrapped(content: &str, room: f64, size: f64, class: &'static str) -> Self {
        let room = room / text::slack(content, class);
        Self::of_lines(text::wrap(content, room, size), size, class)
    }

    /// The same with at most `most` lines.
    pub(crate) fn shortened(
        content: &str,
        room: f64,
        size: f64,
        class: &'static str,
        most: usize,
    ) -> Self {
        let room = room / text::slack(content, class);
        Self::of_lines(text::wrap_shortened(content, room, size, most), size, class)
    }

    /// The same in lines of about the same length.
    pub(crate) fn even(
        content: &str,
        room: f64,
        size: f64,
        class: &'static str,
        most: usize,
    ) -> Self {
        let room = room / text::slack(content, class);
        Self::of_lines(text::wrap_evenly(content, room, size, most), size, class)
    }

    /// A line of its own for the runs.
    pub(crate) fn line(mut self, runs: Vec<Run>) -> Self {
        self.lines.push(runs);
        self
    }

    /// A run after the last line where it fits, else on lines of its own.
    pub(crate) fn followed_by(mut self, run: Run, gap: f64, room: f64) -> Self {
        if run.content.is_empty() {
            return self;
        }
        match self.lines.last_mut() {
            Some(last) if line_width(last) + gap + run.width() <= room => last.push(run.after(gap)),
            _ => {
                let rest = Self::wrapped(&run.content, room, run.size, run.class);
                self.lines.extend(rest.lines);
            }
        }
        self
    }

    /// A run before the first line.
    pub(crate) fn led_by(mut self, run: Run, gap: f64) -> Self {
        if let Some(line) = self.lines.first_mut() {
            if let Some(first) = line.first_mut() {
                first.gap = gap;
            }
            line.insert(0, run);
        }
        self
    }

    /// The other paragraph under this one.
    pub(crate) fn over(mut self, other: Self) -> Self {
        self.lines.extend(other.lines);
        self
    }

    pub(crate) fn height(&self) -> f64 {
        self.lines.iter().map(|line| leading(line)).sum()
    }

    pub(crate) fn first_line_height(&self) -> f64 {
        self.lines.first().map_or(0.0, |line| leading(line))
    }

    pub(crate) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max)
    }

    /// How wide its last line is.
    pub(crate) fn last_width(&self) -> f64 {
        self.lines.last().map_or(0.0, |line| line_width(line))
    }

    /// Adds its lines to the shapes, the upper edge at `top`.
    pub(crate) fn place(self, shapes: &mut Vec<Shape>, x: f64, top: f64, anchor: Anchor) {
        let mut top = top;
        for line in self.lines {
            let height = leading(&line);
            let size = size_of(&line);
            let above = (height - (ASCENT + DESCENT) * size) / 2.0;
            shapes.push(Shape::Text(Text {
                x,
                y: top + above + ASCENT * size,
                anchor,
                runs: line,
            }));
            top += height;
        }
    }

    fn of_lines(lines: Vec<String>, size: f64, class: &'static str) -> Self {
        let lines = lines.into_iter();
        Self {
            lines: lines
                .map(|line| vec![Run::new(line, size, class)])
                .collect(),
        }
    }
}

fn line_width(line: &[Run]) -> f64 {
    line.iter().map(Run::width).sum()
}

fn size_of(line: &[Run]) -> f64 {
    line.iter().map(|run| run.size).fold(0.0, f64::max)
}

fn leading(line: &[Run]) -> f64 {
    LEADING * size_of(line)
}
