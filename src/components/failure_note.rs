//! Says what happened, to which file, and what to do.

use crate::reader::{Cause, Failure, docx};
use crate::strings::{fill, say};
use crate::view::element;
use crate::wording;
use gangmu_catalog::{Fault, SCHEMA};
use gangmu_chart::scene::Language;
use gangmu_plan::corrections;
use gangmu_plan::json::records;
use yew::prelude::Html;

/// A failure in the place of what could not be had.
pub fn failure_note(failure: &Failure, language: Language) -> Html {
    let (what, advice) = explain(&failure.cause, language);
    let file = element("code").text(failure.file.clone());
    element("div")
        .class("failure")
        .child(element("p").class("failure-what").text(what))
        .child(
            element("p")
                .class("failure-where")
                .text(say(language, "failure.file"))
                .text(" ")
                .child(file),
        )
        .child(element("p").class("failure-advice").text(advice))
        .into()
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
        Cause::NotText(Some(format)) => (
            fill(language, "failure.not_text", &[format]),
            say("failure.save_as_text"),
        ),
        Cause::NotText(None) => (
            say("failure.unknown_format").to_owned(),
            say("failure.save_as_text"),
        ),
        Cause::TooLarge(size) => (
            fill(language, "failure.too_large", &[&wording::size(*size)]),
            say("failure.too_large_advice"),
        ),
        Cause::Unread => (
            say("failure.unread").to_owned(),
            say("failure.unread_advice"),
        ),
        Cause::Docx(error) => (say(docx(*error)).to_owned(), say("failure.docx_advice")),
        Cause::Pdf(key) => (say(key).to_owned(), say("failure.pdf_advice")),
        Cause::NoPart => (say("failure.part").to_owned(), say("failure.part_advice")),
        Cause::Crashed => (
            say("failure.crashed").to_owned(),
            say("failure.crashed_advice"),
        ),
        Cause::Twice(title) => (
            fill(language, "failure.twice", &[title]),
            say("failure.twice_advice"),
        ),
        Cause::Elsewhere => (
            say("failure.elsewhere").to_owned(),
            say("failure.elsewhere_advice"),
        ),
        Cause::Corrections(fault) => (
            describe_records(fault, corrections::SCHEMA, language),
            say("failure.corrections_advice"),
        ),
        Cause::OtherText => (
            say("failure.other_text").to_owned(),
            say("failure.other_text_advice"),
        ),
        Cause::Unreadable => (
            say("failure.unreadable").to_owned(),
            say("failure.unreadable_advice"),
        ),
    }
}

fn describe_records(fault: &records::Fault, wanted: &str, language: Language) -> String {
    match fault {
        records::Fault::Form(line, column) => fill(language, "failure.form", &[line, column]),
        records::Fault::Ends => fill(language, "failure.ends", &[]),
        records::Fault::Field(line, column, field) => {
            fill(language, "failure.field", &[line, column, field])
        }
        records::Fault::Schema(schema) => fill(language, "failure.schema", &[&wanted, schema]),
    }
}

fn describe(fault: &Fault, language: Language) -> String {
    match fault {
        Fault::Records(fault) => describe_records(fault, SCHEMA, language),
        Fault::Id(id) => fill(language, "failure.id", &[id]),
        Fault::File(file) => fill(language, "failure.file_name", &[file]),
    }
}
