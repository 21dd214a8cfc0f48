//! What went wrong, where, and what to do about it.

use crate::catalog::Fault;

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
    /// The part of the program that reads files did not come.
    NoPart,
    /// The program failed while it read the file.
    Crashed,
    /// The same text is open already, under this title.
    Twice(String),
    /// The file lies on another origin than the page.
    Elsewhere,
}

impl Cause {
    /// The name of a cause that reading may have, and its detail, by which a worker tells it.
    pub fn name(&self) -> (&'static str, Option<String>) {
        match self {
            Self::Unreadable => ("unreadable", None),
            Self::NotText(format) => ("not_text", format.clone()),
            Self::Unread => ("unread", None),
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
            "no_part" => Self::NoPart,
            _ => Self::Crashed,
        }
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
        for cause in causes {
            let (name, detail) = cause.name();
            assert_eq!(Cause::named(name, detail), cause);
        }
    }
}
