//! The seal: do the counts that a text declares agree with what it lists?

use crate::strings::{fill, say};
use crate::summary::Summary;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the seal says, and what it does.
#[derive(Debug, PartialEq, Properties)]
pub struct SealProps {
    /// The plan in numbers.
    pub summary: Summary,
    /// Where a click leads; without it the seal is no button.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// The language of the interface.
    pub language: Language,
}

/// Counts that agree, of counts that were checked; nothing where there is none to check.
#[component]
pub fn Seal(props: &SealProps) -> Html {
    let (language, summary) = (props.language, props.summary);
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
    match &props.onclick {
        Some(onclick) => html! {
            <button type="button" {class} {title} onclick={onclick.clone()}>{ face }</button>
        },
        None => html! { <p {class} {title}>{ face }</p> },
    }
}
