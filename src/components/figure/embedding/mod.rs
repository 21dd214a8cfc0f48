//! The code that puts a chart on a page of another site: a box with what to choose, the code to
//! copy, and a preview.

mod code;

use crate::components::choice;
use crate::components::modal::{dialog, shade, use_focus_inside};
use crate::preferences::Theme;
use crate::reader;
use crate::route::{EmbedView, Embedded, Route};
use crate::strings::{fill, say};
use crate::view::{Element, button, element, list, use_kept};
use crate::{browser, wording};
use code::Way;
use gangmu_chart::embed;
use gangmu_chart::scene::Language;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What is embedded.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct EmbedDialogProps {
    /// The chart in the state it has on the page.
    pub content: Embedded,
    /// What a frame with it is called.
    pub label: String,
    /// How high the chart is here, in CSS pixels.
    pub height: f64,
    /// The language of the interface.
    pub language: Language,
    /// The button that opened the box.
    pub opener: NodeRef,
    /// Closes the box.
    pub close: Callback<()>,
}

/// What the reader has chosen in the box.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Chosen {
    way: Way,
    is_frozen: bool,
    theme: Theme,
}

/// Whether another site could show a chart: the page has an address that it can name, and the
/// text is one that others have too.
pub fn is_for_others(content: &Embedded) -> bool {
    let is_own = matches!(content, Embedded::Plan(key, ..) if reader::is_key(key));
    !is_own && !browser::is_one_file() && browser::address().starts_with("http")
}

/// The box. While it is open the focus stays in it; when it closes, it goes back to the button.
#[component]
pub fn EmbedDialog(props: &EmbedDialogProps) -> Html {
    let language = props.language;
    let say = |key| say(language, key);
    let area = use_node_ref();
    let field = use_node_ref();
    let said = use_kept(|| "");
    let chosen = use_kept(|| Chosen {
        way: Way::Element,
        is_frozen: false,
        theme: Theme::Light,
    });
    use_focus_inside(&area, Some(&props.opener));

    let now = chosen.get();
    let set = |change: fn(&mut Chosen, &str)| {
        let (chosen, said) = (chosen.clone(), said.clone());
        Box::new(move |name: String| {
            let mut next = chosen.get();
            change(&mut next, &name);
            said.set("");
            chosen.set(next);
        })
    };
    let option = |name: &str, key| (name.to_owned(), say(key).to_owned());
    let ways = choice(
        say("embed.way"),
        vec![
            option("element", "embed.as_element"),
            option("frame", "embed.as_frame"),
        ],
        now.way.name(),
        set(|chosen, name| chosen.way = Way::named(name)),
    );
    let states = choice(
        say("embed.state"),
        vec![
            option("live", "embed.live"),
            option("frozen", "embed.frozen"),
        ],
        if now.is_frozen { "frozen" } else { "live" },
        set(|chosen, name| chosen.is_frozen = name == "frozen"),
    );
    let themes = Theme::ALL.map(|theme| option(theme.name(), theme.words()));
    let themes = choice(
        say("theme.label"),
        themes.into(),
        now.theme.name(),
        set(|chosen, name| chosen.theme = Theme::parse(name)),
    );

    let view = view(props, now);
    let site = code::site(&browser::address());
    let height = embed::height(props.height);
    let code = code::write(now.way, &site, &view, &props.label, height);
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        button(move || {
            said.set(match copy_code(&field) {
                true => "embed.copied",
                false => "embed.not_copied",
            });
        })
        .class("share")
        .text(say("embed.copy"))
    };
    let told = said.get();
    let told = if told.is_empty() { "" } else { say(told) };
    let directives = wording::names(language, now.way.directives());
    let policy = fill(
        language,
        "embed.policy",
        &[&directives, &code::origin(&site)],
    );
    let code = element("textarea")
        .class("embedding-code")
        .attribute("rows", "6")
        .attribute("aria-label", say("embed.code"))
        .attribute("spellcheck", "false")
        .flag("readonly", true)
        .value(code.into())
        .node(&field);
    let close = {
        let close = props.close.clone();
        move || close.emit(())
    };
    let dialog = dialog(&area, say("embed.title"), &props.close)
        .class("embedding")
        .child(element("h2").text(say("embed.title")))
        .child(
            element("div")
                .class("embedding-choices")
                .child(ways)
                .child(states)
                .child(themes),
        )
        .child(code)
        .child(element("p").child(copy).child(status(told)))
        .child(element("p").class("embedding-policy").text(policy))
        .child(element("h3").text(say("embed.preview")))
        .child(preview(&view, &props.label))
        .child(button(close).class("share").text(say("plan.close")));
    list([shade(&props.close), dialog])
}

/// The chart as the code will show it.
fn view(props: &EmbedDialogProps, chosen: Chosen) -> EmbedView {
    let content = match chosen.is_frozen {
        true => props.content.clone(),
        false => props.content.fresh(),
    };
    let mut view = EmbedView::new(content);
    // What is said without being asked is left out of the code.
    view.look.theme = Some(chosen.theme).filter(|theme| *theme != Theme::Light);
    view.look.language = Some(props.language).filter(|it| *it != Language::default());
    view
}

fn status(words: &'static str) -> Element {
    element("span")
        .class("embedding-said")
        .attribute("role", "status")
        .text(words)
}

/// A frame with the chart. A page may not hold itself, so the address differs in its query.
fn preview(view: &EmbedView, label: &str) -> Element {
    let address = format!("?preview{}", Route::Embed(Box::new(view.clone())).to_hash());
    element("iframe")
        // Another address in the same frame would be a step in the history of the page.
        .key(address.clone())
        .class("embedding-preview")
        .attribute("title", label.to_owned())
        .attribute("src", address)
}

/// Selects the code in its field and copies it.
fn copy_code(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlTextAreaElement>() else {
        return false;
    };
    let _ = field.focus();
    field.select();
    browser::copy()
}
