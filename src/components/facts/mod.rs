//! What is known of the selected item, as terms and values.

mod collect;

use crate::components::{corrected_sign, link_button};
use crate::dossier::Desk;
use crate::later::{Correcting, later};
use crate::view::{Element, element, list, text};
use collect::{Fact, collect};
use yew::prelude::{Callback, Html};

/// The facts of the selected item; an invitation to select one where there is none.
pub fn facts(desk: &Desk) -> Html {
    let Some(item) = desk.selection.item() else {
        let words = desk.say("plan.nothing_selected");
        return element("p").class("facts-none").text(words).into();
    };
    let facts = collect(&desk.dossier, item, desk.language);
    let facts = element("dl")
        .class("facts")
        .children(facts.iter().map(|fact| view(fact, desk)));
    list([facts.into(), correcting(desk, item)])
}

/// What was corrected of an item, and the way to put it right.
fn correcting(desk: &Desk, item: &str) -> Html {
    let target = desk.dossier.target(item);
    let items: Vec<String> = [Some(item.to_owned()), target.clone()]
        .into_iter()
        .flatten()
        .collect();
    let plan = desk.dossier.plan();
    let notes = items.iter().any(|item| plan.is_corrected(item)).then(|| {
        let reading = desk.dossier.reading.clone();
        let notes = Correcting::Notes(reading, Some(items), desk.language);
        element("div")
            .class("correction-facts")
            .child(corrected_sign(desk.language))
            .child(later(notes, desk.language, Callback::noop()))
    });
    let correct = desk.correct.clone().zip(target).map(|(correct, target)| {
        link_button(desk.say("correction.correct"), move || {
            correct.emit(target.clone());
        })
        .attribute("aria-haspopup", "dialog")
    });
    if notes.is_none() && correct.is_none() {
        return Html::default();
    }
    element("div")
        .class("facts-correct")
        .maybe(notes)
        .maybe(correct)
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
