//! What is known of the selected item, as terms and values.

mod collect;

use super::desk::Desk;
use crate::route::PlanAction;
use collect::{Fact, collect};
use yew::prelude::*;

/// The facts of the selected item; an invitation to select one where there is none.
pub fn facts(desk: &Desk) -> Html {
    let Some(item) = desk.selection.item() else {
        return html! { <p class="facts-none">{ desk.say("plan.nothing_selected") }</p> };
    };
    let facts = collect(&desk.dossier, item, desk.language);
    html! {
        <dl class="facts">{ for facts.iter().map(|fact| view(fact, desk)) }</dl>
    }
}

fn view(fact: &Fact, desk: &Desk) -> Html {
    let values = fact.values.iter().enumerate().map(|(at, value)| {
        let content = match &value.item {
            Some(item) => desk.action(&value.text, PlanAction::Select(Some(item.clone()))),
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
