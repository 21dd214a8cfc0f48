//! The lines of a text.

use crate::{Line, LineKind, TextRange};

/// The lines of a text in order, without surrounding white space, empty ones left out.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split(is_line_end) {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let begin = start + (line.len() - line.trim_start().len());
            lines.push(Line {
                range: TextRange::new(begin, begin + trimmed.len()),
                kind: LineKind::Body,
            });
        }
        start += line.len();
        start += text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
    }
    lines
}

/// Whether a character ends a line.
pub(crate) fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
