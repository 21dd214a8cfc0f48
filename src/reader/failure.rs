//! What went wrong, where, and what to do about it.

use gangmu_catalog::Fault;
use gangmu_docx::Error;
use gangmu_plan::json::records;

/// A document or the catalogue that could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What happened.
    pub cause: Cause,
    /// The file it happened to, as the page asked for it.
    pub file: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The server has no such file.
    Missing,
    /// The server answered with another status than success.
    Refused(u16),
    /// There was no answer: no network, or the browser stopped the request.
    Unreachable,
    /// The file is there and is no catalogue, for this reason.
    Malformed(Fault),
    /// The file is there and holds no text.
    Unreadable,
    /// The file is no text but of this format, where it is known.
    NotText(Option<String>),
    /// The file has more bytes than are taken: so many.
    TooLarge(u64),
    /// The browser cannot read the file.
    Unread,
    /// The file is DOCX, and has no text to give.
    Docx(Error),
    /// The file is PDF, and has no text to give; the string with this key says why.
    Pdf(&'static str),
    /// The part of the program that reads files did not come.
    NoPart,
    /// The program failed while it read the file.
    Crashed,
    /// The same text is open already, under this title.
    Twice(String),
    /// The file lies on another origin than the page.
    Elsewhere,
    /// The file holds no corrections, for this reason.
    Corrections(records::Fault),
    /// The file holds corrections of a text that is not open.
    OtherText,
}

impl Cause {
    /// The name of a cause that reading may have, and its detail, by which a worker tells it.
    pub fn name(&self) -> (&'static str, Option<String>) {
        match self {
            Self::Unreadable => ("unreadable", None),
            Self::NotText(format) => ("not_text", format.clone()),
            Self::Unread => ("unread", None),
            Self::Docx(error) => ("docx", Some(docx(*error).to_owned())),
            Self::NoPart => ("no_part", None),
            _ => ("crashed", None),
        }
    }

    /// The cause of a name.
    pub fn named(name: &str, detail: Option<String>) -> Self {
        match name {
            "unreadable" => Self::Unreadable,
            "not_text" => Self::NotText(detail),
            "unread" => Self::Unread,
            "docx" => {
                let detail = detail.unwrap_or_default();
                let error = DOCX.into_iter().find(|error| docx(*error) == detail);
                error.map_or(Self::Crashed, Self::Docx)
            }
            "no_part" => Self::NoPart,
            _ => Self::Crashed,
        }
    }
}

/// Why a DOCX file may have no text to give.
const DOCX: [Error; 7] = [
    Error::NotZip,
    Error::Encrypted,
    Error::NoDocument,
    Error::TooLarge,
    Error::TooDeep,
    Error::Doctype,
    Error::Damaged,
];

/// The key of the string that says so.
pub fn docx(error: Error) -> &'static str {
    match error {
        Error::NotZip => "failure.docx_not_zip",
        Error::Encrypted => "failure.docx_encrypted",
        Error::NoDocument => "failure.docx_no_document",
        Error::TooLarge => "failure.docx_too_large",
        Error::TooDeep => "failure.docx_too_deep",
        Error::Doctype => "failure.docx_doctype",
        Error::Damaged => "failure.docx_damaged",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_tells_why_it_could_not_read() {
        let causes = [
            Cause::Unreadable,
            Cause::NotText(None),
            Cause::NotText(Some("RTF".to_owned())),
            Cause::Unread,
            Cause::NoPart,
            Cause::Crashed,
        ];
        for cause in causes.into_iter().chain(DOCX.map(Cause::Docx)) {
            let (name, detail) = cause.name();
            assert_eq!(Cause::named(name, detail), cause);
        }
    }
}
