//! The same text in every encoding, with and without what tells the encoding, and files that
//! are no text.

use gangmu_document::{Charset, Severity, is_docx, read};

const PLAIN: &str = "一、总体要求\n到2025年，全市经济增长6%以上，建设项目12个。\n";
const TRADITIONAL: &str = "壹、施政報告\n全體市民的經濟發展與國際合作，興建項目12個。\n";

fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// A text as bytes of an encoding.
fn encode(text: &str, charset: &str) -> Vec<u8> {
    match charset {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).expect("a label");
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy, "{charset} has all characters of {text}");
            bytes.into_owned()
        }
    }
}

fn check(name: &str, text: &str, charset: &str) {
    let source = read(name, &encode(text, charset), &decode).source;
    let wanted = text.trim_start_matches('\u{feff}');
    assert_eq!(source, wanted, "{charset}: {wanted}");
}

#[test]
fn every_encoding_is_read_by_evidence() {
    for charset in ["utf-8", "utf-16le", "utf-16be", "gb18030"] {
        check("plan.txt", PLAIN, charset);
        check("plan.txt", TRADITIONAL, charset);
    }
    check("plan.txt", TRADITIONAL, "big5");
}

#[test]
fn every_encoding_is_read_by_its_mark() {
    for charset in ["utf-8", "utf-16le", "utf-16be", "gb18030"] {
        for text in [PLAIN, TRADITIONAL, "目标", "plan", ""] {
            check("plan.txt", &format!("\u{feff}{text}"), charset);
        }
    }
}

#[test]
fn every_encoding_is_read_as_declared() {
    let heads = [
        "<meta charset=\"NAME\">",
        "<META CHARSET='NAME'>",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=NAME\">",
        "<?xml version=\"1.0\" encoding=\"NAME\"?>",
        "<?xml version='1.0' encoding='NAME'?>",
    ];
    // Rare characters are no evidence.
    for (charset, names) in [
        ("utf-8", &["utf-8", "UTF8"][..]),
        ("gb18030", &["gb2312", "GBK", "gb18030"][..]),
        ("big5", &["big5", "Big5-HKSCS"][..]),
    ] {
        for (head, name) in heads
            .iter()
            .flat_map(|head| names.iter().map(move |n| (head, n)))
        {
            check(
                "plan.html",
                &format!("{}<p>鱷鼴</p>", head.replace("NAME", name)),
                charset,
            );
        }
    }
}

#[test]
fn a_wrong_declaration_is_not_believed() {
    for (declared, charset, text) in [
        ("gb2312", "utf-8", PLAIN),
        ("big5", "utf-8", PLAIN),
        ("utf-8", "gb18030", PLAIN),
        ("big5", "gb18030", PLAIN),
        ("utf-8", "big5", TRADITIONAL),
        ("gb2312", "big5", TRADITIONAL),
        ("utf-16", "gb18030", PLAIN),
        ("koi8-r", "gb18030", PLAIN),
        ("gb2312", "utf-16le", PLAIN),
    ] {
        let page = format!("<html><meta charset=\"{declared}\"><p>{text}</p></html>");
        check("plan.html", &page, charset);
    }
}

#[test]
fn what_is_no_text_is_named() {
    let archive = |name: &str| [b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), name.as_bytes()].concat();
    for (bytes, format) in [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), Some("PDF")),
        (
            archive("[Content_Types].xml word/document.xml"),
            Some("DOCX"),
        ),
        (archive("[Content_Types].xml xl/workbook.xml"), Some("XLSX")),
        (
            archive("[Content_Types].xml ppt/presentation.xml"),
            Some("PPTX"),
        ),
        (archive("OFD.xml"), Some("OFD")),
        (archive("photos/1.bin"), Some("ZIP")),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(),
            Some("DOC/XLS/PPT"),
        ),
        (b"{\\rtf1\\ansi\\ansicpg936".to_vec(), Some("RTF")),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Some("PNG")),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Some("JPEG")),
        (b"GIF89a\x01\0\x01\0".to_vec(), Some("GIF")),
        (b"RIFF\x24\0\0\0WEBPVP8 ".to_vec(), Some("WEBP/WAV/AVI")),
        (b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), Some("GZIP")),
        (b"\0asm\x01\0\0\0".to_vec(), Some("WebAssembly")),
        (b"\x01\x02\0\0\0\x03\x04\x05\0\x80\xfe\x07".to_vec(), None),
    ] {
        let document = read("plan.txt", &bytes, &decode);
        assert_eq!(document.source, "");
        let [found] = document.diagnostics.as_slice() else {
            panic!("{format:?}: {:?}", document.diagnostics);
        };
        assert_eq!(found.severity, Severity::Error);
        let code = if format.is_some() {
            "not_text"
        } else {
            "unknown_format"
        };
        assert_eq!(found.code, code, "{format:?}");
        assert_eq!(found.values.first().map(String::as_str), format);
        assert_eq!(is_docx(&bytes), format == Some("DOCX"));
    }
}
