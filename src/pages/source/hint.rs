//! Says of a number what it is, when it is pointed at or the focus comes to its words.
//!
//! A component of its own that listens to the text, so that pointing draws nothing else again.

use crate::components::figure::tooltip::{Anchor, place, tooltip};
use crate::dom;
use crate::dossier::Desk;
use crate::view::{Kept, use_change, use_held, use_kept};
use gangmu_chart::number::spoken;
use gloo::events::EventListener;
use web_sys::{Element, Event};
use yew::prelude::*;

/// What hints are made from.
#[derive(Debug, PartialEq, Properties)]
pub struct HintsProps {
    /// The plan.
    pub desk: Desk,
    /// The element around the text.
    pub text: NodeRef,
}

#[derive(Clone, PartialEq)]
struct Hint {
    label: String,
    value: Option<String>,
    anchor: Anchor,
}

/// The box that says what a number is.
#[component]
pub fn Hints(props: &HintsProps) -> Html {
    let hint = use_kept(|| None);
    let desk = use_kept(|| props.desk.clone());
    desk.put(props.desk.clone());
    let (text, shown) = (props.text.clone(), hint.clone());
    use_held(move || Some(listen(&text.cast()?, &desk, &shown)));
    let node = use_node_ref();
    let (tip, said) = (node.clone(), hint.get());
    use_change(said.clone(), move || {
        if let (Some(tip), Some(said)) = (tip.cast(), said) {
            place(&tip, said.anchor);
        }
    });
    let tip = hint.get();
    let tip = tip.map(|hint: Hint| tooltip(hint.label, hint.value).node(&node));
    tip.map_or_else(Html::default, Into::into)
}

fn listen(text: &Element, desk: &Kept<Desk>, shown: &Kept<Option<Hint>>) -> [EventListener; 4] {
    let hear = |event: &'static str, hint: fn(&Desk, &Event) -> Option<Hint>| {
        let (desk, shown) = (desk.clone(), shown.clone());
        EventListener::new(text, event, move |event| {
            shown.set(hint(&desk.get(), event));
        })
    };
    [
        hear("mouseover", pointed),
        hear("mouseleave", |_, _| None),
        hear("focusin", focused),
        hear("focusout", |_, _| None),
    ]
}

/// What the number is that the pointer is over.
fn pointed(desk: &Desk, event: &Event) -> Option<Hint> {
    let number = dom::closest(event, "[data-number]")?;
    let quantity = dom::item_at(event).and_then(|item| desk.dossier.quantity(&item).cloned());
    let value = quantity.map(|quantity| {
        let value = spoken(&quantity, desk.language);
        desk.fill("plan.indicator_value", &[&quantity.indicator, &value])
    });
    let is_value =
        |name: &str| matches!(name, "number.target" | "number.actual" | "number.estimate");
    let name = number.get_attribute("data-number")?;
    Some(Hint {
        label: desk.fill(&name, &[]),
        value: value.filter(|_| is_value(&name)),
        anchor: anchor(&number),
    })
}

/// What the numbers are in the words that have the focus.
fn focused(desk: &Desk, event: &Event) -> Option<Hint> {
    let stop = dom::closest(event, "[data-stop]")?;
    let said = dom::all(&stop, "[data-number]");
    let said = said.iter().filter_map(|number| {
        let name = number.get_attribute("data-number")?;
        let words = number.text_content().unwrap_or_default();
        Some(desk.fill("plan.indicator_value", &[&words, &desk.fill(&name, &[])]))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| Hint {
        label: said.join("　"),
        value: None,
        anchor: anchor(&stop),
    })
}

fn anchor(element: &Element) -> Anchor {
    let place = element.get_bounding_client_rect();
    Anchor {
        x: place.left(),
        top: place.top(),
        bottom: place.bottom(),
    }
}
