//! Takes the reader to the top of a page that was just opened, or back to a place left before.

use crate::state::return_to_place;
use crate::view::{use_change, use_kept};
use crate::{browser, dom};
use yew::prelude::*;

/// Moves the focus to the heading and the window to the top when another page is shown, or to where
/// the reader left it, and again when more of what
/// that page waits for has come and its heading has taken the place of another. The page that the
/// reader arrives with is left alone: there the browser's own order holds.
#[hook]
pub fn use_heading_focus(page: String, come: usize) {
    // The page shown last, whether the reader has moved since arriving, and whether the page had
    // no heading yet.
    let (shown, has_moved) = (use_kept(|| page.clone()), use_kept(|| false));
    let is_owed = use_kept(|| false);
    use_change((page.clone(), come), move || {
        if page != shown.get() {
            shown.put(page);
            has_moved.put(true);
            browser::scroll_to(0.0);
            // The way back is looked for here too: the old page may have been taken for this one,
            // as the browser gets its turns while Yew is drawing.
            return_to_place();
            is_owed.put(!dom::focus_heading());
        } else if has_moved.get() && (is_owed.get() || dom::is_focus_lost()) {
            is_owed.put(!dom::focus_heading());
        }
    });
}
