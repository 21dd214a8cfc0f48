//! Takes the reader to the top of a page that was just opened.

use crate::browser;
use yew::prelude::*;

/// Moves focus and scroll to the heading when another page is shown, and again when that page
/// is ready and its heading has taken the place of another. The page that the reader arrives
/// with is left alone: there the browser's own order holds.
#[hook]
pub fn use_heading_focus(page: String, is_ready: bool) {
    let shown = use_mut_ref(|| page.clone());
    let has_moved = use_mut_ref(|| false);
    use_effect_with((page, is_ready), move |(page, _)| {
        if *page != *shown.borrow() {
            shown.replace(page.clone());
            has_moved.replace(true);
            browser::scroll_to_top();
            browser::focus_heading();
        } else if *has_moved.borrow() && browser::is_focus_lost() {
            browser::focus_heading();
        }
    });
}
