//! What holds for the document of any bytes. The property tests and the fuzzer share it.

use gangmu_document::{Charset, Document, Span, TextRange};

/// Decodes as the command does.
pub fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// Holds a document to what its types promise.
pub fn check(document: &Document) {
    check_map(document);
    check_lines(document);
    for diagnostic in &document.diagnostics {
        let Span { start, end } = diagnostic.span;
        assert!(document.source.get(start..end).is_some());
    }
}

/// Every character of the clean text came from a place of the source, and back.
fn check_map(document: &Document) {
    let (source, text) = (&document.source, &document.text);
    let mut before = Span::new(0, 0);
    for (start, c) in text.char_indices() {
        let range = TextRange::new(start, start + c.len_utf8());
        let span = document.span(range);
        assert!(
            source.get(span.start..span.end).is_some(),
            "in bounds, on character borders"
        );
        assert!(!span.is_empty(), "every character came from somewhere");
        assert!(
            span == before || before.end <= span.start,
            "in order, without overlap"
        );
        assert!(document.range(span).covers(range), "back to the character");
        before = span;
    }
    let whole = document.span(TextRange::new(0, text.len()));
    assert!(document.range(whole).covers(TextRange::new(0, text.len())));
}

/// Lines are in order, without overlap, without white space at their ends.
fn check_lines(document: &Document) {
    let mut end = 0;
    for line in &document.lines {
        let content = document.text.get(line.range.start..line.range.end);
        let content = content.expect("on character borders");
        assert!(end <= line.range.start && !content.is_empty());
        assert_eq!(content, content.trim());
        assert!(!content.contains('\n'));
        end = line.range.end;
    }
}
