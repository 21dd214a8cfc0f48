//! The page around the frame: who it is, what it is told, what it is heard about.
//!
//! Two messages, both plain objects. Out goes `{type: "gangmu:height", version: 1, id, height}`,
//! with the height of the content in CSS pixels. In comes `{type: "gangmu:look", version: 1, …}`
//! with the fields of a [`Look`]; it takes the place of the look before.
//!
//! A message is heard only if its sender is the window around this one and its origin is that
//! window's. The browser says which origin that is: by `location.ancestorOrigins`, and where it
//! has no such thing, by the origin of `document.referrer`. A page without an origin of its own
//! (a file, a sandboxed frame) is called `null` by browsers; so it is here, and as no message can be
//! addressed to such a page, the height, which is no secret, goes to whoever is around.

use crate::browser;
use crate::look::Look;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{Event, MessageEvent, Url, Window};

/// The version of both messages.
const VERSION: u8 = 1;
/// How browsers name what has no origin of its own.
const NO_ORIGIN: &str = "null";

/// The window around this one.
#[derive(Debug, Clone)]
pub struct Parent {
    window: Window,
    origin: String,
}

impl Parent {
    /// The page around, if this page stands in a frame.
    pub fn find() -> Option<Self> {
        let window = web_sys::window()?;
        let parent = window.parent().ok()??;
        let origin = ancestor(&window).or_else(referrer);
        (parent != window).then(|| Self {
            window: parent,
            origin: origin.unwrap_or_else(|| NO_ORIGIN.to_owned()),
        })
    }

    /// Tells how high the content is.
    pub fn tell_height(&self, id: Option<&str>, height: f64) {
        let message = Object::new();
        let fields = [
            ("type", "gangmu:height".into()),
            ("version", VERSION.into()),
            ("id", id.unwrap_or_default().into()),
            ("height", height.into()),
        ];
        for (name, value) in fields {
            // A fresh object takes any field.
            let _ = Reflect::set(&message, &name.into(), &value);
        }
        let to = match self.origin.as_str() {
            NO_ORIGIN => "*",
            origin => origin,
        };
        // Browsers refuse an address that is no origin; then there is nobody to tell.
        let _ = self.window.post_message(&message, to);
    }

    fn sent(&self, message: &MessageEvent) -> bool {
        let source: Option<JsValue> = message.source().map(Into::into);
        source.as_ref() == Some(self.window.as_ref()) && message.origin() == self.origin
    }
}

/// Hears the looks that the page around asks for.
pub fn listen(parent: &Parent, wear: impl Fn(Look) + 'static) -> Option<EventListener> {
    let (window, parent) = (web_sys::window()?, parent.clone());
    Some(EventListener::new(
        &window,
        "message",
        move |event: &Event| {
            let message = event.unchecked_ref::<MessageEvent>();
            if parent.sent(message)
                && let Some(look) = look(&message.data())
            {
                wear(look);
            }
        },
    ))
}

/// The look that a message asks for; none if it is any other message.
fn look(data: &JsValue) -> Option<Look> {
    let field = |name: &str| Reflect::get(data, &name.into()).ok();
    let is_look = field("type")?.as_string()? == "gangmu:look"
        && field("version")?.as_f64()? == f64::from(VERSION);
    is_look.then(|| Look::read(&|name| field(name)?.as_string()))
}

/// The origin of the window around, where the browser lists them.
fn ancestor(window: &Window) -> Option<String> {
    let origins = Reflect::get(&window.location(), &"ancestorOrigins".into()).ok()?;
    Reflect::get(&origins, &0.into()).ok()?.as_string()
}

/// The origin of the page that asked for this one.
fn referrer() -> Option<String> {
    let referrer = browser::document()?.referrer();
    Some(Url::new(&referrer).ok()?.origin())
}
