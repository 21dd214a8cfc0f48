//! The bar on top of every page.

use super::Choice;
use crate::preferences::{Preferences, Theme, tag};
use crate::route::Route;
use crate::strings::say;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the bar shows.
#[derive(Debug, PartialEq, Properties)]
pub struct TopBarProps {
    /// The page below.
    pub route: Route,
    /// What the reader prefers.
    pub preferences: Preferences,
}

/// Name, sections, preferences.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let preferences = &props.preferences;
    let language = preferences.language;
    let list = Route::default().print();
    let current = match props.route {
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
                <ThemeChoice
                    {language}
                    theme={preferences.theme}
                    set={preferences.set_theme.clone()}
                />
                <LanguageSwitch {language} set={preferences.set_language.clone()} />
            </div>
        </header>
    }
}

#[derive(PartialEq, Properties)]
struct ThemeChoiceProps {
    language: Language,
    theme: Theme,
    set: Callback<Theme>,
}

#[component]
fn ThemeChoice(props: &ThemeChoiceProps) -> Html {
    let language = props.language;
    let options: Vec<(AttrValue, AttrValue)> = Theme::ALL
        .into_iter()
        .map(|theme| (theme.name().into(), theme_name(language, theme).into()))
        .collect();
    let choose = use_callback(props.set.clone(), |name: String, set| {
        set.emit(Theme::parse(&name));
    });
    html! {
        <Choice
            label={say(language, "theme.label")}
            {options}
            chosen={props.theme.name()}
            {choose}
        />
    }
}

fn theme_name(language: Language, theme: Theme) -> &'static str {
    say(
        language,
        match theme {
            Theme::System => "theme.system",
            Theme::Light => "theme.light",
            Theme::Dark => "theme.dark",
        },
    )
}

#[derive(PartialEq, Properties)]
struct LanguageSwitchProps {
    language: Language,
    set: Callback<Language>,
}

#[component]
fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let other = match props.language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    let onclick = use_callback((other, props.set.clone()), |_, (other, set)| {
        set.emit(*other);
    });
    html! {
        <button
            type="button"
            class="language"
            lang={tag(other)}
            aria-label={say(props.language, "shell.switch_language")}
            {onclick}
        >
            { say(props.language, "shell.other_language") }
        </button>
    }
}
