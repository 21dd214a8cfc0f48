//! The document: source, clean text, and the way between them.

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

/// Where stretches of the clean text came from.
///
/// The stretches are ordered and touch in the clean text. A stretch of equal length maps byte
/// for byte; any other stands for its source as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SourceMap {
    pub(crate) stretches: Vec<Stretch>,
}

/// Clean bytes and the source bytes they stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) clean: TextRange,
    pub(crate) source: Span,
}
