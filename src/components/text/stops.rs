//! How pointer and keyboard move from stop to stop in the text.

use super::lines::overlapping;
use crate::dom;
use crate::dossier::Desk;
use crate::dossier::text::steps::{Ground, Place};
use crate::view::{Kept, use_change, use_kept};
use gangmu_document::{LineKind, TextRange};
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::prelude::{NodeRef, hook, use_node_ref};

/// The stops of a text, whether or not all of them are on the page.
#[derive(Debug, Clone)]
pub struct Stops {
    /// The plan and its selection.
    pub desk: Desk,
    /// The lines that the keys go through.
    pub ground: Ground,
    /// The element around the text.
    pub node: NodeRef,
    /// The stop that was visited last.
    pub visited: Kept<Option<Place>>,
    /// Whether a key led there, so that the focus is to follow once the stop is on the page.
    moved: Kept<bool>,
}

/// The stops of some lines. The focus follows the keys.
#[hook]
pub fn use_stops(desk: &Desk, ground: Ground) -> Stops {
    let stops = Stops {
        desk: desk.clone(),
        ground,
        node: use_node_ref(),
        visited: use_kept(|| None),
        moved: use_kept(|| false),
    };
    let visited = stops.clone();
    use_change(stops.visited.get(), move || visited.take_focus());
    stops
}

impl Stops {
    /// A click selects what a stop stands for.
    pub fn click(&self, event: &MouseEvent) {
        // Marking words with the mouse is not choosing a sentence.
        if dom::marks_text() {
            return;
        }
        if let (Some(stop), Some(item)) = (place(event), dom::item_at(event)) {
            self.visited.set(Some(stop));
            self.desk.select(Some(item));
        }
    }

    /// Keys select, and move to other stops.
    pub fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(here) = place(event) else { return };
        match event.key().as_str() {
            "Enter" | " " => self.desk.select(dom::item_at(event)),
            // What holds the text decides what leaving it means.
            "Escape" => return,
            key => {
                let Some(next) = self.ground.neighbour(&self.desk.dossier, here, key) else {
                    return;
                };
                self.moved.put(true);
                self.visited.set(Some(next));
            }
        }
        event.prevent_default();
    }

    /// The stop where the Tab key stops: visited last, selected, or the first of all.
    pub fn tab_stop(&self, selected: Option<TextRange>) -> Option<Place> {
        let dossier = &self.desk.dossier;
        let lines = &dossier.reading.document.lines;
        let ground = &self.ground;
        let visited = self.visited.get();
        let visited = visited.filter(|(line, _)| ground.lines.contains(line));
        let selected = || {
            let line = overlapping(lines, selected?).start;
            ground.first(dossier, line..line + 1)
        };
        let body = |line: &usize| {
            let line = lines.get(*line);
            line.is_some_and(|line| line.kind == LineKind::Body)
        };
        let first = || {
            let mut lines = ground.lines.clone().filter(body);
            lines.find_map(|line| ground.first(dossier, line..line + 1))
        };
        visited.or_else(selected).or_else(first)
    }

    fn take_focus(&self) {
        let stop = || {
            let (line, at) = self.visited.get()?;
            let text = self.node.cast::<Element>()?;
            let selector = format!("[data-stop='{line}.{at}']");
            text.query_selector(&selector).ok()?
        };
        if self.moved.get()
            && let Some(stop) = stop()
        {
            dom::focus(&stop);
        }
        self.moved.put(false);
    }
}

/// The stop at which an event happens.
fn place(event: &web_sys::Event) -> Option<Place> {
    let place = dom::closest(event, "[data-stop]")?.get_attribute("data-stop")?;
    let (line, stop) = place.split_once('.')?;
    Some((line.parse().ok()?, stop.parse().ok()?))
}
