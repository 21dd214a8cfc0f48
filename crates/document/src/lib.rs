//! Bytes → [`Document`]: clean text, and a map from each of its characters back to the source.
//!
//! Two coordinate systems meet here and are kept apart by their types: [`Span`] counts bytes
//! of the *source* (the decoded text as it was), [`TextRange`] counts bytes of the *clean
//! text* (simplified script, without pinyin, tags and invisible characters). The engine reads clean
//! text; whatever leaves the engine carries spans of the source.

#![forbid(unsafe_code)]

#[macro_use]
mod data;

mod boilerplate;
mod character;
mod charset;
mod damage;
mod diagnostic;
mod document;
mod doubled;
mod draft;
mod frequent;
mod html;
mod invisible;
mod key;
mod lines;
mod map;
mod markdown;
mod others;
mod page;
mod pinyin;
mod position;
mod read;
mod script;
pub mod transfer;
pub mod turns;

pub use charset::{Charset, is_docx};
pub use diagnostic::{Diagnostic, Severity};
pub use document::{Document, Line, LineKind, Script};
pub use key::{is_key, key};
pub use others::{Others, others};
pub use position::{Span, TextRange};
pub use read::{read, read_by_turns, read_plain, read_plain_by_turns};
pub use script::simplified;
