//! The source with its facts: a column where there is room, a sheet from below where not.

use super::dossier::Dossier;
use super::facts::Facts;
use super::selection::Selection;
use super::source::SourcePanel;
use crate::reader::Shared;
use crate::strings::say;
use gangmu_chart::scene::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What the panel holds.
#[derive(Debug, PartialEq, Properties)]
pub struct SourceSheetProps {
    /// The plan and its text.
    pub dossier: Shared<Dossier>,
    /// The page's selection.
    pub selection: Rc<Selection>,
    /// Selects an item, or none.
    pub select: Callback<Option<String>>,
    /// Closes it where it is a sheet; none where it is a column.
    pub close: Option<Callback<()>>,
    /// The language of the interface.
    pub language: Language,
}

/// Source text and facts.
#[component]
pub fn SourceSheet(props: &SourceSheetProps) -> Html {
    let language = props.language;
    let onkeydown = {
        let (close, select) = (props.close.clone(), props.select.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                match &close {
                    Some(close) => close.emit(()),
                    None => select.emit(None),
                }
            }
        }
    };
    let close = props.close.clone().map(|close| {
        let onclick = move |_| close.emit(());
        html! {
            <button type="button" class="close" {onclick}>{ say(language, "plan.close") }</button>
        }
    });
    let is_sheet = close.is_some();
    html! {
        <section
            class={classes!("source-panel", is_sheet.then_some("sheet"))}
            aria-labelledby="source"
            data-scrolls={is_sheet.then_some("true")}
            {onkeydown}
        >
            <div class="source-head">
                <h2 id="source">{ say(language, "plan.source") }</h2>
                { close }
            </div>
            <SourcePanel
                dossier={props.dossier.clone()}
                selection={props.selection.clone()}
                select={props.select.clone()}
                {language}
            />
            <Facts
                dossier={props.dossier.clone()}
                selection={props.selection.clone()}
                select={props.select.clone()}
                {language}
            />
        </section>
    }
}
