//! What a reader can take away from a figure: its files, and a link to the page as it is.

use super::embedding::{self, EmbedDialog, EmbedDialogProps};
use super::export::{self, Format};
use super::figure::FigureProps;
use crate::components::outcome;
use crate::download::{self, name_of_part};
use crate::reader::Shared;
use crate::route::{Embedded, Route};
use crate::strings::{fill, say};
use crate::view::{Kept, button, component, element, list, maybe, use_kept};
use crate::{browser, raster};
use gangmu_chart::scene::{Frame, Scene};
use web_sys::{Blob, HtmlInputElement};
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
    let (field, embedder) = (use_node_ref(), use_node_ref());
    let embeds = use_kept(|| false);
    let formats = Format::ALL.map(|format| {
        let (props, said) = (props.clone(), said.clone());
        let label = fill(language, "figure.export_as", &[&format.name()]);
        button(move || take(&props, format, &said))
            .key(format.name())
            .class("button-quiet")
            .text(label)
    });
    let copy = {
        let (field, said) = (field.clone(), said.clone());
        button(move || {
            let key = match copy_address(&field) {
                true => "figure.copied",
                false => "figure.not_copied",
            };
            said.set(say(language, key).to_owned());
        })
        .class("button-quiet")
        .text(say(language, "figure.copy"))
    };
    let content = Embedded::on(&Route::parse(&browser::hash()), props.figure.name)
        .filter(embedding::is_for_others);
    let embed = content.is_some().then(|| {
        let embeds = embeds.clone();
        button(move || embeds.set(true))
            .node(&embedder)
            .class("button-quiet")
            .attribute("aria-haspopup", "dialog")
            .text(say(language, "embed.button"))
    });
    let dialog = content.filter(|_| embeds.get()).map(|content| {
        let embeds = embeds.clone();
        component::<EmbedDialog>(EmbedDialogProps {
            label: label(props, &content),
            content,
            height: props.scene.height,
            language,
            opener: embedder.clone(),
            close: Callback::from(move |()| embeds.set(false)),
        })
    });
    let link = element("input")
        .class("share-link")
        .attribute("type", "text")
        .attribute("aria-label", say(language, "figure.link"))
        .flag("readonly", true)
        .value(browser::address().into())
        .node(&field);
    let sharing = element("div")
        .class("sharing")
        .attribute("id", props.id.clone())
        .attribute("role", "group")
        .attribute("aria-label", say(language, "figure.export"))
        .children(formats)
        .maybe(embed)
        .child(copy)
        .child(link)
        .child(outcome(said.get()));
    list([sharing.into(), maybe(dialog)])
}

/// What a frame with the chart is called: the title of its plan, and its own.
fn label(props: &SharingProps, content: &Embedded) -> String {
    let chart = &props.scene.title;
    match content {
        Embedded::Plan(..) => {
            let plan = props.figure.drawing.source().title;
            fill(props.figure.language, "figure.label", &[&plan, chart])
        }
        Embedded::Several(..) | Embedded::Unknown(_) => chart.clone(),
    }
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
    let whole = figure.drawing.source().title;
    let name = name_of_part(&whole, &scene.title, format.ending());
    let keep = {
        let said = said.clone();
        move |file: Option<Blob>| {
            said.set(download::hand_over(language, &name, file));
        }
    };
    let picture = || export::picture(figure, scene, *frame);
    match format {
        Format::Svg => keep(file(picture(), "image/svg+xml")),
        Format::Png => raster::png(&picture(), keep),
        Format::Csv => keep(file(export::data(figure, *frame), "text/csv")),
    }
}

fn file(text: String, kind: &str) -> Option<Blob> {
    download::file(&text.into(), &format!("{kind};charset=utf-8"))
}

/// Selects the address in its field and copies it.
fn copy_address(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlInputElement>() else {
        return false;
    };
    field.set_value(&browser::address());
    let _ = field.focus();
    field.select();
    browser::copy()
}
