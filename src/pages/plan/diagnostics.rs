//! What a reader should know about places in the text, in the reader's language.

use crate::components::more;
use crate::dossier::{Desk, Dossier};
use crate::strings::{fill, say};
use crate::view::{Kept, button, element};
use gangmu_chart::scene::Language;
use gangmu_document::{Diagnostic, Severity, Span};
use std::fmt::Display;
use yew::prelude::Html;

/// The diagnostics of a plan, each a way to its place, so many at first; nothing where there are
/// none.
pub fn diagnostics(desk: &Desk, shown: &Kept<usize>) -> Html {
    let found = &desk.dossier.plan().diagnostics;
    if found.is_empty() {
        return Html::default();
    }
    let rows = found
        .iter()
        .enumerate()
        .take(shown.get())
        .map(|(at, diagnostic)| {
            let item = item_at(&desk.dossier, diagnostic.span);
            let selected = item.is_some_and(|item| desk.selection.is(item));
            let (act, target) = (desk.pick.clone(), item.map(str::to_owned));
            let Wording { message, advice } = wording(diagnostic, desk.language);
            let (class, severity) = severity(diagnostic);
            let severity = element("span")
                .class("diagnostic-severity")
                .text(desk.say(severity));
            let place = button(move || act.emit(target.clone()))
                .class("diagnostic-place")
                .flag("disabled", item.is_none())
                .child(severity)
                .text(message);
            element("li")
                .key(at)
                .class("diagnostic")
                .class(class)
                .class_if(selected, "is-selected")
                .child(place)
                .child(element("p").class("diagnostic-advice").text(advice))
        });
    let heading = element("h2")
        .attribute("id", "diagnostics")
        .text(desk.say("plan.diagnostics"));
    element("section")
        .class("diagnostics")
        .attribute("aria-labelledby", "diagnostics")
        .child(heading)
        .child(element("ul").children(rows))
        .maybe(more(shown, found.len(), desk.language))
        .into()
}

/// What is said of a diagnostic, by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wording {
    message: String,
    advice: String,
}

/// The words of the reader's language; those of the engine where a code is not known here.
fn wording(diagnostic: &Diagnostic, language: Language) -> Wording {
    let (message, advice) = match diagnostic.code.as_str() {
        "not_text" => ("diagnostic.not_text", "failure.save_as_text"),
        "unknown_format" => ("failure.unknown_format", "failure.save_as_text"),
        "empty_text" => ("diagnostic.empty_text", "diagnostic.empty_text_advice"),
        "damaged_text" => ("diagnostic.damaged", "diagnostic.damaged_advice"),
        "damaged_text_more" => ("diagnostic.damaged_more", "diagnostic.damaged_more_advice"),
        "repeat" => ("diagnostic.repeat", "diagnostic.repeat_advice"),
        "count_short" => ("diagnostic.short", "diagnostic.short_advice"),
        "count_over" => ("diagnostic.over", "diagnostic.over_advice"),
        "count_unlisted" => ("diagnostic.unlisted", "diagnostic.unlisted_advice"),
        "text_incomplete" => ("diagnostic.incomplete", "diagnostic.incomplete_advice"),
        "flattened_table" => ("diagnostic.table", "diagnostic.table_advice"),
        "correction_stale" => ("diagnostic.stale", "diagnostic.stale_advice"),
        "correction_gone" => ("diagnostic.gone", "diagnostic.gone_advice"),
        "corrections_unread" => ("diagnostic.corrections", "diagnostic.corrections_advice"),
        "unexplained_number" => ("diagnostic.unexplained", "diagnostic.unexplained_advice"),
        _ => {
            return Wording {
                message: diagnostic.message.clone(),
                advice: diagnostic.hint.clone(),
            };
        }
    };
    let values: Vec<&dyn Display> = diagnostic
        .values
        .iter()
        .map(|value| value as &dyn Display)
        .collect();
    Wording {
        message: fill(language, message, &values),
        advice: say(language, advice).to_owned(),
    }
}

/// The item at the place of a diagnostic; an empty place belongs to the text before it.
fn item_at(dossier: &Dossier, place: Span) -> Option<&str> {
    let at = |position| dossier.index.at(position);
    at(place.start).or_else(|| at(place.start.saturating_sub(1)))
}

/// The class and the words of a severity.
fn severity(diagnostic: &Diagnostic) -> (&'static str, &'static str) {
    match diagnostic.severity {
        Severity::Info => ("is-info", "plan.severity_info"),
        Severity::Warning => ("is-warning", "plan.severity_warning"),
        Severity::Error => ("is-error", "plan.severity_error"),
    }
}
