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
    /// The same text is open already, under this title.
    Twice(String),
    /// The file lies on another origin than the page.
    Elsewhere,
}
