//! What a reader can take away from a figure: its files, and a link to the page as it is.

use super::export::{self, Format};
use super::figure::FigureProps;
use crate::download::{self, file_name};
use crate::frame::Leave;
use crate::reader::Shared;
use crate::strings::{fill, say};
use crate::view::{Kept, button, element, use_kept};
use crate::{browser, raster};
use gangmu_chart::scene::{Frame, Scene};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlDocument, HtmlInputElement};
use yew::prelude::*;

/// What is taken away.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SharingProps {
    /// The figure.
    pub figure: FigureProps,
    /// Its scene.
    pub scene: Shared<Scene>,
    /// What the scene was laid out for.
    pub frame: Frame,
    /// The id by which the button that opens this knows it.
    pub id: String,
}

/// The files and the link, and how taking one of them went.
#[component]
pub fn Sharing(props: &SharingProps) -> Html {
    let language = props.figure.language;
    let said = use_kept(String::new);
    let field = use_node_ref();
    let formats = Format::ALL.map(|format| {
        let (props, said) = (props.clone(), said.clone());
        let label = fill(language, "figure.export_as", &[&format.name()]);
        button(move || take(&props, format, &said))
            .key(format.name())
            .class("share")
            .text(label)
    });
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        button(move || {
            let key = match copy(&field) {
                true => "figure.copied",
                false => "figure.not_copied",
            };
            said.set(say(language, key).to_owned());
        })
        .class("share")
        .text(say(language, "figure.copy"))
    };
    let link = element("input")
        .class("share-link")
        .attribute("type", "text")
        .attribute("aria-label", say(language, "figure.link"))
        .flag("readonly", true)
        .value(browser::address().into())
        .node(&field);
    element("div")
        .class("sharing")
        .attribute("id", props.id.clone())
        .attribute("role", "group")
        .attribute("aria-label", say(language, "figure.export"))
        .children(formats)
        .child(copy)
        .child(link)
        .child(
            element("p")
                .class("share-said")
                .attribute("role", "status")
                .text(said.get()),
        )
        .into()
}

/// Makes a file of the figure and saves it.
fn take(props: &SharingProps, format: Format, said: &Kept<String>) {
    let SharingProps {
        figure,
        scene,
        frame,
        ..
    } = props;
    let language = figure.language;
    let title = format!("{}-{}", figure.drawing.source().title, scene.title);
    let name = file_name(&title, format.ending());
    let keep = {
        let said = said.clone();
        move |file: Option<Blob>| {
            let is_saved = file.is_some_and(|file| download::save(&name, &file).is_ok());
            said.set(match Leave::to_download() {
                _ if !is_saved => say(language, "figure.not_saved").to_owned(),
                Leave::Free => fill(language, "figure.saved", &[&name]),
                Leave::Framed => fill(language, "figure.framed", &[&name]),
                Leave::Forbidden => say(language, "figure.forbidden").to_owned(),
            });
        }
    };
    let picture = || export::picture(figure, scene, *frame);
    match format {
        Format::Svg => keep(file(picture(), "image/svg+xml")),
        Format::Png => raster::png(&picture(), keep),
        Format::Csv => keep(file(export::data(figure, scene), "text/csv")),
    }
}

fn file(text: String, kind: &str) -> Option<Blob> {
    download::file(&text.into(), &format!("{kind};charset=utf-8")).ok()
}

/// Selects the address in its field and copies it. The older way to copy needs no secure
/// context; where it is refused, the selected field is left for the reader's own keys.
fn copy(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlInputElement>() else {
        return false;
    };
    field.set_value(&browser::address());
    let _ = field.focus();
    field.select();
    let page = browser::document().and_then(|page| page.dyn_into::<HtmlDocument>().ok());
    page.is_some_and(|page| page.exec_command("copy").unwrap_or(false))
}
