//! Puts a look onto the page.

use super::Look;
use super::colour::{BLACK, Colour, WHITE};
use crate::view::use_change;
use crate::{breadth, browser, dom};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Event, HtmlElement, Window};
use yew::prelude::*;

/// What the reader's system may change while the page is open.
const SYSTEM: [&str; 3] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
];

/// Puts on a look, or takes it off.
pub type Wear = fn(Option<&Look>);

thread_local! {
    static WEAR: Cell<Option<Wear>> = const { Cell::new(None) };
    static WORN: RefCell<Option<Look>> = const { RefCell::new(None) };
    static SYSTEM_CHANGES: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the page in step with the look that the page around it chose; none for a page that
/// stands by itself. What puts it on comes with the chart; `come` counts what has come.
#[hook]
pub fn use_look(look: Option<&Look>, theme: &'static str, come: usize) {
    let look = look.cloned();
    let now = look.clone();
    use_change((look, theme, come), move || {
        if let Some(wear) = WEAR.get() {
            wear(now.as_ref());
        }
    });
}

/// Teaches the page to put looks on. The way comes through the seam of its part: named here, it
/// would be called by name, and be no part.
pub fn learn_looks(wear: Wear) {
    WEAR.set(Some(wear));
}

/// Puts a look on; and again whenever the reader's system changes.
pub fn wear(look: Option<&Look>) {
    WORN.set(look.cloned());
    SYSTEM_CHANGES.with_borrow_mut(|listeners| {
        if listeners.is_empty() {
            let follow = |query: &str| {
                let list = web_sys::window()?.match_media(query).ok()??;
                Some(EventListener::new(&list, "change", |_: &Event| show()))
            };
            listeners.extend(SYSTEM.into_iter().filter_map(follow));
        }
    });
    show();
}

/// Takes back what was put on before, then puts on what is wanted now.
fn show() {
    let root = browser::root().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let (Some(window), Some(root)) = (web_sys::window(), root) else {
        return;
    };
    let style = root.style();
    let before: Vec<String> = (0..style.length())
        .map(|at| style.item(at))
        .filter(|name| name.starts_with("--") || name == "font-size")
        .collect();
    for name in before {
        let _ = style.remove_property(&name);
    }
    WORN.with_borrow(|look| {
        if let Some(look) = look {
            put_on(look, &window, &root, &style);
        }
    });
    breadth::measure();
}

/// Colours that the reader's system asks for, and the theme of high contrast, overrule the page
/// around; the size of the text and the fonts do not take anything from them.
fn put_on(look: &Look, window: &Window, root: &HtmlElement, style: &CssStyleDeclaration) {
    if let Some(size) = look.size {
        let _ = style.set_property("font-size", &format!("{size}%"));
    }
    let own = dom::media("(forced-colors: active)")
        || root.get_attribute("data-theme").as_deref() == Some("contrast");
    let Ok(Some(computed)) = window.get_computed_style(root) else {
        return;
    };
    let colour = |name| Colour::parse(&computed.get_property_value(name).ok()?);
    let paper = colour("--paper").unwrap_or(WHITE);
    let ink = colour("--ink").unwrap_or(BLACK);
    let look = match own {
        true => Look {
            font: look.font.clone(),
            heading: look.heading.clone(),
            ..Look::default()
        },
        false => look.clone(),
    };
    // Properties set from code are no style attribute in the sense of the content policy.
    for (name, value) in look.tokens(paper, ink) {
        let _ = style.set_property(name, &value);
    }
}
