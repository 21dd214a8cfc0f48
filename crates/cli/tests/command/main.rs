//! The `gangmu` command as a user runs it.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod align;
mod check;
mod corrected;
mod draw;
mod export;
mod index;
mod inputs;
mod parse;
mod schema;
mod support;
