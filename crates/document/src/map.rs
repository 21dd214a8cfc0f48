//! Where the clean text came from.
//!
//! The map is a list of stretches. They are in order, touch each other in the clean text and
//! never overlap in the source; source between two of them was left out of the clean text.

use crate::{Span, TextRange};

/// Clean bytes and the source bytes they stand for.
///
/// A stretch of equal length on both sides maps byte for byte; any other stands for its source
/// as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    clean: TextRange,
    source: Span,
}

impl Stretch {
    fn is_linear(self) -> bool {
        self.clean.len() == self.source.len()
    }

    /// The source of a clean part of this stretch.
    fn span(self, part: TextRange) -> Span {
        if !self.is_linear() {
            return self.source;
        }
        let offset = |position: usize| {
            let inside = position.clamp(self.clean.start, self.clean.end) - self.clean.start;
            self.source.start + inside
        };
        Span::new(offset(part.start), offset(part.end))
    }

    /// The clean text of a part of this stretch's source.
    fn range(self, part: Span) -> TextRange {
        if !self.is_linear() {
            return self.clean;
        }
        let offset = |position: usize| {
            let inside = position.clamp(self.source.start, self.source.end) - self.source.start;
            self.clean.start + inside
        };
        TextRange::new(offset(part.start), offset(part.end))
    }
}

/// Where stretches of the clean text came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SourceMap {
    stretches: Vec<Stretch>,
}

impl SourceMap {
    /// The map of a text that is its own source.
    pub(crate) fn identity(length: usize) -> Self {
        let mut map = Self::default();
        map.push(length, Span::new(0, length));
        map
    }

    /// Length of the clean text.
    pub(crate) fn clean_len(&self) -> usize {
        self.stretches.last().map_or(0, |last| last.clean.end)
    }

    /// Adds `length` clean bytes that stand for `source`. What an earlier stretch stands for
    /// already is cut off, so that the stretches never overlap.
    pub(crate) fn push(&mut self, length: usize, source: Span) {
        if length == 0 {
            return;
        }
        let taken = self.stretches.last().map_or(0, |last| last.source.end);
        let source = Span::new(source.start.max(taken), source.end.max(taken));
        let start = self.clean_len();
        let next = Stretch {
            clean: TextRange::new(start, start + length),
            source,
        };
        match self.stretches.last_mut() {
            Some(last)
                if last.is_linear() && next.is_linear() && last.source.end == source.start =>
            {
                last.clean.end = next.clean.end;
                last.source.end = source.end;
            }
            _ => self.stretches.push(next),
        }
    }

    /// The pieces of a range of the clean text that come from one stretch each, with their
    /// source.
    pub(crate) fn parts(&self, range: TextRange) -> impl Iterator<Item = (TextRange, Span)> {
        let first = self
            .stretches
            .partition_point(|stretch| stretch.clean.end <= range.start);
        self.stretches
            .iter()
            .skip(first)
            .take_while(move |stretch| stretch.clean.start < range.end)
            .map(move |stretch| {
                let part = TextRange::new(
                    range.start.max(stretch.clean.start),
                    range.end.min(stretch.clean.end),
                );
                (part, stretch.span(part))
            })
    }

    /// The source that a range of the clean text came from, without what was left out before
    /// and after it. An empty range gives the empty place where its text would be.
    pub(crate) fn span(&self, range: TextRange) -> Span {
        let first = self
            .stretches
            .partition_point(|stretch| stretch.clean.end <= range.start);
        if range.is_empty() {
            let place = match self.stretches.get(first) {
                Some(stretch) => stretch.span(range).start,
                None => self.stretches.last().map_or(0, |last| last.source.end),
            };
            return Span::new(place, place);
        }
        let last = self
            .stretches
            .partition_point(|stretch| stretch.clean.start < range.end);
        let touched = self.stretches.get(first..last).unwrap_or_default();
        match (touched.first(), touched.last()) {
            (Some(first), Some(last)) => Span::new(first.span(range).start, last.span(range).end),
            _ => {
                let end = self.stretches.last().map_or(0, |last| last.source.end);
                Span::new(end, end)
            }
        }
    }

    /// The clean text that came from a span of the source. A span that left no text gives the
    /// empty place where its text would be.
    pub(crate) fn range(&self, span: Span) -> TextRange {
        let first = self
            .stretches
            .partition_point(|stretch| stretch.source.end <= span.start);
        let Some(next) = self.stretches.get(first) else {
            let end = self.clean_len();
            return TextRange::new(end, end);
        };
        if span.is_empty() {
            let place = next.range(span).start;
            return TextRange::new(place, place);
        }
        let last = self
            .stretches
            .partition_point(|stretch| stretch.source.start < span.end);
        let touched = self.stretches.get(first..last).unwrap_or_default();
        match (touched.first(), touched.last()) {
            (Some(first), Some(last)) => {
                TextRange::new(first.range(span).start, last.range(span).end)
            }
            _ => TextRange::new(next.clean.start, next.clean.start),
        }
    }
}
