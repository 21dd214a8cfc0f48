//! The source with its facts: a column where there is room, a sheet from below where not.

use super::source::{SourcePanel, SourcePanelProps};
use crate::components::facts;
use crate::dossier::Desk;
use crate::view::{On, button, component, element};
use yew::prelude::{Callback, Html, KeyboardEvent};

/// Source text and facts. What closes it makes it a sheet; a column has nothing to close.
pub fn source_sheet(desk: &Desk, close: Option<Callback<()>>) -> Html {
    let onkeydown = {
        let (desk, close) = (desk.clone(), close.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                match &close {
                    Some(close) => close.emit(()),
                    None => desk.select(None),
                }
            }
        }
    };
    let is_sheet = close.is_some();
    let close = close.map(|close| {
        let words = desk.say("plan.close");
        button(move || close.emit(())).class("close").text(words)
    });
    let heading = element("h2")
        .attribute("id", "source")
        .text(desk.say("plan.source"));
    let head = element("div")
        .class("source-head")
        .child(heading)
        .maybe(close);
    element("section")
        .class("source-panel")
        .class_if(is_sheet, "sheet")
        .attribute("aria-labelledby", "source")
        .attribute_if("data-scrolls", is_sheet.then_some("true"))
        .on(On::KeyDown, onkeydown)
        .child(head)
        .child(component::<SourcePanel>(SourcePanelProps {
            desk: desk.clone(),
        }))
        .child(facts(desk))
        .into()
}
