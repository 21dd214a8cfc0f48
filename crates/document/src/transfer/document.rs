//! A document in parts.

use super::{Parts, Transfer, take_list};
use crate::map::{Kept, SourceMap};
use crate::{Diagnostic, Document, Line, LineKind, Script, Severity, Span, TextRange};

transfer_fields! {
    Span { start, end }
    TextRange { start, end }
    Line { range, kind }
    Diagnostic { severity, code, message, hint, values, span }
    Kept { clean_end, source_start, source_end }
}

transfer_names! {
    LineKind { Body = 0, Boilerplate = 1 }
    Script { Simplified = 0, Traditional = 1 }
    Severity { Info = 0, Warning = 1, Error = 2 }
}

/// The parts of a document are signed with numbers below this one.
pub const DOCUMENT_SIGNS: u8 = 8;

const HEAD: u8 = 0;
const SOURCE: u8 = 1;
const TEXT: u8 = 2;
const LINES: u8 = 3;
const STRETCHES: u8 = 4;
const DIAGNOSTICS: u8 = 5;

/// What of a document goes in one part, before the others.
struct Head {
    name: String,
    script: Script,
    has_markup: bool,
    properties: Vec<(String, String)>,
    /// Lengths of the two texts, for which room is made once.
    lengths: (usize, usize),
}

transfer_fields! {
    Head { name, script, has_markup, properties, lengths }
}

impl Document {
    /// Writes the document in parts.
    pub fn write_parts(&self, parts: &mut Parts) {
        let head = Head {
            name: self.name.clone(),
            script: self.script,
            has_markup: self.has_markup,
            properties: self.properties.clone(),
            lengths: (self.source.len(), self.text.len()),
        };
        parts.item(HEAD, &head);
        parts.text(SOURCE, &self.source);
        parts.text(TEXT, &self.text);
        parts.list(LINES, &self.lines);
        parts.list(STRETCHES, self.map.stretches());
        parts.list(DIAGNOSTICS, &self.diagnostics);
    }

    /// A document without text, to which parts are added.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            name: String::new(),
            source: String::new(),
            text: String::new(),
            lines: Vec::new(),
            script: Script::Simplified,
            has_markup: false,
            properties: Vec::new(),
            diagnostics: Vec::new(),
            map: SourceMap::default(),
        }
    }

    /// Adds a part; none where it is no part of a document.
    pub fn take_part(&mut self, part: &[u8]) -> Option<()> {
        let (sign, mut rest) = part.split_first()?;
        let words = |rest| str::from_utf8(rest).ok();
        match *sign {
            HEAD => {
                let head = Head::read(&mut rest)?;
                self.name = head.name;
                self.script = head.script;
                self.has_markup = head.has_markup;
                self.properties = head.properties;
                let (source, text) = head.lengths;
                self.source.try_reserve_exact(source).ok()?;
                self.text.try_reserve_exact(text).ok()?;
            }
            SOURCE => self.source.push_str(words(rest)?),
            TEXT => self.text.push_str(words(rest)?),
            LINES => take_list(&mut self.lines, rest)?,
            STRETCHES => take_list(self.map.stretches_mut(), rest)?,
            DIAGNOSTICS => take_list(&mut self.diagnostics, rest)?,
            _ => return None,
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::parts::PART;
    use super::*;

    fn parts(document: &Document) -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        let mut hand_over = |part: &[u8]| all.push(part.to_vec());
        let mut parts = Parts::new(&mut hand_over);
        document.write_parts(&mut parts);
        parts.finish();
        all
    }

    fn check(name: &str, text: &str) {
        let document = Document::from_text(name, text);
        let mut arrived = Document::empty();
        for part in parts(&document) {
            assert!(part.len() < 2 * PART, "{} bytes", part.len());
            assert_eq!(arrived.take_part(&part), Some(()));
        }
        assert_eq!(arrived, document);
    }

    #[test]
    fn a_document_arrives_as_it_was() {
        check("empty.txt", "");
        check("plan.txt", "一、目标\r\n\u{feff}增长6%\u{fffd}\n\u{20000}");
        check(
            "page.html",
            "<meta name=author content=a><nav>首页</nav><p>目標&nbsp;<b>增長</b>6%",
        );
        check("long.txt", &"经济增长6%以上。\n".repeat(40_000));
    }

    #[test]
    fn bytes_of_others_are_refused() {
        let document = Document::from_text("plan.txt", "一、目标\n增长6%");
        for part in parts(&document) {
            let is_text = part
                .first()
                .is_some_and(|sign| [SOURCE, TEXT].contains(sign));
            let cut = part.get(..part.len() - 1).unwrap_or_default();
            // A text may end anywhere between two characters.
            let wanted = is_text.then_some(());
            assert_eq!(Document::empty().take_part(cut), wanted, "{part:?}");
        }
        assert_eq!(Document::empty().take_part(&[]), None);
        assert_eq!(Document::empty().take_part(&[DOCUMENT_SIGNS, 1]), None);
    }
}
