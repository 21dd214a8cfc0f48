//! The lines of a text.

use crate::{Line, LineKind, TextRange, others};

/// The lines of a text in order, without surrounding white space, empty ones left out.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let ends = others(text).filter(|(_, c)| is_line_end(*c));
    for end in ends.map(|(at, _)| at).chain([text.len()]) {
        let line = TextRange::new(start, end).of(text).trim_start();
        if !line.is_empty() {
            let first = end - line.len();
            lines.push(Line {
                range: TextRange::new(first, first + line.trim_end().len()),
                kind: LineKind::Body,
            });
        }
        start = end;
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
