//! Waits until the page has come to rest: charts are laid out one after the other, texts are read
//! and parts of the program come, and each of them moves what stands below it.

use crate::browser;
use web_sys::Element;

/// What is there before it has come.
const WAITING: &str = ".is-waiting, .waiting";
/// Frames, about five seconds of them, after which the page is taken as it is.
const PATIENCE: u32 = 300;

/// Does something once nothing is waited for and the page is so many pixels high at least, and no
/// higher than a frame before.
pub fn at_rest(height: f64, act: Box<dyn FnOnce()>) {
    look(height, 0.0, PATIENCE, act);
}

fn look(height: f64, before: f64, patience: u32, act: Box<dyn FnOnce()>) {
    browser::on_next_frame(Box::new(move || {
        let now = browser::root().map_or(height, |root| f64::from(root.scroll_height()));
        let rests = now == before && now >= height && !is_waiting();
        if rests || patience == 0 {
            act();
        } else {
            look(height, now, patience - 1, act);
        }
    }));
}

/// Does something once an element is where it was two frames before, or after too many frames.
pub fn stands_still(element: Element, act: Box<dyn FnOnce()>) {
    watch(element, [f64::NAN; 2], PATIENCE, act);
}

fn watch(element: Element, before: [f64; 2], patience: u32, act: Box<dyn FnOnce()>) {
    browser::on_next_frame(Box::new(move || {
        let now = element.get_bounding_client_rect().top();
        if before == [now; 2] || patience == 0 {
            act();
        } else {
            watch(element, [before[1], now], patience - 1, act);
        }
    }));
}

/// Whether something is waited for.
pub fn is_waiting() -> bool {
    let found = browser::root().map(|root| root.query_selector(WAITING));
    matches!(found, Some(Ok(Some(_))))
}
