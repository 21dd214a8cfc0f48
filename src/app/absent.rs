//! What stands in the place of a page that cannot be shown.

use crate::components::{failure_note, loading, problem};
use crate::reader::Failure;
use crate::route::{OpenView, Route};
use crate::state::Volume;
use crate::strings::{fill, say};
use crate::view::{element, list};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// A text that could not be read.
pub fn failed(volume: &Volume, failure: &Failure, language: Language) -> Html {
    let title = element("p")
        .attribute("lang", "zh-CN")
        .text(volume.entry.title.clone());
    let explanation = list([title.into(), failure_note(failure, language)]);
    problem(say(language, "failure.document"), explanation, language)
}

/// What is on its way.
pub fn waiting(label: &'static str, language: Language) -> Html {
    element("div")
        .class("waiting")
        .child(loading(say(language, label), None))
        .into()
}

/// The catalogue could not be had.
pub fn closed(failure: &Failure, language: Language) -> Html {
    let title = say(language, "failure.catalog");
    problem(title, failure_note(failure, language), language)
}

/// The catalogue has no text of this key.
pub fn unknown(key: &str, language: Language) -> Html {
    let advice = fill(language, "failure.unknown_advice", &[&key]);
    let title = say(language, "failure.unknown");
    problem(title, element("p").text(advice).into(), language)
}

/// No page has this address.
pub fn no_page(hash: &str, language: Language) -> Html {
    let advice = fill(language, "failure.no_page_advice", &[&hash]);
    let title = say(language, "failure.no_page");
    problem(title, element("p").text(advice).into(), language)
}

/// A text of the reader's own that is not open, or not any more.
pub fn put_away(language: Language) -> Html {
    let page = element("a")
        .attribute("href", Route::Open(OpenView::default()).to_hash())
        .text(say(language, "shell.open_own"));
    let advice = element("p").text(say(language, "failure.put_away_advice"));
    let explanation = list([advice, element("p").child(page)]);
    problem(say(language, "failure.put_away"), explanation, language)
}
