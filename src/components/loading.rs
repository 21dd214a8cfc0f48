//! Shows how far something has come.

use crate::view::element;
use yew::prelude::{AttrValue, Html};

/// Words and a bar: how much is done and of how much, where that is known.
pub fn loading(label: impl Into<AttrValue>, done: Option<(usize, usize)>) -> Html {
    let max = done.map(|(_, all)| all.to_string());
    let value = done.map(|(done, _)| done.to_string());
    let bar = element("progress")
        .attribute_if("max", max)
        .attribute_if("value", value);
    element("label")
        .class("loading")
        .child(element("span").text(label))
        .child(bar)
        .into()
}
