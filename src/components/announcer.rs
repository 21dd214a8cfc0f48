//! Says aloud what changed to those who do not see it.

use crate::view::element;
use yew::prelude::Html;

/// A region that screen readers watch: the sentence is said when it changes.
pub fn announcer(message: String) -> Html {
    element("p")
        .class("visually-hidden")
        .attribute("role", "status")
        .text(message)
        .into()
}
