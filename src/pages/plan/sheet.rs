//! The source with its facts: a column where there is room, a sheet from below where not.

use super::source::{SourcePanel, SourcePanelProps};
use crate::components::facts;
use crate::dom;
use crate::dossier::Desk;
use crate::rest::stands_still;
use crate::view::{On, button, component, element, use_change, use_kept};
use web_sys::{Element, FocusEvent};
use yew::prelude::{Callback, Html, KeyboardEvent, NodeRef, TargetCast, hook};

/// How often the page is scrolled once more for one focus before it is left where it is.
const SCROLLS: u32 = 3;

/// Source text and facts. What closes it makes it a sheet; a column has nothing to close.
pub fn source_sheet(desk: &Desk, close: Option<Callback<()>>) -> Html {
    let is_sheet = close.is_some();
    let unselect = desk.clone();
    // A sheet is put away from anywhere on the page, a column only leaves its item.
    let onkeydown = move |event: KeyboardEvent| {
        if !is_sheet && event.key() == "Escape" {
            unselect.select(None);
        }
    };
    let close = close.map(|close| {
        let words = desk.say("plan.close");
        button(move || close.emit(())).class("close").text(words)
    });
    let heading = element("h2")
        .attribute("id", "source")
        .text(desk.say("plan.source"));
    let head = element("div")
        .class("source-head")
        .child(heading)
        .maybe(close);
    element("section")
        .class("source-panel")
        .class_if(is_sheet, "sheet")
        .attribute("aria-labelledby", "source")
        .attribute_if("data-scrolls", is_sheet.then_some("true"))
        .on(On::KeyDown, onkeydown)
        .child(head)
        .child(component::<SourcePanel>(SourcePanelProps {
            desk: desk.clone(),
        }))
        .child(facts(desk))
        .into()
}

/// Whether a key means the sheet: Escape, unless a chart or a box of the page has taken it.
pub fn is_way_out(event: &KeyboardEvent) -> bool {
    event.key() == "Escape" && !event.default_prevented()
}

/// Scrolls the page where the focus has gone behind the sheet.
pub fn keep_uncovered(event: &FocusEvent) {
    if let Some(element) = event.target_dyn_into::<Element>()
        && dom::closest(event, ".sheet").is_none()
    {
        uncover(element, SCROLLS);
    }
}

/// Scrolls an element out from behind the sheet and looks again when it stands still: browsers
/// scroll to what has the focus by themselves too, some of them later, and then our way is cut off.
fn uncover(element: Element, scrolls: u32) {
    if is_covered(&element) {
        dom::bring_into_sight(&element);
    }
    stands_still(
        element.clone(),
        Box::new(move || {
            if scrolls > 0 && is_covered(&element) {
                uncover(element, scrolls - 1);
            }
        }),
    );
}

fn is_covered(focused: &Element) -> bool {
    let has_sheet = dom::sheet_top().is_some();
    has_sheet && dom::focused().as_ref() == Some(focused) && !dom::is_in_sight(focused)
}

/// Gives the focus back to the page when the sheet that had it is closed: to the mark of its item,
/// or to the button that opens it. The page stays where the reader has it.
#[hook]
pub fn use_focus_returned(tools: &NodeRef, sheet: Option<Option<String>>) {
    let tools = tools.clone();
    let before = use_kept(|| sheet.clone());
    use_change(sheet.clone(), move || {
        let closed = before.get().filter(|_| sheet.is_none());
        before.put(sheet);
        let Some(item) = closed.filter(|_| dom::is_focus_lost()) else {
            return;
        };
        let marks = item.map(|item| dom::marks(&item)).unwrap_or_default();
        let seen = marks.iter().find(|mark| dom::is_in_sight(mark));
        let mark = seen.or(marks.first()).cloned();
        let button = || dom::all(&tools.cast::<Element>()?, "button").pop();
        if let Some(target) = mark.or_else(button) {
            dom::focus_in_place(&target);
        }
    });
}
