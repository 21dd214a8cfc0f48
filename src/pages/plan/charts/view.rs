//! A scene as a picture that pointer and keyboard can move in.

use super::mark::{Furniture, MarkView};
use super::tooltip::{Anchor, Tooltip};
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dom;
use crate::pages::plan::dossier::Dossier;
use crate::pages::plan::selection::Selection;
use crate::reader::Shared;
use crate::route::PlanAction;
use crate::timing;
use gangmu_chart::Step;
use gangmu_chart::scene::Scene;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a picture is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct SceneViewProps {
    /// The plan and its selection.
    pub desk: Desk,
    /// What is drawn.
    pub scene: Shared<Scene>,
}

/// What the tooltip is about.
#[derive(Debug, Clone, PartialEq)]
struct Hint {
    item: String,
    anchor: Anchor,
    /// A click keeps it until another mark is pointed at.
    pinned: bool,
}

/// A chart.
#[component]
pub fn SceneView(props: &SceneViewProps) -> Html {
    let SceneViewProps { desk, scene } = props;
    let selection = &desk.selection;
    let picture = use_node_ref();
    let visited = use_state_eq(|| None::<String>);
    let hint = use_state_eq(|| None::<Hint>);

    let stop = stop(scene, visited.as_deref(), selection);
    use_effect_with((), |()| timing::reached(timing::FIRST_CHART));
    use_selected_in_sight(&picture, scene, selection);
    let activate = {
        let (desk, scene) = (desk.clone(), scene.clone());
        move |item: String| {
            let opens = scene.mark(&item).is_some_and(|mark| mark.opens);
            desk.select(Some(item.clone()));
            if opens {
                desk.act.emit(PlanAction::Open(Some(item)));
            }
        }
    };
    let onclick = {
        let (activate, visited, hint) = (activate.clone(), visited.clone(), hint.clone());
        move |event: MouseEvent| {
            if let Some(item) = dom::item_at(&event) {
                visited.set(Some(item.clone()));
                hint.set(pointed(&event, true));
                activate(item);
            } else {
                hint.set(None);
            }
        }
    };
    let onmouseover = {
        let hint = hint.clone();
        move |event: MouseEvent| {
            let next = pointed(&event, false);
            let same = |next: &Hint| hint.as_ref().is_some_and(|hint| hint.item == next.item);
            if next.as_ref().is_some_and(|next| !same(next)) {
                hint.set(next);
            }
        }
    };
    let onmouseleave = {
        let hint = hint.clone();
        move |_: MouseEvent| {
            if hint.as_ref().is_some_and(|hint| !hint.pinned) {
                hint.set(None);
            }
        }
    };
    let onfocusin = {
        let hint = hint.clone();
        move |event: FocusEvent| {
            let Some(mark) = dom::closest(&event, "[data-item]") else {
                return;
            };
            visited.set(dom::item_at(&event));
            let pointed_at = hint.as_ref().map(|hint| hint.item.clone());
            if pointed_at != dom::item_at(&event) {
                hint.set(self::hint(&mark, None, false));
            }
        }
    };
    let onfocusout = {
        let hint = hint.clone();
        move |_: FocusEvent| {
            hint.set(None);
        }
    };
    let onkeydown = {
        let (desk, scene) = (desk.clone(), scene.clone());
        let (picture, hint) = (picture.clone(), hint.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let here = dom::item_at(&event);
            match event.key().as_str() {
                "Enter" => here.into_iter().for_each(&activate),
                " " => desk.select(here),
                "Escape" => {
                    hint.set(None);
                    leave(&desk, &scene);
                }
                key => {
                    let Some(step) = step(key) else { return };
                    focus_mark(&picture, scene.step(here.as_deref(), step));
                }
            }
            event.prevent_default();
        }
    };

    let centre = selection.shown_in(scene);
    let marks = scene.marks.iter().enumerate().map(|(at, mark)| {
        html! {
            <MarkView
                key={mark.item.clone()}
                scene={scene.clone()}
                {at}
                relation={scene.relation(mark, centre)}
                standing={selection.standing(&mark.item)}
                stop={stop.as_deref() == Some(mark.item.as_str())}
            />
        }
    });
    html! {
        <div class="picture" {onmouseleave}>
            <svg
                ref={picture}
                class={classes!("chart", scene.name)}
                viewBox={format!("0 0 {} {}", scene.width, scene.height)}
                width={scene.width.to_string()}
                height={scene.height.to_string()}
                role="graphics-document"
                aria-label={desk.fill("plan.chart_label", &[&scene.title, &scene.takeaway])}
                {onclick}
                {onmouseover}
                {onfocusin}
                {onfocusout}
                {onkeydown}
            >
                <Furniture scene={scene.clone()} />
                { for marks }
            </svg>
            <p class="keys" aria-hidden="true">{ desk.say("plan.keys") }</p>
            if let Some(hint) = &*hint {
                { tooltip(&desk.dossier, scene, hint) }
            }
        </div>
    }
}

/// The mark at which the Tab key stops: the one visited last, the selected one, or the first.
fn stop(scene: &Scene, visited: Option<&str>, selection: &Selection) -> Option<String> {
    let here = |item: Option<&str>| item.and_then(|item| scene.mark(item));
    here(visited)
        .or_else(|| here(selection.item()))
        .or_else(|| scene.marks.first())
        .map(|mark| mark.item.clone())
}

/// Scrolls the page to the selected mark, or to the first related one, when the selection
/// changes elsewhere on the page.
#[hook]
fn use_selected_in_sight(picture: &NodeRef, scene: &Shared<Scene>, selection: &Rc<Selection>) {
    let (picture, scene) = (picture.clone(), scene.clone());
    let seen = use_mut_ref(|| None::<String>);
    use_effect_with(selection.clone(), move |selection| {
        let item = selection.item().map(str::to_owned);
        if *seen.borrow() == item {
            return;
        }
        seen.borrow_mut().clone_from(&item);
        let mark = item.as_deref().and_then(|item| scene.mark(item));
        if let (Some(picture), Some(mark)) = (picture.cast::<Element>(), mark)
            && let Some(element) = dom::find_item(&picture, &mark.item)
        {
            dom::bring_into_sight(&element);
        }
    });
}

fn focus_mark(picture: &NodeRef, item: Option<&str>) {
    if let (Some(picture), Some(item)) = (picture.cast::<Element>(), item)
        && let Some(mark) = dom::find_item(&picture, item)
    {
        dom::focus(&mark);
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

fn tooltip(dossier: &Dossier, scene: &Scene, hint: &Hint) -> Html {
    let Some(mark) = scene.mark(&hint.item) else {
        return Html::default();
    };
    let quantity = dossier.quantity(&mark.item);
    let quote = quantity.map(|quantity| quantity.text.clone());
    html! {
        <Tooltip label={mark.label.clone()} {quote} anchor={hint.anchor} pinned={hint.pinned} />
    }
}

/// Goes up from what is opened; where nothing is, lets the selection go.
fn leave(desk: &Desk, scene: &Scene) {
    let above = scene.trail.len().checked_sub(2);
    match above.and_then(|above| scene.trail.get(above)) {
        Some(upper) => desk.act.emit(PlanAction::Open(upper.item.clone())),
        None => desk.select(None),
    }
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
