//! The parts of a DOCX file, unpacked within a limit.

use crate::Error;
use crate::xml::{Node, Nodes};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes that the parts of a file may unpack to, all together: 200 MB.
pub const LIMIT: u64 = 200_000_000;

/// The first bytes of Office files of the older kind, which also wrap encrypted ones.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// The name of the stream in which a wrapped file is encrypted.
const ENCRYPTED: &str = "EncryptedPackage";

/// Where the document is, if the archive does not say.
const DOCUMENT: &str = "word/document.xml";

/// An open DOCX file.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The folder of the document and the parts beside it.
    folder: String,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    pub(crate) fn open(bytes: &'a [u8], limit: u64) -> Result<Self, Error> {
        if bytes.starts_with(COMPOUND) && is_encrypted(bytes) {
            return Err(Error::Encrypted);
        }
        if !bytes.starts_with(b"PK") {
            return Err(Error::NotZip);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Damaged)?;
        if zip
            .decompressed_size()
            .is_some_and(|size| size > u128::from(limit))
        {
            return Err(Error::TooLarge);
        }
        Ok(Self {
            zip,
            folder: String::new(),
            left: limit,
        })
    }

    /// The document itself; the parts beside it are known from then on.
    pub(crate) fn document(&mut self) -> Result<String, Error> {
        let name = match self.unpack("_rels/.rels")? {
            Some(relations) => target(&relations)?,
            None => None,
        };
        let name = name.unwrap_or_else(|| DOCUMENT.to_owned());
        if let Some((folder, _)) = name.rsplit_once('/') {
            self.folder = format!("{folder}/");
        }
        self.unpack(&name)?.ok_or(Error::NoDocument)
    }

    /// A part beside the document; empty where there is none.
    pub(crate) fn part(&mut self, name: &str) -> Result<String, Error> {
        let name = format!("{}{name}", self.folder);
        Ok(self.unpack(&name)?.unwrap_or_default())
    }

    /// Unpacks a part. What its entry claims to be its size is not believed: reading ends one
    /// byte after the limit.
    fn unpack(&mut self, name: &str) -> Result<Option<String>, Error> {
        let mut part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::InvalidPassword) => return Err(Error::Encrypted),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(Error::Encrypted);
            }
            Err(_) => return Err(Error::Damaged),
        };
        let mut bytes = Vec::new();
        let read = part
            .by_ref()
            .take(self.left.saturating_add(1))
            .read_to_end(&mut bytes);
        let size = bytes.len() as u64;
        self.left = self.left.checked_sub(size).ok_or(Error::TooLarge)?;
        read.map_err(|_| Error::Damaged)?;
        Ok(Some(decoded(&bytes)))
    }
}

/// The text of a part: XML is in UTF-8, or in UTF-16 behind a byte order mark.
fn decoded(bytes: &[u8]) -> String {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return String::from_utf8_lossy(bytes).into_owned(),
    };
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().skip(1).map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Whether a file of the older kind wraps an encrypted one: names in it are UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = ENCRYPTED
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Which part is the document, by the relations of the archive.
fn target(relations: &str) -> Result<Option<String>, Error> {
    let mut nodes = Nodes::of(relations);
    while let Some(node) = nodes.next()? {
        if let Node::Open(element) = node
            && element
                .attribute("Type")
                .is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            let target = element.attribute("Target");
            return Ok(target.map(|target| target.trim_start_matches('/').to_owned()));
        }
    }
    Ok(None)
}
