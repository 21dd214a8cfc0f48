//! A scene as a picture that pointer and keyboard can move in.

use super::figure::FigureProps;
use super::gestures::{Gestures, Hint};
use super::mark::Picture;
use super::selection::Selection;
use super::tooltip::{place, tooltip};
use crate::components::shape::frame;
use crate::reader::Shared;
use crate::rest::{at_rest, is_waiting};
use crate::strings::{fill, say};
use crate::timing;
use crate::view::{On, element, memo, use_change, use_kept};
use crate::{browser, dom};
use gangmu_chart::element::coordinate;
use gangmu_chart::scene::Scene;
use web_sys::Element;
use yew::prelude::*;

/// What a picture is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct ScenePictureProps {
    /// The figure it belongs to.
    pub figure: FigureProps,
    /// What is drawn.
    pub scene: Shared<Scene>,
}

/// A chart.
#[component]
pub fn ScenePicture(props: &ScenePictureProps) -> Html {
    let ScenePictureProps { figure, scene } = props;
    let gestures = Gestures {
        figure: figure.clone(),
        scene: scene.clone(),
        picture: use_node_ref(),
        visited: use_kept(|| None),
        hint: use_kept(|| None),
    };
    let tip = use_node_ref();
    let hint = gestures.hint.get();

    use_change((), || timing::reached(timing::FIRST_CHART));
    use_selected_in_sight(&gestures.picture, scene, &figure.selection);
    use_tip_in_place(&tip, scene, &hint);

    let stop = stop(scene, gestures.visited.get().as_deref(), &figure.selection);
    let picture = Picture::new(scene, &figure.selection, stop);
    let label = fill(
        figure.language,
        "figure.label",
        &[&scene.title, &scene.takeaway],
    );
    let keys_id = format!("keys-{}", figure.name);
    let svg = frame(scene)
        .node(&gestures.picture)
        .attribute("width", coordinate(scene.width))
        .attribute("height", coordinate(scene.height))
        .attribute("role", "graphics-document")
        .attribute("aria-label", label)
        .attribute("aria-describedby", keys_id.clone())
        .on(On::Click, gestures.hear(Gestures::click))
        .on(On::PointerOver, gestures.hear(Gestures::point))
        .on(On::FocusIn, gestures.hear(Gestures::enter))
        .on(On::FocusOut, gestures.hear(Gestures::exit))
        .on(On::KeyDown, gestures.hear(Gestures::press))
        .child(memo("picture", picture));
    let keys = element("p")
        .class("keys")
        .attribute("id", keys_id)
        .text(say(figure.language, "figure.keys"));
    let tooltip = hint.and_then(|hint| {
        let mark = scene.mark(&hint.item)?;
        let quote = figure.drawing.quote(&mark.item);
        let tooltip = tooltip(mark.label.clone(), quote);
        Some(tooltip.class_if(hint.pinned, "is-pinned").node(&tip))
    });
    element("div")
        .class("picture")
        .on(On::PointerLeave, gestures.hear(Gestures::leave))
        .child(svg)
        .child(keys)
        .maybe(tooltip)
        .into()
}

/// The mark at which the Tab key stops: the one visited last, the selected one, or the first.
fn stop(scene: &Scene, visited: Option<&str>, selection: &Selection) -> Option<usize> {
    let find = |item: &str| scene.marks.iter().position(|mark| mark.item == item);
    let first = (!scene.marks.is_empty()).then_some(0);
    let selected = || selection.item().and_then(find);
    visited.and_then(find).or_else(selected).or(first)
}

/// Scrolls the page to the selected mark when another is selected, here or elsewhere on the page,
/// once the charts above it are laid out. Whoever comes back to a page finds it as it was left.
///
/// Where several charts show the item, the first of them scrolls, and none does when the reader
/// sees the item in one: a page cannot follow two charts, nor leave the place of a click.
#[hook]
fn use_selected_in_sight(picture: &NodeRef, scene: &Shared<Scene>, selection: &Selection) {
    let (picture, scene) = (picture.clone(), scene.clone());
    let item = selection.item().map(str::to_owned);
    use_change(item.clone(), move || {
        let Some(item) = item.filter(|item| scene.mark(item).is_some()) else {
            return;
        };
        if browser::height_left().is_some() {
            return;
        }
        // What is seen when it is selected stays where it is, also when the reader scrolls on.
        if !is_waiting() && dom::marks(&item).iter().any(dom::is_in_sight) {
            return;
        }
        at_rest(
            0.0,
            Box::new(move || {
                let (marks, picture) = (dom::marks(&item), picture.cast::<Element>());
                if let (Some(first), Some(picture)) = (marks.first(), picture)
                    && picture.contains(Some(first))
                    && !marks.iter().any(dom::is_in_sight)
                {
                    dom::bring_into_sight(first);
                }
            }),
        );
    });
}

/// Moves the tooltip to what it is about.
#[hook]
fn use_tip_in_place(tip: &NodeRef, scene: &Shared<Scene>, hint: &Option<Hint>) {
    let (tip, anchor) = (tip.clone(), hint.as_ref().map(|hint| hint.anchor));
    use_change((scene.clone(), hint.clone()), move || {
        if let (Some(tip), Some(anchor)) = (tip.cast(), anchor) {
            place(&tip, anchor);
        }
    });
}
