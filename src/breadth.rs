//! How broad the window is, in rem, told to the style sheets.
//!
//! A media query counts in the browser's own text size and knows nothing of a larger one that
//! the reader chose in the page. So the sheets ask an attribute of the root instead:
//! `data-breadth` is `narrow` below 48 rem, `medium` below 64, else `wide`.

use crate::{browser, dom};
use gloo::events::EventListener;

const NARROW: f64 = 48.0;
const MEDIUM: f64 = 64.0;

/// Tells the style sheets how broad the window is now.
pub fn measure() {
    // The whole window counts, with a scroll bar that comes and goes by what is decided here.
    let width = dom::window_size().map_or(0.0, |(width, _)| width);
    if let Some(root) = browser::root() {
        let _ = root.set_attribute("data-breadth", name(width / dom::rem()));
    }
}

/// Measures now, and again whenever the window changes, for as long as the page lives.
pub fn follow() {
    measure();
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "resize", |_| measure()).forget();
    }
}

fn name(rems: f64) -> &'static str {
    if rems < NARROW {
        "narrow"
    } else if rems < MEDIUM {
        "medium"
    } else {
        "wide"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_text_makes_a_window_narrower() {
        assert_eq!(name(1440.0 / 16.0), "wide");
        assert_eq!(name(1440.0 / 24.0), "medium");
        assert_eq!(name(1440.0 / 32.0), "narrow");
    }
}
