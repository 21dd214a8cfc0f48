//! The outline: a tree of the text's parts, with a field that filters it.

mod row;
mod tree;

use crate::components::figure::Selection;
use crate::components::{ROWS_AT_ONCE, more};
use crate::dom;
use crate::dossier::Desk;
use crate::dossier::Dossier;
use crate::dossier::rows::{above, around, matches, opened, set_open, shown};
use crate::view::{Kept, On, element, text, use_change, use_kept};
use std::rc::Rc;
use tree::{Tree, find_row};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the outline is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct OutlineProps {
    /// The plan and its selection.
    pub desk: Desk,
}

/// The outline with its filter.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let desk = &props.desk;
    let rows = &desk.dossier.rows;
    let filter = use_kept(String::new);
    let words = filter.get();
    let current = current(&desk.dossier, &desk.selection);
    let open = use_open(&desk.dossier, current);
    let tree = Tree {
        desk: desk.clone(),
        node: use_node_ref(),
        shown: Rc::new(shown(rows, &open.get(), &words)),
        open,
        is_filtered: !words.trim().is_empty(),
        current,
        visited: use_kept(|| None),
        most: use_kept(|| ROWS_AT_ONCE),
    };
    use_current_in_sight(&tree.node, current);
    let rest = more(&tree.most, tree.shown.len(), desk.language);

    let found = tree.is_filtered.then(|| {
        let words = words.trim().to_ascii_lowercase();
        let count = rows.iter().filter(|row| matches(row, &words)).count();
        text(desk.fill("plan.outline_found", &[&count]))
    });
    let found = element("p")
        .class("outline-found")
        .attribute("role", "status")
        .maybe(found);
    element("div")
        .class("outline")
        .child(field(desk, &filter))
        .child(found)
        .child(tree.draw())
        .maybe(rest)
        .into()
}

/// The field for the words of the filter; Escape empties it.
fn field(desk: &Desk, filter: &Kept<String>) -> Html {
    let (input, cleared) = (filter.clone(), filter.clone());
    let words = desk.say("plan.outline_filter");
    element("input")
        .attribute("type", "search")
        .class("outline-filter")
        .attribute("placeholder", words)
        .attribute("aria-label", words)
        .value(filter.get().into())
        .on(On::Input, move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            input.set(field.value());
        })
        .on(On::KeyDown, move |event: KeyboardEvent| {
            if event.key() == "Escape" && !cleared.get().is_empty() {
                cleared.set(String::new());
                event.stop_propagation();
            }
        })
        .into()
}

/// The row of the selected item, or the one around it.
fn current(dossier: &Dossier, selection: &Selection) -> Option<usize> {
    let item = selection.item()?;
    around(&dossier.rows, item, dossier.index.span(item))
}

/// Of each row, whether it is open. A row that becomes the current one opens those above it.
#[hook]
fn use_open(dossier: &Dossier, current: Option<usize>) -> Kept<Vec<bool>> {
    let rows = &dossier.rows;
    let open = use_kept(|| opened(rows));
    let before = use_kept(|| None);
    if before.get() != current {
        before.put(current);
        let mut wider = open.get();
        if let Some(current) = current {
            above(rows, current).for_each(|upper| set_open(&mut wider, upper, true));
        }
        open.put(wider);
    }
    open
}

/// Scrolls the box around the tree to the current row when that changes.
#[hook]
fn use_current_in_sight(tree: &NodeRef, current: Option<usize>) {
    let tree = tree.clone();
    use_change(current, move || {
        if let Some(row) = current.and_then(|current| find_row(&tree, current)) {
            dom::bring_into_sight_in_box(&row);
        }
    });
}
