//! What pointer and keyboard do in a picture.

use super::action::FigureAction;
use super::figure::FigureProps;
use super::tooltip::Anchor;
use crate::dom;
use crate::reader::Shared;
use crate::view::Kept;
use gangmu_chart::Step;
use gangmu_chart::scene::Scene;
use web_sys::{Element, FocusEvent, KeyboardEvent, MouseEvent};
use yew::prelude::NodeRef;

/// A picture, and what the reader did in it last.
#[derive(Clone)]
pub struct Gestures {
    /// The figure it belongs to.
    pub figure: FigureProps,
    /// What is drawn.
    pub scene: Shared<Scene>,
    /// Where it is on the page.
    pub picture: NodeRef,
    /// Item of the mark that was visited last.
    pub visited: Kept<Option<String>>,
    /// What the tooltip is about.
    pub hint: Kept<Option<Hint>>,
}

/// A mark that was pointed at.
#[derive(Clone, PartialEq)]
pub struct Hint {
    /// Its item.
    pub item: String,
    /// Where it is on the screen.
    pub anchor: Anchor,
    /// A click keeps it until another mark is pointed at.
    pub pinned: bool,
}

impl Gestures {
    /// A listener that does one of the things below.
    pub fn hear<E>(&self, act: fn(&Self, &E)) -> impl Fn(E) + 'static
    where
        E: 'static,
    {
        let gestures = self.clone();
        move |event| act(&gestures, &event)
    }

    /// A click selects a mark and keeps its tooltip, unless the mark opens.
    pub fn click(&self, event: &MouseEvent) {
        let item = dom::item_at(event);
        if item.is_some() {
            self.visited.set(item.clone());
        }
        self.hint.set(pointed(event, true));
        item.into_iter().for_each(|item| self.activate(item));
    }

    /// The pointer over a mark brings its tooltip.
    pub fn point(&self, event: &MouseEvent) {
        let next = pointed(event, false);
        if next.is_some() && item_of(&next) != item_of(&self.hint.get()) {
            self.hint.set(next);
        }
    }

    /// The pointer takes the tooltip away with it, unless a click keeps it.
    pub fn leave(&self, _: &MouseEvent) {
        self.hint.set(self.hint.get().filter(|hint| hint.pinned));
    }

    /// The focus on a mark brings its tooltip.
    pub fn enter(&self, event: &FocusEvent) {
        let Some(mark) = dom::closest(event, "[data-item]") else {
            return;
        };
        let next = hint(&mark, None, false);
        self.visited.set(dom::item_at(event));
        if item_of(&next) != item_of(&self.hint.get()) {
            self.hint.set(next);
        }
    }

    /// The focus takes the tooltip away with it.
    pub fn exit(&self, _: &FocusEvent) {
        self.hint.set(None);
    }

    /// Keys move along the structure of the scene, select, open and leave.
    pub fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let here = dom::item_at(event);
        match event.key().as_str() {
            "Enter" => here.into_iter().for_each(|item| self.activate(item)),
            " " => self.figure.select(here),
            "Escape" => {
                self.hint.set(None);
                if !self.go_up() {
                    return;
                }
            }
            key => {
                let Some(step) = step(key) else { return };
                self.focus(self.scene.step(here.as_deref(), step));
            }
        }
        event.prevent_default();
    }

    fn activate(&self, item: String) {
        let opens = self.scene.mark(&item).is_some_and(|mark| mark.opens);
        self.figure.select(Some(item.clone()));
        if opens {
            // Another picture takes the place of this one, and the way back stands where its
            // tooltip would be kept.
            self.hint.set(None);
            self.figure.tell(FigureAction::Open(Some(item)));
        }
    }

    /// Goes up from what is opened; where nothing is, lets the selection go. Says whether there
    /// was either.
    fn go_up(&self) -> bool {
        let trail = &self.scene.trail;
        let above = trail.len().checked_sub(2);
        match above.and_then(|above| trail.get(above)) {
            Some(upper) => {
                self.figure.tell(FigureAction::Open(upper.item.clone()));
                true
            }
            None => {
                self.figure.select(None);
                self.figure.selection.item().is_some()
            }
        }
    }

    fn focus(&self, item: Option<&str>) {
        if let (Some(picture), Some(item)) = (self.picture.cast::<Element>(), item)
            && let Some(mark) = dom::find_item(&picture, item)
        {
            dom::focus(&mark);
            // Not every browser scrolls to a drawn thing that has the focus.
            if !dom::is_in_sight(&mark) {
                dom::bring_into_sight(&mark);
            }
        }
    }
}

fn pointed(event: &MouseEvent, pinned: bool) -> Option<Hint> {
    let mark = dom::closest(event, "[data-item]")?;
    hint(&mark, Some(f64::from(event.client_x())), pinned)
}

fn hint(mark: &Element, pointer: Option<f64>, pinned: bool) -> Option<Hint> {
    let place = mark.get_bounding_client_rect();
    Some(Hint {
        item: mark.get_attribute("data-item")?,
        anchor: Anchor {
            x: pointer.unwrap_or(place.left()),
            top: place.top(),
            bottom: place.bottom(),
        },
        pinned,
    })
}

fn item_of(hint: &Option<Hint>) -> Option<&str> {
    hint.as_ref().map(|hint| hint.item.as_str())
}

fn step(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
        "Home" => Step::Home,
        "End" => Step::End,
        _ => return None,
    })
}
