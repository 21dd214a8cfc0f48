//! One line of the text as a paragraph of stops.

use crate::dossier::Dossier;
use crate::dossier::text::numbers::{Groups, Number};
use crate::dossier::text::{Look, Stop};
use crate::reader::Shared;
use crate::strings::say;
use crate::view::{Part, element, list, text};
use gangmu_chart::scene::Language;
use gangmu_document::{Document, Span, TextRange};
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
    /// The numbers that are underlined.
    pub groups: Groups,
    /// Whether the words stand as they do in the source.
    pub as_written: bool,
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
            .class_if(
                self.dossier.text.is_heading(&document.text, line.range),
                "is-heading",
            )
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
        let pieces = stop.pieces.iter();
        let pieces = pieces.map(|(range, look)| self.piece(*range, *look));
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

    /// A piece of a stop; numbers outside the groups are set as the text around them.
    fn piece(&self, range: TextRange, look: Look) -> Html {
        let document = &self.dossier.reading.document;
        let words = if self.as_written {
            as_written(document, range)
        } else {
            range.of(&document.text)
        };
        let mut piece = text(words.to_owned());
        let is_shown = |number: &Number| self.groups.contains(number.group());
        if let Some(number) = look.number.filter(is_shown) {
            piece = element("span")
                .class("number")
                .class(number.group().name())
                .attribute("data-number", number.key())
                .child(piece)
                .into();
        }
        if look.lead {
            piece = element("b").class("lead").child(piece).into();
        }
        if !look.damaged {
            return piece;
        }
        let note = say(self.language, "plan.damaged");
        list([
            element("span").class("damaged").child(piece),
            element("small").class("damaged-note").text(note),
        ])
    }
}

/// The words of a piece as they stand in the source, with what the clean text leaves out between
/// this piece and what follows: the pieces of a line join to the line's source.
pub fn as_written(document: &Document, piece: TextRange) -> &str {
    let start = document.span(piece).start;
    let next = TextRange::new(piece.end, piece.end + 1);
    Span::new(start, document.span(next).start).of(&document.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::fixture;

    #[test]
    fn the_pieces_of_a_line_join_to_its_source() {
        let text = "一、實(shí)現(xiàn)新突破。進(jìn)出口總額增長7%以上,邁上新臺階(jiē)\n二、產業";
        let dossier = fixture::dossier(text);
        let document = &dossier.reading.document;
        assert!(document.text.starts_with("一、实现新突破"));
        for (at, line) in document.lines.iter().enumerate() {
            let stops = dossier.text.stops(&document.text, line.range);
            let pieces = stops.iter().flat_map(|stop| &stop.pieces);
            let joined: String = pieces
                .map(|(range, _)| as_written(document, *range))
                .collect();
            assert_eq!(joined, text.lines().nth(at).unwrap());
        }
    }
}
