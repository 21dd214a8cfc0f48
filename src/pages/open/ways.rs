//! Ways to open a text: choose files, drop them anywhere, paste words.

use crate::browser;
use crate::components::files;
use crate::download;
use crate::reader::{Content, LIMIT, OwnFile};
use crate::strings::{fill, say};
use crate::view::{On, button, element};
use crate::wording;
use gangmu_chart::scene::Language;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::{Callback, Event, Html, NodeRef, TargetCast};

/// What the browser offers first; any other file can be chosen all the same.
const OFFERED: &str =
    ".txt,.md,.markdown,.htm,.html,.docx,text/plain,text/html,text/markdown,.json,.pdf";

/// A button that asks for files, and what files it takes.
pub fn choose(open: Callback<Vec<OwnFile>>, language: Language) -> Html {
    // What reads PDF does not fit into one file.
    let (offered, pdf) = match browser::is_one_file() {
        true => (OFFERED.trim_end_matches(",.pdf"), ""),
        false => (OFFERED, say(language, "open.pdf")),
    };
    let field = element("input")
        .attribute("type", "file")
        .attribute("accept", offered)
        .attribute("aria-describedby", "open-formats")
        .flag("multiple", true)
        .class("visually-hidden")
        .on(On::Change, move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                open.emit(files(field.files()));
                // The same file can be chosen again.
                field.set_value("");
            }
        });
    let label = element("label")
        .class("open-choose")
        .class("button")
        .text(say(language, "open.choose"))
        .child(field);
    let limit = wording::size(LIMIT);
    element("section")
        .class("open-files")
        .child(element("h2").text(say(language, "open.files")))
        .child(
            element("p")
                .child(label)
                .child(element("span").text(say(language, "open.drop"))),
        )
        .child(
            element("p")
                .class("open-hint")
                .attribute("id", "open-formats")
                .text(fill(language, "open.formats", &[&limit, &pdf])),
        )
        .into()
}

/// A field for words, and a button that reads them.
pub fn paste(open: Callback<Vec<OwnFile>>, field: NodeRef, language: Language) -> Html {
    let area = element("textarea")
        .attribute("rows", "4")
        .attribute("spellcheck", "false")
        .attribute("autocomplete", "off")
        .attribute("id", "open-paste")
        .on(On::Input, |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                field.set_custom_validity("");
            }
        })
        .node(&field);
    let read = move || {
        let Some(field) = field.cast::<HtmlTextAreaElement>() else {
            return;
        };
        let words = field.value();
        if words.trim().is_empty() {
            field.set_custom_validity(say(language, "open.pasted_none"));
            field.report_validity();
            return;
        }
        let file = download::file(&words.trim().into(), "text/plain");
        if let Some(content) = file {
            field.set_value("");
            open.emit(vec![OwnFile {
                name: say(language, "open.pasted").to_owned(),
                content: Content::Device(content),
            }]);
        }
    };
    let label = element("label")
        .attribute("for", "open-paste")
        .text(say(language, "open.paste"));
    element("section")
        .class("open-words")
        .child(element("h2").child(label))
        .child(area)
        .child(
            button(read)
                .class("button")
                .text(say(language, "open.read")),
        )
        .into()
}
