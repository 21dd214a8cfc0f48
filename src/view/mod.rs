//! Views written as calls.
//!
//! Yew's `html!` writes the making of every element out where it stands. The overview took 14 KB
//! of program that way and takes 6 KB written as calls of these functions, so the page is written
//! with them alone.

mod comparable;
mod element;
mod hooks;
mod memo;

pub use comparable::Comparable;
pub use element::{Element, On, button, element, text};
pub use hooks::{Kept, use_change, use_held, use_kept};
pub use memo::{Part, memo};

use std::rc::Rc;
use yew::html::BaseComponent;
use yew::prelude::Html;
use yew::virtual_dom::{Key, VComp, VList, VNode};

/// Nodes one after the other, without an element around them.
pub fn list<N: Into<Html>>(nodes: impl IntoIterator<Item = N>) -> Html {
    let mut list = VList::new();
    for node in nodes {
        list.add_child(node.into());
    }
    VNode::VList(Rc::new(list))
}

/// What is there, or nothing that keeps its place.
pub fn maybe<N: Into<Html>>(node: Option<N>) -> Html {
    node.map_or_else(Html::default, Into::into)
}

/// A component with a state of its own.
pub fn component<C: BaseComponent>(properties: C::Properties) -> Html {
    VNode::VComp(Rc::new(VComp::new::<C>(Rc::new(properties), None)))
}

/// The same under a key: another key is another component.
pub fn keyed_component<C: BaseComponent>(key: impl Into<Key>, properties: C::Properties) -> Html {
    VNode::VComp(Rc::new(VComp::new::<C>(
        Rc::new(properties),
        Some(key.into()),
    )))
}
