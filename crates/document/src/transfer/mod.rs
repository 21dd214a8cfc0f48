//! Values as bytes, to be handed from one copy of the program to another.
//!
//! A worker reads a text and hands what it found to the page. What is large goes in parts, so
//! that taking each of them in is short work. This is no file format: both sides are the same
//! build, and nothing of it is ever kept.
//!
//! Numbers are little-endian and 32 bits wide unless they say otherwise, lists and texts begin
//! with their length. Bytes that this module did not write give `None`, never a panic.

#[macro_use]
mod macros;

mod document;
mod parts;
mod values;

pub use document::DOCUMENT_SIGNS;
pub use parts::{Parts, take_list};

/// A value that can be written as bytes and read again.
pub trait Transfer: Sized {
    /// Writes the value.
    fn write(&self, to: &mut Vec<u8>);

    /// Reads a value and leaves what comes after it; none where there is no such value.
    fn read(from: &mut &[u8]) -> Option<Self>;
}
