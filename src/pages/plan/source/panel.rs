//! The panel with the text: which lines it shows, and how each stands to the selection.

use super::follow::use_window;
use super::reach;
use crate::components::figure::Selection;
use crate::components::text::{Folds, Lines, Manner, fold, path, use_stops};
use crate::dom;
use crate::dossier::Desk;
use crate::dossier::text::blocks::{Block, blocks};
use crate::dossier::text::numbers::Groups;
use crate::dossier::text::steps::Ground;
use crate::view::{On, element, list, use_change, use_kept};
use gangmu_document::LineKind;
use web_sys::Element;
use yew::prelude::*;

/// How the text is set here.
const MANNER: Manner = Manner {
    groups: Groups::SELECTABLE,
    as_written: false,
    dims: true,
};

/// What the panel is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct SourcePanelProps {
    /// The plan and its selection.
    pub desk: Desk,
}

/// The source text around the selection.
#[component]
pub fn SourcePanel(props: &SourcePanelProps) -> Html {
    let desk = &props.desk;
    let (dossier, selection) = (&desk.dossier, &desk.selection);
    let selected = selection.item().and_then(|item| dossier.text.range(item));
    let following = use_window(dossier, selection, selected);
    let opened = use_kept(Vec::new);
    let ground = Ground {
        lines: following.window.get().lines,
        opened: opened.get(),
    };
    let folds = Folds {
        opened: opened.get(),
        set: Callback::from(move |next| opened.set(next)),
    };
    let stops = use_stops(desk, ground);

    use_selected_in_sight(&stops.node, selection);

    let lines = Lines::new(&stops, MANNER);
    let document = &dossier.reading.document;
    let blocks = blocks(&document.lines, stops.ground.lines.clone(), usize::MAX);
    let blocks = blocks.iter().map(|block| draw(desk, block, &lines, &folds));
    let (click, press) = (stops.clone(), stops.clone());
    let text = element("div")
        .class("source-text")
        .node(&stops.node)
        .attribute("lang", "zh-CN")
        .on(On::Click, move |event| click.click(&event))
        .on(On::KeyDown, move |event| press.press(&event))
        .children(blocks);
    element("div")
        .class("source")
        .child(element("p").class("where").maybe(path(dossier, selection)))
        .child(reach::before(desk, &following))
        .child(text)
        .child(reach::after(desk, &following))
        .into()
}

fn draw(desk: &Desk, block: &Block, lines: &Lines, folds: &Folds) -> Html {
    let paragraphs = || list(block.lines.clone().map(|line| lines.paragraph(line)));
    if block.kind == LineKind::Body {
        return paragraphs();
    }
    let (button, is_open) = fold(desk, block, folds);
    let inside = if is_open {
        paragraphs()
    } else {
        Html::default()
    };
    list([button.into(), inside])
}

/// Scrolls the box around the text to the selected words when the selection changes.
#[hook]
fn use_selected_in_sight(text: &NodeRef, selection: &Selection) {
    let text = text.clone();
    use_change(selection.item().map(str::to_owned), move || {
        let Some(text) = text.cast::<Element>() else {
            return;
        };
        if let Ok(Some(words)) = text.query_selector(".is-selected") {
            dom::bring_into_sight_in_box(&words);
        }
    });
}
