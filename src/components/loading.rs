//! Shows how far something has come.

use yew::prelude::*;

/// Words and a bar: how much is done and of how much, where that is known.
pub fn loading(label: impl Into<AttrValue>, done: Option<(usize, usize)>) -> Html {
    let max = done.map(|(_, all)| all.to_string());
    let value = done.map(|(done, _)| done.to_string());
    html! {
        <label class="loading">
            <span>{ label.into() }</span>
            <progress {max} {value} />
        </label>
    }
}
