//! The box beside a mark that says what the mark is.

use super::super::dom;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Room between the box and the pointer, and between the box and the window's edge, in rem.
const GAP: f64 = 0.75;

/// Where the box belongs, in pixels of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Anchor {
    /// Beside the pointer, level with the middle of the mark: on its way up or down a chart
    /// the pointer does not run into the box.
    Pointer { x: f64, middle: f64 },
    /// Under a mark that has the keyboard's focus, or over it where there is no room.
    Mark { left: f64, top: f64, bottom: f64 },
}

/// What the box says and where.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TooltipProps {
    /// What the mark is.
    pub label: String,
    /// The words of the text, where they say more than the label.
    pub quote: Option<String>,
    /// Where it belongs.
    pub anchor: Anchor,
    /// Called when the pointer leaves the box.
    pub leave: Callback<MouseEvent>,
}

/// The box. The mark carries the same words as its accessible name, so it is hidden from
/// assistive technology.
#[component]
pub fn Tooltip(props: &TooltipProps) -> Html {
    let node = use_node_ref();
    use_effect_with((node.clone(), props.clone()), |(node, props)| {
        if let Some(element) = node.cast::<HtmlElement>() {
            place(&element, props.anchor);
        }
    });
    html! {
        <div class="tooltip" aria-hidden="true" ref={node} onmouseleave={props.leave.clone()}>
            <p class="tooltip-label">{ &props.label }</p>
            if let Some(quote) = &props.quote {
                <p class="tooltip-quote">{ quote }</p>
            }
        </div>
    }
}

/// Moves the box, which stands inside a positioned parent, and keeps it inside the window.
fn place(element: &HtmlElement, anchor: Anchor) {
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
    let pixels = |value: f64| format!("{}px", value.round());
    // Properties set from code are no style attribute in the sense of the content policy.
    let _ = style.set_property("left", &pixels(x - parent.left()));
    let _ = style.set_property("top", &pixels(y - parent.top()));
}

/// The left upper corner of a box of a size in a window of a size.
fn position(anchor: Anchor, size: (f64, f64), window: (f64, f64), gap: f64) -> (f64, f64) {
    let (x, y) = match anchor {
        Anchor::Pointer { x, middle } => {
            let right = x + gap;
            let fits = right + size.0 + gap <= window.0;
            let left = if fits { right } else { x - gap - size.0 };
            (left, middle - size.1 / 2.0)
        }
        Anchor::Mark { left, top, bottom } => {
            let under = bottom + gap / 2.0;
            let fits = under + size.1 + gap <= window.1;
            let y = if fits {
                under
            } else {
                top - gap / 2.0 - size.1
            };
            (left + gap, y)
        }
    };
    let inside = |value: f64, size: f64, window: f64| value.min(window - size - gap).max(gap);
    (inside(x, size.0, window.0), inside(y, size.1, window.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: (f64, f64) = (400.0, 300.0);
    const SIZE: (f64, f64) = (120.0, 40.0);

    fn at(anchor: Anchor) -> (f64, f64) {
        position(anchor, SIZE, WINDOW, 10.0)
    }

    #[test]
    fn beside_the_pointer_on_the_side_with_room() {
        let pointer = |x, middle| at(Anchor::Pointer { x, middle });
        assert_eq!(pointer(100.0, 100.0), (110.0, 80.0));
        assert_eq!(pointer(350.0, 100.0), (220.0, 80.0));
    }

    #[test]
    fn under_the_mark_or_over_it() {
        let mark = |top| {
            at(Anchor::Mark {
                left: 20.0,
                top,
                bottom: top + 20.0,
            })
        };
        assert_eq!(mark(50.0), (30.0, 75.0));
        assert_eq!(mark(260.0), (30.0, 215.0));
    }

    #[test]
    fn the_box_never_leaves_the_window() {
        for x in [-500.0, 0.0, 390.0, 900.0] {
            for middle in [-500.0, 0.0, 290.0, 900.0] {
                let (left, top) = at(Anchor::Pointer { x, middle });
                assert!((10.0..=270.0).contains(&left), "{left}");
                assert!((10.0..=250.0).contains(&top), "{top}");
            }
        }
    }
}
