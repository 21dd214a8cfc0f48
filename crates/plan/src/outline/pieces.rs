//! The text cut into pieces, in order: every heading, item, lead sentence, statement and
//! paragraph with what its own line tells of it. How they nest is told elsewhere.

use super::headings;
use super::leads::{Leads, leads};
use super::lines::{Shape, ShapeKind, shapes};
use super::lists;
use super::markers::{Marker, MarkerKind};
use super::sentences::{self, sentences};
use super::{roles, statements};
use crate::model::Role;
use crate::peek::among;
use gangmu_document::turns::Turns;
use gangmu_document::{Line, TextRange};

/// The most characters of a date with spaces in it: 二〇二六年十一月二十二日.
const LONGEST_DATE: usize = 16;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Page furniture.
    Boilerplate,
    /// A numbered heading or item.
    Item(MarkerKind, Option<usize>),
    /// A line that is a heading without a number.
    Heading,
    /// A statement that is no more than the words before a list on the next lines.
    ListHead(Role),
    /// The first sentence of a paragraph, or one inside it, that stands for what follows.
    Lead,
    /// Running text with a part to play: a statement (预期目标是:…), what turns to problems.
    Text(Role),
    /// A paragraph that holds a list.
    Around(Option<Role>),
    /// An address to the audience, which ends the lists before it.
    Address,
    /// A paragraph.
    Plain,
}

/// A piece of the text, from its start to that of a later piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) start: usize,
    /// Where it ends, if not where another piece closes it.
    pub(super) end: Option<usize>,
    /// The end of its paragraph, if it is no longer than that.
    pub(super) paragraph: Option<usize>,
    /// Whether it begins inside its line.
    pub(super) inside: bool,
    pub(super) marker: TextRange,
    pub(super) title: TextRange,
    /// A heading with no text of its own in the same line.
    pub(super) bare: bool,
}

impl Piece {
    fn new(kind: Kind, start: usize) -> Self {
        let nothing = TextRange::new(start, start);
        Self {
            kind,
            start,
            end: None,
            paragraph: None,
            inside: false,
            marker: nothing,
            title: nothing,
            bare: false,
        }
    }
}

/// Cuts the lines of a text into pieces.
pub(super) async fn pieces(text: &str, lines: &[Line], turns: &Turns<'_>) -> Vec<Piece> {
    let shapes = shapes(text, lines, turns).await;
    let leads = leads(text, &shapes, turns).await;
    let mut cutter = Cutter {
        text,
        pieces: Vec::new(),
    };
    for (at, (shape, lead)) in shapes.iter().zip(&leads).enumerate() {
        let following = shapes.get(at + 1..).unwrap_or_default();
        cutter.cut(shape, lead, following);
        turns.passed(shape.range.len()).await;
    }
    cutter.pieces
}

struct Cutter<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
}

