//! The seal: do the counts that a text declares agree with what it lists?

use crate::strings::{fill, say};
use crate::summary::Summary;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the seal says.
#[derive(Debug, PartialEq, Properties)]
pub struct SealProps {
    /// The plan in numbers.
    pub summary: Summary,
    /// The language of the interface.
    pub language: Language,
}

/// Counts that agree, of counts that were checked; nothing where there is none to check.
#[component]
pub fn Seal(props: &SealProps) -> Html {
    let Summary {
        matching, checked, ..
    } = props.summary;
    if checked == 0 {
        return Html::default();
    }
    let words = fill(props.language, "summary.audit", &[&matching, &checked]);
    let class = classes!("seal", (matching < checked).then_some("seal-open"));
    html! {
        <p {class} title={words.clone()}>
            <span class="visually-hidden">{ words }</span>
            <span class="seal-name" aria-hidden="true">{ say(props.language, "summary.seal") }</span>
            <span class="seal-count" aria-hidden="true">{ format!("{matching}∕{checked}") }</span>
        </p>
    }
}
