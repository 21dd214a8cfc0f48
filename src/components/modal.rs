//! Boxes over the page that keep the keyboard until they are closed.

use crate::dom;
use crate::view::{self, On, element, use_held};
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::prelude::{Callback, NodeRef, hook};

/// What can take the focus inside a box.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, iframe, [tabindex='0']";

/// What covers the page behind an open box; a click on it closes the box.
pub fn shade(close: &Callback<()>) -> view::Element {
    let close = close.clone();
    element("div")
        .class("drawer-shade")
        .on(On::Click, move |_: MouseEvent| close.emit(()))
}

/// An open box of a name, without its content.
pub fn dialog(area: &NodeRef, name: &'static str, close: &Callback<()>) -> view::Element {
    let (inside, close) = (area.clone(), close.clone());
    let keys = move |event: KeyboardEvent| press(&event, &inside, || close.emit(()));
    element("div")
        .node(area)
        .attribute("role", "dialog")
        .attribute("aria-modal", "true")
        .attribute("aria-label", name)
        .on(On::KeyDown, keys)
}

/// Takes the focus to the first choice of a box, and back when the box goes: to what opened it,
/// else to where it was.
#[hook]
pub fn use_focus_inside(area: &NodeRef, opener: Option<&NodeRef>) {
    let (area, opener) = (area.clone(), opener.cloned());
    use_held(move || {
        let before = dom::focused();
        let first = || dom::all(&area.cast()?, "input, select").into_iter().next();
        if let Some(first) = first() {
            dom::focus(&first);
        }
        Returning { opener, before }
    });
}

/// Gives the focus back when it is dropped.
struct Returning {
    opener: Option<NodeRef>,
    before: Option<Element>,
}

impl Drop for Returning {
    fn drop(&mut self) {
        let back = match &self.opener {
            Some(opener) => opener.cast(),
            None => self.before.take().filter(|before| before.is_connected()),
        };
        if let Some(back) = back {
            dom::focus(&back);
        }
    }
}

/// Answers a key in an open box: Escape closes it, and Tab stays inside.
fn press(event: &KeyboardEvent, area: &NodeRef, close: impl Fn()) {
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
