//! Shows how far something has come.

use yew::prelude::*;

/// What is under way.
#[derive(Debug, PartialEq, Properties)]
pub struct LoadingProps {
    /// What is being done, in words.
    pub label: AttrValue,
    /// How much is done, and of how much; none where that is not known.
    #[prop_or_default]
    pub done: Option<(usize, usize)>,
}

/// Words and a bar.
#[component]
pub fn Loading(props: &LoadingProps) -> Html {
    let max = props.done.map(|(_, all)| all.to_string());
    let value = props.done.map(|(done, _)| done.to_string());
    html! {
        <label class="loading">
            <span>{ props.label.clone() }</span>
            <progress {max} {value} />
        </label>
    }
}
