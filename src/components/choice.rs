//! One of a few values, by the browser's own control.

use crate::view::{On, element};
use web_sys::HtmlSelectElement;
use yew::prelude::{Event, Html, TargetCast};

/// A labelled list to choose from: each value with its name, in order.
pub fn choice(
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    choose: Box<dyn Fn(String)>,
) -> Html {
    let changed = move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            choose(select.value());
        }
    };
    let option = |(value, name): (String, String)| {
        element("option")
            .key(value.clone())
            .property("selected", value == chosen)
            .attribute("value", value)
            .text(name)
    };
    let list = element("select")
        .on(On::Change, changed)
        .children(options.into_iter().map(option));
    element("label")
        .class("choice")
        .child(element("span").class("choice-label").text(label))
        .child(list)
        .into()
}
