//! The outline where there is no column for it: a button, and a drawer that it opens.

use super::modal::{dialog, shade};
use crate::dom;
use crate::dossier::Desk;
use crate::view::{button, element, list, use_change, use_kept};
use web_sys::Element;
use yew::prelude::*;

/// What the drawer holds.
#[derive(Debug, PartialEq, Properties)]
pub struct DrawerProps {
    /// The plan and its selection: choosing something closes the drawer.
    pub desk: Desk,
    /// The outline.
    pub children: Html,
}

/// A button and its drawer. While the drawer is open the focus stays in it; when it closes,
/// the focus goes back to the button.
#[component]
pub fn Drawer(props: &DrawerProps) -> Html {
    let desk = &props.desk;
    let kept = use_kept(|| false);
    let is_open = kept.get();
    let (opener, drawer) = (use_node_ref(), use_node_ref());
    let was_open = use_kept(|| false);
    {
        let (opener, drawer) = (opener.clone(), drawer.clone());
        use_change(is_open, move || {
            let target = match (was_open.get(), is_open) {
                (false, true) => drawer.cast::<Element>().and_then(|drawer| first(&drawer)),
                (true, false) => opener.cast::<Element>(),
                _ => None,
            };
            was_open.put(is_open);
            if let Some(target) = target {
                dom::focus(&target);
            }
        });
    }
    {
        let kept = kept.clone();
        use_change(desk.selection.clone(), move || kept.set(false));
    }
    let set = |open: bool| {
        let kept = kept.clone();
        move || kept.set(open)
    };
    let name = desk.say("plan.outline");
    let opener = button(set(true))
        .node(&opener)
        .class("plan-tool")
        .attribute("aria-haspopup", "dialog")
        .attribute("aria-expanded", is_open.to_string())
        .text(name);
    if !is_open {
        return list([opener]);
    }
    let close = button(set(false))
        .class("close")
        .text(desk.say("plan.close"));
    let head = element("div")
        .class("drawer-head")
        .child(element("h2").text(name))
        .child(close);
    let closed = {
        let kept = kept.clone();
        Callback::from(move |()| kept.set(false))
    };
    let drawer = dialog(&drawer, name, &closed)
        .class("drawer")
        .attribute("data-scrolls", "true")
        .child(head)
        .child(props.children.clone());
    list([opener, shade(&closed), drawer])
}

fn first(drawer: &Element) -> Option<Element> {
    dom::all(drawer, "input").into_iter().next()
}
