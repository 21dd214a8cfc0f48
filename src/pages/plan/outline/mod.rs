//! The outline: a tree of the text's parts, with a field that filters it.

pub mod rows;
mod tree;

use super::desk::Desk;
use super::dossier::Dossier;
use super::selection::Selection;
use rows::{above, around, matches, opened, shown};
use std::rc::Rc;
use tree::Tree;
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
    let filter = use_state_eq(String::new);
    let open = use_state_eq(|| Rc::new(opened(rows)));
    let current = current(&desk.dossier, &desk.selection);
    {
        let (open, dossier) = (open.clone(), desk.dossier.clone());
        use_effect_with(current, move |current| {
            let Some(current) = *current else { return };
            let mut wider = (**open).clone();
            wider.extend(above(&dossier.rows, current));
            open.set(Rc::new(wider));
        });
    }
    let toggle = use_callback(open.clone(), |(row, opens): (usize, bool), open| {
        let mut next = (***open).clone();
        if opens {
            next.insert(row);
        } else {
            next.remove(&row);
        }
        open.set(Rc::new(next));
    });
    let oninput = use_callback(filter.setter(), |event: InputEvent, filter| {
        let field: HtmlInputElement = event.target_unchecked_into();
        filter.set(field.value());
    });
    let onkeydown = use_callback(filter.setter(), |event: KeyboardEvent, filter| {
        if event.key() == "Escape" {
            let field: HtmlInputElement = event.target_unchecked_into();
            if !field.value().is_empty() {
                filter.set(String::new());
                event.stop_propagation();
            }
        }
    });

    let shown = shown(rows, &open, &filter);
    let found = (!filter.trim().is_empty()).then(|| {
        let words = filter.trim().to_ascii_lowercase();
        let count = rows.iter().filter(|row| matches(row, &words)).count();
        desk.fill("plan.outline_found", &[&count])
    });
    let words = desk.say("plan.outline_filter");
    html! {
        <div class="outline">
            <input
                type="search"
                class="outline-filter"
                placeholder={words}
                aria-label={words}
                value={(*filter).clone()}
                {oninput}
                {onkeydown}
            />
            <p class="outline-found" role="status">{ found }</p>
            <Tree
                desk={desk.clone()}
                shown={Rc::new(shown)}
                open={(*open).clone()}
                filtered={!filter.trim().is_empty()}
                {current}
                {toggle}
            />
        </div>
    }
}

/// The row of the selected item, or the one around it.
fn current(dossier: &Dossier, selection: &Selection) -> Option<usize> {
    let item = selection.item()?;
    around(&dossier.rows, item, dossier.index.span(item))
}
