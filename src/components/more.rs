//! The rest of a list that is too long to be drawn at once.

use super::link_button;
use crate::strings::fill;
use crate::view::{Element, Kept};
use gangmu_chart::scene::Language;

/// So many rows of a list are drawn at first, and added at a time.
pub const ROWS_AT_ONCE: usize = 500;

/// A button that shows more of a list; nothing where all of it is shown.
pub fn more(shown: &Kept<usize>, all: usize, language: Language) -> Option<Element> {
    let count = shown.get();
    let step = ROWS_AT_ONCE.min(all.checked_sub(count).filter(|left| *left > 0)?);
    let words = fill(language, "list.more", &[&step, &count, &all]);
    let shown = shown.clone();
    Some(link_button(words, move || shown.set(count + step)))
}
