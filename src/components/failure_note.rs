//! Says what happened, to which file, and what to do.

use crate::catalog::{Fault, SCHEMA};
use crate::reader::{Cause, Failure};
use crate::strings::{fill, say};
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What went wrong.
#[derive(Debug, PartialEq, Properties)]
pub struct FailureNoteProps {
    /// What happened.
    pub failure: Failure,
    /// The language of the interface.
    pub language: Language,
}

/// A failure in the place of what could not be had.
#[component]
pub fn FailureNote(props: &FailureNoteProps) -> Html {
    let Failure { cause, file } = &props.failure;
    let (what, advice) = explain(cause, props.language);
    html! {
        <div class="failure">
            <p class="failure-what">{ what }</p>
            <p class="failure-where">
                { say(props.language, "failure.file") }{ " " }<code>{ file }</code>
            </p>
            <p class="failure-advice">{ advice }</p>
        </div>
    }
}

/// What happened, and what to do about it.
fn explain(cause: &Cause, language: Language) -> (String, &'static str) {
    let say = |key| say(language, key);
    match cause {
        Cause::Missing => (
            say("failure.missing").to_owned(),
            say("failure.missing_advice"),
        ),
        Cause::Refused(status) => (
            fill(language, "failure.refused", &[status]),
            say("failure.refused_advice"),
        ),
        Cause::Unreachable => (
            say("failure.unreachable").to_owned(),
            say("failure.unreachable_advice"),
        ),
        Cause::Malformed(fault) => (describe(fault, language), say("failure.malformed_advice")),
        Cause::Unreadable => (
            say("failure.unreadable").to_owned(),
            say("failure.unreadable_advice"),
        ),
    }
}

fn describe(fault: &Fault, language: Language) -> String {
    match fault {
        Fault::Form {
            line,
            column,
            reason,
        } => fill(language, "failure.form", &[line, column, reason]),
        Fault::Schema(schema) => fill(language, "failure.schema", &[&SCHEMA, schema]),
        Fault::Id(id) => fill(language, "failure.id", &[id]),
        Fault::File(file) => fill(language, "failure.file_name", &[file]),
    }
}
