//! Files that are no DOCX, are damaged, or were made to do harm.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use gangmu_docx::{Error, LIMIT, text, text_within};
use proptest::prelude::*;
use std::io::Write;
use support::{archive, document, docx, item, level, paragraph};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let good = docx(&paragraph("目标"));
    let mut truncated = good.clone();
    truncated.truncate(good.len() / 2);
    let encrypted: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\
        <w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    let deep = document(&format!(
        "{}{}",
        "<w:sdt>".repeat(5000),
        "</w:sdt>".repeat(5000)
    ));
    for (bytes, error) in [
        (b"plain text".to_vec(), Error::NotZip),
        (b"\xd0\xcf\x11\xe0 an older file".to_vec(), Error::NotZip),
        (encrypted, Error::Encrypted),
        (truncated, Error::Damaged),
        (archive(&[("xl/workbook.xml", "<a/>")]), Error::NoDocument),
        (archive(&[("word/document.xml", entity)]), Error::Doctype),
        (archive(&[("word/document.xml", &deep)]), Error::TooDeep),
        (
            archive(&[("word/document.xml", "<w:p><w:r>")]),
            Error::Damaged,
        ),
        (
            archive(&[("word/document.xml", "<w:p></w:r>")]),
            Error::Damaged,
        ),
        (
            archive(&[("word/document.xml", "<w:p>&#0;</w:p>")]),
            Error::Damaged,
        ),
    ] {
        assert_eq!(text(&bytes), Err(error));
        assert!(error.to_string().contains(';'), "{error}");
    }
}

/// So many zeros pack to a thousandth.
const ZEROS: usize = 1_000_000;

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    let bytes = docx(&"\0".repeat(ZEROS));
    assert!(bytes.len() < ZEROS / 100);
    assert_eq!(text_within(&bytes, ZEROS as u64), Err(Error::TooLarge));
    assert_eq!(text_within(&bytes, 2 * ZEROS as u64).as_deref(), Ok(""));
    let claimed = claiming(&bytes, LIMIT + 1);
    assert_eq!(text(&claimed), Err(Error::TooLarge));
}

#[test]
fn the_limit_holds_while_unpacking() {
    // A streamed archive states no sizes before its parts.
    let mut zip = ZipWriter::new_stream(Vec::new());
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(document(&"\0".repeat(ZEROS)).as_bytes())
        .unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(text_within(&bytes, ZEROS as u64), Err(Error::TooLarge));
    assert_eq!(text_within(&bytes, 2 * ZEROS as u64).as_deref(), Ok(""));
}

#[test]
fn a_size_that_is_a_lie_is_not_believed() {
    let bytes = claiming(&docx(&"\0".repeat(ZEROS)), 9);
    assert_eq!(text_within(&bytes, 10_000), Err(Error::Damaged));
}

#[test]
fn a_note_is_written_once() {
    let note = format!(
        "<w:footnotes><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        paragraph("口径")
    );
    let references = "<w:footnoteReference w:id=\"1\"/>".repeat(1000);
    let content = format!("<w:p><w:r>{references}</w:r></w:p>").repeat(2);
    let bytes = archive(&[
        ("word/document.xml", &document(&content)),
        ("word/footnotes.xml", &note),
    ]);
    assert_eq!(text(&bytes).as_deref(), Ok("\n注：口径\n\n"));
}

#[test]
fn numbers_of_lists_have_a_limit() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        level(0, "decimal", &"第".repeat(1000))
    );
    let bytes = archive(&[
        (
            "word/document.xml",
            &document(&item(1, 0, "目标").repeat(100)),
        ),
        ("word/numbering.xml", &numbering),
    ]);
    assert_eq!(text_within(&bytes, 100_000), Err(Error::TooLarge));
    assert!(text(&bytes).is_ok_and(|text| text.len() > 300_000));
}

/// The archive of a document of zeros that claims another size.
fn claiming(bytes: &[u8], size: u64) -> Vec<u8> {
    let size = u32::try_from(size).unwrap().to_le_bytes();
    let real = u32::try_from(document("").len() + ZEROS).unwrap();
    let mut claiming = bytes.to_vec();
    for at in 0..bytes.len() - size.len() {
        if bytes[at..].starts_with(&real.to_le_bytes()) {
            claiming[at..at + size.len()].copy_from_slice(&size);
        }
    }
    assert_ne!(claiming, bytes);
    claiming
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = text(&bytes);
        let _ = text(&[b"PK\x03\x04", bytes.as_slice()].concat());
    }

    #[test]
    fn any_damage_is_answered(at in 0_usize..2000, byte in any::<u8>()) {
        let mut bytes = docx(&[item(1, 0, "目标"), paragraph("增长")].concat());
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = text(&bytes);
    }

    #[test]
    fn any_elements_are_answered(names in prop::collection::vec(prop::sample::select(&[
        "<p>", "</p>", "<tc>", "</tc>", "<tr>", "</tr>", "<tbl>", "</tbl>", "<r>", "</r>",
        "<t>目标</t>", "<pPr>", "</pPr>", "<del/>", "<numId val='1'/>", "<ilvl val='77'/>",
        "<del>", "</del>", "<br/>", "&amp;", "&x;", "<sym char='F0FE'/>",
    ][..]), 0..40)) {
        let part = names.concat();
        let _ = text(&archive(&[
            ("word/document.xml", &part),
            ("word/numbering.xml", "<num numId='1'><abstractNumId val='1'/></num>"),
        ]));
        let _ = text(&archive(&[
            ("word/document.xml", "<p/>"),
            ("word/numbering.xml", &part),
            ("word/styles.xml", &part),
            ("word/footnotes.xml", &part),
        ]));
    }
}
