//! The bar on top of every page.

use super::choice;
use crate::preferences::{Preferences, Theme, tag};
use crate::route::Route;
use crate::strings::say;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// Name, sections, preferences.
pub fn top_bar(route: &Route, preferences: &Preferences) -> Html {
    let language = preferences.language;
    let list = Route::default().print();
    let current = match route {
        Route::Overview(_) => "page",
        Route::Plan(..) => "true",
    };
    html! {
        <header class="top">
            <a class="logo" href={list.clone()} aria-label={say(language, "shell.home")} lang="zh-CN">
                { "纲目" }
            </a>
            <nav aria-label={say(language, "shell.sections")}>
                <a href={list} aria-current={current}>{ say(language, "shell.plans") }</a>
            </nav>
            <div class="tools">
                { theme_choice(preferences) }
                { language_switch(preferences) }
            </div>
        </header>
    }
}

fn theme_choice(preferences: &Preferences) -> Html {
    let name = |theme| {
        let key = match theme {
            Theme::System => "theme.system",
            Theme::Light => "theme.light",
            Theme::Dark => "theme.dark",
        };
        say(preferences.language, key)
    };
    let options = Theme::ALL.map(|theme| (theme.name().to_owned(), name(theme).to_owned()));
    let label = say(preferences.language, "theme.label");
    let set = preferences.set_theme.clone();
    choice(label, options, preferences.theme.name(), move |name| {
        set.emit(Theme::parse(&name));
    })
}

fn language_switch(preferences: &Preferences) -> Html {
    let language = preferences.language;
    let other = match language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    let set = preferences.set_language.clone();
    html! {
        <button
            type="button"
            class="language"
            lang={tag(other)}
            aria-label={say(language, "shell.switch_language")}
            onclick={move |_| set.emit(other)}
        >
            { say(language, "shell.other_language") }
        </button>
    }
}
