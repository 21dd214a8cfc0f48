//! The document: paragraphs, tables, and what stands inside them.

use crate::Error;
use crate::notes::{NoteKind, Notes};
use crate::numbering::{Counters, Numbering};
use crate::styles::{Place, Styles};
use crate::xml::{Element, Node, Nodes};
use std::collections::BTreeSet;

/// What goes before a footnote or endnote.
const NOTE: &str = "注：";

/// A paragraph being read.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    place: Place,
    /// Notes and text boxes, which follow it.
    after: Vec<String>,
    /// Whether its end was deleted with changes tracked, so that the next one continues it.
    runs_on: bool,
    /// Whether the run being read is hidden.
    is_hidden: bool,
}

/// A paragraph that goes on in the next one.
#[derive(Debug, Default)]
struct Begun {
    text: String,
    after: Vec<String>,
}

/// Reads a document, or a note.
pub(crate) struct Body<'a> {
    styles: &'a Styles,
    notes: &'a Notes,
    counters: Counters<'a>,
    /// The paragraphs that have begun; those of a text box stand inside another.
    paragraphs: Vec<Paragraph>,
    /// Where the text of each table cell begins that has begun.
    cells: Vec<usize>,
    /// The text of a paragraph that the next one continues, and what follows it.
    begun: Begun,
    /// The notes that were written: each once, or a short file could give text without end.
    noted: BTreeSet<(NoteKind, String)>,
    text: String,
}

impl<'a> Body<'a> {
    /// `limit` is how many bytes the numbers of its lists may take.
    pub(crate) fn new(
        styles: &'a Styles,
        numbering: &'a Numbering,
        notes: &'a Notes,
        limit: u64,
    ) -> Self {
        Self {
            styles,
            notes,
            counters: Counters::new(numbering, limit),
            paragraphs: Vec::new(),
            cells: Vec::new(),
            begun: Begun::default(),
            noted: BTreeSet::new(),
            text: String::new(),
        }
    }

    /// The text of a whole part.
    pub(crate) fn read(mut self, part: &str) -> Result<String, Error> {
        let mut nodes = Nodes::of(part);
        while let Some(node) = nodes.next()? {
            self.take(node, &mut nodes)?;
        }
        Ok(self.finished())
    }

    /// The text of the element that was opened last.
    pub(crate) fn inside(mut self, nodes: &mut Nodes) -> Result<String, Error> {
        let depth = nodes.depth();
        while let Some(node) = nodes.next_inside(depth)? {
            self.take(node, nodes)?;
        }
        Ok(self.finished())
    }

    fn finished(mut self) -> String {
        let begun = std::mem::take(&mut self.begun);
        if !begun.text.is_empty() {
            self.line(&begun.text);
        }
        begun.after.iter().for_each(|line| self.line(line));
        self.text
    }

    fn take(&mut self, node: Node, nodes: &mut Nodes) -> Result<(), Error> {
        match node {
            Node::Open(element) => self.open(&element, nodes),
            Node::Close(name) => self.close(&name),
            // Text counts inside `t` alone, which is read where it begins.
            Node::Text(_) => Ok(()),
        }
    }