impl Cutter<'_> {
    fn cut(&mut self, shape: &Shape, lead: &Leads, following: &[Shape]) {
        let line = shape.range;
        match shape.kind {
            ShapeKind::Boilerplate => self.boilerplate(line),
            ShapeKind::Marked(marker) => self.marked(line, marker, lead, following),
            ShapeKind::Heading if signs(self.text, following) => {
                self.pieces.push(Piece::new(Kind::Plain, line.start));
            }
            ShapeKind::Heading => self.pieces.push(Piece {
                title: sentences::trimmed(self.text, line),
                bare: true,
                ..Piece::new(Kind::Heading, line.start)
            }),
            ShapeKind::Address => {
                self.pieces.push(Piece::new(Kind::Address, line.start));
                self.running_text(line, following);
            }
            ShapeKind::Paragraph => self.paragraph(line, lead, following),
        }
    }

    /// Lines of boilerplate that follow each other are one piece.
    fn boilerplate(&mut self, line: TextRange) {
        match self.pieces.last_mut() {
            Some(last) if last.kind == Kind::Boilerplate => last.end = Some(line.end),
            _ => self.pieces.push(Piece {
                end: Some(line.end),
                ..Piece::new(Kind::Boilerplate, line.start)
            }),
        }
    }

    fn marked(&mut self, line: TextRange, marker: Marker, lead: &Leads, following: &[Shape]) {
        let body = TextRange::new(line.start + marker.length, line.end);
        let runs = lists::runs(self.text, line);
        let own_end = runs
            .iter()
            .map(|item| item.start)
            .find(|start| *start > line.start)
            .unwrap_or(line.end);
        let title = headings::title(self.text, TextRange::new(body.start, own_end));
        let after = TextRange::new(title.end, line.end);
        let in_run = runs.first().is_some_and(|item| item.start == line.start);
        self.pieces.push(Piece {
            marker: TextRange::new(line.start, body.start),
            title,
            bare: !title.is_empty() && sentences::trimmed(self.text, after).is_empty(),
            paragraph: in_run.then_some(line.end),
            ..Piece::new(Kind::Item(marker.kind, marker.ordinal), line.start)
        });
        for title in &lead.inside {
            self.lead(*title, title.start, line, line.end);
        }
        if runs.is_empty() && lead.inside.is_empty() {
            self.statements(after, line, following);
        }
        self.items(&runs, line);
    }

    fn paragraph(&mut self, line: TextRange, lead: &Leads, following: &[Shape]) {
        let runs = lists::runs(self.text, line);
        if let Some(title) = lead.first {
            self.lead(title, line.start, line, lead.end.unwrap_or(line.end));
        } else if let Some(list) = runs.first().map(|item| item.start) {
            let introduction = self.around(line, list);
            self.statements(introduction, line, following);
        } else {
            self.pieces.push(Piece::new(Kind::Plain, line.start));
            self.running_text(line, following);
        }
        self.items(&runs, line);
    }

    fn lead(&mut self, title: TextRange, start: usize, line: TextRange, end: usize) {
        self.pieces.push(Piece {
            title,
            paragraph: Some(end),
            inside: start > line.start,
            ..Piece::new(Kind::Lead, start)
        });
    }

    /// A paragraph that holds a list: 明确了发展目标:一是…,二是…. Gives what stands before the
    /// sentence with the list.
    fn around(&mut self, line: TextRange, list: usize) -> TextRange {
        let before = TextRange::new(line.start, list);
        let opening = sentences(self.text, before).last().unwrap_or(before);
        let introduces = opening.of(self.text).trim_end().ends_with(among(":："));
        let title = if introduces {
            statements::title(self.text, opening)
        } else {
            TextRange::new(line.start, line.start)
        };
        let role = roles::of_statement(title.of(self.text))
            .or_else(|| roles::of_sentence(opening.of(self.text)));
        self.pieces.push(Piece {
            title,
            paragraph: Some(line.end),
            ..Piece::new(Kind::Around(role), line.start)
        });
        TextRange::new(line.start, opening.start)
    }

    fn items(&mut self, runs: &[lists::Item], line: TextRange) {
        for (at, item) in runs.iter().enumerate() {
            let next = runs.get(at + 1).map_or(line.end, |next| next.start);
            if item.start == line.start {
                continue;
            }
            // A list inside an item begins after the item's title.
            let body = TextRange::new(item.start + item.marker.length, next.min(item.end));
            self.pieces.push(Piece {
                marker: TextRange::new(item.start, body.start),
                title: headings::title(self.text, body),
                end: Some(item.end),
                paragraph: Some(line.end),
                inside: true,
                ..Piece::new(
                    Kind::Item(item.marker.kind, item.marker.ordinal),
                    item.start,
                )
            });
        }
    }

    /// The statements of running text, and where it turns to problems.
    fn running_text(&mut self, line: TextRange, following: &[Shape]) {
        let mut until = line;
        let problems = sentences(self.text, line)
            .find_map(|sentence| Some((sentence, roles::of_sentence(sentence.of(self.text))?)));
        if let Some((sentence, _)) = problems {
            until.end = sentence.start;
        }
        self.statements(until, line, following);
        if let Some((sentence, role)) = problems {
            let start = sentences::trimmed(self.text, sentence).start;
            self.pieces.push(Piece::new(Kind::Text(role), start));
        }
    }

    /// The statements of a part of a line (指导思想是:…).
    fn statements(&mut self, part: TextRange, line: TextRange, following: &[Shape]) {
        for sentence in sentences(self.text, part) {
            let start = sentences::trimmed(self.text, sentence).start;
            let sentence = TextRange::new(start, sentence.end);
            let found = statements::statement(self.text, sentence, line, following);
            let Some(found) = found else {
                continue;
            };
            let kind = match found.end {
                Some(_) => Kind::Text(found.role),
                None => Kind::ListHead(found.role),
            };
            self.pieces.push(Piece {
                title: found.title,
                end: found.end,
                ..Piece::new(kind, start)
            });
        }
    }
}

/// Whether a date stands alone on the line after a short one, so that the short one signs the
/// text: 某市人民政府 / 2024年3月5日.
fn signs(text: &str, following: &[Shape]) -> bool {
    let date = following.first().map_or("", |next| next.range.of(text));
    let begins = date.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '二' | '２'));
    begins && date.ends_with('日') && date.contains('年') && date.chars().count() <= LONGEST_DATE
}
