//! The help page: what the signs mean, what the reading can and cannot do, the keys, and where
//! the texts come from.

mod keys;
mod numbers;
mod signs;

use crate::components::{Extent, source_line};
use crate::route::{PlanView, Route};
use crate::state::{Library, Volume};
use crate::strings::say;
use crate::view::{Element, element, list};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// What the reading does.
const ABLE: [&str; 6] = [
    "help.able_outline",
    "help.able_items",
    "help.able_numbers",
    "help.able_bounds",
    "help.able_audit",
    "help.able_search",
];

/// What it does not.
const UNABLE: [&str; 7] = [
    "help.unable_rules",
    "help.unable_damage",
    "help.unable_tables",
    "help.unable_words",
    "help.unable_scope",
    "help.unable_pictures",
    "help.unable_letters",
];

/// What can be done with documents of one's own.
const OWN: [&str; 4] = [
    "help.own_ways",
    "help.own_reading",
    "help.own_long",
    "help.own_keeping",
];

/// What can be put right by hand.
const CORRECTIONS: [&str; 4] = [
    "help.corrections_what",
    "help.corrections_follow",
    "help.corrections_marked",
    "help.corrections_kept",
];

/// The page.
pub fn help(library: &Library, language: Language) -> Html {
    let say = |key| say(language, key);
    let list_of = |keys: &[&'static str]| {
        let points = keys.iter().map(|key| element("li").text(say(key)));
        element("ul").class("help-points").children(points)
    };
    let points =
        |heading, keys: &[&'static str]| list([element("h3").text(say(heading)), list_of(keys)]);
    let part = |heading| element("section").child(element("h2").text(say(heading)));
    element("div")
        .class("help")
        .child(element("h1").text(say("help.title")))
        .child(element("p").class("lede").text(say("help.lede")))
        .child(part("help.signs").child(signs::signs(language)))
        .child(
            part("help.reading")
                .child(points("help.able", &ABLE))
                .child(points("help.unable", &UNABLE)),
        )
        .child(
            part("help.numbers")
                .child(element("p").text(say("help.numbers_note")))
                .child(numbers::classes(language)),
        )
        .child(part("help.corrections").child(list_of(&CORRECTIONS)))
        .child(part("help.keys").child(keys::keys(language)))
        .child(part("help.own").child(list_of(&OWN)))
        .child(part("help.privacy").child(element("p").text(say("help.privacy_note"))))
        .child(
            part("help.texts")
                .child(element("p").text(say("help.texts_note")))
                .child(texts(library, language)),
        )
        .into()
}

/// The texts with where they come from.
fn texts(library: &Library, language: Language) -> Element {
    let row = |volume: &Volume| {
        let entry = &volume.entry;
        let plan = Route::Plan(entry.id.clone(), PlanView::default());
        let title = element("a")
            .attribute("href", plan.to_hash())
            .attribute("lang", "zh-CN")
            .text(entry.title.clone());
        element("li")
            .child(title)
            .maybe(source_line(entry, Extent::Host, language))
    };
    let rows = library.volumes().iter().map(row);
    element("ul").class("help-texts").children(rows)
}
