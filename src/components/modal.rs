//! Boxes over the page that keep the keyboard until they are closed.

use crate::dom;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::NodeRef;

/// What can take the focus inside a box.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, iframe, [tabindex='0']";

/// Answers a key in an open box: Escape closes it, and Tab stays inside.
pub fn press(event: &KeyboardEvent, area: &NodeRef, close: impl Fn()) {
    match event.key().as_str() {
        "Escape" => {
            event.stop_propagation();
            close();
        }
        "Tab" => keep(event, area.cast::<Element>()),
        _ => {}
    }
}

/// Leads the Tab key from the last control back to the first, and the other way.
fn keep(event: &KeyboardEvent, area: Option<Element>) {
    let controls = area.map(|area| dom::all(&area, FOCUSABLE));
    let Some(controls) = controls else { return };
    let (edge, other) = if event.shift_key() {
        (controls.first(), controls.last())
    } else {
        (controls.last(), controls.first())
    };
    if dom::focused().as_ref() == edge
        && let Some(other) = other
    {
        event.prevent_default();
        dom::focus(other);
    }
}
