//! The code that puts a chart on a page of another site: a box with what to choose, the code to
//! copy, and a preview.

mod choices;
mod code;

use crate::components::modal::{dialog, shade, use_focus_inside};
use crate::reader;
use crate::route::{EmbedView, Embedded, Route};
use crate::strings::{fill, say};
use crate::view::{Element, Kept, button, element, list, use_kept};
use crate::{browser, wording};
use choices::{Chosen, choices};
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
    let (area, field) = (use_node_ref(), use_node_ref());
    let said = use_kept(|| "");
    let chosen = use_kept(Chosen::default);
    use_focus_inside(&area, Some(&props.opener));

    let way = chosen.get().way;
    let view = chosen.get().view(props);
    let site = code::site(&browser::address());
    let height = embed::height(props.height);
    let code = code::write(way, &site, &view, &props.label, height);
    let close = {
        let close = props.close.clone();
        move || close.emit(())
    };
    let dialog = dialog(&area, say(language, "embed.title"), &props.close)
        .class("dialog")
        .class("embedding")
        .child(element("h2").text(say(language, "embed.title")))
        .child(choices(&chosen, &said, language))
        .child(code_field(code, &field, language))
        .child(copying(&field, &said, language))
        .child(policy(way, &site, language))
        .child(element("h3").text(say(language, "embed.preview")))
        .child(preview(&view, &props.label))
        .child(
            button(close)
                .class("button-quiet")
                .text(say(language, "plan.close")),
        );
    list([shade(&props.close), dialog])
}

fn code_field(code: String, field: &NodeRef, language: Language) -> Element {
    element("textarea")
        .class("embedding-code")
        .attribute("rows", "6")
        .attribute("aria-label", say(language, "embed.code"))
        .attribute("spellcheck", "false")
        .flag("readonly", true)
        .value(code.into())
        .node(field)
}

/// The button that copies the code, and what came of it.
fn copying(field: &NodeRef, said: &Kept<&'static str>, language: Language) -> Element {
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        move || {
            said.set(match copy_code(&field) {
                true => "embed.copied",
                false => "embed.not_copied",
            });
        }
    };
    let told = match said.get() {
        "" => "",
        key => say(language, key),
    };
    let status = element("span")
        .class("embedding-said")
        .attribute("role", "status")
        .text(told);
    let copy = button(copy)
        .class("button-quiet")
        .text(say(language, "embed.copy"));
    element("p").child(copy).child(status)
}

/// What the content policy of the other site has to allow.
fn policy(way: Way, site: &str, language: Language) -> Element {
    let directives = wording::names(language, way.directives());
    let origin = code::origin(site);
    element("p").class("embedding-policy").text(fill(
        language,
        "embed.policy",
        &[&directives, &origin],
    ))
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
