//! The component: it lays the scene out for its room and puts the parts together.

use super::action::{Act, FigureAction, Toggle};
use super::controls::{controls, rest, trail};
use super::drawing::Drawn;
use super::export::source;
use super::picture::{ScenePicture, ScenePictureProps};
use super::selection::Selection;
use super::sharing::SharingProps;
use super::table::data_table;
use crate::components::{ROWS_AT_ONCE, more};
use crate::dom;
use crate::later::{State, follow, later, missing};
use crate::reader::{Shared, next_turn};
use crate::room::use_room;
use crate::strings::say;
use crate::task::Task;
use crate::view::{Kept, On, button, component, element, list, maybe};
use crate::view::{use_change, use_held, use_kept};
use gangmu_chart::scene::{Frame, Language, Scene};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a figure is made from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// Its name, once on a page.
    pub name: &'static str,
    /// What it draws.
    pub drawing: Drawn,
    /// What is selected on the page.
    pub selection: Rc<Selection>,
    /// Whether the table is shown in place of the picture.
    pub table: bool,
    /// For a chart that leaves rows out until they are asked for: whether all are drawn.
    pub whole: Option<bool>,
    /// Other ways to draw it.
    pub toggles: Vec<Toggle>,
    /// The language of the interface.
    pub language: Language,
    /// Where actions go.
    pub act: Act,
}

impl FigureProps {
    /// Tells the page what the reader does.
    pub(super) fn tell(&self, action: FigureAction) {
        self.act.emit((self.name, action));
    }

    /// Selects an item, or none.
    pub(super) fn select(&self, item: Option<String>) {
        self.tell(FigureAction::Select(item));
    }
}

/// A figure of a page.
pub fn figure(props: FigureProps) -> Html {
    component::<Figure>(props)
}

#[component]
fn Figure(props: &FigureProps) -> Html {
    let body = use_node_ref();
    let has_turn = use_turn(props.drawing.is_long());
    let room = use_room(body.clone()).filter(|_| has_turn);
    let rows = use_kept(|| ROWS_AT_ONCE);
    let is_there = props.drawing.fetch().is_none();
    let scene = use_memo(
        (props.drawing.clone(), room, props.language, is_there),
        |(drawing, room, language, is_there)| {
            let room = room.filter(|_| *is_there)?;
            let frame = Frame {
                width: room.width,
                rem: room.rem,
                language: *language,
            };
            Some((Shared::new(drawing.scene(frame)), frame))
        },
    );
    let (part, fetch) = use_part(&props.drawing, is_there);
    // What was drawn before stays until what draws the next has come.
    let before = use_kept(|| None);
    if is_there {
        before.put((*scene).clone());
    }
    let scene = before.get();
    let scene = scene.as_ref();
    use_focus_kept(&body, scene.map(|(scene, _)| opened(scene)));
    let shares = use_kept(|| false);

    let heading = format!("chart-{}", props.name);
    let is_narrow = scene.is_some_and(|(_, frame)| frame.is_narrow());
    let head = scene.map(|(scene, frame)| {
        let sharing = SharingProps {
            figure: props.clone(),
            scene: scene.clone(),
            frame: *frame,
            id: format!("share-{}", props.name),
        };
        head(sharing, heading.clone(), &shares)
    });
    let content = match part {
        State::Missing if !is_there => Some(missing(false, props.language, move || fetch.emit(()))),
        _ => scene.map(|(scene, _)| content(props, scene, &rows)),
    };
    let figure = use_node_ref();
    let node = figure.clone();
    let close = move |event: KeyboardEvent| {
        let is_inside = || dom::closest(&event, ".sharing, .share-toggle").is_some();
        if event.key() == "Escape" && shares.get() && is_inside() {
            // Nothing else is left by the same key.
            event.prevent_default();
            shares.set(false);
            let opener = || {
                let figure = node.cast::<Element>()?;
                figure.query_selector(".share-toggle").ok()?
            };
            opener().iter().for_each(dom::focus);
        }
    };
    let source = element("p")
        .class("figure-source")
        .text(source(props).line(props.language));
    element("figure")
        .node(&figure)
        .on(On::KeyDown, close)
        .attribute("class", format!("figure figure-{}", props.name))
        .class_if(scene.is_none(), "is-waiting")
        .class_if(is_narrow, "is-narrow")
        .attribute("aria-labelledby", heading)
        .maybe(head)
        .child(
            element("div")
                .class("figure-body")
                .node(&body)
                .maybe(content),
        )
        .child(source)
        .into()
}