    fn open(&mut self, element: &Element, nodes: &mut Nodes) -> Result<(), Error> {
        match element.name() {
            // Deleted, moved away, how a run was, the same again for old programs, how a word
            // is spoken.
            "del" | "moveFrom" | "rPrChange" | "Fallback" | "rt" => nodes.skip()?,
            "p" => {
                let Begun { text, after } = std::mem::take(&mut self.begun);
                self.paragraphs.push(Paragraph {
                    text,
                    after,
                    ..Paragraph::default()
                });
            }
            "pPr" => self.properties(nodes)?,
            "tbl" if self.is_between_paragraphs() => self.end_line(),
            "tc" if self.is_between_paragraphs() => self.cells.push(self.text.len()),
            "r" => self.hide(false),
            "vanish" | "specVanish" => self.hide(element.is_on()),
            "t" => {
                let text = nodes.text()?;
                self.write(&text);
            }
            "tab" | "ptab" => self.write("\t"),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "sym" => self.write(&symbol(element)),
            "footnoteReference" => self.note(NoteKind::Foot, element),
            "endnoteReference" => self.note(NoteKind::End, element),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "p" => self.end_paragraph()?,
            "tc" if self.is_between_paragraphs() => {
                let start = self.cells.pop().unwrap_or(0);
                let end = self.text.trim_end_matches('\n').len();
                self.text.truncate(end.max(start));
                self.text.push('\t');
            }
            "tr" if self.is_between_paragraphs() => {
                if self.text.ends_with('\t') {
                    self.text.pop();
                }
                self.text.push('\n');
            }
            _ => {}
        }
        Ok(())
    }

    /// A table inside a text box is read as the lines in its cells.
    fn is_between_paragraphs(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// Reads the properties of a paragraph.
    fn properties(&mut self, nodes: &mut Nodes) -> Result<(), Error> {
        let depth = nodes.depth();
        while let Some(node) = nodes.next_inside(depth)? {
            let Node::Open(element) = node else {
                continue;
            };
            // How the paragraph was before a tracked change.
            if element.name() == "pPrChange" {
                nodes.skip()?;
                continue;
            }
            if let Some(paragraph) = self.paragraphs.last_mut() {
                match element.name() {
                    "pStyle" => paragraph.style = element.value(),
                    "del" | "moveFrom" => paragraph.runs_on = true,
                    _ => paragraph.place.take(&element),
                }
            }
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut()
            && !paragraph.is_hidden
        {
            paragraph.text.push_str(text);
        }
    }

    fn hide(&mut self, is_hidden: bool) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.is_hidden = is_hidden;
        }
    }

    fn note(&mut self, kind: NoteKind, reference: &Element) {
        let id = reference.attribute("id").unwrap_or_default();
        if let Some(text) = self.notes.text(kind, &id)
            && let Some(paragraph) = self.paragraphs.last_mut()
            && self.noted.insert((kind, id))
        {
            paragraph.after.push(format!("{NOTE}{text}"));
        }
    }

    fn end_paragraph(&mut self) -> Result<(), Error> {
        let Some(paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        if paragraph.runs_on && self.is_between_paragraphs() {
            self.begun = Begun {
                text: paragraph.text,
                after: paragraph.after,
            };
            return Ok(());
        }
        let style = paragraph.style.as_deref();
        let place = self.styles.place(paragraph.place, style);
        let number = self.counters.next(place, style)?;
        let mut lines = vec![numbered(number, &paragraph.text)];
        lines.extend(paragraph.after);
        match self.paragraphs.last_mut() {
            Some(around) => around.after.extend(lines),
            None => lines.iter().for_each(|line| self.line(line)),
        }
        Ok(())
    }

    /// Writes a line of the document or of a cell.
    fn line(&mut self, line: &str) {
        self.end_line();
        self.text.push_str(line);
        if self.cells.is_empty() {
            self.text.push('\n');
        }
    }

    /// What comes next begins a line or a cell.
    fn end_line(&mut self) {
        let begins = self.cells.last() == Some(&self.text.len());
        if !begins && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// A paragraph with its number. A space stands between where they would run together:
/// 第一章 总则, 1. 2025年, but 一、总体目标.
fn numbered(number: String, text: &str) -> String {
    let runs_together = number
        .chars()
        .next_back()
        .is_some_and(|last| last.is_alphanumeric() || last == '•')
        || (number.ends_with('.') && text.starts_with(|first: char| first.is_ascii_digit()));
    let between = if runs_together { " " } else { "" };
    format!("{number}{between}{text}")
}

/// The character of a symbol font.
fn symbol(element: &Element) -> String {
    let code = element.attribute("char").unwrap_or_default();
    let c = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
    c.map(String::from).unwrap_or_default()
}
