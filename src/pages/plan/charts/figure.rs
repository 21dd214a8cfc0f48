//! A chart with its heading, its controls and its table twin.

use super::super::dom;
use super::super::dossier::Dossier;
use super::super::selection::Selection;
use super::controls::{Controls, Rest, Trail};
use super::room::use_room;
use super::table::DataTable;
use super::view::SceneView;
use crate::browser;
use crate::reader::Shared;
use crate::route::PlanAction;
use gangmu_chart::scene::{Frame, Language, Scene};
use gangmu_chart::{Chart, Grouping, Options, draw};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a chart of the page is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct ChartFigureProps {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// Which chart.
    pub chart: Chart,
    /// What the reader chose about it.
    pub choice: Choice,
    /// The page's selection.
    pub selection: Rc<Selection>,
    /// Selects an item, or none.
    pub select: Callback<Option<String>>,
    /// Where the reader's other actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// What the reader chose about a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What targets are grouped by.
    pub grouping: Grouping,
    /// The area that is opened.
    pub opened: Option<String>,
    /// Whether the table is shown in place of the picture.
    pub table: bool,
    /// Whether all rows of a long chart are drawn.
    pub whole: bool,
}

/// A chart of the plan page.
#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let body = use_node_ref();
    let room = use_room(body.clone());
    let scene = use_memo(
        (
            props.dossier.clone(),
            props.chart,
            props.choice.clone(),
            room,
            props.language,
        ),
        |(dossier, chart, choice, room, language)| {
            let options = Options {
                opened: choice.opened.as_deref(),
                grouping: choice.grouping,
                every_row: choice.whole,
            };
            let frame = Frame {
                width: (*room)?.width,
                rem: (*room)?.rem,
                language: *language,
            };
            Some(Shared::new(draw(*chart, dossier.plan(), &options, frame)))
        },
    );
    let scene = (*scene).clone();
    let open = use_callback(props.act.clone(), |item, act| {
        act.emit(PlanAction::Open(Some(item)));
    });
    let up = use_callback(
        (props.act.clone(), scene.clone()),
        |(), (act, scene)| match scene.as_ref().and_then(|scene| upper(scene)) {
            Some(upper) => {
                act.emit(PlanAction::Open(upper));
                true
            }
            None => false,
        },
    );

    use_focus_kept(&body, &props.choice.opened);

    let name = props.chart.name();
    let heading = format!("chart-{name}");
    let head = scene.as_ref().map(|scene| {
        html! {
            <>
                <figcaption class="figure-head">
                    <h2 id={heading.clone()}>{ &scene.title }</h2>
                    <p class="takeaway">{ &scene.takeaway }</p>
                    <Controls
                        chart={props.chart}
                        choice={props.choice.clone()}
                        act={props.act.clone()}
                        language={props.language}
                    />
                </figcaption>
                <Trail scene={scene.clone()} act={props.act.clone()} language={props.language} />
            </>
        }
    });
    let content = scene.as_ref().map(|scene| match &scene.empty {
        Some(reason) => html! { <p class="nothing">{ reason }</p> },
        None if props.choice.table => html! {
            <DataTable
                scene={scene.clone()}
                selection={props.selection.clone()}
                select={props.select.clone()}
            />
        },
        None => html! {
            <>
                <SceneView
                    dossier={props.dossier.clone()}
                    scene={scene.clone()}
                    selection={props.selection.clone()}
                    select={props.select.clone()}
                    {open}
                    {up}
                    language={props.language}
                />
                if props.chart == Chart::Bullet {
                    <Rest
                        scene={scene.clone()}
                        chart={props.chart}
                        whole={props.choice.whole}
                        act={props.act.clone()}
                        language={props.language}
                    />
                }
            </>
        },
    });
    html! {
        <figure class={classes!("figure", format!("figure-{name}"))} aria-labelledby={heading}>
            { head }
            <div class="figure-body" ref={body}>{ content }</div>
        </figure>
    }
}

/// Keeps the keyboard in the chart when what had the focus is gone with what was opened before.
#[hook]
fn use_focus_kept(body: &NodeRef, opened: &Option<String>) {
    let body = body.clone();
    let before = use_mut_ref(|| opened.clone());
    use_effect_with(opened.clone(), move |opened| {
        let is_new = before.replace(opened.clone()) != *opened;
        let stop = || {
            body.cast::<Element>()?
                .query_selector(".mark[tabindex='0']")
                .ok()?
        };
        if is_new
            && browser::is_focus_lost()
            && let Some(stop) = stop()
        {
            dom::focus(&stop);
        }
    });
}

/// What stands above the opened item: an item, or the whole; none where nothing is opened.
fn upper(scene: &Scene) -> Option<Option<String>> {
    let above = scene.trail.len().checked_sub(2)?;
    scene.trail.get(above).map(|crumb| crumb.item.clone())
}
