//! A page in place of one that cannot be shown.

use crate::route::Route;
use crate::strings::say;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What cannot be shown.
#[derive(Debug, PartialEq, Properties)]
pub struct ProblemProps {
    /// What it is, as the page's heading.
    pub title: AttrValue,
    /// What happened and what to do.
    pub children: Html,
    /// The language of the interface.
    pub language: Language,
}

/// A heading, an explanation, and the way to the list of plans.
#[component]
pub fn Problem(props: &ProblemProps) -> Html {
    html! {
        <div class="problem">
            <h1>{ props.title.clone() }</h1>
            { props.children.clone() }
            <p><a href={Route::default().print()}>{ say(props.language, "failure.list") }</a></p>
        </div>
    }
}
