//! The choices of a figure, the way back from what is opened in it, and the rows it leaves out.

use super::action::{FigureAction, Toggle};
use super::figure::FigureProps;
use crate::components::link_button;
use crate::strings::{fill, say};
use crate::view::{Element, button, element};
use gangmu_chart::scene::{Row, Scene};
use yew::prelude::{AttrValue, Html};

/// The ways to draw the chart, and picture or table.
pub fn controls(props: &FigureProps) -> Element {
    let toggles = props.toggles.iter().map(|way| {
        let chosen = way.chosen && !props.table;
        toggle(props, way.words.clone(), chosen, choosing(props, way)).key(way.name)
    });
    let words = say(props.language, "figure.table");
    let table = vec![FigureAction::Table(!props.table)];
    let table = toggle(props, words.into(), props.table, table).class("table-toggle");
    element("div")
        .class("toggles")
        .attribute("role", "group")
        .attribute("aria-label", say(props.language, "figure.choices"))
        .children(toggles)
        .child(table)
}

/// A way to draw is a picture, so taking one puts the table away.
fn choosing(props: &FigureProps, way: &Toggle) -> Vec<FigureAction> {
    let mut actions = vec![FigureAction::Choose(way.name)];
    if props.table {
        actions.push(FigureAction::Table(false));
    }
    actions
}

/// A choice that is on or off.
fn toggle(
    props: &FigureProps,
    words: AttrValue,
    chosen: bool,
    actions: Vec<FigureAction>,
) -> Element {
    let props = props.clone();
    button(move || actions.iter().for_each(|action| props.tell(action.clone())))
        .class("toggle")
        .attribute("aria-pressed", chosen.to_string())
        .text(words)
}

/// The way from the whole to what is opened; nothing where nothing is opened.
pub fn trail(props: &FigureProps, scene: &Scene) -> Html {
    let Some((last, upper)) = scene.trail.split_last() else {
        return Html::default();
    };
    let upper = upper.iter().enumerate().map(|(at, crumb)| {
        let open = FigureAction::Open(crumb.item.clone());
        let back = link(props, crumb.title.clone(), open);
        element("li").key(at).child(back)
    });
    let last = element("li")
        .attribute("aria-current", "true")
        .text(last.title.clone());
    element("nav")
        .class("trail")
        .attribute("aria-label", say(props.language, "figure.trail"))
        .child(element("ol").children(upper).child(last))
        .into()
}

/// The button that draws the rows a long chart leaves out, or leaves them out again.
pub fn rest(props: &FigureProps, scene: &Scene) -> Html {
    let rows = scene.table.rows.iter().filter(|row| !row.item.is_empty());
    let is_left_out = |row: &Row| scene.mark(&row.item).is_none();
    let words = match props.whole {
        Some(true) => say(props.language, "figure.fewer_rows").to_owned(),
        Some(false) if rows.clone().any(is_left_out) => {
            fill(props.language, "figure.every_row", &[&rows.count()])
        }
        _ => return Html::default(),
    };
    let action = FigureAction::Whole(props.whole != Some(true));
    link(props, words, action)
}

fn link(props: &FigureProps, words: String, action: FigureAction) -> Html {
    let props = props.clone();
    link_button(words, move || props.tell(action.clone())).into()
}
