//! What a reader should know about a place in the text.

use crate::Span;
use serde::{Deserialize, Serialize};

/// How much a diagnostic matters to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Info,
    /// Something was not understood, or a count does not agree.
    Warning,
    /// Text is damaged or could not be read.
    Error,
}

/// One finding about the text, with its place and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// Stable name of the rule in `snake_case`, by which the interface translates it.
    pub code: String,
    /// What was found, in Chinese.
    pub message: String,
    /// What the reader can do or should know, in Chinese.
    pub hint: String,
    /// The values inside the message, in order, so that it can be said in another language.
    pub values: Vec<String>,
    /// Where it is in the source.
    pub span: Span,
}
