//! The outline where there is no column for it: a button, and a drawer that it opens.

use super::desk::Desk;
use super::dom;
use web_sys::Element;
use yew::prelude::*;

/// What can take the focus inside the drawer.
const FOCUSABLE: &str = "button, input, [tabindex='0']";

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
    let is_open = use_state_eq(|| false);
    let (button, drawer) = (use_node_ref(), use_node_ref());
    let was_open = use_mut_ref(|| false);
    {
        let (button, drawer) = (button.clone(), drawer.clone());
        use_effect_with(*is_open, move |is_open| {
            let before = was_open.replace(*is_open);
            let target = match (before, *is_open) {
                (false, true) => drawer.cast::<Element>().and_then(|drawer| first(&drawer)),
                (true, false) => button.cast::<Element>(),
                _ => None,
            };
            if let Some(target) = target {
                dom::focus(&target);
            }
        });
    }
    {
        let is_open = is_open.clone();
        use_effect_with(desk.selection.clone(), move |_| is_open.set(false));
    }
    let set = |open: bool| {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(open)
    };
    let onkeydown = {
        let (is_open, drawer) = (is_open.clone(), drawer.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                event.stop_propagation();
                is_open.set(false);
            }
            "Tab" => keep(&event, drawer.cast::<Element>()),
            _ => {}
        }
    };
    html! {
        <>
            <button
                ref={button}
                type="button"
                class="plan-tool"
                aria-haspopup="dialog"
                aria-expanded={is_open.to_string()}
                onclick={set(true)}
            >
                { desk.say("plan.outline") }
            </button>
            if *is_open {
                <div class="drawer-shade" onclick={set(false)} />
                <div
                    ref={drawer}
                    class="drawer"
                    role="dialog"
                    aria-modal="true"
                    aria-label={desk.say("plan.outline")}
                    data-scrolls="true"
                    {onkeydown}
                >
                    <div class="drawer-head">
                        <h2>{ desk.say("plan.outline") }</h2>
                        <button type="button" class="close" onclick={set(false)}>
                            { desk.say("plan.close") }
                        </button>
                    </div>
                    { props.children.clone() }
                </div>
            }
        </>
    }
}

fn first(drawer: &Element) -> Option<Element> {
    dom::all(drawer, "input").into_iter().next()
}

/// Leads the Tab key from the last control back to the first, and the other way.
fn keep(event: &KeyboardEvent, drawer: Option<Element>) {
    let controls = drawer.map(|drawer| dom::all(&drawer, FOCUSABLE));
    let Some(controls) = controls else { return };
    let (edge, other) = if event.shift_key() {
        (controls.first(), controls.last())
    } else {
        (controls.last(), controls.first())
    };
    if dom::focused().as_ref() == edge
        && let Some(other) = other
    {
        event.prevent_default();
        dom::focus(other);
    }
}
