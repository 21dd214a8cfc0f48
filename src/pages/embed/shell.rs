//! What stands around an embedded chart, and what goes between it and the page around the frame.

use super::parent::{self, Parent};
use crate::room::Watch;
use crate::route::{EmbedView, Route};
use crate::state::{Step, Visit};
use crate::strings::say;
use crate::view::{element, use_held, use_kept};
use gangmu_chart::scene::Language;
use web_sys::Element;
use yew::prelude::*;

/// What the shell is given.
#[derive(Debug, PartialEq, Properties)]
pub struct EmbedShellProps {
    /// What is shown.
    pub view: EmbedView,
    /// The way to another state.
    pub visit: Visit,
    /// Whether the chart is there, or what is said in its place. Until then, and where the text
    /// cannot be had, the page around hears nothing and keeps what it shows instead.
    pub is_ready: bool,
    /// The language of the interface.
    pub language: Language,
    /// The chart, or what is said in its place.
    pub children: Html,
}

/// The chart and the way out. Tells the page around how high they are, and takes a look from it.
#[component]
pub fn EmbedShell(props: &EmbedShellProps) -> Html {
    let main = use_node_ref();
    let view = use_kept(|| props.view.clone());
    view.put(props.view.clone());
    let is_ready = use_kept(|| false);
    is_ready.put(props.is_ready);
    {
        let (view, visit) = (view.clone(), props.visit.clone());
        use_held(move || {
            let wear = move |look| {
                let view = EmbedView { look, ..view.get() };
                visit.emit((Route::Embed(Box::new(view)), Step::Replace));
            };
            Some(parent::listen(&Parent::find()?, wear))
        });
    }
    {
        let main = main.clone();
        use_held(move || {
            let (parent, main) = (Parent::find()?, main.cast::<Element>()?);
            let watched = main.clone();
            let told = std::cell::Cell::new(0.0);
            let tell = move || {
                let height = main.get_bounding_client_rect().height().ceil();
                if is_ready.get() && told.replace(height) != height {
                    parent.tell_height(view.get().id.as_deref(), height);
                }
            };
            tell();
            Some(Watch::begin(&watched, tell))
        });
    }
    let out = element("a")
        .attribute("href", props.view.whole().to_hash())
        .attribute("target", "_blank")
        .attribute("rel", "noopener")
        .attribute("title", say(props.language, "embed.open_title"))
        .text(say(props.language, "embed.open"));
    element("main")
        .attribute("id", "main")
        .class("embed")
        .node(&main)
        .child(props.children.clone())
        .child(element("p").class("embed-out").child(out))
        .into()
}
