//! A chart with its heading, its controls and its table twin.

use super::controls::{controls, rest, trail};
use super::table::data_table;
use super::view::{SceneView, SceneViewProps};
use crate::browser;
use crate::pages::plan::desk::Desk;
use crate::pages::plan::dom;
use crate::pages::plan::room::use_room;
use crate::reader::Shared;
use crate::view::{component, element, list, use_change};
use gangmu_chart::scene::{Frame, Scene};
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
    let scene = scene.as_ref().as_ref();
    let head = scene.map(|scene| head(props, scene, heading.clone()));
    let content = scene.map(|scene| content(props, scene));
    element("figure")
        .attribute("class", format!("figure figure-{name}"))
        .attribute("aria-labelledby", heading)
        .maybe(head)
        .child(
            element("div")
                .class("figure-body")
                .node(&body)
                .maybe(content),
        )
        .into()
}

fn head(props: &ChartFigureProps, scene: &Scene, id: String) -> Html {
    let title = element("h2").attribute("id", id).text(scene.title.clone());
    let takeaway = element("p").class("takeaway").text(scene.takeaway.clone());
    let caption = element("figcaption")
        .class("figure-head")
        .child(title)
        .child(takeaway)
        .child(controls(&props.desk, props.chart, &props.choice));
    list([caption.into(), trail(&props.desk, scene)])
}

fn content(props: &ChartFigureProps, scene: &Shared<Scene>) -> Html {
    let ChartFigureProps {
        desk,
        chart,
        choice,
    } = props;
    if let Some(reason) = &scene.empty {
        return element("p").class("nothing").text(reason.clone()).into();
    }
    if choice.table {
        return data_table(desk, scene).into();
    }
    let picture = SceneViewProps {
        desk: desk.clone(),
        scene: scene.clone(),
    };
    list([
        component::<SceneView>(picture),
        rest(desk, scene, *chart, choice.whole),
    ])
}

/// Keeps the keyboard in the chart when what had the focus is gone with what was opened before.
/// At first there is nothing in the chart yet that could take the focus.
#[hook]
fn use_focus_kept(body: &NodeRef, opened: &Option<String>) {
    let body = body.clone();
    use_change(opened.clone(), move || {
        let stop = || {
            body.cast::<Element>()?
                .query_selector(".mark[tabindex='0']")
                .ok()?
        };
        if browser::is_focus_lost()
            && let Some(stop) = stop()
        {
            dom::focus(&stop);
        }
    });
}
