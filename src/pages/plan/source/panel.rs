//! The panel with the text: which lines it shows, and how each stands to the selection.

use super::follow::use_window;
use super::numbers::Groups;
use super::paragraph::{Paragraph, Selected};
use super::reach;
use super::stops::Stops;
use super::text::Stop;
use super::window::{Window, overlapping};
use crate::components::figure::Selection;
use crate::dom;
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dossier::Dossier;
use crate::pages::plan::outline::rows;
use crate::view::{Kept, On, button, element, list, memo, text, use_change, use_kept};
use gangmu_document::{LineKind, TextRange};
use gangmu_plan::index::Kind;
use std::ops::Range;
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
    let selected = selection.item().and_then(|item| dossier.text.range(item));
    let following = use_window(dossier, selection, selected);
    let stops = Stops {
        desk: desk.clone(),
        node: use_node_ref(),
        visited: use_kept(|| None),
    };
    let unfolded = use_kept(|| false);

    use_selected_in_sight(&stops.node, selection);

    let window = following.window.get();
    let stop = tab_stop(dossier, &window, selected, stops.visited.get());
    let lines = Lines::new(desk, selected, stop);
    let runs = runs(dossier, window.lines).into_iter();
    let runs = runs.map(|(run, kind)| {
        if kind == LineKind::Boilerplate && !unfolded.get() {
            fold(desk, &run, &unfolded)
        } else {
            list(run.map(|line| lines.paragraph(line)))
        }
    });
    let (click, press) = (stops.clone(), stops.clone());
    let text = element("div")
        .class("source-text")
        .node(&stops.node)
        .attribute("lang", "zh-CN")
        .on(On::Click, move |event| click.click(&event))
        .on(On::KeyDown, move |event| press.press(&event))
        .children(runs);
    element("div")
        .class("source")
        .child(element("p").class("where").maybe(path(dossier, selection)))
        .child(reach::before(desk, &following))
        .child(text)
        .child(reach::after(desk, &following))
        .into()
}

/// Page furniture between the lines, folded away behind a button.
fn fold(desk: &Desk, run: &Range<usize>, unfolded: &Kept<bool>) -> Html {
    let unfolded = unfolded.clone();
    let words = desk.fill("plan.folded", &[&run.len()]);
    let button = button(move || unfolded.set(true));
    element("p")
        .key(format!("fold-{}", run.start))
        .class("source-fold")
        .child(button.class("link-button").text(words))
        .into()
}

/// What the paragraphs are drawn from.
struct Lines<'a> {
    desk: &'a Desk,
    selected: Option<Selected>,
    /// The lines that hold what is selected.
    held: Option<Range<usize>>,
    /// The line and stop where the Tab key stops.
    stop: Option<(usize, usize)>,
}

impl<'a> Lines<'a> {
    fn new(desk: &'a Desk, selected: Option<TextRange>, stop: Option<(usize, usize)>) -> Self {
        let dossier = &desk.dossier;
        let lines = &dossier.reading.document.lines;
        let item = desk.selection.item();
        let is_part = item.is_some_and(|item| is_part(dossier, item));
        Self {
            desk,
            selected: selected.map(|range| Selected { range, is_part }),
            held: selected.map(|selected| overlapping(lines, selected)),
            stop,
        }
    }

    fn paragraph(&self, line: usize) -> Html {
        let here = self.held.as_ref().is_some_and(|held| held.contains(&line));
        let stop = self.stop.filter(|(at, _)| *at == line);
        let paragraph = Paragraph {
            dossier: self.desk.dossier.clone(),
            line,
            selected: self.selected.filter(|_| here),
            dim: self.held.is_some() && !here,
            stop: stop.map(|(_, stop)| stop),
            groups: Groups::SELECTABLE,
            as_written: false,
            language: self.desk.language,
        };
        memo(line, paragraph)
    }
}

/// Whether an item is a part of the text rather than words in it.
fn is_part(dossier: &Dossier, item: &str) -> bool {
    let kind = dossier.index.kind(item);
    !matches!(kind, Some(Kind::Quantity | Kind::Claim | Kind::Cadence))
}

/// The names of the parts around the selected item.
fn path(dossier: &Dossier, selection: &Selection) -> Option<Html> {
    let item = selection.item()?;
    let row = rows::around(&dossier.rows, item, dossier.index.span(item))?;
    let mut path: Vec<usize> = rows::above(&dossier.rows, row).collect();
    path.reverse();
    path.push(row);
    let names = path.iter().filter_map(|at| dossier.rows.get(*at));
    let names: Vec<&str> = names.map(|row| row.label.as_str()).collect();
    Some(text(names.join(" › ")))
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
