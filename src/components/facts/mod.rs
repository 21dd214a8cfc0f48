//! What is known of the selected item, as terms and values.

mod collect;

use crate::dossier::Desk;
use crate::view::{Element, element, text};
use collect::{Fact, collect};
use yew::prelude::Html;

/// The facts of the selected item; an invitation to select one where there is none.
pub fn facts(desk: &Desk) -> Html {
    let Some(item) = desk.selection.item() else {
        let words = desk.say("plan.nothing_selected");
        return element("p").class("facts-none").text(words).into();
    };
    let facts = collect(&desk.dossier, item, desk.language);
    element("dl")
        .class("facts")
        .children(facts.iter().map(|fact| view(fact, desk)))
        .into()
}

fn view(fact: &Fact, desk: &Desk) -> Element {
    let values = fact.values.iter().enumerate().map(|(at, value)| {
        let content = match &value.item {
            Some(item) => desk.link(&value.text, item),
            None => text(value.text.clone()),
        };
        let note = value.note.clone();
        element("dd")
            .key(at)
            .child(content)
            .maybe(note.map(|note| element("small").text(note)))
    });
    element("div")
        .key(fact.term)
        .child(element("dt").text(fact.term))
        .children(values)
}
