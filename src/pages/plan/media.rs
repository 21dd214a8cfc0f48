//! Media queries that a component follows.

use gloo::events::EventListener;
use yew::prelude::*;

/// Whether a media query holds, followed as it changes.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let list = use_memo(query, |query| {
        web_sys::window().and_then(|window| window.match_media(query).ok()?)
    });
    let holds = use_state_eq(|| {
        list.as_ref()
            .as_ref()
            .is_some_and(web_sys::MediaQueryList::matches)
    });
    {
        let holds = holds.setter();
        use_effect_with(list, move |list| {
            let listener = list.as_ref().clone().map(|list| {
                let watched = list.clone();
                EventListener::new(&list, "change", move |_| holds.set(watched.matches()))
            });
            move || drop(listener)
        });
    }
    *holds
}
