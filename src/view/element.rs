//! An element: its attributes, listeners and children.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::{AttrValue, Html, MouseEvent, NodeRef};
use yew::virtual_dom::{Key, Listener, ListenerKind, VNode, VTag, VText};

/// An element that is being written.
#[derive(Debug)]
#[must_use = "an element that is not put anywhere is not shown"]
pub struct Element(Rc<VTag>);

/// The events that the page answers: of those that Yew knows, a copy of each is code.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "the names are the browser's")]
pub enum On {
    Change,
    Click,
    FocusIn,
    FocusOut,
    Input,
    KeyDown,
    PointerLeave,
    PointerOver,
}

/// An element without attributes and children.
pub fn element(tag: &'static str) -> Element {
    Element(Rc::new(VTag::new(AttrValue::Static(tag))))
}

/// A button that does something when it is pressed.
pub fn button(press: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .on(On::Click, move |_: MouseEvent| press())
}

/// Words.
pub fn text(words: impl Into<AttrValue>) -> Html {
    VNode::VText(VText::new(words.into()))
}

impl Element {
    /// A class beside those that it has.
    pub fn class(self, name: &'static str) -> Self {
        self.class_if(true, name)
    }

    /// A class that it has under a condition.
    #[inline(never)]
    pub fn class_if(self, has: bool, name: &'static str) -> Self {
        if !has || name.is_empty() {
            return self;
        }
        let before = self.0.attributes.iter().find(|(key, _)| *key == "class");
        let value = match before {
            Some((_, before)) => AttrValue::from(format!("{before} {name}")),
            None => AttrValue::Static(name),
        };
        self.set("class", value)
    }

    /// An attribute.
    pub fn attribute(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    /// An attribute that is left out where there is no value.
    pub fn attribute_if(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.set(name, value.into()),
            None => self,
        }
    }

    /// An attribute that says something by being there.
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.attribute_if(name, is_set.then_some(name))
    }

    /// A state that a control has by itself, and that the reader may have changed since.
    #[inline(never)]
    pub fn property(mut self, name: &'static str, is_set: bool) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_property(name, is_set);
        }
        self
    }

    /// The key by which it is known again among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        if let Some(tag) = self.tag() {
            tag.key = Some(key.into());
        }
        self
    }

    /// Where the element can be found once it is on the page.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> Self {
        if let Some(tag) = self.tag() {
            tag.node_ref = node.clone();
        }
        self
    }

    /// What a field holds.
    #[inline(never)]
    pub fn value(mut self, value: AttrValue) -> Self {
        if let Some(tag) = self.tag() {
            tag.set_value(value);
        }
        self
    }

    /// What happens at an event, which is of the type that browsers give it.
    pub fn on<E: JsCast>(self, event: On, handle: impl Fn(E) + 'static) -> Self {
        self.listen(Rc::new(Answer {
            to: event,
            handle: Box::new(move |event| handle(event.unchecked_into())),
        }))
    }

    /// A child after those that it has.
    pub fn child(self, child: impl Into<Html>) -> Self {
        self.push(child.into())
    }

    /// Words after the children that it has.
    pub fn text(self, words: impl Into<AttrValue>) -> Self {
        self.push(text(words))
    }

    /// A child under a condition; without it, nothing in its place.
    pub fn child_if(self, is_there: bool, child: impl FnOnce() -> Html) -> Self {
        self.push(if is_there { child() } else { Html::default() })
    }

    /// A child that may be missing, with nothing in its place then.
    pub fn maybe(self, child: Option<impl Into<Html>>) -> Self {
        self.push(super::maybe(child))
    }

    /// Children that are one list: a change in their number leaves what follows alone.
    pub fn children<N: Into<Html>>(self, children: impl IntoIterator<Item = N>) -> Self {
        self.push(super::list(children))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_attribute(name, value);
        }
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_listener(listener);
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Self {
        if let Some(tag) = self.tag() {
            tag.add_child(child);
        }
        self
    }

    /// Nobody else holds the element while it is being written.
    fn tag(&mut self) -> Option<&mut VTag> {
        Rc::get_mut(&mut self.0)
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        Self::VTag(element.0)
    }
}

/// One listener type for every event: each type more is code more.
struct Answer {
    to: On,
    handle: Box<dyn Fn(web_sys::Event)>,
}

impl Listener for Answer {
    fn kind(&self) -> ListenerKind {
        match self.to {
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::FocusIn => ListenerKind::onfocusin,
            On::FocusOut => ListenerKind::onfocusout,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::PointerLeave => ListenerKind::onmouseleave,
            On::PointerOver => ListenerKind::onmouseover,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        (self.handle)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
