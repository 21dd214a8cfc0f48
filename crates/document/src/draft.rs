//! A text on its way from source to clean text.
//!
//! Every pass reads the draft of the one before and writes a new one with a [`Rewriter`], which
//! carries the map along, so that no pass needs to know of the others.

use crate::TextRange;
use crate::map::SourceMap;

/// A text and the map that leads from it back to the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) text: String,
    pub(crate) map: SourceMap,
}

impl Draft {
    /// The draft that is still the source.
    pub(crate) fn of_source(source: &str) -> Self {
        Self {
            text: source.to_owned(),
            map: SourceMap::identity(source.len()),
        }
    }

    /// Starts writing the next draft.
    pub(crate) fn rewrite(&self) -> Rewriter<'_> {
        let mut new = Self::default();
        // Hardly a pass makes a text longer.
        new.text.reserve(self.text.len());
        Rewriter {
            old: self,
            at: 0,
            new,
        }
    }
}

/// Goes through a draft from start to end and writes the next one.
pub(crate) struct Rewriter<'a> {
    old: &'a Draft,
    at: usize,
    new: Draft,
}

impl Rewriter<'_> {
    /// Where the old draft's next unwritten byte is.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// Takes over the old text up to a position.
    pub(crate) fn keep(&mut self, to: usize) {
        let range = self.advance(to);
        for (part, source) in self.old.map.parts(range) {
            self.new.map.push(part.len(), source);
        }
        self.new.text.push_str(range.of(&self.old.text));
    }

    /// Writes other text for the old text up to a position.
    pub(crate) fn replace(&mut self, to: usize, with: &str) {
        let range = self.advance(to);
        self.new.map.push(with.len(), self.old.map.span(range));
        self.new.text.push_str(with);
    }

    /// Leaves out the old text up to a position.
    pub(crate) fn leave_out(&mut self, to: usize) {
        self.advance(to);
    }

    /// Takes over the rest and gives the new draft.
    pub(crate) fn finish(mut self) -> Draft {
        self.keep(self.old.text.len());
        self.new.map.shrink();
        self.new
    }

    fn advance(&mut self, to: usize) -> TextRange {
        let end = self.old.text.floor_char_boundary(to).max(self.at);
        let range = TextRange::new(self.at, end);
        self.at = end;
        range
    }
}
