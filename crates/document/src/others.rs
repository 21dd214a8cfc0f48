//! The characters of a text that are not Han: marks, spaces, digits, letters. Most of a text is
//! Han, and most rules look for something else.

/// The characters of a text that are not Han, with their places.
#[derive(Debug, Clone)]
pub struct Others<'a> {
    text: &'a str,
    at: usize,
}

/// The characters of a text that are not among 䀀 to 鿿, with their places.
///
/// ```
/// let marks: Vec<_> = gangmu_document::others("增长6%,").collect();
/// assert_eq!(marks, [(6, '6'), (7, '%'), (8, ',')]);
/// ```
#[must_use]
pub fn others(text: &str) -> Others<'_> {
    Others { text, at: 0 }
}

impl Iterator for Others<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        // What 䀀 to 鿿 begin with in UTF-8; no other character begins so.
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(0xe4..=0xe9) = bytes.get(at) {
            at += '一'.len_utf8();
        }
        self.at = at;
        let c = match bytes.get(at) {
            Some(byte) if byte.is_ascii() => char::from(*byte),
            _ => self.text.get(at..)?.chars().next()?,
        };
        self.at += c.len_utf8();
        Some((at, c))
    }
}