fn head(sharing: SharingProps, id: String, shares: &Kept<bool>) -> Html {
    let (props, scene) = (&sharing.figure, &sharing.scene);
    let title = element("h2").attribute("id", id).text(scene.title.clone());
    let takeaway = element("p").class("takeaway").text(scene.takeaway.clone());
    let is_open = shares.get();
    let opener = {
        let shares = shares.clone();
        button(move || shares.set(!is_open))
            .class("share-toggle")
            .attribute("aria-expanded", is_open.to_string())
            .attribute("aria-controls", sharing.id.clone())
            .text(say(props.language, "figure.export"))
    };
    let caption = element("figcaption")
        .class("figure-head")
        .child(title)
        .child(takeaway)
        .child(controls(props).child(opener));
    let trail = trail(props, scene);
    let language = props.language;
    let sharing = is_open.then(|| later(sharing, language, Callback::noop()));
    list([caption.into(), maybe(sharing), trail])
}

fn content(props: &FigureProps, scene: &Shared<Scene>, rows: &Kept<usize>) -> Html {
    if let Some(reason) = &scene.empty {
        return element("p").class("nothing").text(reason.clone()).into();
    }
    if props.table {
        let rest = more(rows, scene.table.rows.len(), props.language);
        return list([data_table(props, scene, rows.get()).into(), maybe(rest)]);
    }
    let picture = ScenePictureProps {
        figure: props.clone(),
        scene: scene.clone(),
    };
    list([component::<ScenePicture>(picture), rest(props, scene)])
}

/// How far the part of the program is that draws a drawing, and the way to have it come once more.
#[hook]
fn use_part(drawing: &Drawn, is_there: bool) -> (State, Callback<()>) {
    let state = use_kept(|| State::There);
    let task = use_kept(|| None);
    let fetch = {
        let (drawing, state) = (drawing.clone(), state.clone());
        Callback::from(move |()| match drawing.fetch() {
            Some(coming) => {
                state.set(State::Coming);
                task.put(Some(follow(coming, &state)));
            }
            // It has come for somebody else since this was drawn.
            None if !is_there => state.set(State::Coming),
            None => {}
        })
    };
    let begin = fetch.clone();
    use_change(is_there, move || begin.emit(()));
    (state.get(), fetch)
}

/// Whether the turn of a figure has come: one that takes long is drawn by itself.
#[hook]
fn use_turn(is_long: bool) -> bool {
    let has_come = use_kept(|| !is_long);
    let comes = has_come.clone();
    use_held(move || {
        is_long.then(|| {
            Task::spawn(async move {
                next_turn().await;
                comes.set(true);
            })
        })
    });
    has_come.get()
}

/// The item that is opened in a scene.
fn opened(scene: &Scene) -> Option<String> {
    scene.trail.last()?.item.clone()
}

/// Keeps the keyboard in the chart when what had the focus is gone with what was opened before.
/// The first scene takes the focus from nothing.
#[hook]
fn use_focus_kept(body: &NodeRef, opened: Option<Option<String>>) {
    let body = body.clone();
    let before = use_kept(|| None);
    use_change(opened.clone(), move || {
        let stop = || {
            body.cast::<Element>()?
                .query_selector(".mark[tabindex='0']")
                .ok()?
        };
        if before.get().is_some()
            && dom::is_focus_lost()
            && let Some(stop) = stop()
        {
            dom::focus(&stop);
        }
        before.put(opened);
    });
}
