//! A page in place of one that cannot be shown.

use crate::route::Route;
use crate::strings::say;
use crate::view::element;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// A heading, an explanation, and the way to the list of plans.
pub fn problem(title: &'static str, explanation: Html, language: Language) -> Html {
    let list = element("a")
        .attribute("href", Route::default().to_hash())
        .text(say(language, "failure.list"));
    element("div")
        .class("problem")
        .child(element("h1").text(title))
        .child(explanation)
        .child(element("p").child(list))
        .into()
}
