//! Says what changed: aloud to those who do not see it, or beside what was pressed.

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

/// What came of a button that leads nowhere, said beside it and aloud.
pub fn outcome(words: String) -> Html {
    element("p")
        .class("outcome")
        .attribute("role", "status")
        .text(words)
        .into()
}
