//! The fields of an item as controls: what is there now, what the reading gave, what is wrong.

use super::words;
use crate::view::{Element, On, element};
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::{Field, Form, Subject, present};
use gangmu_plan::model::Plan;
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent};
use yew::prelude::{AttrValue, TargetCast};

/// One field of an item.
pub struct Control<'a> {
    /// What is said of the text.
    pub plan: &'a Plan,
    /// The item.
    pub target: &'a str,
    /// What kind of item it is.
    pub subject: Subject,
    /// The field.
    pub field: Field,
    /// What the reader has written and not saved yet.
    pub draft: Option<&'a str>,
    /// The key of what is wrong with it.
    pub fault: Option<&'static str>,
    /// The language of the interface.
    pub language: Language,
}

/// Where what the reader writes goes.
pub type Write = Rc<dyn Fn(Field, String)>;

/// The id of a field's control.
pub fn id(field: Field) -> String {
    format!("correct-{}", field.name())
}

impl Control<'_> {
    /// The control with its label, what was read, and what is wrong.
    pub fn draw(&self, write: &Write, save: &Rc<dyn Fn()>) -> Option<Element> {
        let form = self.subject.form(self.field)?;
        let (_, now) = present(self.plan, self.target, self.field)?;
        let id = id(self.field);
        let note = format!("{id}-note");
        let control = match form {
            Form::Choice(names, needed) => self.choice(names, !needed, now.as_deref(), write),
            Form::Truth => self.choice(&["true", "false"], false, now.as_deref(), write),
            _ => self.line(form, now.as_deref(), write, save),
        };
        let control = control
            .attribute("id", id.clone())
            .attribute("aria-describedby", note.clone())
            .attribute_if("aria-invalid", self.fault.map(|_| "true"));
        let label = element("label")
            .attribute("for", id)
            .text(words::field(self.language, self.field));
        let fault = self.fault.map(|fault| {
            element("span")
                .class("correcting-fault")
                .text(words::say(self.language, fault))
        });
        let notes = element("span")
            .class("correcting-note")
            .attribute("id", note)
            .maybe(fault)
            .maybe(self.was(now.as_deref()));
        let row = element("div")
            .key(self.field.name())
            .class("correcting-field")
            .child(label)
            .child(control)
            .child(notes);
        Some(row)
    }

    /// What the reading gave; of most fields, that is what is there.
    fn was(&self, now: Option<&str>) -> Option<Element> {
        let mut own = self.plan.corrections_of(self.target);
        let corrected = own.find(|one| one.field == self.field);
        let (key, was) = match corrected {
            Some(one) => ("was_corrected", one.was.as_deref()),
            None => ("read", now),
        };
        let was = words::value(self.language, self.subject, self.field, was);
        let words = words::fill(self.language, key, &[&was]);
        let is_wanted = corrected.is_some() || self.draft.is_some();
        is_wanted.then(|| element("span").text(words))
    }

    fn line(&self, form: Form, now: Option<&str>, write: &Write, save: &Rc<dyn Fn()>) -> Element {
        let now = now.map(|now| words::value(self.language, self.subject, self.field, Some(now)));
        let shown = self.draft.map(str::to_owned).or(now).unwrap_or_default();
        let (write, save, field) = (write.clone(), save.clone(), self.field);
        let placeholder = (form == Form::Years).then(|| words::say(self.language, "hint_years"));
        element("input")
            .attribute("type", "text")
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
            .attribute_if("placeholder", placeholder)
            .attribute_if("lang", matches!(form, Form::Words(_)).then_some("zh-CN"))
            .value(AttrValue::from(shown))
            .on(On::Input, move |event: Event| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    write(field, input.value());
                }
            })
            .on(On::KeyDown, move |event: KeyboardEvent| {
                // Enter that ends the choice of a character is not meant for the form.
                if event.key() == "Enter" && !event.is_composing() {
                    event.prevent_default();
                    save();
                }
            })
    }

    fn choice(
        &self,
        names: &'static [&'static str],
        has_none: bool,
        now: Option<&str>,
        write: &Write,
    ) -> Element {
        let chosen = self.draft.or(now).unwrap_or_default();
        let option = |name: &'static str| {
            let value = Some(name).filter(|name| !name.is_empty());
            let words = words::value(self.language, self.subject, self.field, value);
            element("option")
                .key(name)
                .property("selected", name == chosen)
                .attribute("value", name)
                .text(words)
        };
        let (write, field) = (write.clone(), self.field);
        let none = has_none.then_some("");
        element("select")
            .on(On::Change, move |event: Event| {
                if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                    write(field, select.value());
                }
            })
            .children(none.into_iter().chain(names.iter().copied()).map(option))
    }
}

/// The key of what is said where a value is none of a form.
pub fn fault(form: Form, written: &str) -> &'static str {
    match form {
        _ if written.trim().is_empty() => "needed",
        Form::Number => "no_number",
        Form::Year => "no_year",
        Form::Years => "no_years",
        Form::Words(_) | Form::Choice(..) | Form::Truth => "no_words",
    }
}
