//! The rows of the outline as a tree: one tab stop, moved by the arrow keys.

use super::row::RowView;
use crate::components::figure::{Selection, Standing};
use crate::dom;
use crate::dossier::Desk;
use crate::dossier::rows::{Answer, Row, answer, is_open, set_open};
use crate::view::{Kept, On, element, memo};
use std::rc::Rc;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};
use yew::prelude::{Html, NodeRef};

/// The tree.
#[derive(Clone)]
pub struct Tree {
    /// The plan and its selection.
    pub desk: Desk,
    /// Where it is on the page.
    pub node: NodeRef,
    /// The rows that are shown.
    pub shown: Rc<Vec<usize>>,
    /// Of each row, whether it is open.
    pub open: Kept<Vec<bool>>,
    /// Whether a filter decides what is shown, so that all shown rows are open.
    pub is_filtered: bool,
    /// The row of the selected item, or the one around it.
    pub current: Option<usize>,
    /// The row that was visited last.
    pub visited: Kept<Option<usize>>,
    /// How many rows are drawn, where more are shown.
    pub most: Kept<usize>,
}

impl Tree {
    /// The tree as it looks.
    pub fn draw(&self) -> Html {
        let desk = &self.desk;
        let open = self.open.get();
        let stop = self.stop();
        let most = self.most.get().max(self.reach());
        let rows = self.shown.iter().take(most).filter_map(|at| {
            let row = desk.dossier.rows.get(*at)?;
            let open = self.is_filtered || is_open(&open, *at);
            let view = RowView {
                dossier: desk.dossier.clone(),
                at: *at,
                open: row.opens.then_some(open),
                standing: standing(row, &desk.selection),
                current: self.current == Some(*at),
                stop: stop == Some(*at),
                language: desk.language,
            };
            Some(memo(*at, view))
        });
        let (click, press) = (self.clone(), self.clone());
        element("ul")
            .node(&self.node)
            .class("outline-tree")
            .attribute("role", "tree")
            .attribute("aria-label", desk.say("plan.outline"))
            .on(On::Click, move |event| click.click(&event))
            .on(On::KeyDown, move |event| press.press(&event))
            .children(rows)
            .into()
    }

    /// How many rows have to be drawn for the current one to be among them.
    fn reach(&self) -> usize {
        let place = |row| self.shown.binary_search(&row).ok();
        let rows = [self.current, self.visited.get()].into_iter().flatten();
        rows.filter_map(place).max().map_or(0, |at| at + 1)
    }

    /// The row where the Tab key stops: visited last, current, or the first.
    fn stop(&self) -> Option<usize> {
        let is_shown = |row: &usize| self.shown.contains(row);
        let visited = self.visited.get().filter(is_shown);
        let stop = visited.or(self.current.filter(is_shown));
        stop.or(self.shown.first().copied())
    }

    fn click(&self, event: &MouseEvent) {
        let Some(at) = row_at(event) else { return };
        self.visited.set(Some(at));
        if dom::closest(event, ".is-open, .is-closed").is_some() {
            self.set_open(at, !is_open(&self.open.get(), at));
        } else {
            self.select(at);
        }
    }

    fn press(&self, event: &KeyboardEvent) {
        let key = event.key();
        let Some(at) = row_at(event) else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if key == "Escape" {
            self.desk.select(None);
            return;
        }
        let rows = &self.desk.dossier.rows;
        match answer(rows, &self.shown, &self.open.get(), at, &key) {
            Some(Answer::Go(row)) => {
                self.visited.set(Some(row));
                if let Some(row) = find_row(&self.node, row) {
                    dom::focus(&row);
                }
            }
            Some(Answer::Open(row)) => self.set_open(row, true),
            Some(Answer::Close(row)) => self.set_open(row, false),
            Some(Answer::Select(row)) => self.select(row),
            None => return,
        }
        event.prevent_default();
    }

    fn set_open(&self, at: usize, opens: bool) {
        let mut open = self.open.get();
        set_open(&mut open, at, opens);
        self.open.set(open);
    }

    fn select(&self, at: usize) {
        if let Some(row) = self.desk.dossier.rows.get(at) {
            self.desk.select(Some(row.item.clone()));
        }
    }
}

fn standing(row: &Row, selection: &Selection) -> Standing {
    if selection.is(&row.node) {
        Standing::Selected
    } else {
        selection.standing(&row.item)
    }
}

fn row_at(event: &Event) -> Option<usize> {
    let row = dom::closest(event, "[data-row]")?;
    row.get_attribute("data-row")?.parse().ok()
}

/// The element of a row.
pub fn find_row(tree: &NodeRef, row: usize) -> Option<Element> {
    let tree = tree.cast::<Element>()?;
    let selector = format!("[data-row='{row}']");
    tree.query_selector(&selector).ok()?
}
