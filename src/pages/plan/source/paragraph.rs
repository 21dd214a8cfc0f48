//! One line of the text as a paragraph of stops.

use super::text::{Look, Stop};
use crate::pages::plan::dossier::Dossier;
use crate::reader::Shared;
use crate::strings::say;
use crate::view::{Part, element, list, text};
use gangmu_chart::scene::Language;
use gangmu_document::TextRange;
use yew::prelude::Html;

/// A line of the text.
#[derive(PartialEq)]
pub struct Paragraph {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// Number of the line.
    pub line: usize,
    /// What is selected of this line.
    pub selected: Option<Selected>,
    /// Whether it is only a neighbour of what is selected.
    pub dim: bool,
    /// Which of its stops the Tab key stops at.
    pub stop: Option<usize>,
    /// The language of the interface.
    pub language: Language,
}

/// What is selected, seen from a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected {
    /// The place of the selected item.
    pub range: TextRange,
    /// Whether it is a part of the text, marked beside its lines, or words marked as they stand.
    pub is_part: bool,
}

impl Part for Paragraph {
    fn draw(&self) -> Html {
        let document = &self.dossier.reading.document;
        let Some(line) = document.lines.get(self.line) else {
            return Html::default();
        };
        let stops = self.dossier.text.stops(&document.text, line.range);
        let part = self.selected.filter(|selected| selected.is_part);
        let part = part
            .map(|part| part.range)
            .filter(|part| part.covers(line.range));
        let begins = part.is_some_and(|part| line.range.contains(part.start));
        let views = stops.iter().enumerate();
        element("p")
            .class("source-line")
            .class_if(is_heading(&stops), "is-heading")
            .class_if(part.is_some(), "is-selected")
            .class_if(begins, "is-start")
            .class_if(self.dim, "is-dim")
            .children(views.map(|(at, stop)| self.stop(at, stop, part.is_none())))
            .into()
    }
}

impl Paragraph {
    /// A stop; whether its words are marked where they are selected is said.
    fn stop(&self, at: usize, stop: &Stop, marks_words: bool) -> Html {
        let selected = self.selected.map(|selected| selected.range);
        let is_selected = selected.is_some_and(|selected| selected.covers(stop.range));
        let source = &self.dossier.reading.document.text;
        let pieces = stop.pieces.iter();
        let pieces = pieces.map(|(range, look)| piece(range.of(source), *look, self.language));
        let Some(item) = &stop.item else {
            return list(pieces);
        };
        element("span")
            .key(at)
            .class("stop")
            .class_if(is_selected && marks_words, "is-selected")
            .attribute("role", "button")
            .attribute("aria-pressed", is_selected.to_string())
            .attribute("tabindex", if self.stop == Some(at) { "0" } else { "-1" })
            .attribute("data-item", item.clone())
            .attribute("data-stop", format!("{}.{at}", self.line))
            .children(pieces)
            .into()
    }
}

/// A line is a heading when a part's name is all it says.
fn is_heading(stops: &[Stop]) -> bool {
    let last = stops.iter().rev().find_map(|stop| stop.pieces.last());
    matches!(last, Some((_, Look::Lead)))
}

fn piece(words: &str, look: Look, language: Language) -> Html {
    let words = words.to_owned();
    match look {
        Look::Plain => text(words),
        Look::Lead => element("b").class("lead").text(words).into(),
        Look::Quantity => element("span").class("number").text(words).into(),
        Look::Claim => element("span").class("number is-claim").text(words).into(),
        Look::Damaged => {
            let note = say(language, "plan.damaged");
            list([
                element("span").class("damaged").text(words),
                element("small").class("damaged-note").text(note),
            ])
        }
    }
}
