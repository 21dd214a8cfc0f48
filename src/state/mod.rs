//! The app's state and how it changes.

mod library;
mod loading;
mod navigation;
mod search;

pub use library::{Library, LibraryAction, Progress, Volume, use_library};
pub use navigation::{Navigation, Step, Visit, use_navigation};
pub use search::{SearchIndex, use_search};
