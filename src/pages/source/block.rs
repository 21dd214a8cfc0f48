//! Some lines of the text.

use crate::components::text::{Lines, as_written};
use crate::dossier::Dossier;
use crate::reader::Shared;
use crate::view::{Part, element, list};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::Html;

/// Lines that are drawn together.
#[derive(PartialEq)]
pub struct TextBlock {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// Their numbers.
    pub lines: Range<usize>,
    /// How they stand to the selection, for lines near the window; others are plain paragraphs.
    pub near: Option<Rc<Lines>>,
    /// Whether the words stand as they do in the source.
    pub as_written: bool,
}

impl Part for TextBlock {
    fn draw(&self) -> Html {
        match &self.near {
            Some(near) => list(self.lines.clone().map(|line| near.paragraph(line))),
            None => list(self.lines.clone().map(|line| self.plain(line))),
        }
    }
}

impl TextBlock {
    fn plain(&self, line: usize) -> Html {
        let document = &self.dossier.reading.document;
        let Some(range) = document.lines.get(line).map(|line| line.range) else {
            return Html::default();
        };
        let words = if self.as_written {
            as_written(document, range)
        } else {
            range.of(&document.text)
        };
        let is_heading = self.dossier.text.is_heading(&document.text, range);
        element("p")
            .class("source-line")
            .class_if(is_heading, "is-heading")
            .text(words.to_owned())
            .into()
    }
}
