//! One of a few values, by the browser's own control.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What can be chosen.
#[derive(Debug, PartialEq, Properties)]
pub struct ChoiceProps {
    /// What the choice is about.
    pub label: AttrValue,
    /// Each value with its name, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen now.
    pub chosen: AttrValue,
    /// Told the value that the reader chooses.
    pub choose: Callback<String>,
}

/// A labelled list to choose from.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = use_callback(props.choose.clone(), |event: Event, choose| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            choose.emit(select.value());
        }
    });
    html! {
        <label class="choice">
            <span class="choice-label">{ props.label.clone() }</span>
            <select {onchange}>
                { for props.options.iter().map(|(value, name)| html! {
                    <option
                        key={value.to_string()}
                        value={value.clone()}
                        selected={*value == props.chosen}
                    >
                        { name.clone() }
                    </option>
                }) }
            </select>
        </label>
    }
}
