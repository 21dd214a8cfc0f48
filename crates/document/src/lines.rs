//! The lines of a text.

use crate::{Line, LineKind, TextRange};

/// The lines of a text in order, without surrounding white space, empty ones left out.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut range: Option<TextRange> = None;
    for (start, c) in text.char_indices() {
        if is_line_end(c) {
            lines.extend(range.take().map(body));
        } else if !c.is_whitespace() {
            let first = range.map_or(start, |range| range.start);
            range = Some(TextRange::new(first, start + c.len_utf8()));
        }
    }
    lines.extend(range.map(body));
    lines
}

fn body(range: TextRange) -> Line {
    Line {
        range,
        kind: LineKind::Body,
    }
}

/// Whether a character ends a line.
pub(crate) fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
