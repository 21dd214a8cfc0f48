//! Values as bytes, to be handed from one copy of the program to another.
//!
//! A worker reads a text and hands what it found to the page. What is large goes in parts, so
//! that taking each of them in is short work. This is no file format: both sides are the same
//! build, and nothing of it is ever kept.
//!
//! Numbers are little-endian and 32 bits wide unless they say otherwise, lists and texts begin
//! with their length. Bytes that this module did not write give `None`, never a panic.

use crate::map::{Kept, SourceMap};
use crate::{Diagnostic, Document, Line, LineKind, Script, Severity, Span, TextRange};

/// A value that can be written as bytes and read again.
pub trait Transfer: Sized {
    /// Writes the value.
    fn write(&self, to: &mut Vec<u8>);

    /// Reads a value and leaves what comes after it; none where there is no such value.
    fn read(from: &mut &[u8]) -> Option<Self>;
}

/// A struct goes as its fields in the order named here; all of them have to be.
#[macro_export]
macro_rules! transfer_fields {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::transfer::Transfer for $name {
            fn write(&self, to: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($crate::transfer::Transfer::write($field, to);)*
            }

            fn read(from: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: $crate::transfer::Transfer::read(from)?),* })
            }
        }
    )*};
}

/// An enum of names goes as the place of its name in the list here; all of them have to be.
#[macro_export]
macro_rules! transfer_names {
    ($($name:ident { $($variant:ident = $value:literal),* $(,)? })*) => {$(
        impl $crate::transfer::Transfer for $name {
            fn write(&self, to: &mut Vec<u8>) {
                to.push(match self { $(Self::$variant => $value),* });
            }

            fn read(from: &mut &[u8]) -> Option<Self> {
                match from.split_off_first()? {
                    $($value => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

fn bytes<'a>(from: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    from.split_off(..count)
}

fn array<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    bytes(from, N)?.try_into().ok()
}

impl Transfer for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(*from.split_off_first()? != 0)
    }
}

impl Transfer for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        from.split_off_first().copied()
    }
}

impl Transfer for u32 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

impl Transfer for i32 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

impl Transfer for f64 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

/// No text has more bytes than 32 bits can count.
impl Transfer for usize {
    fn write(&self, to: &mut Vec<u8>) {
        u32::try_from(*self).unwrap_or(u32::MAX).write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        u32::read(from)?.try_into().ok()
    }
}

impl Transfer for String {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let length = usize::read(from)?;
        let text = str::from_utf8(bytes(from, length)?).ok()?;
        Some(text.to_owned())
    }
}

impl<T: Transfer> Transfer for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let is_some = bool::read(from)?;
        if is_some {
            Some(Some(T::read(from)?))
        } else {
            Some(None)
        }
    }
}

impl<T: Transfer> Transfer for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let count = usize::read(from)?;
        // What is claimed is not believed: each item takes a byte at least.
        let mut items = Self::with_capacity(count.min(from.len()));
        for _ in 0..count {
            items.push(T::read(from)?);
        }
        Some(items)
    }
}

impl<A: Transfer, B: Transfer> Transfer for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some((A::read(from)?, B::read(from)?))
    }
}

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

/// A part is cut off when it has so many bytes: taken in within a few milliseconds.
const PART: usize = 1 << 17;

/// Writes values in parts, each with a sign that says what it holds.
pub struct Parts<'a> {
    part: Vec<u8>,
    hand_over: &'a mut dyn FnMut(&[u8]),
}

impl<'a> Parts<'a> {
    /// Each part is handed over when it is full.
    pub fn new(hand_over: &'a mut dyn FnMut(&[u8])) -> Self {
        Self {
            part: Vec::new(),
            hand_over,
        }
    }

    /// Writes a list under a sign, in as many parts as it takes.
    pub fn list<T: Transfer>(&mut self, sign: u8, items: &[T]) {
        for item in items {
            self.item(sign, item);
        }
    }

    /// Writes an item of a list under a sign, after those of the same list.
    pub fn item(&mut self, sign: u8, item: &impl Transfer) {
        if self.part.first() != Some(&sign) || self.part.len() >= PART {
            self.begin(sign);
        }
        item.write(&mut self.part);
    }

    /// Writes a text under a sign, in as many parts as it takes.
    pub fn text(&mut self, sign: u8, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(PART.min(rest.len())));
            self.begin(sign);
            self.part.extend_from_slice(piece.as_bytes());
            rest = after;
        }
    }

    /// Hands over what has not been yet.
    pub fn finish(mut self) {
        self.end();
    }

    fn begin(&mut self, sign: u8) {
        self.end();
        self.part.push(sign);
    }

    fn end(&mut self) {
        if self.part.len() > 1 {
            (self.hand_over)(&self.part);
        }
        self.part.clear();
    }
}

/// Adds the items of a part to a list.
pub fn take_list<T: Transfer>(items: &mut Vec<T>, mut from: &[u8]) -> Option<()> {
    while !from.is_empty() {
        items.push(T::read(&mut from)?);
    }
    Some(())
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
        assert_eq!(
            Vec::<String>::read(&mut &[0xff, 0xff, 0xff, 0xff][..]),
            None
        );
    }
}
