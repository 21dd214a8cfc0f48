//! Says aloud what changed to those who do not see it.

use yew::prelude::*;

/// A region that screen readers watch: the sentence is said when it changes.
pub fn announcer(message: String) -> Html {
    html! { <p class="visually-hidden" role="status">{ message }</p> }
}
