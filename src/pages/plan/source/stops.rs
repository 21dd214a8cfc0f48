//! How pointer and keyboard move from stop to stop in the text.

use crate::dom;
use crate::pages::plan::desk::Desk;
use crate::view::Kept;
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::prelude::NodeRef;

/// The stops that are on the page.
#[derive(Clone)]
pub struct Stops {
    /// The plan and its selection.
    pub desk: Desk,
    /// The element around them.
    pub node: NodeRef,
    /// Line and number of the stop that was visited last.
    pub visited: Kept<Option<(usize, usize)>>,
}

impl Stops {
    /// A click selects what a stop stands for.
    pub fn click(&self, event: &MouseEvent) {
        // Marking words with the mouse is not choosing a sentence.
        if dom::marks_text() {
            return;
        }
        let stop = dom::closest(event, "[data-stop]").and_then(|stop| place(&stop));
        if let (Some(stop), Some(item)) = (stop, dom::item_at(event)) {
            self.visited.set(Some(stop));
            self.desk.select(Some(item));
        }
    }

    /// Keys select, and move to other stops.
    pub fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "Enter" | " " => self.desk.select(dom::item_at(event)),
            // What holds the panel decides what leaving it means.
            "Escape" => return,
            key => {
                let Some(next) = self.neighbour(event, key) else {
                    return;
                };
                self.visited.set(place(&next));
                dom::focus(&next);
            }
        }
        event.prevent_default();
    }

    /// The stop that an arrow key leads to.
    fn neighbour(&self, event: &KeyboardEvent, key: &str) -> Option<Element> {
        let stops = dom::all(&self.node.cast::<Element>()?, "[data-stop]");
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
}

/// Line and number of a stop.
fn place(stop: &Element) -> Option<(usize, usize)> {
    let place = stop.get_attribute("data-stop")?;
    let (line, stop) = place.split_once('.')?;
    Some((line.parse().ok()?, stop.parse().ok()?))
}
