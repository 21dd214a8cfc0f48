//! The seal: do the counts that a text declares agree with what it lists?

use crate::strings::{fill, say};
use crate::summary::Summary;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// Counts that agree, of counts that were checked; nothing where there is none to check. With
/// somewhere to lead to it is a button.
pub fn seal(summary: Summary, onclick: Option<Callback<MouseEvent>>, language: Language) -> Html {
    let Summary {
        matching, checked, ..
    } = summary;
    if checked == 0 {
        return Html::default();
    }
    let agrees = matching == checked;
    let class = classes!("seal", (!agrees).then_some("is-broken"));
    let title = fill(language, "summary.audit", &[&matching, &checked]);
    let face = html! {
        <>
            <span class="seal-name">{ say(language, "summary.seal") }</span>
            <span class="seal-count">{ format!("{matching}∕{checked}") }</span>
            if !agrees {
                <span class="seal-verdict">{ say(language, "summary.disagrees") }</span>
            }
            <span class="visually-hidden">{ &title }</span>
        </>
    };
    match onclick {
        Some(onclick) => html! {
            <button type="button" {class} {title} {onclick}>{ face }</button>
        },
        None => html! { <p {class} {title}>{ face }</p> },
    }
}
