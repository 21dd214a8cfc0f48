//! The format of a file that is no text, by its first bytes.

/// The first bytes of file formats, and what the formats are called.
const SIGNATURES: [(&[u8], &str); 16] = [
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "DOC/XLS/PPT"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WEBP/WAV/AVI"),
    (b"\x1f\x8b", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\xfd7zXZ", "XZ"),
    (b"BZh", "BZIP2"),
    (b"SQLite format", "SQLite"),
    (b"\0asm", "WebAssembly"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90\0", "EXE"),
];

const DOCX: &str = "DOCX";

/// What a ZIP archive is by a name inside it.
const ARCHIVES: [(&[u8], &str); 5] = [
    (b"word/", DOCX),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"application/vnd.oasis.opendocument", "ODF"),
    (b"OFD.xml", "OFD"),
];

/// So much of the start of an archive is searched for names.
const NAMES: usize = 1 << 16;

/// Whether bytes are an archive that seems to hold a DOCX document.
#[must_use]
pub fn is_docx(bytes: &[u8]) -> bool {
    format(bytes) == Some(DOCX)
}

/// The format of bytes by their signature.
pub(super) fn format(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes.get(..NAMES).unwrap_or(bytes)));
    }
    SIGNATURES
        .iter()
        .find_map(|(signature, format)| bytes.starts_with(signature).then_some(*format))
}

fn archive(bytes: &[u8]) -> &'static str {
    let names = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    ARCHIVES
        .iter()
        .find_map(|(name, format)| names(name).then_some(*format))
        .unwrap_or("ZIP")
}
