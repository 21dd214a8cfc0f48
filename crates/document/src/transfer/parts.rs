//! Lists and texts in parts, each short work to take in.

use super::Transfer;

/// A part is cut off when it has so many bytes: taken in within a few milliseconds.
pub(super) const PART: usize = 1 << 17;

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
