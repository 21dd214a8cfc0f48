//! What the lines under numbers mean, each a switch; and in which form the words stand.

use super::Page;
use crate::dossier::text::numbers::Group;
use crate::route::SourceView;
use crate::view::{Element, button, element};
use gangmu_document::Script;
use yew::prelude::Html;

/// The legend with its switches, folded where there is little room.
pub fn legend(page: &Page, folds: bool) -> Html {
    let heading = page.desk.say("text.numbers");
    let switches = element("div")
        .class("legend")
        .attribute("role", "group")
        .attribute("aria-label", heading)
        .children(
            Group::ALL
                .into_iter()
                .filter_map(|group| switch(page, group)),
        );
    let forms = forms(page);
    if folds {
        let summary = element("summary").text(heading);
        let details = element("details").class("legend-fold").child(summary);
        let details = details.child(switches);
        return element("div")
            .class("source-legend")
            .child(details)
            .maybe(forms)
            .into();
    }
    element("section")
        .class("source-legend")
        .attribute("aria-labelledby", "legend")
        .child(element("h2").attribute("id", "legend").text(heading))
        .child(switches)
        .maybe(forms)
        .into()
}

/// A group of numbers: its line, its name, how many there are; pressed, they are underlined.
fn switch(page: &Page, group: Group) -> Option<Element> {
    let desk = &page.desk;
    let count = desk.dossier.text.count(group);
    if count == 0 {
        return None;
    }
    let (view, go) = (page.view.clone(), page.go.clone());
    let is_shown = !view.hidden.contains(group);
    let toggle = button(move || {
        let hidden = view.hidden.toggled(group);
        go.emit(SourceView {
            hidden,
            ..view.clone()
        });
    });
    let sample = element("span")
        .class("legend-sample")
        .attribute("aria-hidden", "true")
        .child(
            element("span")
                .class("number")
                .class(group.name())
                .text("12"),
        );
    let count = element("span")
        .class("legend-count")
        .text(count.to_string());
    let toggle = toggle
        .key(group.name())
        .class("legend-switch")
        .attribute("aria-pressed", is_shown.to_string())
        .child(sample)
        .child(element("span").text(desk.say(group.key())))
        .child(count);
    Some(toggle)
}

/// The form of the words, where the source is in traditional characters. Markup is no form that
/// anybody reads.
fn forms(page: &Page) -> Option<Element> {
    let document = &page.desk.dossier.reading.document;
    if document.script != Script::Traditional || document.has_markup {
        return None;
    }
    let form = |words: &'static str, as_written: bool| {
        let (view, go) = (page.view.clone(), page.go.clone());
        let choose = move || {
            let view = view.clone();
            go.emit(SourceView { as_written, ..view });
        };
        button(choose)
            .class("toggle")
            .attribute(
                "aria-pressed",
                (page.view.as_written == as_written).to_string(),
            )
            .text(words)
    };
    let desk = &page.desk;
    let forms = element("div")
        .class("source-forms")
        .attribute("role", "group")
        .attribute("aria-label", desk.say("text.forms"))
        .child(form(desk.say("text.clean"), false))
        .child(form(desk.say("text.as_written"), true))
        .child(element("p").text(desk.say("text.forms_note")));
    Some(forms)
}
