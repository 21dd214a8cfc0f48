//! A button that looks like a link.

use crate::view::{Element, button};
use yew::prelude::AttrValue;

/// A button that looks like a link and does something.
pub fn link_button(words: impl Into<AttrValue>, press: impl Fn() + 'static) -> Element {
    button(press).class("link-button").text(words)
}
