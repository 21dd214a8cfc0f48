//! The form: the fields of one item, all corrections of its text, and their file.

use super::fields::{self, Control, Write};
use super::list::{All, all};
use super::{store, words};
use crate::components::modal::{dialog, shade, use_focus_inside};
use crate::dom;
use crate::reader::{Reading, Shared};
use crate::view::{Element, Kept, button, element, list, use_change, use_kept};
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::{self, Correction, Corrections, Field, Subject, present};
use std::rc::Rc;
use yew::prelude::*;

/// What is put right.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FormProps {
    /// The text.
    pub reading: Shared<Reading>,
    /// The item: a heading, a quantity, or the text as a whole.
    pub target: String,
    /// Where the key of the text goes when its corrections have changed.
    pub changed: Callback<String>,
    /// Closes the form.
    pub close: Callback<()>,
    /// The language of the interface.
    pub language: Language,
}

/// What the reader has written, and what came of saving it.
#[derive(Clone)]
pub struct State {
    drafts: Kept<Vec<(Field, String)>>,
    faults: Kept<Vec<(Field, &'static str)>>,
    /// What was done last, in words.
    pub said: Kept<String>,
}

/// What the reader has written in a form. A text that was read anew is put right from the start.
#[hook]
fn use_written(reading: &Shared<Reading>, area: &NodeRef) -> State {
    let state = State {
        drafts: use_kept(Vec::new),
        faults: use_kept(Vec::new),
        said: use_kept(String::new),
    };
    let (drafts, area) = (state.drafts.clone(), area.clone());
    use_change(reading.clone(), move || {
        drafts.set(Vec::new());
        // What had the focus may have gone with a correction that was taken back.
        if dom::is_focus_lost()
            && let Some(area) = area.cast()
        {
            dom::focus(&area);
        }
    });
    state
}

/// The form, in a box over the page. While it is open the focus stays in it; when it closes, it goes
/// back to where it was.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let language = props.language;
    let area = use_node_ref();
    use_focus_inside(&area, None);
    let state = use_written(&props.reading, &area);

    let file = current(&props.reading);
    let save: Rc<dyn Fn()> = {
        let (props, state, area) = (props.clone(), state.clone(), area.clone());
        Rc::new(move || save(&props, &state, &area))
    };
    let fields = element("div")
        .class("correcting-fields")
        .children(controls(props, &state, &save));
    let dialog = dialog(&area, words::say(language, "title"), &props.close)
        .class("dialog")
        .class("correcting")
        .attribute("tabindex", "-1")
        .child(element("h2").text(words::say(language, "title")))
        .child(heading(props))
        .child(fields)
        .child(buttons(props, &state, save))
        .child(all(&All {
            props,
            file: &file,
            said: &state.said,
        }));
    list([shade(&props.close), dialog])
}

/// The ways to save and out, and what was done last.
fn buttons(props: &FormProps, state: &State, save: Rc<dyn Fn()>) -> Element {
    let say = |key| words::say(props.language, key);
    let close = props.close.clone();
    let said = element("span")
        .class("correcting-said")
        .attribute("role", "status")
        .text(state.said.get());
    element("p")
        .class("correcting-buttons")
        .child(button(move || save()).class("button").text(say("save")))
        .child(
            button(move || close.emit(()))
                .class("button-quiet")
                .text(say("close")),
        )
        .child(said)
}

/// What is put right, in the words of the text.
fn heading(props: &FormProps) -> Element {
    let say = |key, item: &str| words::fill(props.language, key, &[&item]);
    let fields = Subject::of(&props.target).map(|subject| (subject, subject.fields()));
    let item = fields.and_then(|(subject, fields)| {
        let (item, _) = present(&props.reading.plan, &props.target, *fields.first()?)?;
        Some((subject, item))
    });
    element("h3").text(match item {
        Some((Subject::Heading, item)) => say("of_heading", &item),
        Some((Subject::Quantity, item)) => say("of_quantity", &item),
        Some((Subject::Document, _)) | None => say("of_document", ""),
    })
}

fn controls(props: &FormProps, state: &State, save: &Rc<dyn Fn()>) -> Vec<Element> {
    let Some(subject) = Subject::of(&props.target) else {
        return Vec::new();
    };
    let write: Write = {
        let drafts = state.drafts.clone();
        Rc::new(move |field, written| {
            let mut all = drafts.get();
            all.retain(|(it, _)| *it != field);
            all.push((field, written));
            drafts.set(all);
        })
    };
    let (drafts, faults) = (state.drafts.get(), state.faults.get());
    let control = |field: &Field| {
        let draft = drafts.iter().find(|(it, _)| it == field);
        let fault = faults.iter().find(|(it, _)| it == field);
        let control = Control {
            plan: &props.reading.plan,
            target: &props.target,
            subject,
            field: *field,
            draft: draft.map(|(_, written)| written.as_str()),
            fault: fault.map(|(_, fault)| *fault),
            language: props.language,
        };
        control.draw(&write, save)
    };
    subject.fields().iter().filter_map(control).collect()
}

/// The corrections of a text: those that the reader has made, else those that came with it.
pub fn current(reading: &Reading) -> Corrections {
    let kept = store::of(&reading.key).and_then(|file| corrections::read(&file).ok());
    kept.unwrap_or_else(|| {
        let mut came = Corrections::of(&reading.key, &reading.entry.file);
        for correction in &reading.plan.corrections {
            came.put(correction.clone());
        }
        came
    })
}

/// Keeps corrections, has the text read again, and says how that went.
pub fn keep(props: &FormProps, corrections: &Corrections, said: &Kept<String>, done: &'static str) {
    let key = &props.reading.key;
    // Without corrections of its own, a text has those that came with it.
    let is_needed = !corrections.list().is_empty() || props.reading.entry.corrections.is_some();
    let file = is_needed.then(|| corrections::write(corrections));
    let is_kept = store::keep(key, file.as_deref());
    let words = if is_kept { done } else { "saved_here" };
    said.set(words::say(props.language, words).to_owned());
    props.changed.emit(key.clone());
}

/// Makes corrections of what the reader has written; nothing is saved while something is wrong.
fn save(props: &FormProps, state: &State, area: &NodeRef) {
    let (plan, target) = (&props.reading.plan, &props.target);
    let Some(subject) = Subject::of(target) else {
        return;
    };
    let mut file = current(&props.reading);
    let before = file.clone();
    let mut faults = Vec::new();
    for (field, written) in state.drafts.get() {
        let form = subject.form(field);
        let (Some(form), Some((item, now))) = (form, present(plan, target, field)) else {
            continue;
        };
        let Some(value) = form.read(&written) else {
            faults.push((field, fields::fault(form, &written)));
            continue;
        };
        let mut own = plan.corrections_of(target);
        let applied = own.find(|one| one.field == field);
        let was = applied.map_or_else(|| now.clone(), |one| one.was.clone());
        if value == was {
            file.take_back(target, field);
        } else if value != now {
            file.put(Correction {
                target: target.clone(),
                item,
                field,
                value,
                was,
            });
        }
    }
    let first = faults.first().map(|(field, _)| fields::id(*field));
    state.faults.set(faults);
    if let Some(first) = first {
        state.said.set(String::new());
        let found = || dom::all(&area.cast()?, &format!("#{first}")).pop();
        if let Some(control) = found() {
            dom::focus(&control);
        }
    } else if file == before {
        state
            .said
            .set(words::say(props.language, "unchanged").to_owned());
    } else {
        keep(props, &file, &state.said, "saved");
    }
}
