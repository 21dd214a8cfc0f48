//! Why a file has no text to give.

use std::fmt;

/// Why a file has no text to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Error {
    /// It is no archive, which every DOCX file is.
    NotZip,
    /// It needs a password.
    Encrypted,
    /// It is an archive without the document that a DOCX file holds.
    NoDocument,
    /// It unpacks to more than is allowed, by default [`LIMIT`](crate::LIMIT).
    TooLarge,
    /// Its elements are nested deeper than any document is.
    TooDeep,
    /// It declares a document type or entities, which DOCX forbids.
    Doctype,
    /// The archive or a part in it is cut short or malformed.
    Damaged,
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotZip => "this is no DOCX file; save it as DOCX or TXT",
            Self::Encrypted => "this file is encrypted; save it without a password",
            Self::NoDocument => "this archive holds no document; save the text as DOCX or TXT",
            Self::TooLarge => {
                "this file unpacks to more than is allowed (200 MB); save its text as TXT"
            }
            Self::TooDeep => "this file is nested deeper than any document; save its text as TXT",
            Self::Doctype => {
                "this file declares entities, which DOCX forbids; save it again as DOCX or TXT"
            }
            Self::Damaged => "this DOCX file is damaged; get or save it again",
        })
    }
}

impl std::error::Error for Error {}
