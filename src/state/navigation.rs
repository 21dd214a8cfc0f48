//! Where the reader is: the address and the page say the same.

use crate::browser;
use crate::route::{PlanAction, Route};
use crate::view::{Kept, use_held, use_kept};
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
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
    use_held(move || {
        let arrive = move |_: &Event| shown.set(Route::parse(&browser::hash()));
        web_sys::window().map(|window| EventListener::new(&window, "hashchange", arrive))
    });

    let (act, visit) = (*ways).clone();
    Navigation {
        route: route.get(),
        act,
        visit,
    }
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
        write(&next.print(), step);
        shown.set(next);
    }
}

/// Writes the address. Browsers refuse that in some frames, and when it comes too often; the
/// page goes on with an address that is behind.
fn write(hash: &str, step: Step) {
    let Some(Ok(history)) = web_sys::window().map(|window| window.history()) else {
        return;
    };
    let _ = match step {
        Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(hash)),
        Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(hash)),
    };
}
