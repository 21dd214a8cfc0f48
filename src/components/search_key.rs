//! The key that leads to the search.

use crate::route::{Route, SearchView};
use crate::state::{Step, Visit};
use crate::view::{use_held, use_kept};
use crate::{browser, dom};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

/// Leads to the search by a slash, from wherever nothing is being typed. A chart on the page of
/// another site stays where it is.
#[hook]
pub fn use_search_key(visit: &Visit, is_embedded: bool) {
    let visit = visit.clone();
    let stays = use_kept(|| is_embedded);
    stays.put(is_embedded);
    use_held(move || {
        let press = move |event: &Event| {
            let event = event.unchecked_ref::<KeyboardEvent>();
            let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            let types = dom::closest(event, "input, textarea, select, [contenteditable]");
            if stays.get() || event.key() != "/" || !is_plain || types.is_some() {
                return;
            }
            event.prevent_default();
            if !dom::focus_field() {
                visit.emit((Route::Search(SearchView::default()), Step::Push));
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        let document = browser::document();
        document.map(|it| EventListener::new_with_options(&it, "keydown", options, press))
    });
}
