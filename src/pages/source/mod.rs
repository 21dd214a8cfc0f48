//! The page of a whole text, as it was: with the outline beside it, its numbers underlined by
//! what they are, and page furniture folded away.
//!
//! Every word of the text is on the page, so that the browser can find, mark and print it. Only
//! what is near the window is worked out as stops and numbers; the rest are plain paragraphs of
//! the same size.

mod block;
mod header;
mod hint;
mod legend;
mod near;
mod side;

use crate::components::text::{Folds, Lines, Manner, Stops, fold, overlapping, use_stops};
use crate::components::{Drawer, DrawerProps, Outline, OutlineProps, announcer};
use crate::dom;
use crate::dossier::selection::selection;
use crate::dossier::text::blocks::{Block, blocks, first_of, is_shown};
use crate::dossier::text::steps::Ground;
use crate::dossier::{Desk, Dossier};
use crate::page_columns::{Columns, use_columns};
use crate::reader::{Reading, Shared};
use crate::route::{Route, SourceView};
use crate::state::{Step, Visit};
use crate::task::Task;
use crate::view::{On, component, element, keyed_component, memo, use_change, use_kept};
use block::TextBlock;
use gangmu_chart::scene::Language;
use gangmu_document::LineKind;
use gloo_timers::future::TimeoutFuture;
use header::header;
use hint::{Hints, HintsProps};
use legend::legend;
use near::use_near;
use side::{sheet, side};
use std::ops::Range;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Bytes of text that are worked out and drawn together.
const BLOCK: usize = 6000;

/// What the page is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourcePageProps {
    /// The text and its plan.
    pub reading: Shared<Reading>,
    /// What of it is shown.
    pub view: SourceView,
    /// The way to another state of the page.
    pub visit: Visit,
    /// The language of the interface.
    pub language: Language,
}

/// The page, and the ways to change what it shows.
#[derive(Clone)]
struct Page {
    desk: Desk,
    view: SourceView,
    go: Callback<SourceView>,
}

/// The page of a whole text.
#[component]
pub fn SourcePage(props: &SourcePageProps) -> Html {
    let page = use_page(props);
    let (desk, view) = (&page.desk, &page.view);
    let lines = &desk.dossier.reading.document.lines;
    let blocks = use_memo(desk.dossier.clone(), |dossier| {
        let lines = &dossier.reading.document.lines;
        blocks(lines, 0..lines.len(), BLOCK)
    });
    let ground = Ground {
        lines: 0..lines.len(),
        opened: opened(&page),
    };
    let stops = use_stops(desk, ground);
    let near = use_near(&stops.node, &stops.ground.opened);
    use_selected_in_sight(&stops.node, view.selected.clone());

    let said = use_kept(String::new);
    let node = use_node_ref();
    let columns = use_columns(node.clone());
    let outline = || {
        let desk = desk.clone();
        component::<Outline>(OutlineProps { desk })
    };
    let outline = match columns {
        Columns::Three => element("nav")
            .class("plan-outline")
            .attribute("aria-label", desk.say("plan.outline"))
            .attribute("data-scrolls", "true")
            .child(outline()),
        _ => element("div")
            .class("plan-tools")
            .child(component::<Drawer>(DrawerProps {
                desk: desk.clone(),
                children: outline(),
            })),
    };
    let narrow = columns == Columns::One;
    let has_sheet = narrow && desk.selection.item().is_some();
    let legend = legend(&page, narrow);
    let (beside, above) = if narrow {
        (None, Some(legend))
    } else {
        (Some(side(&page, legend)), None)
    };
    let text = text(&page, &stops, &blocks, &near);
    let columns_of_page = element("div")
        .class("source-columns")
        .child(outline)
        .maybe(above)
        .child(text)
        .maybe(beside)
        .child_if(has_sheet, || sheet(&page));
    element("div")
        .node(&node)
        .class("plan")
        .class("source-page")
        .class(columns.class())
        .class_if(has_sheet, "has-sheet")
        .child(header(&page, &said))
        .child(columns_of_page)
        .child(announcer(desk.news()))
        .into()
}

