//! Takes the reader to the top of a page that was just opened.

use crate::browser;
use crate::view::{use_change, use_kept};
use yew::prelude::*;

/// Moves focus and scroll to the heading when another page is shown, and again when that page
/// is ready and its heading has taken the place of another. The page that the reader arrives
/// with is left alone: there the browser's own order holds.
#[hook]
pub fn use_heading_focus(page: String, is_ready: bool) {
    // The page shown last, and whether the reader has moved since arriving.
    let (shown, has_moved) = (use_kept(|| page.clone()), use_kept(|| false));
    use_change((page.clone(), is_ready), move || {
        if page != shown.get() {
            shown.put(page);
            has_moved.put(true);
            browser::scroll_to_top();
            browser::focus_heading();
        } else if has_moved.get() && browser::is_focus_lost() {
            browser::focus_heading();
        }
    });
}
