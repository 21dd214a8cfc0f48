//! The box beside a mark that says what the mark is.

use crate::dom;
use crate::view::{Element, element};
use gangmu_chart::element::coordinate;
use web_sys::HtmlElement;

/// Room between the box and its mark, and between the box and the window's edge, in rem.
const GAP: f64 = 0.75;

/// Where the box belongs, in pixels of the window: over the mark, so that the mark and what
/// comes after it stay in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    /// The pointer's place, or the mark's left edge.
    pub x: f64,
    /// The mark's upper edge.
    pub top: f64,
    /// The mark's lower edge.
    pub bottom: f64,
}

/// The box, with what the mark is and the words of the text where there are any. The mark carries
/// the same words as its accessible name, so the box is hidden from assistive technology.
pub fn tooltip(label: String, quote: Option<String>) -> Element {
    let quote = quote.map(|quote| element("p").class("tooltip-quote").text(quote));
    element("div")
        .class("tooltip")
        .attribute("aria-hidden", "true")
        .child(element("p").class("tooltip-label").text(label))
        .maybe(quote)
}

/// Moves the box, which stands inside a positioned parent, and keeps it inside the window.
pub fn place(element: &HtmlElement, anchor: Anchor) {
    let Some(parent) = element.offset_parent() else {
        return;
    };
    let Some((width, height)) = dom::window_size() else {
        return;
    };
    let parent = parent.get_bounding_client_rect();
    let size = element.get_bounding_client_rect();
    let (x, y) = position(
        anchor,
        (size.width(), size.height()),
        (width, height),
        GAP * dom::rem(),
    );
    let style = element.style();
    let pixels = |value: f64| format!("{}px", coordinate(value.round()));
    // Properties set from code are no style attribute in the sense of the content policy.
    let _ = style.set_property("left", &pixels(x - parent.left()));
    let _ = style.set_property("top", &pixels(y - parent.top()));
}

/// The left upper corner of a box of a size in a window of a size.
fn position(anchor: Anchor, size: (f64, f64), window: (f64, f64), gap: f64) -> (f64, f64) {
    let over = anchor.top - gap / 2.0 - size.1;
    let under = anchor.bottom + gap / 2.0;
    let y = if over >= gap { over } else { under };
    let inside = |value: f64, size: f64, window: f64| value.min(window - size - gap).max(gap);
    (
        inside(anchor.x + gap, size.0, window.0),
        inside(y, size.1, window.1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: (f64, f64) = (400.0, 300.0);
    const SIZE: (f64, f64) = (120.0, 40.0);

    fn at(x: f64, top: f64) -> (f64, f64) {
        let bottom = top + 20.0;
        position(Anchor { x, top, bottom }, SIZE, WINDOW, 10.0)
    }

    #[test]
    fn over_the_mark_or_under_it() {
        assert_eq!(at(100.0, 200.0), (110.0, 155.0));
        assert_eq!(at(100.0, 20.0), (110.0, 45.0));
        assert_eq!(at(350.0, 200.0), (270.0, 155.0));
    }

    #[test]
    fn the_box_never_leaves_the_window() {
        for x in [-500.0, 0.0, 390.0, 900.0] {
            for top in [-500.0, 0.0, 290.0, 900.0] {
                let (left, top) = at(x, top);
                assert!((10.0..=270.0).contains(&left), "{left}");
                assert!((10.0..=250.0).contains(&top), "{top}");
            }
        }
    }
}
