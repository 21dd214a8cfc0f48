//! What holds for any bytes.

use gangmu_document::{Charset, Document, Span, TextRange, read};
use proptest::prelude::*;

fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// Pieces of everything that the reader treats apart.
const PIECES: [&str; 48] = [
    "一、",
    "目标",
    "實",
    "(shí)",
    "會(huì)",
    "著",
    "乾隆",
    "?lián)",
    "??",
    "\u{fffd}",
    "\u{e000}",
    "\n",
    "\r\n",
    " ",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "<U+00A0>",
    "<U+200B>",
    "<p>",
    "</p>",
    "<br/>",
    "<td>",
    "<div class=nav>",
    "</div>",
    "<nav",
    ">",
    "<script>",
    "</script>",
    "<title>",
    "<!--",
    "-->",
    "&nbsp;",
    "&#8220;",
    "&",
    "\"",
    "'",
    "---\n",
    "key: value\n",
    "# ",
    "**",
    "[",
    "](",
    ")",
    "当前位置: ",
    "【",
    "版权所有",
    "12.5%",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60).prop_map(|list| list.concat())
}

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["plan.txt", "plan.md", "plan.html", ""][..])
}

/// Holds a document to what its types promise.
fn check(document: &Document) {
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

    let mut end = 0;
    for line in &document.lines {
        let content = text
            .get(line.range.start..line.range.end)
            .expect("on character borders");
        assert!(end <= line.range.start && !content.is_empty());
        assert_eq!(content, content.trim());
        assert!(!content.contains('\n'));
        end = line.range.end;
    }
    for diagnostic in &document.diagnostics {
        assert!(
            source
                .get(diagnostic.span.start..diagnostic.span.end)
                .is_some()
        );
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400), name in names()) {
        check(&read(name, &bytes, &decode));
        check(&read(name, &bytes, &|_, _| None));
    }

    #[test]
    fn any_text_is_read(text in any::<String>(), name in names()) {
        check(&Document::from_text(name, &text));
    }

    #[test]
    fn mixed_pieces_are_read(text in pieces(), name in names()) {
        check(&Document::from_text(name, &text));
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&read(name, &utf16, &decode));
        let (gb18030, _, _) = encoding_rs::GB18030.encode(&text);
        check(&read(name, &gb18030, &decode));
    }

    #[test]
    fn plain_simplified_text_stays_as_it_is(text in "(([一二三的发展国务增长0-9a-z%（）\u{3000} ]{1,6}[,。：]?){0,4}(\r\n|\n)?){0,12}") {
        let document = Document::from_text("plan.txt", &text);
        prop_assert_eq!(&document.text, &text);
        prop_assert_eq!(&document.source, &text);
    }

    #[test]
    fn any_place_is_answered(text in pieces(), name in names(), start in 0_usize..400, length in 0_usize..400) {
        let document = Document::from_text(name, &text);
        let span = document.span(TextRange::new(start, start + length));
        prop_assert!(document.source.get(span.start..span.end).is_some());
        let range = document.range(Span::new(start, start + length));
        prop_assert!(document.text.get(range.start..range.end).is_some());
    }
}
