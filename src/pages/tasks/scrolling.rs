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
    /// How tasks are set.
    pub setting: Setting,
}

/// How a task is set in the room that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// On a line, in columns.
    Line,
    /// As a card, for want of room.
    Card,
    /// As a card where even mark and note stand one under the other: large text on a phone.
    Slip,
}

impl Setting {
    /// From so many rem on there is room for columns, and for mark and note on one line.
    const LINE: f64 = 66.0;
    const CARD: f64 = 20.0;

    fn of(room: Room) -> Self {
        if room.width >= Self::LINE * room.rem {
            Self::Line
        } else if room.width >= Self::CARD * room.rem {
            Self::Card
        } else {
            Self::Slip
        }
    }

    /// The property of the style sheet that says how high it is.
    fn height(self) -> &'static str {
        match self {
            Self::Line => "--task-row",
            Self::Card => "--task-card",
            Self::Slip => "--task-slip",
        }
    }

    /// Its classes on the table.
    pub fn class(self) -> &'static str {
        match self {
            Self::Line => "",
            Self::Card => "is-narrow",
            Self::Slip => "is-narrow is-slim",
        }
    }
}

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
        setting: room.map_or(Setting::Line, Setting::of),
    }
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
    Heights {
        row: height(Setting::of(room).height()),
        heading: height("--task-heading"),
    }
}
