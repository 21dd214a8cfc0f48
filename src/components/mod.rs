//! What every page is made with. What holds no state of its own is a plain function: each
//! component adds a few kilobytes to the program.

mod announcer;
mod choice;
mod corrected;
mod drawer;
mod drop_place;
mod facts;
mod failure_note;
pub mod figure;
mod heading_focus;
mod link_button;
mod loading;
pub mod modal;
mod more;
mod outline;
mod problem;
mod seal;
mod search_key;
pub mod shape;
mod shell;
mod source_line;
mod term_counts;
pub mod text;
mod thumbnail;
mod top_bar;

pub use announcer::{announcer, outcome};
pub use choice::choice;
pub use corrected::{corrected_field, corrected_item, corrected_sign, corrections_count};
pub use drawer::{Drawer, DrawerProps};
pub use drop_place::{drop_sign, files, use_drop};
pub use facts::facts;
pub use failure_note::failure_note;
pub use heading_focus::use_heading_focus;
pub use link_button::link_button;
pub use loading::loading;
pub use more::{ROWS_AT_ONCE, more};
pub use outline::{Outline, OutlineProps};
pub use problem::problem;
pub use seal::seal;
pub use search_key::use_search_key;
pub use shell::shell;
pub use source_line::{Extent, source_line};
pub use term_counts::term_counts;
pub use thumbnail::thumbnail;
