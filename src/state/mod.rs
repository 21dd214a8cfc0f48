//! The app's state and how it changes.

mod library;
mod loading;
mod navigation;

pub use library::{Library, LibraryAction, Progress, Volume, use_library};
pub use navigation::{Navigation, Step, Visit, use_navigation};
