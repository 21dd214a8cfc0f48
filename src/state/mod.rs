//! The app's state and how it changes.

mod library;

pub use library::{Library, LibraryAction, Progress, Volume};