/// What is worked out of the reading and the address.
#[hook]
fn use_page(props: &SourcePageProps) -> Page {
    let SourcePageProps {
        reading,
        view,
        visit,
        language,
    } = props;
    let dossier = use_memo(reading.clone(), |reading| {
        Shared::new(Dossier::new(reading))
    });
    let selection = use_memo(
        (dossier.clone(), view.selected.clone()),
        |(dossier, item)| selection(dossier, item.as_deref()),
    );
    // Made once for a text, so that what is given it is not drawn again for another callback.
    let shown = use_kept(|| view.clone());
    shown.put(view.clone());
    let ways = use_memo((reading.key.clone(), visit.clone()), |(key, visit)| {
        let (key, visit) = (key.clone(), visit.clone());
        let go = Callback::from(move |view| {
            visit.emit((Route::Source(key.clone(), view), Step::Replace));
        });
        let (shown, next) = (shown.clone(), go.clone());
        let pick = Callback::from(move |selected| {
            let view = shown.get();
            next.emit(SourceView { selected, ..view });
        });
        (go, pick)
    });
    let (go, pick) = (*ways).clone();
    let desk = Desk {
        dossier: (*dossier).clone(),
        selection,
        pick,
        correct: None,
        language: *language,
    };
    Page {
        desk,
        view: view.clone(),
        go,
    }
}

/// The blocks of page furniture that are open: by the reader, or because what is selected is there.
fn opened(page: &Page) -> Vec<usize> {
    let dossier = &page.desk.dossier;
    let lines = &dossier.reading.document.lines;
    let mut opened = page.view.opened.clone();
    let item = page.desk.selection.item();
    let selected = item.and_then(|item| dossier.text.range(item));
    if let Some(line) = selected.map(|selected| overlapping(lines, selected).start)
        && !is_shown(lines, &opened, line)
    {
        opened.push(first_of(lines, line));
        opened.sort_unstable();
    }
    opened
}

/// The text: blocks near the window with all that is known of them, others as plain paragraphs.
fn text(page: &Page, stops: &Stops, blocks: &[Block], near: &Range<usize>) -> Html {
    let (desk, view) = (&page.desk, &page.view);
    let manner = Manner {
        groups: view.hidden.others(),
        as_written: view.as_written,
        dims: false,
    };
    let lines = Rc::new(Lines::new(stops, manner));
    let folds = Folds {
        opened: stops.ground.opened.clone(),
        set: {
            let page = page.clone();
            Callback::from(move |opened| {
                let view = page.view.clone();
                page.go.emit(SourceView { opened, ..view });
            })
        },
    };
    let blocks = blocks.iter().enumerate().map(|(at, block)| {
        let is_near = near.contains(&at) || lines.needs(&block.lines);
        let text = TextBlock {
            dossier: desk.dossier.clone(),
            lines: block.lines.clone(),
            near: is_near.then(|| lines.clone()),
            as_written: view.as_written,
        };
        let text = || memo(at, text);
        let view = element("div").key(at).class("source-block");
        if block.kind == LineKind::Body {
            return view.child(text());
        }
        let (button, is_open) = fold(desk, block, &folds);
        view.child(button).child_if(is_open, text)
    });
    let (click, press, desk) = (stops.clone(), stops.clone(), desk.clone());
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            desk.select(None);
        } else {
            press.press(&event);
        }
    };
    let script = if view.as_written { "zh-Hant" } else { "zh-CN" };
    let text = element("div")
        .node(&stops.node)
        .class("source-text")
        .attribute("lang", script)
        .on(On::Click, move |event| click.click(&event))
        .on(On::KeyDown, press)
        .children(blocks);
    let hints = keyed_component::<Hints>(
        "hints",
        HintsProps {
            desk: page.desk.clone(),
            text: stops.node.clone(),
        },
    );
    element("article")
        .class("full-text")
        .attribute("aria-label", page.desk.say("plan.source"))
        .child(text)
        .child(hints)
        .into()
}

/// Brings what is selected into sight, by a place in the address too.
#[hook]
fn use_selected_in_sight(text: &NodeRef, item: Option<String>) {
    let (text, task) = (text.clone(), use_kept(|| None));
    let is_any = item.is_some();
    use_change(item, move || {
        // A page that was just opened takes the reader to its top first.
        let scroll = Task::spawn(async move {
            TimeoutFuture::new(0).await;
            if let Some(text) = text.cast::<Element>()
                && let Ok(Some(words)) = text.query_selector(".is-selected")
            {
                dom::bring_to_reading_height(&words);
            }
        });
        task.put(is_any.then(|| Rc::new(scroll)));
    });
}
