//! What the readers of formats give: a text without its markup.

use crate::Span;
use crate::draft::Draft;
use crate::{html, markdown};

/// A source without its markup.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The text in lines.
    pub(crate) draft: Draft,
    /// Whether the source carries markup.
    pub(crate) has_markup: bool,
    /// What the source says about itself, in order.
    pub(crate) properties: Vec<(String, String)>,
    /// The places in the source that are not part of the text, in order.
    pub(crate) chrome: Vec<Span>,
}

impl Page {
    /// Whether a source is in one of the formats that have to be read.
    pub(crate) fn has_markup(name: &str, source: &str) -> bool {
        html::is_html(name, source) || markdown::is_markdown(name, source)
    }

    /// Reads a source in the format that its name or its text shows.
    pub(crate) fn read(name: &str, source: &str) -> Self {
        if html::is_html(name, source) {
            html::read(source)
        } else if markdown::is_markdown(name, source) {
            markdown::read(source)
        } else {
            Self {
                draft: Draft::of_source(source),
                ..Self::default()
            }
        }
    }
}

/// Whether a file name has one of some extensions.
pub(crate) fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| {
        extensions
            .iter()
            .any(|wanted| found.eq_ignore_ascii_case(wanted))
    })
}
