//! Follows the window over the table as the page scrolls.

use super::arrangement::Arrangement;
use super::window::{Heights, Layout};
use crate::dom;
use crate::reader::Shared;
use crate::room::{Room, use_room};
use crate::view::{use_change, use_held, use_kept};
use gloo::events::EventListener;
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The lines that are on the page.
pub struct Scrolling {
    /// Where every line lies.
    pub layout: Rc<Layout>,
    /// Those in the window, and some around them.
    pub shown: Range<usize>,
    /// Whether tasks are cards, for want of room.
    pub is_narrow: bool,
}

/// Below so many rem there is no room for columns.
const COLUMNS: f64 = 66.0;

/// The lines to draw inside an element, which holds all of them.
#[hook]
pub fn use_scrolling(node: &NodeRef, arrangement: &Shared<Arrangement>) -> Scrolling {
    let room = use_room(node.clone());
    let heights = room.map(|room| heights(node, room)).unwrap_or_default();
    let layout = use_memo((arrangement.clone(), heights), |(arrangement, heights)| {
        Layout::new(&arrangement.lines, *heights)
    });
    let laid_out = use_kept(|| Rc::clone(&layout));
    laid_out.put(Rc::clone(&layout));
    let shown = use_kept(|| 0..0);
    let look = {
        let (node, laid_out, shown) = (node.clone(), laid_out, shown.clone());
        Rc::new(move || {
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            let top = -element.get_bounding_client_rect().top();
            let height = dom::window_size().map_or(0.0, |(_, height)| height);
            shown.set(laid_out.get().around(top, top + height));
        })
    };
    let looked = Rc::clone(&look);
    use_change((arrangement.clone(), heights), move || looked());
    use_held(move || {
        let listen = |event: &'static str| {
            let look = Rc::clone(&look);
            let window = web_sys::window()?;
            Some(EventListener::new(&window, event, move |_| look()))
        };
        [listen("scroll"), listen("resize")]
    });
    let end = |at: usize| at.min(layout.count());
    let range = shown.get();
    let shown = if heights.row > 0.0 {
        end(range.start)..end(range.end)
    } else {
        0..0
    };
    Scrolling {
        layout,
        shown,
        is_narrow: room.is_some_and(is_narrow),
    }
}

fn is_narrow(room: Room) -> bool {
    room.width < COLUMNS * room.rem
}

/// How high lines are: the style sheet says it in rem.
fn heights(node: &NodeRef, room: Room) -> Heights {
    let property = |name: &str| {
        let element = node.cast::<Element>()?;
        let style = web_sys::window()?.get_computed_style(&element).ok()??;
        let value = style.get_property_value(name).ok()?;
        gangmu_plan::numeral::decimal(value.trim().trim_end_matches("rem"))
    };
    let height = |name| property(name).unwrap_or_default() * room.rem;
    let row = if is_narrow(room) {
        "--task-card"
    } else {
        "--task-row"
    };
    Heights {
        row: height(row),
        heading: height("--task-heading"),
    }
}
