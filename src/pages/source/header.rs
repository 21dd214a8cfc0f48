//! The head of the page: which text it is, where it comes from, and the way to its charts.

use super::Page;
use super::side::plan_link;
use crate::components::{Extent, link_button, outcome, source_line};
use crate::download::{self, file_name};
use crate::view::{Element, Kept, element};
use yew::prelude::Html;

/// A title of more characters is set smaller.
const LONG_TITLE: usize = 26;

/// The head; what is said is what came of saving the text.
pub fn header(page: &Page, said: &Kept<String>) -> Html {
    let desk = &page.desk;
    let entry = &desk.dossier.reading.entry;
    let is_long = entry.title.chars().count() > LONG_TITLE;
    let length = desk.dossier.plan().coverage.characters;
    let length = desk.fill("text.length", &[&length]);
    let charts = plan_link(
        page,
        desk.selection.item(),
        desk.say("text.charts").to_owned(),
    );
    let particulars = element("p")
        .class("plan-place")
        .child(element("strong").text(desk.say("plan.source")))
        .child(element("span").text(length))
        .maybe(source_line(entry, Extent::Host, desk.language))
        .child(charts)
        .child(save_text(page, said));
    let note = entry.note.as_ref();
    let note = note.map(|note| of_the_text("p", note).class("plan-note"));
    element("header")
        .class("plan-head")
        .child(particulars)
        .child(outcome(said.get()))
        .child(of_the_text("h1", &entry.title).class_if(is_long, "is-long"))
        .maybe(note)
        .into()
}

/// A button that saves the text whose bytes the spans count: of DOCX and PDF, what was taken out.
fn save_text(page: &Page, said: &Kept<String>) -> Html {
    let desk = &page.desk;
    let reading = desk.dossier.reading.clone();
    let (said, language) = (said.clone(), desk.language);
    let save = move || {
        let name = reading.entry.file.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let text = reading.document.source.as_str();
        let file = download::file(&text.into(), "text/plain;charset=utf-8");
        said.set(download::hand_over(language, &file_name(stem, "txt"), file));
    };
    link_button(desk.say("text.save"), save)
        .attribute("title", desk.say("text.save_advice"))
        .into()
}

/// Words that stay Chinese in every language of the interface.
fn of_the_text(tag: &'static str, words: &str) -> Element {
    let words = words.to_owned();
    element(tag).attribute("lang", "zh-CN").text(words)
}
