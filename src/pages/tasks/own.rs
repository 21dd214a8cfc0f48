//! The reader's own record: what it is, and the way to a file and back.

use super::ledger::Ledger;
use crate::components::link_button;
use crate::download;
use crate::notebook::{Fault, Merged, Notebook, read, write};
use crate::view::{Kept, On, element, use_kept};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Event, FileReader, HtmlInputElement};
use yew::prelude::{Html, TargetCast, hook};

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq)]
enum News {
    /// It was taken in; so many of its records are of plans that are not open.
    Taken(Merged, usize),
    /// It is no notebook.
    Refused(Fault),
    /// The browser could not read it.
    Unreadable,
}

/// What is to be said, kept from one drawing to the next.
pub struct Bulletin(Kept<Option<News>>);

/// Nothing to be said yet.
#[hook]
pub fn use_news() -> Bulletin {
    Bulletin(use_kept(|| None))
}

/// Whose record this is, where it is kept, and two buttons.
pub fn own_record(ledger: &Ledger, bulletin: &Bulletin) -> Html {
    let advice = if ledger.notes.are_kept() {
        "tasks.own_advice"
    } else {
        "tasks.own_unkept"
    };
    let to = ledger.clone();
    let save = link_button(ledger.say("tasks.own_save"), move || save(&to));
    let (to, news) = (ledger.clone(), bulletin.0.clone());
    let field = element("input")
        .attribute("type", "file")
        .attribute("accept", ".json,application/json")
        .class("visually-hidden")
        .on(On::Change, move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                load(&to, &news, &field);
            }
        });
    let load = element("label")
        .class("link-button")
        .class("own-load")
        .text(ledger.say("tasks.own_load"))
        .child(field);
    let said = bulletin.0.get();
    let is_fault = said
        .as_ref()
        .is_some_and(|news| !matches!(news, News::Taken(..)));
    let said = element("p")
        .class("own-news")
        .class_if(is_fault, "is-fault")
        .attribute("role", "status")
        .text(said.map(|news| words(&news, ledger)).unwrap_or_default());
    element("section")
        .class("own-record")
        .attribute("aria-label", ledger.say("tasks.own"))
        .child(element("b").text(ledger.say("tasks.own")))
        .child(
            element("span")
                .class("own-advice")
                .class_if(!ledger.notes.are_kept(), "is-fault")
                .text(ledger.say(advice)),
        )
        .child(save)
        .child(load)
        .child(said)
        .into()
}

fn save(ledger: &Ledger) {
    let content = write(&ledger.notes.book());
    let file = download::file(&content.into(), "application/json");
    let name = download::file_name(ledger.say("tasks.own"), "json");
    (ledger.tell).emit(download::hand_over(ledger.language, &name, file));
}

/// Reads the chosen file; what it holds is taken in when it is there.
fn load(ledger: &Ledger, news: &Kept<Option<News>>, field: &HtmlInputElement) {
    let file = field.files().and_then(|files| files.get(0));
    let (Some(file), Ok(reader)) = (file, FileReader::new()) else {
        return;
    };
    let (to, news, result) = (ledger.clone(), news.clone(), reader.clone());
    let listener = EventListener::once(&reader, "loadend", move |_| {
        let text = result.result().ok().and_then(|text| text.as_string());
        news.set(Some(match text.as_deref().map(read) {
            None => News::Unreadable,
            Some(Err(fault)) => News::Refused(fault),
            Some(Ok(book)) => {
                let strange = strangers(&to, &book);
                News::Taken(to.notes.merge(book), strange)
            }
        }));
    });
    // The reader ends by itself; the listener has nothing to outlive.
    listener.forget();
    let blob: &Blob = file.unchecked_ref();
    let _ = reader.read_as_text(blob);
    // The same file can be chosen again.
    field.set_value("");
}

/// Records of plans that are not open.
fn strangers(ledger: &Ledger, book: &Notebook) -> usize {
    let is_open = |plan: &str| {
        let mut rows = ledger.rows.iter();
        rows.any(|row| row.source.reading.key == plan)
    };
    let records = book.records().iter();
    records.filter(|record| !is_open(&record.plan)).count()
}

fn words(news: &News, ledger: &Ledger) -> String {
    let fill = |key: &'static str, values: &[&dyn std::fmt::Display]| ledger.fill(key, values);
    let refused = |what: String| fill("tasks.own_refused", &[&what]);
    match news {
        News::Taken(merged, strange) => {
            let taken = fill(
                "tasks.own_taken",
                &[&merged.added, &merged.replaced, &merged.kept],
            );
            match strange {
                0 => taken,
                _ => fill("tasks.own_strangers", &[&taken, strange]),
            }
        }
        News::Unreadable => refused(ledger.say("tasks.fault_unreadable").to_owned()),
        News::Refused(Fault::Ends) => refused(ledger.say("tasks.fault_ends").to_owned()),
        News::Refused(Fault::Form(line, column)) => {
            refused(fill("tasks.fault_form", &[line, column]))
        }
        News::Refused(Fault::Field(line, column, field)) => {
            refused(fill("tasks.fault_field", &[line, column, field]))
        }
        News::Refused(Fault::Schema(schema)) => refused(fill("tasks.fault_schema", &[schema])),
    }
}
