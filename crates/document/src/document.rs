//! The document: source, clean text, and the way between them.

use crate::map::SourceMap;
use crate::{Diagnostic, Span, TextRange};

/// A text made ready for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// File name, as the caller gave it.
    pub name: String,
    /// The decoded text, without byte order mark, otherwise as it was.
    pub source: String,
    /// The clean text: what the engine reads and the page shows.
    pub text: String,
    /// The lines of the clean text in order, without their line ends, empty ones left out.
    pub lines: Vec<Line>,
    /// The script of the source.
    pub script: Script,
    /// Whether the source carries markup (HTML, Markdown), which the clean text is without.
    pub has_markup: bool,
    /// Metadata that stood before the text (front matter) or in its head.
    pub properties: Vec<(String, String)>,
    /// What a reader should know about the text as a file.
    pub diagnostics: Vec<Diagnostic>,
    /// For each stretch of clean text, where it came from.
    pub(crate) map: SourceMap,
}

/// A line of the clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Its place in the clean text, without surrounding white space.
    pub range: TextRange,
    /// Whether it belongs to the text or to the page around it.
    pub kind: LineKind,
}

/// Whether a line belongs to the text or to the page around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// Part of the text.
    Body,
    /// Navigation, page controls, copyright, credits.
    Boilerplate,
}

/// The script a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Simplified characters.
    Simplified,
    /// Traditional characters, shown in simplified ones.
    Traditional,
}

impl Document {
    /// The place in the source that a piece of the clean text came from.
    ///
    /// It holds whole characters and lies inside the source, whatever the range. What was
    /// left out of the clean text inside the piece belongs to it, what was left out before
    /// and after it does not.
    ///
    /// ```
    /// use gangmu_document::{Document, TextRange};
    ///
    /// let document = Document::from_text("plan.txt", "一、总体目标\n到2025年");
    /// let target = TextRange::new("一、".len(), "一、总体目标".len());
    /// assert_eq!(target.of(&document.text), "总体目标");
    /// assert_eq!(document.span(target).of(&document.source), "总体目标");
    /// ```
    #[must_use]
    pub fn span(&self, range: TextRange) -> Span {
        let range = TextRange::new(
            self.text.floor_char_boundary(range.start),
            self.text.ceil_char_boundary(range.end),
        );
        let span = self.map.span(range);
        Span::new(
            self.source.floor_char_boundary(span.start),
            self.source.ceil_char_boundary(span.end),
        )
    }

    /// The piece of the clean text that came from a place in the source.
    ///
    /// It holds whole characters and lies inside the clean text, whatever the span. A place
    /// whose source was left out gives an empty range where its text would be.
    ///
    /// ```
    /// use gangmu_document::{Document, Span};
    ///
    /// let document = Document::from_text("plan.txt", "一、总体目标\n到2025年");
    /// let inside = Span::new("一、总".len(), "一、总体".len());
    /// assert_eq!(document.range(inside).of(&document.text), "体");
    /// ```
    #[must_use]
    pub fn range(&self, span: Span) -> TextRange {
        let span = Span::new(
            self.source.floor_char_boundary(span.start),
            self.source.ceil_char_boundary(span.end),
        );
        let range = self.map.range(span);
        TextRange::new(
            self.text.floor_char_boundary(range.start),
            self.text.ceil_char_boundary(range.end),
        )
    }
}
