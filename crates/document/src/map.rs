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

/// A stretch as it is kept, in half the room: it begins where the one before ends. No text has
/// more bytes than 32 bits can count; in one that has, the rest stays at the last place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) clean_end: u32,
    pub(crate) source_start: u32,
    pub(crate) source_end: u32,
}

impl Kept {
    fn new(stretch: Stretch) -> Self {
        let kept = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        Self {
            clean_end: kept(stretch.clean.end),
            source_start: kept(stretch.source.start),
            source_end: kept(stretch.source.end),
        }
    }
}

/// Where stretches of the clean text came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SourceMap {
    stretches: Vec<Kept>,
}

impl SourceMap {
    /// The map of a text that is its own source.
    pub(crate) fn identity(length: usize) -> Self {
        let mut map = Self::default();
        map.push(length, Span::new(0, length));
        map
    }

    /// The stretches as they are kept.
    pub(crate) fn stretches(&self) -> &[Kept] {
        &self.stretches
    }

    /// The same, for those that come from another copy of the program.
    pub(crate) fn stretches_mut(&mut self) -> &mut Vec<Kept> {
        &mut self.stretches
    }

    /// Length of the clean text.
    pub(crate) fn clean_len(&self) -> usize {
        self.stretches
            .last()
            .map_or(0, |last| last.clean_end as usize)
    }

    /// How much of the source the stretches up to here stand for.
    fn source_len(&self) -> usize {
        self.stretches
            .last()
            .map_or(0, |last| last.source_end as usize)
    }

    fn stretch(&self, index: usize) -> Option<Stretch> {
        let kept = self.stretches.get(index)?;
        let before = index.checked_sub(1).and_then(|at| self.stretches.get(at));
        let start = before.map_or(0, |before| before.clean_end as usize);
        Some(Stretch {
            clean: TextRange::new(start, kept.clean_end as usize),
            source: Span::new(kept.source_start as usize, kept.source_end as usize),
        })
    }

    /// Adds `length` clean bytes that stand for `source`. What an earlier stretch stands for
    /// already is cut off, so that the stretches never overlap.
    pub(crate) fn push(&mut self, length: usize, source: Span) {
        if length == 0 {
            return;
        }
        let taken = self.source_len();
        let source = Span::new(source.start.max(taken), source.end.max(taken));
        let start = self.clean_len();
        let mut next = Stretch {
            clean: TextRange::new(start, start + length),
            source,
        };
        let last = self.stretches.len().checked_sub(1);
        if let Some(last) = last.and_then(|index| self.stretch(index))
            && last.is_linear()
            && next.is_linear()
            && last.source.end == source.start
        {
            next.clean.start = last.clean.start;
            next.source.start = last.source.start;
            self.stretches.pop();
        }
        self.stretches.push(Kept::new(next));
    }

    /// Gives back the room that no stretch took.
    pub(crate) fn shrink(&mut self) {
        self.stretches.shrink_to_fit();
    }

    /// The first stretch that reaches beyond a place in the clean text.
    fn first_after(&self, position: usize) -> usize {
        self.stretches
            .partition_point(|stretch| stretch.clean_end as usize <= position)
    }

    /// The pieces of a range of the clean text that come from one stretch each, with their
    /// source.
    pub(crate) fn parts(&self, range: TextRange) -> impl Iterator<Item = (TextRange, Span)> {
        (self.first_after(range.start)..)
            .map_while(|index| self.stretch(index))
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
        let first = self.first_after(range.start);
        let Some(stretch) = self.stretch(first) else {
            let end = self.source_len();
            return Span::new(end, end);
        };
        let start = stretch.span(range).start;
        if range.is_empty() {
            return Span::new(start, start);
        }
        // The stretch that holds the last byte, or the last there is.
        let last = self.first_after(range.end - 1);
        let last = last.min(self.stretches.len() - 1);
        let end = self.stretch(last).map(|stretch| stretch.span(range).end);
        Span::new(start, end.unwrap_or(start))
    }

    /// The clean text that came from a span of the source. A span that left no text gives the
    /// empty place where its text would be.
    pub(crate) fn range(&self, span: Span) -> TextRange {
        let first = self
            .stretches
            .partition_point(|stretch| stretch.source_end as usize <= span.start);
        let Some(next) = self.stretch(first) else {
            let end = self.clean_len();
            return TextRange::new(end, end);
        };
        if span.is_empty() {
            let place = next.range(span).start;
            return TextRange::new(place, place);
        }
        let after = self
            .stretches
            .partition_point(|stretch| (stretch.source_start as usize) < span.end);
        let last = after.checked_sub(1).filter(|last| *last >= first);
        match last.and_then(|last| self.stretch(last)) {
            Some(last) => TextRange::new(next.range(span).start, last.range(span).end),
            None => TextRange::new(next.clean.start, next.clean.start),
        }
    }
}
