//! Where the reader is: the address and the page say the same.

use crate::rest::at_rest;
use crate::route::{PlanAction, Route};
use crate::view::{Kept, use_held, use_kept};
use crate::{browser, dom};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;
use yew::prelude::*;

/// The route shown, and the ways to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Navigation {
    /// What is shown.
    pub route: Route,
    /// Does something on the plan page.
    pub act: Callback<PlanAction>,
    /// Goes to another route.
    pub visit: Visit,
}

/// The way to any route: `visit.emit((route, Step::Push))`.
pub type Visit = Callback<(Route, Step)>;

/// Follows the address, and writes to it what the reader does.
#[hook]
pub fn use_navigation() -> Navigation {
    let route = use_kept(|| Route::parse(&browser::hash()));
    // Made once, so that what is given them is not drawn again for another callback.
    let ways = use_memo((), |()| {
        let (shown, visited) = (route.clone(), route.clone());
        (
            Callback::from(move |action| act(&shown, action)),
            Callback::from(move |(next, step)| go(&visited, next, step)),
        )
    });
    let shown = route.clone();
    use_held(move || follow(&shown));

    let (act, visit) = (*ways).clone();
    Navigation {
        route: route.get(),
        act,
        visit,
    }
}

/// Shows what the address says, and at a return what of it the reader had in the window. The
/// browser's own way to do that comes before there is a page to scroll.
fn follow(shown: &Kept<Route>) -> Option<[EventListener; 3]> {
    if let Some(history) = browser::history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    return_to_place();
    let shown = shown.clone();
    let arrive = move |_: &Event| {
        shown.set(Route::parse(&browser::hash()));
        return_to_place();
    };
    let click = |event: &Event| {
        if dom::closest(event, "a[href^='#']").is_some() {
            browser::keep_height();
        }
    };
    let window = web_sys::window()?;
    Some([
        EventListener::new(&window, "hashchange", arrive),
        // Before the page answers the click, for the address is another after that.
        EventListener::new_with_options(
            &window,
            "click",
            EventListenerOptions::run_in_capture_phase(),
            click,
        ),
        // At `pagehide` Chromium takes nothing into the history any more.
        EventListener::new(&window, "beforeunload", |_| browser::keep_height()),
    ])
}

/// Scrolls to where the reader left this entry of the history, as soon as there is so much of the
/// page.
pub fn return_to_place() {
    let Some(left) = browser::height_left() else {
        return;
    };
    let height = dom::window_size().map_or(0.0, |(_, height)| height);
    let scroll = move || {
        if browser::height_left() == Some(left) {
            browser::scroll_to(left);
        }
    };
    at_rest((left + height).floor(), Box::new(scroll));
}

/// What becomes of the address that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The back button leads to it.
    Push,
    /// It is forgotten.
    Replace,
}

fn act(shown: &Kept<Route>, action: PlanAction) {
    let route = shown.get();
    let step = match (&route, &action) {
        (Route::Plan(..), PlanAction::Open(_)) => Step::Push,
        // The history of a frame is that of the page around it, which is not ours to fill.
        _ => Step::Replace,
    };
    let next = match route {
        Route::Plan(key, view) => Route::Plan(key, view.reduce(action)),
        Route::Embed(view) => Route::Embed(Box::new(view.reduce(action))),
        _ => return,
    };
    go(shown, next, step);
}

fn go(shown: &Kept<Route>, next: Route, step: Step) {
    if shown.get() != next {
        write(&next.to_hash(), step);
        shown.set(next);
    }
}

/// Writes the address. Browsers refuse that in some frames, and when it comes too often; the
/// page goes on with an address that is behind.
fn write(hash: &str, step: Step) {
    let Some(history) = browser::history() else {
        return;
    };
    let _ = match step {
        Step::Push => {
            browser::keep_height();
            let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
            // Without an entry of its own, the next page would begin at the height of this one.
            pushed.or_else(|_| history.replace_state(&JsValue::NULL, ""))
        }
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(hash)),
    };
}
