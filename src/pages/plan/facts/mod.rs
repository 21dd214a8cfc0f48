//! What is known of the selected item, as terms and values.

mod collect;

use super::dossier::Dossier;
use super::selection::Selection;
use crate::reader::Shared;
use crate::strings::say;
use collect::{Fact, facts};
use gangmu_chart::scene::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What the facts are drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct FactsProps {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// The page's selection.
    pub selection: Rc<Selection>,
    /// Selects an item.
    pub select: Callback<Option<String>>,
    /// The language of the interface.
    pub language: Language,
}

/// The facts of the selected item; an invitation to select one where there is none.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let Some(item) = props.selection.item() else {
        return html! { <p class="facts-none">{ say(props.language, "plan.nothing_selected") }</p> };
    };
    let facts = facts(&props.dossier, item, props.language);
    html! {
        <dl class="facts">{ for facts.iter().map(|fact| view(fact, &props.select)) }</dl>
    }
}

fn view(fact: &Fact, select: &Callback<Option<String>>) -> Html {
    let values = fact.values.iter().enumerate().map(|(at, value)| {
        let content = match value.item.clone() {
            Some(item) => {
                let select = select.clone();
                let onclick = move |_| select.emit(Some(item.clone()));
                html! {
                    <button type="button" class="link-button" {onclick}>{ &value.text }</button>
                }
            }
            None => html! { &value.text },
        };
        let note = value
            .note
            .as_ref()
            .map(|note| html! { <small>{ note }</small> });
        html! { <dd key={at}>{ content }{ note }</dd> }
    });
    html! {
        <div key={fact.term}>
            <dt>{ fact.term }</dt>
            { for values }
        </div>
    }
}
