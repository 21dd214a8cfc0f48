//! The controls of a chart, the way back from what is opened in it, and the rows it leaves out.

use super::figure::Choice;
use crate::reader::Shared;
use crate::route::PlanAction;
use crate::strings::{fill, say};
use gangmu_chart::scene::{Language, Row, Scene};
use gangmu_chart::{Chart, Grouping};
use yew::prelude::*;

/// What the controls of a chart show.
#[derive(Debug, PartialEq, Properties)]
pub struct ControlsProps {
    /// Whose controls they are.
    pub chart: Chart,
    /// What is chosen.
    pub choice: Choice,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// The choices of a chart: its grouping, and picture or table.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let language = props.language;
    let group = |words: &'static str, grouping| {
        html! {
            <Toggle
                {words}
                chosen={props.choice.grouping == grouping && !props.choice.table}
                actions={vec![
                    PlanAction::GroupTargets(grouping),
                    PlanAction::ShowTable(props.chart, false),
                ]}
                act={props.act.clone()}
            />
        }
    };
    html! {
        <div class="toggles" role="group" aria-label={say(language, "plan.choices")}>
            if props.chart == Chart::Bullet {
                { group(say(language, "plan.by_kind"), Grouping::Kind) }
                { group(say(language, "plan.by_goal"), Grouping::Goal) }
            }
            <Toggle
                class="table-toggle"
                words={say(language, "plan.table")}
                chosen={props.choice.table}
                actions={vec![PlanAction::ShowTable(props.chart, !props.choice.table)]}
                act={props.act.clone()}
            />
        </div>
    }
}

/// What a toggle shows and does.
#[derive(Debug, PartialEq, Properties)]
struct ToggleProps {
    #[prop_or_default]
    class: Classes,
    words: &'static str,
    chosen: bool,
    actions: Vec<PlanAction>,
    act: Callback<PlanAction>,
}

/// A choice that is on or off.
#[component]
fn Toggle(props: &ToggleProps) -> Html {
    let (act, actions) = (props.act.clone(), props.actions.clone());
    let onclick = move |_| actions.iter().for_each(|action| act.emit(action.clone()));
    html! {
        <button
            type="button"
            class={classes!("toggle", props.class.clone())}
            aria-pressed={props.chosen.to_string()}
            {onclick}
        >
            { props.words }
        </button>
    }
}

/// What the way back is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct TrailProps {
    /// The scene with its trail.
    pub scene: Shared<Scene>,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// The way from the whole to what is opened; nothing where nothing is opened.
#[component]
pub fn Trail(props: &TrailProps) -> Html {
    let trail = &props.scene.trail;
    if trail.is_empty() {
        return Html::default();
    }
    let last = trail.len().saturating_sub(1);
    let crumbs = trail.iter().enumerate().map(|(at, crumb)| {
        if at == last {
            return html! { <li key={at} aria-current="true">{ &crumb.title }</li> };
        }
        let (act, item) = (props.act.clone(), crumb.item.clone());
        let onclick = move |_| act.emit(PlanAction::Open(item.clone()));
        html! {
            <li key={at}>
                <button type="button" class="link-button" {onclick}>{ &crumb.title }</button>
            </li>
        }
    });
    html! {
        <nav class="trail" aria-label={say(props.language, "plan.trail")}>
            <ol>{ for crumbs }</ol>
        </nav>
    }
}

/// What the button for the rows left out is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct RestProps {
    /// The scene.
    pub scene: Shared<Scene>,
    /// Which chart it is.
    pub chart: Chart,
    /// Whether all rows are drawn.
    pub whole: bool,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// The button that draws the rows a long chart leaves out, or leaves them out again.
#[component]
pub fn Rest(props: &RestProps) -> Html {
    let scene = &props.scene;
    let rows = scene.table.rows.iter().filter(|row| !row.item.is_empty());
    let is_left_out = |row: &Row| scene.mark(&row.item).is_none();
    if !props.whole && !rows.clone().any(is_left_out) {
        return Html::default();
    }
    let (act, chart, whole) = (props.act.clone(), props.chart, props.whole);
    let onclick = move |_| act.emit(PlanAction::ShowWhole(chart, !whole));
    let words = if whole {
        say(props.language, "plan.fewer_rows").to_owned()
    } else {
        fill(props.language, "plan.every_row", &[&rows.count()])
    };
    html! { <button type="button" class="link-button" {onclick}>{ words }</button> }
}
