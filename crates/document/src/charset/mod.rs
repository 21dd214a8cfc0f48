//! Bytes → text.
//!
//! The encoding is told by the byte order mark, then by validity as UTF-8, then by what the
//! file declares together with how well the decoded text reads.

mod evidence;
mod signature;

pub use signature::is_docx;
use std::borrow::Cow;

/// A character encoding that official texts are met in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
    /// Big5.
    Big5,
}

impl Charset {
    /// The label by which the WHATWG Encoding Standard, and so `TextDecoder`, knows it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }

    /// The encoding that a file means by a name.
    fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "gb2312" | "gbk" | "gb18030" | "x-gbk" | "gb_2312-80" => Some(Self::Gb18030),
            "big5" | "big5-hkscs" | "x-x-big5" => Some(Self::Big5),
            "utf-16le" | "utf-16" => Some(Self::Utf16Le),
            "utf-16be" => Some(Self::Utf16Be),
            _ => None,
        }
    }
}

/// The caller's decoder of legacy encodings: U+FFFD for what is malformed, `None` for an
/// encoding that it does not know.
pub(crate) type Decoder<'a> = &'a dyn Fn(&[u8], Charset) -> Option<String>;

/// Bytes that are no text, and their format where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotText(pub(crate) Option<&'static str>);

/// The text of a file, without byte order mark.
pub(crate) fn text(bytes: &[u8], decoder: Decoder) -> Result<String, NotText> {
    if let Some((charset, rest)) = marked(bytes) {
        return Ok(decode(rest, charset, decoder)
            .unwrap_or_default()
            .into_owned());
    }
    if let Some(format) = signature::format(bytes) {
        return Err(NotText(Some(format)));
    }
    if let Some(text) = utf8(bytes) {
        return evidence::reads(text)
            .then(|| text.to_owned())
            .ok_or(UNKNOWN);
    }
    let charset = evidence::charset(bytes, decoder).ok_or(UNKNOWN)?;
    let text = decode(bytes, charset, decoder).ok_or(UNKNOWN)?;
    Ok(text.into_owned())
}

/// The text of a file that is UTF-8 by nothing but its bytes.
pub(crate) fn plain(bytes: &[u8]) -> Option<&str> {
    if marked(bytes).is_some() || signature::format(bytes).is_some() {
        return None;
    }
    utf8(bytes).filter(|text| evidence::reads(text))
}

/// Bytes as UTF-8, if they are.
fn utf8(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
}

const UNKNOWN: NotText = NotText(None);

/// The encoding that a byte order mark names, and the bytes after it.
fn marked(bytes: &[u8]) -> Option<(Charset, &[u8])> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Some((Charset::Utf8, rest)),
        [0xff, 0xfe, rest @ ..] => Some((Charset::Utf16Le, rest)),
        [0xfe, 0xff, rest @ ..] => Some((Charset::Utf16Be, rest)),
        [0x84, 0x31, 0x95, 0x33, rest @ ..] => Some((Charset::Gb18030, rest)),
        _ => None,
    }
}

fn decode<'a>(bytes: &'a [u8], charset: Charset, decoder: Decoder) -> Option<Cow<'a, str>> {
    match charset {
        Charset::Utf8 => Some(String::from_utf8_lossy(bytes)),
        Charset::Utf16Le => Some(utf16(bytes, u16::from_le_bytes).into()),
        Charset::Utf16Be => Some(utf16(bytes, u16::from_be_bytes).into()),
        Charset::Gb18030 | Charset::Big5 => decoder(bytes, charset).map(Cow::from),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<p>一、总体要求</p>\r\n到2025年，全市经济增长6%以上";

    fn gb18030(text: &str) -> Vec<u8> {
        encoding_rs::GB18030.encode(text).0.into_owned()
    }

    fn big5(text: &str) -> Vec<u8> {
        encoding_rs::BIG5.encode(text).0.into_owned()
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn check(bytes: &[u8], wanted: &str) {
        let decoder = |bytes: &[u8], charset: Charset| {
            let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
            Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
        };
        assert_eq!(text(bytes, &decoder).as_deref(), Ok(wanted));
    }

    #[test]
    fn reads_marked_text() {
        check("\u{feff}目标".as_bytes(), "目标");
        check(&utf16("\u{feff}目标", u16::to_le_bytes), "目标");
        check(&utf16("\u{feff}目标", u16::to_be_bytes), "目标");
        check(&gb18030("\u{feff}目标"), "目标");
        check(b"\xff\xfe", "");
    }

    #[test]
    fn reads_text_without_a_mark() {
        check(TEXT.as_bytes(), TEXT);
        check(&gb18030(TEXT), TEXT);
        check(&utf16(TEXT, u16::to_le_bytes), TEXT);
        check(&utf16(TEXT, u16::to_be_bytes), TEXT);
        check(&gb18030("规划"), "规划");
        for text in ["目标：增长6%", "plan 2025, growth of 6%\n", "<p>GDP 6%</p>"] {
            check(&utf16(text, u16::to_le_bytes), text);
            check(&utf16(text, u16::to_be_bytes), text);
        }
        let traditional = "壹、施政報告：全體市民的經濟發展與國際合作";
        check(&big5(traditional), traditional);
        check(b"plan, 2025", "plan, 2025");
        check(b"", "");
    }

    #[test]
    fn heeds_what_a_page_declares() {
        let page = "<meta charset=\"big5\"><p>甲乙</p>";
        check(&big5(page), page);
        let page = "<?xml version=\"1.0\" encoding=\"gbk\"?><p>甲乙</p>";
        check(&gb18030(page), page);
    }

    #[test]
    fn damaged_text_is_text() {
        let mut bytes = TEXT.repeat(5).into_bytes();
        bytes.truncate(bytes.len() - 1);
        let wanted = String::from_utf8_lossy(&bytes).into_owned();
        assert!(wanted.ends_with('\u{fffd}'));
        check(&bytes, &wanted);
    }

    #[test]
    fn says_what_is_no_text() {
        let check = |bytes: &[u8], format| {
            assert_eq!(text(bytes, &|_, _| None), Err(NotText(format)));
        };
        check(b"%PDF-1.7\n\xe2\xe3", Some("PDF"));
        check(
            b"PK\x03\x04\x14\0\0\0\0\0\0\0word/document.xml",
            Some("DOCX"),
        );
        check(b"\x01\x02\0\0\0\x03\x04\x05\0\x80", None);
    }
}
