//! The app's state and how it changes.

mod intake;
mod library;
mod loading;
mod navigation;
mod opening;
mod queue;
mod search;

pub use intake::{Fulfil, Opened, Surroundings, Wish, use_intake};
pub use library::{Access, Library, LibraryAction, Progress, Volume, use_library};
pub use navigation::{Navigation, Step, Visit, return_to_place, use_navigation};
pub use opening::opening;
pub use queue::{Given, Queue};
pub use search::{SearchIndex, use_search};
