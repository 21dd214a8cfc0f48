//! What holds for any bytes.

#[path = "support/invariants.rs"]
mod invariants;

use gangmu_document::{Document, Span, TextRange, read, read_plain};
use invariants::{check, decode};
use proptest::prelude::*;

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
    fn a_plain_text_is_read_alike_by_either_way(text in pieces(), name in names()) {
        // A text in which so little is rare that the short way reads some of them.
        let text = "各级各部门要把稳增长放在首位。\n".repeat(20) + &text.replace(['實', '會'], "");
        for bytes in [text.as_bytes(), text.split('#').next().unwrap_or_default().as_bytes()] {
            if let Some(plain) = read_plain(name, bytes) {
                prop_assert_eq!(plain, read(name, bytes, &decode));
            }
        }
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

/// A short run of the fuzzer's seeds, each also cut off at some places.
#[test]
fn the_seeds_of_the_fuzzer_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/seeds/document");
    let seeds = std::fs::read_dir(folder).expect("the seeds are there");
    for seed in seeds {
        let bytes = std::fs::read(seed.expect("a file").path()).expect("a seed can be read");
        for name in ["plan.txt", "plan.md", "plan.html"] {
            for part in 1..=20 {
                check(&read(name, &bytes[..bytes.len() * part / 20], &decode));
            }
        }
    }
}
