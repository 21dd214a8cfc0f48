//! Says aloud what changed to those who do not see it.

use yew::prelude::*;

/// What is to be said.
#[derive(Debug, PartialEq, Properties)]
pub struct AnnouncerProps {
    /// The sentence; it is said when it changes.
    pub message: AttrValue,
}

/// A region that screen readers watch.
#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    html! { <p class="visually-hidden" role="status">{ props.message.clone() }</p> }
}
