//! The source with its facts: a column where there is room, a sheet from below where not.

use super::desk::Desk;
use super::facts::facts;
use super::source::SourcePanel;
use yew::prelude::*;

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
        let onclick = move |_| close.emit(());
        html! {
            <button type="button" class="close" {onclick}>{ desk.say("plan.close") }</button>
        }
    });
    html! {
        <section
            class={classes!("source-panel", is_sheet.then_some("sheet"))}
            aria-labelledby="source"
            data-scrolls={is_sheet.then_some("true")}
            {onkeydown}
        >
            <div class="source-head">
                <h2 id="source">{ desk.say("plan.source") }</h2>
                { close }
            </div>
            <SourcePanel desk={desk.clone()} />
            { facts(desk) }
        </section>
    }
}
