//! What a reader should know about places in the text, in the reader's language.

use super::dossier::Dossier;
use super::selection::Selection;
use crate::reader::Shared;
use crate::strings::{fill, say};
use gangmu_chart::scene::Language;
use gangmu_document::{Diagnostic, Severity};
use std::rc::Rc;
use yew::prelude::*;

/// What the list is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct DiagnosticsProps {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// The page's selection.
    pub selection: Rc<Selection>,
    /// Selects an item.
    pub select: Callback<Option<String>>,
    /// The language of the interface.
    pub language: Language,
}

/// The diagnostics of a plan, each a way to its place; nothing where there are none.
#[component]
pub fn Diagnostics(props: &DiagnosticsProps) -> Html {
    let found = &props.dossier.plan().diagnostics;
    if found.is_empty() {
        return Html::default();
    }
    let language = props.language;
    let rows = found.iter().enumerate().map(|(at, diagnostic)| {
        let item = props.dossier.index.at(diagnostic.span.start).map(str::to_owned);
        let (select, target) = (props.select.clone(), item.clone());
        let onclick = move |_| select.emit(target.clone());
        let standing = item.as_deref().map(|item| props.selection.standing(item));
        html! {
            <li key={at} class={classes!("diagnostic", severity(diagnostic), standing.and_then(|standing| standing.class()))}>
                <button type="button" class="diagnostic-place" disabled={item.is_none()} {onclick}>
                    <span class="diagnostic-severity">{ say(language, severity_key(diagnostic)) }</span>
                    { message(diagnostic, language) }
                </button>
                if language == Language::Chinese {
                    <p class="diagnostic-hint">{ &diagnostic.hint }</p>
                }
            </li>
        }
    });
    html! {
        <section class="diagnostics" aria-labelledby="diagnostics">
            <h2 id="diagnostics">{ say(language, "plan.diagnostics") }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// The message as the engine says it, in Chinese; in English the sentence of its code.
fn message(diagnostic: &Diagnostic, language: Language) -> String {
    if language == Language::Chinese {
        return diagnostic.message.clone();
    }
    let values = diagnostic.values.join(", ");
    let key = match diagnostic.code.as_str() {
        "no_text" => "diagnostic.no_text",
        "damaged_text" => "diagnostic.damaged_text",
        "damaged_text_more" => "diagnostic.damaged_text_more",
        _ => return diagnostic.message.clone(),
    };
    fill(language, key, &[&values])
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Info => "is-info",
        Severity::Warning => "is-warning",
        Severity::Error => "is-error",
    }
}

fn severity_key(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Info => "plan.severity_info",
        Severity::Warning => "plan.severity_warning",
        Severity::Error => "plan.severity_error",
    }
}
