//! What a file is that is no text, by its first bytes.

/// The first bytes of file kinds, and what to call them.
const SIGNATURES: [(&[u8], &str); 16] = [
    (b"%PDF-", "PDF 文档"),
    (b"{\\rtf", "RTF 文档"),
    (b"\xd0\xcf\x11\xe0", "Word、WPS 或 Excel 旧格式文档"),
    (b"\x89PNG", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"RIFF", "音像或图片文件"),
    (b"\x1f\x8b", "GZIP 压缩文件"),
    (b"Rar!", "RAR 压缩文件"),
    (b"7z\xbc\xaf", "7z 压缩文件"),
    (b"\xfd7zXZ", "XZ 压缩文件"),
    (b"BZh", "BZIP2 压缩文件"),
    (b"SQLite format", "数据库文件"),
    (b"\0asm", "程序文件"),
    (b"\x7fELF", "程序文件"),
    (b"MZ\x90\0", "程序文件"),
];

/// What a ZIP archive is by a name inside it.
const ARCHIVES: [(&[u8], &str); 5] = [
    (b"word/", "Word 文档（DOCX）"),
    (b"xl/", "Excel 工作簿（XLSX）"),
    (b"ppt/", "PowerPoint 演示文稿（PPTX）"),
    (b"application/vnd.oasis.opendocument", "OpenDocument 文档"),
    (b"OFD.xml", "OFD 版式文档"),
];

/// So much of the start of an archive is searched for names.
const NAMES: usize = 1 << 16;

/// What bytes are by their signature, in Chinese.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes.get(..NAMES).unwrap_or(bytes)));
    }
    SIGNATURES
        .iter()
        .find_map(|(signature, kind)| bytes.starts_with(signature).then_some(*kind))
}

fn archive(bytes: &[u8]) -> &'static str {
    let names = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    ARCHIVES
        .iter()
        .find_map(|(name, kind)| names(name).then_some(*kind))
        .unwrap_or("ZIP 压缩文件")
}
