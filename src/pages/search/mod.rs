//! The search page: what one types is looked for in all open plans, as one types.
//!
//! The field and what was found are one way for the arrow keys: down from the field to the first
//! hit and on, up and back again. A hit is a link to its place in its plan.

mod examples;
mod keys;
mod results;

use crate::browser;
use crate::components::{failure_note, loading};
use crate::route::{Route, SearchView};
use crate::state::{Access, Library, SearchIndex, Step, Visit, use_search};
use crate::strings::{fill, say};
use crate::view::{On, element, list, use_change, use_kept};
use examples::examples;
use gangmu_chart::scene::Language;
use gangmu_search::{Found, Query};
use results::results;
use std::rc::Rc;
use web_sys::{FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

/// What the search page is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchPageProps {
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// The index over them.
    pub index: SearchIndex,
    /// What is looked for.
    pub view: SearchView,
    /// The way to another search.
    pub visit: Visit,
    /// The language of the interface.
    pub language: Language,
}

/// The search page.
#[component]
pub fn SearchPage(props: &SearchPageProps) -> Html {
    let SearchPageProps {
        library,
        index,
        view,
        visit,
        language,
    } = props;
    let added = use_search(index, library);
    let found = use_memo((view.clone(), added), |(view, _)| {
        index.find(&Query::new(&view.text), view.within.as_deref())
    });
    let current = use_kept(|| 0);
    let reset = current.clone();
    use_change(view.clone(), move || reset.set(0));

    let page = use_node_ref();
    let (keyed, focused) = (page.clone(), current.clone());
    element("div")
        .class("search")
        .node(&page)
        .on(On::KeyDown, move |event: KeyboardEvent| {
            keys::press(&keyed, &event);
        })
        .on(On::FocusIn, move |event: FocusEvent| {
            if let Some(hit) = keys::hit_at(&event) {
                focused.set(hit);
            }
        })
        .child(element("h1").text(say(*language, "search.title")))
        .child(use_field(view, visit, *language))
        .child(scope(props))
        .child(
            element("p")
                .class("standing")
                .attribute("role", "status")
                .text(standing(props, &found, added)),
        )
        .child(content(props, &found, added, current.get()))
        .into()
}

/// The field. What is typed is looked for before the next painting, not at every key.
#[hook]
fn use_field(view: &SearchView, visit: &Visit, language: Language) -> Html {
    let typed = use_kept(|| view.text.clone());
    let waits = use_kept(|| false);
    let (shown, text) = (typed.clone(), view.text.clone());
    // Where the address changes by itself, the field follows.
    use_change(view.text.clone(), move || shown.set(text));
    let value = typed.get();
    let (visit, within) = (visit.clone(), view.within.clone());
    let input = move |event: InputEvent| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        typed.put(field.value());
        if waits.get() {
            return;
        }
        waits.put(true);
        let (typed, waits) = (typed.clone(), waits.clone());
        let (visit, within) = (visit.clone(), within.clone());
        browser::on_next_frame(Box::new(move || {
            waits.put(false);
            let view = SearchView {
                text: typed.get(),
                within,
            };
            visit.emit((Route::Search(view), Step::Replace));
        }));
    };
    let label = element("span")
        .class("visually-hidden")
        .text(say(language, "search.label"));
    let field = element("input")
        .attribute("type", "search")
        .attribute("data-begin", "")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("enterkeyhint", "search")
        .attribute("placeholder", say(language, "search.placeholder"))
        .value(value.into())
        .on(On::Input, input);
    let help = element("span")
        .class("search-keys")
        .text(say(language, "search.keys"));
    element("label")
        .class("search-field")
        .child(label)
        .child(field)
        .child(help)
        .into()
}

/// Which plan alone is looked through, and the way to all.
fn scope(props: &SearchPageProps) -> Html {
    let language = props.language;
    let key = props.view.within.as_deref();
    let Some(volume) = key.and_then(|key| props.library.find(key)) else {
        return Html::default();
    };
    let title = element("span")
        .attribute("lang", "zh-CN")
        .text(volume.entry.title.clone());
    let all = element("a")
        .attribute(
            "href",
            Route::Search(SearchView::of(&props.view.text)).to_hash(),
        )
        .text(say(language, "search.everywhere"));
    element("p")
        .class("search-scope")
        .text(say(language, "search.within"))
        .text(" ")
        .child(title)
        .text(" ")
        .child(all)
        .into()
}

/// How much was found.
fn standing(props: &SearchPageProps, found: &Found, added: usize) -> String {
    let (language, text) = (props.language, props.view.text.trim());
    match (text.is_empty(), found.plan_count) {
        (true, _) => String::new(),
        _ if waits(props, added) => say(language, "search.waiting").to_owned(),
        (_, 0) => fill(language, "search.none", &[&text]),
        (_, plans) if found.hit_count == 0 => fill(language, "search.found_titles", &[&plans]),
        (_, plans) => fill(language, "search.found", &[&found.hit_count, &plans]),
    }
}

/// Whether plans are still to come: what is found in them would push away what is there.
fn waits(props: &SearchPageProps, added: usize) -> bool {
    let (settled, all) = props.library.settled();
    settled < all || added < all - props.library.failed()
}

fn content(props: &SearchPageProps, found: &Rc<Found>, added: usize, current: usize) -> Html {
    let language = props.language;
    match props.library.access() {
        Access::Opening => loading(say(language, "loading.catalog"), None),
        Access::Closed(failure) => failure_note(failure, language),
        Access::Open(_) if props.view.text.trim().is_empty() => examples(language),
        Access::Open(_) if waits(props, added) => Html::default(),
        Access::Open(_) if found.plans.is_empty() => {
            let advice = element("p")
                .class("lede")
                .text(say(language, "search.advice"));
            list([advice.into(), examples(language)])
        }
        Access::Open(_) => results(found, &props.library, &props.view, current, language),
    }
}
