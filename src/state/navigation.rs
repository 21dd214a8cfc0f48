//! Where the reader is: the address and the page say the same.

use crate::route::{OverviewView, PlanAction, Route};
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The route shown, and the ways to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Navigation {
    /// What is shown.
    pub route: Route,
    /// Does something on the plan page.
    pub act: Callback<PlanAction>,
    /// Arranges the overview anew.
    pub arrange: Callback<OverviewView>,
}

/// Follows the address, and writes to it what the reader does.
#[hook]
pub fn use_navigation() -> Navigation {
    let route = use_state_eq(|| Route::parse(&hash()));
    let whereabouts = use_memo((), |()| Whereabouts {
        latest: RefCell::new((*route).clone()),
        shown: route.setter(),
    });

    use_effect_with(whereabouts.clone(), |whereabouts| {
        let whereabouts = Rc::clone(whereabouts);
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "hashchange", move |_| whereabouts.arrive()));
        || drop(listener)
    });
    let act = use_callback(whereabouts.clone(), |action, whereabouts| {
        whereabouts.act(action);
    });
    let arrange = use_callback(whereabouts, |view, whereabouts| {
        whereabouts.go(Route::Overview(view), Step::Replace);
    });

    Navigation {
        route: (*route).clone(),
        act,
        arrange,
    }
}

/// What becomes of the address that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The back button leads to it.
    Push,
    /// It is forgotten.
    Replace,
}

/// The route, known at once; what is shown follows with the next drawing.
struct Whereabouts {
    latest: RefCell<Route>,
    shown: UseStateSetter<Route>,
}

impl PartialEq for Whereabouts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Whereabouts {
    /// The address changed: a link, the back button, the reader's own hand.
    fn arrive(&self) {
        self.set(Route::parse(&hash()));
    }

    fn act(&self, action: PlanAction) {
        let Route::Plan(key, view) = self.latest.borrow().clone() else {
            return;
        };
        let step = match action {
            PlanAction::Open(_) => Step::Push,
            _ => Step::Replace,
        };
        self.go(Route::Plan(key, view.reduce(action)), step);
    }

    fn go(&self, next: Route, step: Step) {
        if *self.latest.borrow() != next {
            write(&next.print(), step);
            self.set(next);
        }
    }

    fn set(&self, route: Route) {
        self.latest.replace(route.clone());
        self.shown.set(route);
    }
}

fn hash() -> String {
    let hash = web_sys::window().map(|window| window.location().hash());
    hash.and_then(Result::ok).unwrap_or_default()
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
