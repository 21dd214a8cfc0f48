//! What can be chosen of an embedded chart.

use super::EmbedDialogProps;
use super::code::Way;
use crate::components::choice;
use crate::preferences::Theme;
use crate::route::EmbedView;
use crate::strings::say;
use crate::view::{Element, Kept, element};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// What the reader has chosen in the box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chosen {
    /// How the chart is put on a page.
    pub way: Way,
    is_frozen: bool,
    theme: Theme,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            way: Way::Element,
            is_frozen: false,
            theme: Theme::Light,
        }
    }
}

impl Chosen {
    /// The chart as the code will show it.
    pub fn view(self, props: &EmbedDialogProps) -> EmbedView {
        let content = match self.is_frozen {
            true => props.content.clone(),
            false => props.content.fresh(),
        };
        let mut view = EmbedView::new(content);
        // What is said without being asked is left out of the code.
        view.look.theme = Some(self.theme).filter(|theme| *theme != Theme::Light);
        view.look.language = Some(props.language).filter(|it| *it != Language::default());
        view
    }
}

/// The lists to choose from. What was said of the code before is taken back with a new choice.
pub fn choices(chosen: &Kept<Chosen>, said: &Kept<&'static str>, language: Language) -> Element {
    let now = chosen.get();
    let set = |change: fn(&mut Chosen, &str)| -> Box<dyn Fn(String)> {
        let (chosen, said) = (chosen.clone(), said.clone());
        Box::new(move |name| {
            let mut next = chosen.get();
            change(&mut next, &name);
            said.set("");
            chosen.set(next);
        })
    };
    element("div")
        .class("embedding-choices")
        .child(ways(
            now,
            language,
            set(|it, name| it.way = Way::named(name)),
        ))
        .child(states(
            now,
            language,
            set(|it, name| it.is_frozen = name == "frozen"),
        ))
        .child(themes(
            now,
            language,
            set(|it, name| it.theme = Theme::parse(name)),
        ))
}

fn ways(chosen: Chosen, language: Language, choose: Box<dyn Fn(String)>) -> Html {
    let ways = [("element", "embed.as_element"), ("frame", "embed.as_frame")];
    list("embed.way", &ways, chosen.way.name(), language, choose)
}

fn states(chosen: Chosen, language: Language, choose: Box<dyn Fn(String)>) -> Html {
    let states = [("live", "embed.live"), ("frozen", "embed.frozen")];
    let now = if chosen.is_frozen { "frozen" } else { "live" };
    list("embed.state", &states, now, language, choose)
}

fn themes(chosen: Chosen, language: Language, choose: Box<dyn Fn(String)>) -> Html {
    let themes = Theme::ALL.map(|theme| (theme.name(), theme.words()));
    list(
        "theme.label",
        &themes,
        chosen.theme.name(),
        language,
        choose,
    )
}

/// A list of names with the keys of their words.
fn list(
    label: &'static str,
    options: &[(&'static str, &'static str)],
    now: &str,
    language: Language,
    choose: Box<dyn Fn(String)>,
) -> Html {
    let option =
        |(name, key): &(&str, &'static str)| ((*name).to_owned(), say(language, key).to_owned());
    let options = options.iter().map(option).collect();
    choice(say(language, label), options, now, choose)
}
