//! One of a few values, by the browser's own control.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A labelled list to choose from: each value with its name, in order.
pub fn choice(
    label: &'static str,
    options: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
    choose: impl Fn(String) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            choose(select.value());
        }
    });
    let option = |(value, name): (String, String)| {
        let selected = value == chosen;
        html! { <option key={value.clone()} {value} {selected}>{ name }</option> }
    };
    html! {
        <label class="choice">
            <span class="choice-label">{ label }</span>
            <select {onchange}>{ for options.into_iter().map(option) }</select>
        </label>
    }
}
