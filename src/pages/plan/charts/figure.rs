//! A chart with its heading, its controls and its table twin.

use super::controls::{controls, rest, trail};
use super::table::data_table;
use super::view::SceneView;
use crate::browser;
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dom;
use crate::pages::plan::room::use_room;
use crate::reader::Shared;
use gangmu_chart::scene::Frame;
use gangmu_chart::{Chart, Grouping, Options, draw};
use web_sys::Element;
use yew::prelude::*;

/// What a chart of the page is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct ChartFigureProps {
    /// The plan and its selection.
    pub desk: Desk,
    /// Which chart.
    pub chart: Chart,
    /// What the reader chose about it.
    pub choice: Choice,
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
    let ChartFigureProps {
        desk,
        chart,
        choice,
    } = props;
    let body = use_node_ref();
    let room = use_room(body.clone());
    let scene = use_memo(
        (
            desk.dossier.clone(),
            *chart,
            choice.clone(),
            room,
            desk.language,
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
    use_focus_kept(&body, &choice.opened);

    let name = chart.name();
    let heading = format!("chart-{name}");
    let head = scene.as_ref().as_ref().map(|scene| {
        html! {
            <>
                <figcaption class="figure-head">
                    <h2 id={heading.clone()}>{ &scene.title }</h2>
                    <p class="takeaway">{ &scene.takeaway }</p>
                    { controls(desk, *chart, choice) }
                </figcaption>
                { trail(desk, scene) }
            </>
        }
    });
    let content = scene.as_ref().as_ref().map(|scene| match &scene.empty {
        Some(reason) => html! { <p class="nothing">{ reason }</p> },
        None if choice.table => data_table(desk, scene),
        None => html! {
            <>
                <SceneView desk={desk.clone()} scene={scene.clone()} />
                { rest(desk, scene, *chart, choice.whole) }
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
