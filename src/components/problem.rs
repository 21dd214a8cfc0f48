//! A page in place of one that cannot be shown.

use crate::route::Route;
use crate::strings::say;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// A heading, an explanation, and the way to the list of plans.
pub fn problem(title: &'static str, explanation: Html, language: Language) -> Html {
    html! {
        <div class="problem">
            <h1>{ title }</h1>
            { explanation }
            <p><a href={Route::default().print()}>{ say(language, "failure.list") }</a></p>
        </div>
    }
}
