//! The rows of the outline as a tree: one tab stop, moved by the arrow keys.

use super::rows::{Answer, Row, answer};
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dom;
use crate::pages::plan::dossier::Dossier;
use crate::pages::plan::selection::{Selection, Standing};
use crate::reader::Shared;
use crate::strings::say;
use gangmu_chart::scene::Language;
use gangmu_plan::model::Role;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What the tree is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct TreeProps {
    /// The plan and its selection.
    pub desk: Desk,
    /// The rows that are shown.
    pub shown: Rc<Vec<usize>>,
    /// The rows that are open.
    pub open: Rc<BTreeSet<usize>>,
    /// Whether a filter decides what is shown, so that all shown rows are open.
    pub filtered: bool,
    /// The row of the selected item, or the one around it.
    pub current: Option<usize>,
    /// Opens or closes a row.
    pub toggle: Callback<(usize, bool)>,
}

/// The tree.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let desk = &props.desk;
    let rows = &desk.dossier.rows;
    let tree = use_node_ref();
    let visited = use_state_eq(|| None::<usize>);
    let is_shown = |row: &usize| props.shown.contains(row);
    let stop = visited.filter(is_shown).or(props.current.filter(is_shown));
    let stop = stop.or(props.shown.first().copied());

    use_current_in_sight(&tree, props.current);

    let onclick = {
        let (desk, toggle) = (desk.clone(), props.toggle.clone());
        let (visited, open) = (visited.clone(), props.open.clone());
        move |event: MouseEvent| {
            let Some(at) = row_at(&event) else { return };
            visited.set(Some(at));
            if dom::closest(&event, ".is-open, .is-closed").is_some() {
                toggle.emit((at, !open.contains(&at)));
            } else if let Some(row) = desk.dossier.rows.get(at) {
                desk.select(Some(row.item.clone()));
            }
        }
    };
    let onkeydown = {
        let (desk, toggle) = (desk.clone(), props.toggle.clone());
        let tree = tree.clone();
        let (open, shown) = (props.open.clone(), props.shown.clone());
        move |event: KeyboardEvent| {
            let key = event.key();
            let Some(at) = row_at(&event) else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if key == "Escape" {
                desk.select(None);
                return;
            }
            match answer(&desk.dossier.rows, &shown, &open, at, &key) {
                Some(Answer::Go(row)) => {
                    visited.set(Some(row));
                    focus_row(&tree, row);
                }
                Some(Answer::Open(row)) => toggle.emit((row, true)),
                Some(Answer::Close(row)) => toggle.emit((row, false)),
                Some(Answer::Select(row)) => {
                    let row = desk.dossier.rows.get(row);
                    desk.select(row.map(|row| row.item.clone()));
                }
                None => return,
            }
            event.prevent_default();
        }
    };
    let views = props.shown.iter().filter_map(|at| {
        let row = rows.get(*at)?;
        let open = props.filtered || props.open.contains(at);
        Some(html! {
            <RowView
                key={*at}
                dossier={desk.dossier.clone()}
                at={*at}
                open={row.opens.then_some(open)}
                standing={standing(row, &desk.selection)}
                current={props.current == Some(*at)}
                stop={stop == Some(*at)}
                language={desk.language}
            />
        })
    });
    html! {
        <ul
            ref={tree}
            class="outline-tree"
            role="tree"
            aria-label={desk.say("plan.outline")}
            {onclick}
            {onkeydown}
        >
            { for views }
        </ul>
    }
}

fn standing(row: &Row, selection: &Selection) -> Standing {
    if selection.is(&row.node) {
        Standing::Selected
    } else {
        selection.standing(&row.item)
    }
}

/// What a row is drawn from.
#[derive(Debug, PartialEq, Properties)]
struct RowViewProps {
    dossier: Shared<Dossier>,
    at: usize,
    /// Whether it is open; none for a row that has nothing under it.
    open: Option<bool>,
    standing: Standing,
    current: bool,
    stop: bool,
    language: Language,
}

#[component]
fn RowView(props: &RowViewProps) -> Html {
    let Some(row) = props.dossier.rows.get(props.at) else {
        return Html::default();
    };
    let level = match row.level {
        0 => "level-0",
        1 => "level-1",
        2 => "level-2",
        3 => "level-3",
        _ => "level-4",
    };
    let toggle = match props.open {
        Some(true) => "is-open",
        Some(false) => "is-closed",
        None => "is-leaf",
    };
    html! {
        <li
            class={classes!(
                "outline-row",
                level,
                props.standing.class(),
                props.current.then_some("is-current"),
            )}
            role="treeitem"
            aria-level={(row.level + 1).to_string()}
            aria-expanded={props.open.map(|open| open.to_string())}
            aria-selected={(props.standing == Standing::Selected).to_string()}
            tabindex={if props.stop { "0" } else { "-1" }}
            title={row.label.clone()}
            data-row={props.at.to_string()}
        >
            <span class={classes!("outline-toggle", toggle)} aria-hidden="true" />
            <span class="outline-label" lang={(row.role != Role::Boilerplate).then_some("zh-CN")}>{ name(row, props.language) }</span>
            if let Some(count) = row.count {
                <span class="outline-count">{ count }</span>
            }
        </li>
    }
}

/// The row's name; page furniture is named for what it is.
fn name(row: &Row, language: Language) -> Html {
    if row.role == Role::Boilerplate {
        return html! { <i>{ say(language, "plan.boilerplate") }</i> };
    }
    html! {
        <>
            if !row.marker.is_empty() {
                <span class="outline-marker">{ &row.marker }</span>
            }
            { &row.label }
        </>
    }
}

fn row_at(event: &Event) -> Option<usize> {
    let row = dom::closest(event, "[data-row]")?;
    row.get_attribute("data-row")?.parse().ok()
}

fn find_row(tree: &NodeRef, row: usize) -> Option<Element> {
    let tree = tree.cast::<Element>()?;
    let selector = format!("[data-row='{row}']");
    tree.query_selector(&selector).ok()?
}

fn focus_row(tree: &NodeRef, row: usize) {
    if let Some(row) = find_row(tree, row) {
        dom::focus(&row);
    }
}

/// Scrolls the box around the tree to the current row when that changes.
#[hook]
fn use_current_in_sight(tree: &NodeRef, current: Option<usize>) {
    let tree = tree.clone();
    use_effect_with(current, move |current| {
        let row = current.and_then(|current| find_row(&tree, current));
        let scroller = tree.cast::<Element>().and_then(|tree| {
            let around = tree.closest("[data-scrolls]");
            around.ok()?
        });
        if let (Some(row), Some(scroller)) = (row, scroller) {
            dom::bring_into_sight_of(&scroller, &row);
        }
    });
}
