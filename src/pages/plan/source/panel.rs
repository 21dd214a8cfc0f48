//! The panel with the text: which lines it shows, and how pointer and keyboard move in it.

use super::paragraph::{Paragraph, Selected};
use super::text::Stop;
use super::window::{Window, overlapping};
use super::{follow::use_window, reach};
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dom;
use crate::pages::plan::dossier::Dossier;
use crate::pages::plan::outline::rows;
use crate::pages::plan::selection::Selection;
use gangmu_document::{LineKind, TextRange};
use gangmu_plan::index::Kind;
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

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
    let lines = &dossier.reading.document.lines;
    let text = use_node_ref();
    let selected = selection.item().and_then(|item| dossier.text.range(item));
    let following = use_window(dossier, selection, selected);
    let window = &following.window;
    let unfolded = use_state_eq(|| false);
    let visited = use_state_eq(|| None::<(usize, usize)>);

    use_selected_in_sight(&text, selection);

    let onclick = {
        let (desk, visited) = (desk.clone(), visited.clone());
        move |event: MouseEvent| {
            // Marking words with the mouse is not choosing a sentence.
            if dom::marks_text() {
                return;
            }
            if let (Some(stop), Some(item)) = (stop_at(&event), dom::item_at(&event)) {
                visited.set(Some(stop));
                desk.select(Some(item));
            }
        }
    };
    let onkeydown = {
        let (desk, visited, text) = (desk.clone(), visited.clone(), text.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            match event.key().as_str() {
                "Enter" | " " => desk.select(dom::item_at(&event)),
                // What holds the panel decides what leaving it means.
                "Escape" => return,
                key => {
                    let Some(next) = neighbour(&text, &event, key) else {
                        return;
                    };
                    visited.set(stop_of(&next));
                    dom::focus(&next);
                }
            }
            event.prevent_default();
        }
    };

    let is_part = selection.item().is_some_and(|item| is_part(dossier, item));
    let held = selected.map(|selected| overlapping(lines, selected));
    let stop = tab_stop(dossier, window, selected, *visited);
    let paragraph = |line: usize| {
        let here = held.as_ref().is_some_and(|held| held.contains(&line));
        html! {
            <Paragraph
                key={line}
                dossier={dossier.clone()}
                {line}
                selected={selected.filter(|_| here).map(|range| Selected { range, is_part })}
                dim={held.is_some() && !here}
                stop={stop.filter(|(at, _)| *at == line).map(|(_, stop)| stop)}
                language={desk.language}
            />
        }
    };
    let runs = runs(dossier, window.lines.clone())
        .into_iter()
        .map(|(run, kind)| {
            let hidden = kind == LineKind::Boilerplate && !*unfolded;
            if !hidden {
                return html! { <>{ for run.map(paragraph) }</> };
            }
            let unfolded = unfolded.clone();
            let onclick = move |_| unfolded.set(true);
            html! {
                <p key={format!("fold-{}", run.start)} class="source-fold">
                    <button type="button" class="link-button" {onclick}>
                        { desk.fill("plan.folded", &[&run.len()]) }
                    </button>
                </p>
            }
        });
    html! {
        <div class="source">
            <p class="where">{ path(dossier, selection) }</p>
            { reach::before(desk, &following) }
            <div class="source-text" ref={text} lang="zh-CN" {onclick} {onkeydown}>
                { for runs }
            </div>
            { reach::after(desk, &following) }
        </div>
    }
}

/// Whether an item is a part of the text rather than words in it.
fn is_part(dossier: &Dossier, item: &str) -> bool {
    let kind = dossier.index.kind(item);
    !matches!(kind, Some(Kind::Quantity | Kind::Claim | Kind::Cadence))
}

/// The names of the parts around the selected item.
fn path(dossier: &Dossier, selection: &Selection) -> Html {
    let Some(item) = selection.item() else {
        return Html::default();
    };
    let Some(row) = rows::around(&dossier.rows, item, dossier.index.span(item)) else {
        return Html::default();
    };
    let mut path: Vec<usize> = rows::above(&dossier.rows, row).collect();
    path.reverse();
    path.push(row);
    let names = path.iter().filter_map(|at| dossier.rows.get(*at));
    let names: Vec<&str> = names.map(|row| row.label.as_str()).collect();
    html! { names.join(" › ") }
}

/// Lines of one kind that follow each other.
fn runs(dossier: &Dossier, lines: Range<usize>) -> Vec<(Range<usize>, LineKind)> {
    let mut runs: Vec<(Range<usize>, LineKind)> = Vec::new();
    for at in lines {
        let Some(line) = dossier.reading.document.lines.get(at) else {
            continue;
        };
        match runs.last_mut() {
            Some((run, kind)) if *kind == line.kind => run.end = at + 1,
            _ => runs.push((at..at + 1, line.kind)),
        }
    }
    runs
}

/// The line and stop where the Tab key stops: visited last, selected, or the first of all.
fn tab_stop(
    dossier: &Dossier,
    window: &Window,
    selected: Option<TextRange>,
    visited: Option<(usize, usize)>,
) -> Option<(usize, usize)> {
    let document = &dossier.reading.document;
    let find = |line: usize, wanted: &dyn Fn(&Stop) -> bool| {
        let range = document.lines.get(line)?.range;
        let stops = dossier.text.stops(&document.text, range);
        let at = stops
            .iter()
            .position(|stop| stop.item.is_some() && wanted(stop))?;
        Some((line, at))
    };
    let visited = visited.filter(|(line, _)| window.lines.contains(line));
    visited
        .or_else(|| {
            let selected = selected?;
            let line = overlapping(&document.lines, selected).start;
            find(line, &|stop| selected.covers(stop.range))
        })
        .or_else(|| {
            let body = |line: &usize| {
                let line = document.lines.get(*line);
                line.is_some_and(|line| line.kind == LineKind::Body)
            };
            let mut lines = window.lines.clone().filter(body);
            lines.find_map(|line| find(line, &|_| true))
        })
}

fn stop_at(event: &Event) -> Option<(usize, usize)> {
    stop_of(&dom::closest(event, "[data-stop]")?)
}

fn stop_of(element: &Element) -> Option<(usize, usize)> {
    let place = element.get_attribute("data-stop")?;
    let (line, stop) = place.split_once('.')?;
    Some((line.parse().ok()?, stop.parse().ok()?))
}

/// The stop that an arrow key leads to.
fn neighbour(text: &NodeRef, event: &KeyboardEvent, key: &str) -> Option<Element> {
    let stops = dom::all(&text.cast::<Element>()?, "[data-stop]");
    let here = dom::closest(event, "[data-stop]")?;
    let at = stops.iter().position(|stop| *stop == here)?;
    let next = match key {
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1)?,
        "Home" => 0,
        "End" => stops.len().checked_sub(1)?,
        _ => return None,
    };
    stops.get(next).cloned()
}

/// Scrolls the box around the text to the selected words when the selection changes.
#[hook]
fn use_selected_in_sight(text: &NodeRef, selection: &Rc<Selection>) {
    let text = text.clone();
    use_effect_with(selection.clone(), move |_| {
        let Some(text) = text.cast::<Element>() else {
            return;
        };
        let words = text.query_selector(".is-selected").ok().flatten();
        let scroller = text.closest("[data-scrolls]").ok().flatten();
        if let (Some(words), Some(scroller)) = (words, scroller) {
            dom::bring_into_sight_of(&scroller, &words);
        }
    });
}
