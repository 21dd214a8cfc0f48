//! The text cut into pieces, in order: every heading, item, lead sentence, statement and
//! paragraph with what its own line tells of it. How they nest is told elsewhere.

use super::headings;
use super::leads::{Leads, leads};
use super::lines::{Shape, ShapeKind, shapes};
use super::lists;
use super::markers::{Marker, MarkerKind};
use super::roles;
use super::sentences::{self, sentences};
use crate::data;
use crate::model::Role;
use gangmu_document::{Document, TextRange};

const AFTER_TARGETS: &str = include_str!("../../data/after_targets.txt");

/// The most lines that a statement may go on for.
const LONGEST_STATEMENT: usize = 100;

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
    /// Running text with a part to play: a statement (预期目标是:…), a paragraph around a list.
    Text(Option<Role>),
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
    /// The end of the paragraph that it lives in, for pieces inside one.
    pub(super) paragraph: Option<usize>,
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
            marker: nothing,
            title: nothing,
            bare: false,
        }
    }
}

/// Cuts a document into pieces.
pub(super) fn pieces(document: &Document) -> Vec<Piece> {
    let text = document.text.as_str();
    let shapes = shapes(document);
    let leads = leads(text, &shapes);
    let mut cutter = Cutter {
        text,
        pieces: Vec::new(),
    };
    for (at, (shape, lead)) in shapes.iter().zip(&leads).enumerate() {
        let following = shapes.get(at + 1..).unwrap_or_default();
        cutter.cut(shape, lead, following);
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
            ShapeKind::Marked(marker) => self.marked(line, marker, lead),
            ShapeKind::Heading => self.pieces.push(Piece {
                title: line,
                bare: true,
                ..Piece::new(Kind::Heading, line.start)
            }),
            ShapeKind::Address => self.pieces.push(Piece::new(Kind::Address, line.start)),
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

    fn marked(&mut self, line: TextRange, marker: Marker, lead: &Leads) {
        let body = TextRange::new(line.start + marker.length, line.end);
        let runs = lists::runs(self.text, line);
        let own_end = runs
            .iter()
            .map(|item| item.start)
            .find(|start| *start > line.start)
            .unwrap_or(line.end);
        let title = headings::title(self.text, TextRange::new(body.start, own_end));
        let text_starts = sentences::trimmed(self.text, TextRange::new(title.end, line.end));
        let in_run = runs.first().is_some_and(|item| item.start == line.start);
        self.pieces.push(Piece {
            marker: TextRange::new(line.start, body.start),
            title,
            bare: text_starts.is_empty() && !title.is_empty(),
            paragraph: in_run.then_some(line.end),
            ..Piece::new(Kind::Item(marker.kind, marker.ordinal), line.start)
        });
        for title in &lead.inside {
            self.pieces.push(Piece {
                title: *title,
                paragraph: Some(line.end),
                ..Piece::new(Kind::Lead, title.start)
            });
        }
        self.items(&runs, line);
    }

    fn paragraph(&mut self, line: TextRange, lead: &Leads, following: &[Shape]) {
        let runs = lists::runs(self.text, line);
        if let Some(title) = lead.first {
            self.pieces.push(Piece {
                title,
                paragraph: Some(line.end),
                ..Piece::new(Kind::Lead, line.start)
            });
        } else if let Some(first) = runs.first() {
            self.paragraph_around(line, first.start);
        } else {
            self.pieces.push(Piece::new(Kind::Plain, line.start));
            self.statements(line, following);
        }
        self.items(&runs, line);
    }

    /// A paragraph that holds a list: 明确了发展目标:一是…,二是….
    fn paragraph_around(&mut self, line: TextRange, list: usize) {
        let before = TextRange::new(line.start, list);
        let sentence = sentences(self.text, before)
            .last()
            .unwrap_or(TextRange::new(line.start, line.start));
        let introduces = sentence.of(self.text).trim_end().ends_with([':', '：']);
        let title = if introduces {
            headings::statement_title(self.text, sentence)
        } else {
            TextRange::new(line.start, line.start)
        };
        let role = roles::of_statement(title.of(self.text))
            .or_else(|| roles::of_sentence(before.of(self.text)));
        self.pieces.push(Piece {
            title: if title.start == line.start || introduces {
                title
            } else {
                TextRange::new(line.start, line.start)
            },
            paragraph: Some(line.end),
            ..Piece::new(Kind::Text(role), line.start)
        });
    }

    fn items(&mut self, runs: &[lists::Item], line: TextRange) {
        let starts = runs.iter().skip(1).map(|item| item.start);
        for (item, next) in runs.iter().zip(starts.chain([line.end])) {
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
                ..Piece::new(
                    Kind::Item(item.marker.kind, item.marker.ordinal),
                    item.start,
                )
            });
        }
    }

    /// The statements of a paragraph (指导思想是:…), and where it turns to problems.
    fn statements(&mut self, line: TextRange, following: &[Shape]) {
        for sentence in sentences(self.text, line) {
            let start = sentences::trimmed(self.text, sentence).start;
            let whole = TextRange::new(start, sentence.end);
            let Some((role, title)) = headings::statement(self.text, whole) else {
                if let Some(role) = roles::of_sentence(whole.of(self.text)) {
                    self.pieces.push(Piece::new(Kind::Text(Some(role)), start));
                    break;
                }
                continue;
            };
            if heads_list(self.text, whole, line, following) {
                self.pieces.push(Piece {
                    title,
                    ..Piece::new(Kind::ListHead(role), start)
                });
            } else {
                self.pieces.push(Piece {
                    title,
                    end: Some(statement_end(self.text, role, whole, line, following)),
                    ..Piece::new(Kind::Text(Some(role)), start)
                });
            }
        }
    }
}

/// Whether a statement is no more than the words before the list on the next lines.
fn heads_list(text: &str, sentence: TextRange, line: TextRange, following: &[Shape]) -> bool {
    let next_is_item = matches!(
        following.first().map(|shape| shape.kind),
        Some(ShapeKind::Marked(_))
    );
    next_is_item && sentence.end == line.end && line.of(text).ends_with([':', '：'])
}

/// Where a statement ends: with its sentence, on a later line where its line ends without one.
/// A list of targets goes on to the sentence that speaks of it.
fn statement_end(
    text: &str,
    role: Role,
    sentence: TextRange,
    line: TextRange,
    following: &[Shape],
) -> usize {
    let open = |range: TextRange| range.of(text).ends_with(sentences::leaves_open);
    if sentence.end < line.end && role == Role::Targets {
        return targets_end(text, TextRange::new(sentence.end, line.end));
    }
    if sentence.end < line.end || !open(line) {
        return sentence.end;
    }
    let mut end = sentence.end;
    for shape in following.iter().take(LONGEST_STATEMENT) {
        if shape.kind != ShapeKind::Paragraph {
            break;
        }
        end = shape.range.end;
        if !open(shape.range) {
            break;
        }
    }
    end
}

fn targets_end(text: &str, rest: TextRange) -> usize {
    sentences(text, rest)
        .take_while(|sentence| {
            let words = sentence.of(text).trim();
            !words.ends_with(sentences::leaves_open)
                && !data::entries(AFTER_TARGETS).any(|word| words.starts_with(word))
        })
        .last()
        .map_or(rest.start, |sentence| sentence.end)
}
