//! What every page is made with.

mod announcer;
mod choice;
mod failure_note;
mod heading_focus;
mod loading;
mod problem;
mod seal;
pub mod shape;
mod shell;
mod thumbnail;
mod top_bar;

pub use announcer::Announcer;
pub use choice::Choice;
pub use failure_note::FailureNote;
pub use heading_focus::use_heading_focus;
pub use loading::Loading;
pub use problem::Problem;
pub use seal::Seal;
pub use shell::Shell;
pub use thumbnail::Thumbnail;
