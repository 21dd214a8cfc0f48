//! What the reader prefers, remembered in the browser where it lets us.

use crate::browser;
use crate::view::{use_change, use_kept};
use gangmu_chart::scene::Language;
use web_sys::{Element, Storage};
use yew::prelude::*;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in storage and in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name; the system's for any other.
    pub fn parse(name: &str) -> Self {
        let theme = Self::ALL.into_iter().find(|theme| theme.name() == name);
        theme.unwrap_or_default()
    }

    fn apply(self, root: &Element) {
        let _ = match self {
            Self::System => root.remove_attribute("data-theme"),
            Self::Light | Self::Dark => root.set_attribute("data-theme", self.name()),
        };
    }
}

/// The language tag of an interface language.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    }
}

fn language_of(tag: &str) -> Language {
    match tag {
        "en" => Language::English,
        _ => Language::Chinese,
    }
}

/// The preferences, and the ways to change them.
#[derive(Debug, Clone)]
pub struct Preferences {
    /// The language of the interface.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Sets the language.
    pub set_language: Callback<Language>,
    /// Sets the theme.
    pub set_theme: Callback<Theme>,
}

const LANGUAGE: &str = "gangmu.language";
/// The boot script knows it too.
const THEME: &str = "gangmu.theme";

/// Recalls the preferences, and keeps page and storage in step with them.
#[hook]
pub fn use_preferences() -> Preferences {
    let language = use_kept(|| language_of(&recall(LANGUAGE)));
    let theme = use_kept(|| Theme::parse(&recall(THEME)));
    let now = (language.get(), theme.get());
    use_change(now, move || {
        let (language, theme) = now;
        if let Some(root) = browser::root() {
            let _ = root.set_attribute("lang", tag(language));
            theme.apply(&root);
        }
    });
    let set_language = move |chosen| {
        remember(LANGUAGE, tag(chosen));
        language.set(chosen);
    };
    let set_theme = move |chosen: Theme| {
        remember(THEME, chosen.name());
        theme.set(chosen);
    };

    let (language, theme) = now;
    Preferences {
        language,
        theme,
        set_language: Callback::from(set_language),
        set_theme: Callback::from(set_theme),
    }
}

/// Storage throws in frames and private windows of some browsers.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn recall(key: &str) -> String {
    let value = storage().and_then(|storage| storage.get_item(key).ok()?);
    value.unwrap_or_default()
}

fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_written_and_others_fall_back() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.name()), theme);
        }
        assert_eq!(Theme::parse("sepia"), Theme::System);
        for language in [Language::Chinese, Language::English] {
            assert_eq!(language_of(tag(language)), language);
        }
        assert_eq!(language_of(""), Language::Chinese);
    }
}
