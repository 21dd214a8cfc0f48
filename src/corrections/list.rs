//! All corrections of a text: each can be taken back, and all go to a file and come from one.

use super::form::{FormProps, current, keep};
use super::{merged, store, words};
use crate::components::{files, link_button};
use crate::download;
use crate::reader::{self, Reading};
use crate::view::{Element, Kept, On, element};
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::{self, Correction, Corrections};
use gangmu_plan::json::records::Fault;
use web_sys::{Blob, Event, HtmlInputElement};
use yew::prelude::{Html, TargetCast};

/// The corrections of a text, and where they are shown.
pub struct All<'a> {
    /// The text.
    pub props: &'a FormProps,
    /// Its corrections, those too that do not fit any more.
    pub file: &'a Corrections,
    /// Where what was done is said.
    pub said: &'a Kept<String>,
}

/// The list, and the ways to a file and from one.
pub fn all(all: &All) -> Html {
    let language = all.props.language;
    let say = |key| words::say(language, key);
    let rows = all.file.list().iter().enumerate();
    let rows = rows.map(|(at, one)| all.row(at, one));
    let is_empty = all.file.list().is_empty();
    element("section")
        .class("correcting-all")
        .attribute("aria-labelledby", "correcting-all")
        .child(
            element("h3")
                .attribute("id", "correcting-all")
                .text(say("all")),
        )
        .child_if(is_empty, || element("p").text(say("nothing")).into())
        .child_if(!is_empty, || element("ul").children(rows).into())
        .child(
            element("p")
                .class("correcting-buttons")
                .child_if(!is_empty, || all.save().into())
                .child(all.load())
                .maybe(all.take_all_back()),
        )
        .into()
}

impl All<'_> {
    fn row(&self, at: usize, one: &Correction) -> Element {
        let language = self.props.language;
        let change = words::change(language, one);
        let is_applied = self.props.reading.plan.corrections.contains(one);
        let unapplied = (!is_applied).then(|| {
            element("strong")
                .class("correcting-unapplied")
                .text(words::say(language, "unapplied"))
        });
        let item = (!one.item.is_empty()).then(|| {
            element("span")
                .class("correction-item")
                .attribute("lang", "zh-CN")
                .text(one.item.clone())
        });
        let label = words::fill(
            language,
            "take_back_this",
            &[&format!("{} {change}", one.item)],
        );
        let take_back = {
            let (props, said, mut file) =
                (self.props.clone(), self.said.clone(), self.file.clone());
            file.take_back(&one.target, one.field);
            link_button(words::say(language, "take_back"), move || {
                keep(&props, &file, &said, "taken_back");
            })
            .attribute("aria-label", label)
        };
        element("li")
            .key(at)
            .maybe(item)
            .child(element("span").text(change))
            .maybe(unapplied)
            .child(take_back)
    }

    /// Lets the reader's own corrections go; with them, those that came with the text are back.
    fn take_all_back(&self) -> Option<Element> {
        let key = self.props.reading.key.clone();
        store::of(&key)?;
        let language = self.props.language;
        let words = match self.props.reading.entry.corrections {
            Some(_) => "take_back_own",
            None => "take_back_all",
        };
        let (said, changed) = (self.said.clone(), self.props.changed.clone());
        Some(link_button(words::say(language, words), move || {
            store::keep(&key, None);
            said.set(words::say(language, "taken_back").to_owned());
            changed.emit(key.clone());
        }))
    }

    fn save(&self) -> Element {
        let language = self.props.language;
        let (name, said) = (name(&self.props.reading), self.said.clone());
        let text = corrections::write(self.file);
        link_button(words::say(language, "file_save"), move || {
            let file = download::file(&text.as_str().into(), "application/json");
            said.set(download::hand_over(language, &name, file));
        })
    }

    fn load(&self) -> Element {
        let (props, said) = (self.props.clone(), self.said.clone());
        let field = element("input")
            .attribute("type", "file")
            .attribute("accept", ".json,application/json")
            .class("visually-hidden")
            .on(On::Change, move |event: Event| {
                let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                    return;
                };
                let chosen = files(field.files()).into_iter().next();
                // The same file can be chosen again.
                field.set_value("");
                let (props, said) = (props.clone(), said.clone());
                yew::platform::spawn_local(async move {
                    if let Some(chosen) = chosen
                        && let Ok(file) = chosen.fetched().await
                    {
                        load(&props, &said, &file).await;
                    }
                });
            });
        element("label")
            .class("correcting-load")
            .child(field)
            .child(
                element("span")
                    .class("link-button")
                    .text(words::say(self.props.language, "file_load")),
            )
    }
}

/// Takes a file in, where it is one of this text.
async fn load(props: &FormProps, said: &Kept<String>, file: &Blob) {
    let language = props.language;
    let key = &props.reading.key;
    let bytes = reader::bytes(file).await.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let new = match corrections::read(&text) {
        Ok(new) if new.text == *key => new,
        Ok(other) => {
            let name = if other.document.is_empty() {
                &other.text
            } else {
                &other.document
            };
            return said.set(words::fill(language, "file_other", &[name]));
        }
        Err(fault) => return said.set(describe(&fault, language)),
    };
    let kept = || Some(corrections::write(&current(&props.reading)));
    if let Ok((_, all)) = merged(&text, &|_| kept()) {
        store::keep(key, Some(&all));
        said.set(words::fill(language, "file_loaded", &[&new.list().len()]));
        props.changed.emit(key.clone());
    }
}

/// What is wrong with a file, and where.
fn describe(fault: &Fault, language: Language) -> String {
    match fault {
        Fault::Form(line, column) => words::fill(language, "file_form", &[line, column]),
        Fault::Ends => words::say(language, "file_ends").to_owned(),
        Fault::Field(line, column, field) => {
            words::fill(language, "file_field", &[line, column, field])
        }
        Fault::Schema(schema) => words::fill(language, "file_schema", &[schema]),
    }
}

/// `plan.corrections.json` beside `plan.txt`.
fn name(reading: &Reading) -> String {
    let file = reading.entry.file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}.corrections.json")
}
