//! The room an element has, followed as it changes.

use crate::dom;
use crate::view::{use_held, use_kept};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of a box and the size of the root font, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Whole pixels, so that fractions do not lay a chart out again.
    pub width: f64,
    /// Pixels of one rem.
    pub rem: f64,
}

/// The room of an element; none before it is on the page.
#[hook]
pub fn use_room(node: NodeRef) -> Option<Room> {
    let room = use_kept(|| None);
    let seen = room.clone();
    use_held(move || {
        let element = node.cast::<Element>()?;
        let measured = element.clone();
        let measure = move || {
            let width = f64::from(measured.client_width());
            if width > 0.0 {
                let rem = dom::rem();
                seen.set(Some(Room { width, rem }));
            }
        };
        measure();
        Some(Watch::begin(&element, measure))
    });
    room.get()
}

/// Watches the size of an element until it is dropped.
pub enum Watch {
    /// The browser's own observer.
    Observer {
        /// What watches.
        observer: ResizeObserver,
        /// Called by the observer, so it lives as long.
        _callback: Closure<dyn FnMut()>,
    },
    /// Browsers without the observer tell when the window changes.
    Window {
        /// What listens.
        _listener: Option<EventListener>,
    },
}

impl Watch {
    /// Calls back whenever the size of the element has changed.
    pub fn begin(element: &Element, measure: impl Fn() + 'static) -> Self {
        let measure = std::rc::Rc::new(measure);
        let callback = {
            let measure = measure.clone();
            Closure::<dyn FnMut()>::new(move || measure())
        };
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(element);
            return Self::Observer {
                observer,
                _callback: callback,
            };
        }
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "resize", move |_| measure()));
        Self::Window {
            _listener: listener,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Self::Observer { observer, .. } = self {
            observer.disconnect();
        }
    }
}
