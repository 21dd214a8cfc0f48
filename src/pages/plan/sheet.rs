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
    /// Whether there is room for one column only.
    pub narrow: bool,
    /// The language of the interface.
    pub language: Language,
}

/// Source text and facts.
#[component]
pub fn SourceSheet(props: &SourceSheetProps) -> Html {
    let language = props.language;
    let is_open = !props.narrow || props.selection.item().is_some();
    let close = {
        let select = props.select.clone();
        move |_| select.emit(None)
    };
    let onkeydown = {
        let select = props.select.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                select.emit(None);
            }
        }
    };
    if !is_open {
        return Html::default();
    }
    html! {
        <section
            class={classes!("source-panel", props.narrow.then_some("sheet"))}
            aria-labelledby="source"
            data-scrolls={props.narrow.then_some("true")}
            {onkeydown}
        >
            <div class="source-head">
                <h2 id="source">{ say(language, "plan.source") }</h2>
                if props.narrow {
                    <button type="button" class="close" onclick={close}>
                        { say(language, "plan.close") }
                    </button>
                }
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
