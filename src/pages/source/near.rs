//! Which blocks of the text are near the window.

use crate::dom;
use crate::view::{use_change, use_held, use_kept};
use gloo::events::EventListener;
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Blocks that are near before anything can be measured.
const FIRST: Range<usize> = 0..2;

/// The blocks in the window and a window's height around it, followed as the reader scrolls;
/// measured again when other blocks are opened.
#[hook]
pub fn use_near(text: &NodeRef, opened: &[usize]) -> Range<usize> {
    let near = use_kept(|| FIRST);
    let look = {
        let (text, near) = (text.clone(), near.clone());
        Rc::new(move || {
            if let Some(found) = text.cast::<Element>().and_then(|text| measure(&text)) {
                near.set(found);
            }
        })
    };
    let again = look.clone();
    use_change(opened.to_vec(), move || again());
    use_held(move || {
        let window = web_sys::window()?;
        Some(["scroll", "resize"].map(|event| {
            let look = look.clone();
            EventListener::new(&window, event, move |_| look())
        }))
    });
    near.get()
}

fn measure(text: &Element) -> Option<Range<usize>> {
    let (_, height) = dom::window_size()?;
    let blocks = text.children();
    let place = |at: usize| {
        let block = blocks.item(u32::try_from(at).ok()?)?;
        let place = block.get_bounding_client_rect();
        Some((place.top(), place.bottom()))
    };
    Some(around(blocks.length() as usize, &place, height))
}

/// The blocks, of so many that lie one under the other, that share a height with a window of
/// some height or with as much before and after it.
fn around(count: usize, place: &dyn Fn(usize) -> Option<(f64, f64)>, height: f64) -> Range<usize> {
    let first_where = |holds: &dyn Fn((f64, f64)) -> bool| {
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if place(middle).is_some_and(holds) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    };
    let start = first_where(&|(_, bottom)| bottom > -height);
    let end = first_where(&|(top, _)| top >= 2.0 * height);
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_a_window_away_are_near() {
        // Blocks of 100 pixels, of which the first begins at `top`.
        let near = |top: f64| {
            let place = |at: usize| {
                let top = top + 100.0 * f64::from(u8::try_from(at).unwrap());
                Some((top, top + 100.0))
            };
            around(20, &place, 200.0)
        };
        assert_eq!(near(50.0), 0..4);
        assert_eq!(near(-450.0), 2..9);
        assert_eq!(near(-1900.0), 17..20);
        assert_eq!(near(-9000.0), 20..20);
    }
}
