//! The outline beside the charts, or behind a button.

use crate::components::{Drawer, DrawerProps, Outline, OutlineProps};
use crate::dossier::Desk;
use crate::view::{Kept, button, component, element};
use yew::prelude::{Html, NodeRef};

/// The outline in a column of its own.
pub fn outline_column(desk: &Desk) -> Html {
    element("nav")
        .class("plan-outline")
        .attribute("aria-label", desk.say("plan.outline"))
        .attribute("data-scrolls", "true")
        .child(outline(desk))
        .into()
}

/// Buttons for the outline, and for the text where that has no column either.
pub fn tool_bar(desk: &Desk, node: &NodeRef, reads: Option<&Kept<bool>>) -> Html {
    let drawer = component::<Drawer>(DrawerProps {
        desk: desk.clone(),
        children: outline(desk),
    });
    let read = reads.map(|reads| {
        let (reads, words) = (reads.clone(), desk.say("plan.source"));
        button(move || reads.set(true))
            .class("plan-tool")
            .text(words)
    });
    element("div")
        .class("plan-tools")
        .node(node)
        .child(drawer)
        .maybe(read)
        .into()
}

fn outline(desk: &Desk) -> Html {
    let desk = desk.clone();
    component::<Outline>(OutlineProps { desk })
}
