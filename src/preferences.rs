//! What the reader prefers, remembered in the browser where it lets us.

use crate::later::english;
use crate::look::Look;
use crate::task::Task;
use crate::view::{use_change, use_kept};
use crate::{breadth, browser, dom, strings};
use gangmu_chart::scene::Language;
use web_sys::Element;
use yew::prelude::*;

/// The colours of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
    /// Black on white, for eyes that need it.
    Contrast,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Its name in storage and in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// What the interface calls it, by the key of the words.
    pub fn words(self) -> &'static str {
        match self {
            Self::System => "theme.system",
            Self::Light => "theme.light",
            Self::Dark => "theme.dark",
            Self::Contrast => "theme.contrast",
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
            _ => root.set_attribute("data-theme", self.name()),
        };
    }
}

/// How large the text is, in hundredths of what the browser would make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextSize(u16);

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl TextSize {
    /// All of them, in order; the style sheet knows them too.
    pub const ALL: [Self; 4] = [Self(100), Self(125), Self(150), Self(200)];

    /// Its name in storage and in the style sheet.
    pub fn name(self) -> String {
        self.0.to_string()
    }

    /// The size of a name; the browser's for any other.
    pub fn parse(name: &str) -> Self {
        let size = Self::ALL.into_iter().find(|size| size.name() == name);
        size.unwrap_or_default()
    }

    fn apply(self, root: &Element) {
        let _ = match self == Self::default() {
            true => root.remove_attribute("data-text"),
            false => root.set_attribute("data-text", &self.name()),
        };
        breadth::measure();
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
    /// The colours of the page.
    pub theme: Theme,
    /// How large the text is.
    pub text: TextSize,
    /// Sets the language.
    pub set_language: Callback<Language>,
    /// Sets the theme.
    pub set_theme: Callback<Theme>,
    /// Sets the size of the text.
    pub set_text: Callback<TextSize>,
}

const LANGUAGE: &str = "gangmu.language";
/// The boot script knows this and the next too.
const THEME: &str = "gangmu.theme";
const TEXT: &str = "gangmu.text";

/// Recalls the preferences, and keeps page and storage in step with them. On the page of another
/// site, the look that was chosen there takes their place.
#[hook]
pub fn use_preferences(look: Option<&Look>) -> Preferences {
    let language = use_kept(|| language_of(&recall(LANGUAGE)));
    let theme = use_kept(|| Theme::parse(&recall(THEME)));
    let text = use_kept(|| TextSize::parse(&recall(TEXT)));
    let own = || (language.get(), theme.get(), text.get());
    let (wanted, chosen_theme, size) = look.map_or_else(own, chosen_around);
    let asked = use_kept(|| 0_u32);
    let now = (use_spoken(wanted, asked.get()), chosen_theme, size);
    use_change(now, move || {
        let (language, theme, text) = now;
        if let Some(root) = browser::root() {
            let _ = root.set_attribute("lang", tag(language));
            theme.apply(&root);
            text.apply(&root);
        }
    });
    let set_language = move |chosen| {
        remember(LANGUAGE, tag(chosen));
        language.set(chosen);
        if !strings::speaks(chosen) {
            asked.set(asked.get() + 1);
        }
    };
    let set_theme = move |chosen: Theme| {
        remember(THEME, chosen.name());
        theme.set(chosen);
    };
    let set_text = move |chosen: TextSize| {
        remember(TEXT, &chosen.name());
        text.set(chosen);
    };

    let (language, theme, text) = now;
    Preferences {
        language,
        theme,
        text,
        set_language: Callback::from(set_language),
        set_theme: Callback::from(set_theme),
        set_text: Callback::from(set_text),
    }
}

/// The language that the page starts in.
pub fn first_language(look: Option<&Look>) -> Language {
    match look {
        Some(look) => look.language.unwrap_or_default(),
        None => language_of(&recall(LANGUAGE)),
    }
}

/// The language of the interface: the wanted one, once its words have come. They are fetched when
/// it is wanted first, and once more each time when it is asked for in vain.
#[hook]
fn use_spoken(wanted: Language, asked: u32) -> Language {
    let have_come = use_kept(|| false);
    let task = use_kept(|| None);
    use_change((wanted, asked), move || {
        if !strings::speaks(wanted) {
            task.put(Some(Task::spawn(async move {
                have_come.set(english().await.is_ok());
            })));
        }
    });
    match strings::speaks(wanted) {
        true => wanted,
        false => Language::default(),
    }
}

/// What a look makes of the preferences. Who asks the system for more contrast gets it in a frame
/// too; the size of the text is a matter of the look itself.
fn chosen_around(look: &Look) -> (Language, Theme, TextSize) {
    let theme = match dom::media("(prefers-contrast: more)") {
        true => Theme::Contrast,
        false => look.theme.unwrap_or(Theme::Light),
    };
    let language = look.language.unwrap_or_default();
    (language, theme, TextSize::default())
}

fn recall(key: &str) -> String {
    let value = browser::storage().and_then(|storage| storage.get_item(key).ok()?);
    value.unwrap_or_default()
}

fn remember(key: &str, value: &str) {
    if let Some(storage) = browser::storage() {
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
        for size in TextSize::ALL {
            assert_eq!(TextSize::parse(&size.name()), size);
        }
        assert_eq!(TextSize::parse("300"), TextSize::default());
        for language in [Language::Chinese, Language::English] {
            assert_eq!(language_of(tag(language)), language);
        }
        assert_eq!(language_of(""), Language::Chinese);
    }
}
