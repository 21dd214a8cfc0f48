//! The head of a text, where titles, dates and issuers stand, and the headings of its parts.

use crate::outline::markers::{self, MarkerKind};
use crate::peek::among;
use gangmu_document::{Document, Line, LineKind};

/// How many lines of a text make its head.
const LINES: usize = 12;

/// So many lines are looked through for headings: no plan has more.
const MOST_LINES: usize = 10_000;

/// The first lines of a text, and what the file says about it.
pub(super) struct Head<'a> {
    /// The first lines of the text itself, in order.
    pub(super) lines: Vec<&'a str>,
    /// The lines around them that belong to the page.
    pub(super) page: Vec<&'a str>,
    /// The headings of the large parts of the text: `二、2025年工作安排`.
    pub(super) headings: Vec<&'a str>,
    /// Metadata that stood before the text.
    pub(super) properties: &'a [(String, String)],
}

impl<'a> Head<'a> {
    pub(super) fn of(document: &'a Document, lines: &[Line]) -> Self {
        let mut head = Self {
            lines: Vec::new(),
            page: Vec::new(),
            headings: Vec::new(),
            properties: &document.properties,
        };
        for line in lines.iter().take(MOST_LINES) {
            let text = line.range.of(&document.text);
            let marker = markers::marker(text).map(|marker| marker.kind);
            if marker == Some(MarkerKind::Chinese) {
                head.headings.push(text);
            }
            if head.lines.len() < LINES {
                match line.kind {
                    LineKind::Body => head.lines.push(text),
                    LineKind::Boilerplate => head.page.push(text),
                }
            }
        }
        head
    }

    /// The value of a label, in the file's metadata or in a line that starts with it:
    /// `发布日期:2023-06-27`.
    pub(super) fn labelled(&self, label: &str) -> Option<&'a str> {
        self.property(label).or_else(|| self.line_after(label))
    }

    fn property(&self, label: &str) -> Option<&'a str> {
        let (_, value) = self.properties.iter().find(|(name, _)| name == label)?;
        Some(value.trim())
    }

    fn line_after(&self, label: &str) -> Option<&'a str> {
        self.lines.iter().chain(&self.page).find_map(|line| {
            let (_, rest) = line.split_once(label)?;
            let value = rest.trim_start().strip_prefix(among(":："))?.trim();
            (!value.is_empty()).then_some(value)
        })
    }
}
