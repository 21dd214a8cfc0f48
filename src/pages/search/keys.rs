//! The way of the arrow keys through the field and the hits.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::prelude::NodeRef;

/// Attribute with the number of a hit, from 0.
pub const HIT: &str = "data-hit";

/// The number of the hit that an event is in.
pub fn hit_at(event: &Event) -> Option<usize> {
    let hit = dom::closest(event, "[data-hit]")?;
    hit.get_attribute(HIT)?.parse().ok()
}

/// Answers a key.
pub fn press(page: &NodeRef, event: &KeyboardEvent) {
    let Some(page) = page.cast::<Element>() else {
        return;
    };
    // What is being composed of letters has keys of its own.
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let field = dom::all(&page, "input").into_iter().next();
    let hits = dom::all(&page, "[data-hit]");
    let at = hit_at(event);
    let in_field = dom::closest(event, "input").is_some();
    let goal = match (event.key().as_str(), at) {
        ("ArrowDown", None) if in_field => hits.first(),
        ("Enter", None) if in_field => return follow(hits.first(), event),
        ("ArrowDown", Some(at)) => hits.get(at + 1),
        ("ArrowUp", Some(0)) | ("Escape", Some(_)) => field.as_ref(),
        ("ArrowUp", Some(at)) => hits.get(at - 1),
        ("Home", Some(_)) => hits.first(),
        ("End", Some(_)) => hits.last(),
        _ => return,
    };
    if let Some(goal) = goal {
        dom::focus(goal);
        dom::bring_into_sight(goal);
        event.prevent_default();
    }
}

/// Opens the source of the first hit.
fn follow(hit: Option<&Element>, event: &KeyboardEvent) {
    if let Some(link) = hit.and_then(|hit| hit.dyn_ref::<HtmlElement>()) {
        event.prevent_default();
        link.click();
    }
}
