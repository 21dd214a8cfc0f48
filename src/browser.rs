//! What the app asks of the browser beyond drawing. Where there is no window, nothing happens.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Date;
use web_sys::{Document, Element, History, HtmlDocument, Storage};

/// The page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether nobody sees the page.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// The element around the whole page, which carries language and theme.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// Whether this is the edition in one file, which fetches nothing.
pub fn is_one_file() -> bool {
    root().is_some_and(|root| root.has_attribute("data-one-file"))
}

/// The whole address of the page, with what is shown on it.
pub fn address() -> String {
    let address = web_sys::window().map(|window| window.location().href());
    address.and_then(Result::ok).unwrap_or_default()
}

/// What is shown on the page, as its address says it.
pub fn hash() -> String {
    let hash = web_sys::window().map(|window| window.location().hash());
    hash.and_then(Result::ok).unwrap_or_default()
}

/// Copies what is selected in the field that has the focus, and says whether the browser did. The
/// older way to copy needs no secure context; where it is refused, the selected field is left for
/// the reader's own keys.
pub fn copy() -> bool {
    let page = document().and_then(|page| page.dyn_into::<HtmlDocument>().ok());
    page.is_some_and(|page| page.exec_command("copy").unwrap_or(false))
}

/// The day by the reader's clock: `2026-11-22`.
pub fn today() -> String {
    let now = Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    format!("{}-{month:02}-{day:02}", now.get_full_year())
}

/// Names the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Goes to a place of the page, so many pixels under its top.
pub fn scroll_to(height: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}

/// The way the reader has come, with what the page remembers of it.
pub fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// How far down the reader was when this entry of the history was left; none where the reader
/// comes to it for the first time.
pub fn height_left() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// Remembers how far down the reader is, for the way back to this entry of the history.
pub fn keep_height() {
    let keep = || {
        let height = web_sys::window()?.scroll_y().ok()?;
        history()?.replace_state(&height.into(), "").ok()
    };
    // Where the browser refuses, the way back leads to the top.
    let _ = keep();
}

/// What the browser keeps from one visit to the next; it throws in frames and private windows
/// of some browsers.
pub fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Does something before the page is painted next.
pub fn on_next_frame(act: Box<dyn FnOnce()>) {
    if let Some(window) = web_sys::window() {
        let act = Closure::once_into_js(act);
        // Without frames there is nobody to see what they would show.
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}
