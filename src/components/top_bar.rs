//! The bar on top of every page.

use super::choice;
use crate::preferences::{Preferences, TextSize, Theme, tag};
use crate::route::{CompareView, OpenView, Route, SearchView, TasksView};
use crate::strings::say;
use crate::view::{Element, button, element};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// Name, sections, preferences.
pub fn top_bar(route: &Route, preferences: &Preferences) -> Html {
    let language = preferences.language;
    let logo = element("a")
        .class("logo")
        .attribute("href", Route::default().to_hash())
        .attribute("aria-label", say(language, "shell.home"))
        .attribute("lang", "zh-CN")
        .text("纲目");
    let links = sections().map(|section| link(&section, route, language));
    let sections = element("nav")
        .attribute("aria-label", say(language, "shell.sections"))
        .children(links);
    let tools = element("div")
        .class("tools")
        .child(text_choice(preferences))
        .child(theme_choice(preferences))
        .child(language_switch(preferences));
    element("header")
        .class("top")
        .child(logo)
        .child(sections)
        .child(tools)
        .into()
}

/// The pages that the sections begin with, in order.
fn sections() -> [Route; 6] {
    [
        Route::default(),
        Route::Compare(CompareView::default()),
        Route::Tasks(TasksView::default()),
        Route::Search(SearchView::default()),
        Route::Help,
        Route::Open(OpenView::default()),
    ]
}

/// The link to a section; the reader is on its first page, or further inside.
fn link(section: &Route, shown: &Route, language: Language) -> Element {
    let current = match section.section() == shown.section() {
        true if section.page() == shown.page() => Some("page"),
        true => Some("true"),
        false => None,
    };
    element("a")
        .attribute("href", section.to_hash())
        .attribute_if("aria-current", current)
        .text(say(language, section.section()))
}

fn text_choice(preferences: &Preferences) -> Html {
    let options = TextSize::ALL.map(|size| (size.name(), format!("{}%", size.name())));
    let label = say(preferences.language, "shell.text_size");
    let set = preferences.set_text.clone();
    let choose = move |name: String| set.emit(TextSize::parse(&name));
    choice(
        label,
        options.into(),
        &preferences.text.name(),
        Box::new(choose),
    )
}

fn theme_choice(preferences: &Preferences) -> Html {
    let name = |theme: Theme| say(preferences.language, theme.words());
    let options = Theme::ALL.map(|theme| (theme.name().to_owned(), name(theme).to_owned()));
    let label = say(preferences.language, "theme.label");
    let set = preferences.set_theme.clone();
    let choose = move |name: String| set.emit(Theme::parse(&name));
    choice(
        label,
        options.into(),
        preferences.theme.name(),
        Box::new(choose),
    )
}

fn language_switch(preferences: &Preferences) -> Html {
    let language = preferences.language;
    let other = match language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    let set = preferences.set_language.clone();
    button(move || set.emit(other))
        .class("language")
        .attribute("lang", tag(other))
        .attribute("aria-label", say(language, "shell.switch_language"))
        .text(say(language, "shell.other_language"))
        .into()
}
