//! The plan page: one plan as charts, outline and text.
//!
//! What is selected, opened and grouped is in the address: the page keeps nothing of it.

pub mod charts;
mod diagnostics;
mod download;
mod header;
mod sheet;
mod source;

use crate::components::{Drawer, DrawerProps, Outline, OutlineProps, announcer, loading};
use crate::corrections::FormProps;
use crate::dom;
use crate::dossier::selection::selection;
use crate::dossier::{Desk, use_dossier};
use crate::later::{Correcting, later};
use crate::page_columns::{Columns, use_columns};
use crate::reader::{Reading, Shared};
use crate::route::{PlanAction, PlanView};
use crate::state::Wish;
use crate::view::{Kept, On, button, component, element, use_kept};
use charts::{acting, chart};
use diagnostics::diagnostics;
use download::use_saving;
use gangmu_chart::Chart;
use gangmu_chart::scene::Language;
use header::header;
use sheet::{is_way_out, keep_uncovered, source_sheet, use_focus_returned};
use web_sys::Element;
use yew::prelude::*;

/// Notes that are shown at first.
const NOTES: usize = 100;

/// What the plan page is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PlanPageProps {
    /// The plan and its text.
    pub reading: Shared<Reading>,
    /// What of it is shown.
    pub view: PlanView,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// Where what the reader wants of the text goes.
    pub wish: Callback<Wish>,
    /// The language of the interface.
    pub language: Language,
}

/// The plan page.
#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let PlanPageProps {
        reading,
        view,
        act,
        wish,
        language,
    } = props;
    let corrected = use_kept(|| None::<String>);
    let correct = use_memo((), |()| {
        let corrected = corrected.clone();
        Callback::from(move |target| corrected.set(Some(target)))
    });
    let (dossier, is_made) = use_dossier(reading);
    let selection = use_memo(
        (dossier.clone(), view.selected.clone()),
        |(dossier, item)| selection(dossier, item.as_deref()),
    );
    let desk = Desk {
        dossier,
        selection,
        pick: (*use_memo(act.clone(), picking)).clone(),
        correct: Some((*correct).clone()),
        language: *language,
    };
    let acting = use_memo(act.clone(), acting);
    let chart = |of| chart(&desk, view, &acting, of);
    let page = use_node_ref();
    let columns = use_columns(page.clone());
    let narrow = columns == Columns::One;
    let audit = use_node_ref();
    let show_audit = {
        let audit = audit.clone();
        move |()| {
            if let Some(audit) = audit.cast::<Element>() {
                dom::bring_into_sight(&audit);
                dom::focus(&audit);
            }
        }
    };
    let saving = use_saving();
    // On a phone the text opens with a selection, or by its button.
    let reads = use_kept(|| false);
    let has_sheet = narrow && (reads.get() || desk.selection.item().is_some());
    let tools = use_node_ref();
    let item = desk.selection.item();
    use_focus_returned(&tools, has_sheet.then(|| item.map(str::to_owned)));
    let notes = use_kept(|| NOTES);
    if !is_made {
        return waiting(&desk, &page);
    }
    let outline = match columns {
        Columns::Three => outline_column(&desk),
        _ => tool_bar(&desk, &tools, narrow.then_some(&reads)),
    };
    let charts = element("div")
        .class("plan-charts")
        .child(chart(Chart::Bullet))
        .child(chart(view.structure.chart()))
        .child(chart(Chart::Timeline))
        .child_if(Chart::Responsibility.fits(desk.dossier.plan()), || {
            chart(Chart::Responsibility)
        });
    let audit = element("div")
        .class("plan-audit")
        .node(&audit)
        .attribute("tabindex", "-1")
        .child(chart(Chart::Audit));
    let side = element("aside")
        .class("plan-side")
        .attribute("aria-label", desk.say("plan.side"))
        .attribute_if("data-scrolls", (!narrow).then_some("true"))
        .child_if(has_sheet || !narrow, || {
            source_sheet(&desk, narrow.then(|| close(&desk, &reads)))
        })
        .child(audit)
        .child(diagnostics(&desk, &notes));
    let put_away = close(&desk, &reads);
    let columns_of_page = element("div")
        .class("plan-columns")
        .child(outline)
        .child(charts)
        .child(side);
    element("div")
        .node(&page)
        .class("plan")
        .class(columns.class())
        .class_if(has_sheet, "has-sheet")
        .on(On::KeyDown, move |event| {
            if has_sheet && is_way_out(&event) {
                put_away.emit(());
            }
        })
        .on(On::FocusIn, move |event| {
            if has_sheet {
                keep_uncovered(&event);
            }
        })
        .child(header(&desk, Callback::from(show_audit), &saving))
        .child(columns_of_page)
        .child(announcer(desk.news()))
        .maybe(correcting(&desk, &corrected, wish))
        .into()
}

/// The page while the dossier of a long text is made.
fn waiting(desk: &Desk, page: &NodeRef) -> Html {
    let loading = loading(desk.say("loading.document"), None);
    let waiting = element("div").class("waiting").child(loading);
    element("div")
        .node(page)
        .class("plan")
        .child(waiting)
        .into()
}

/// The form that puts an item right, where one is.
fn correcting(
    desk: &Desk,
    corrected: &Kept<Option<String>>,
    wish: &Callback<Wish>,
) -> Option<Html> {
    let form = FormProps {
        reading: desk.dossier.reading.clone(),
        target: corrected.get()?,
        changed: wish.reform(Wish::ReadAgain),
        close: {
            let corrected = corrected.clone();
            Callback::from(move |()| corrected.set(None))
        },
        language: desk.language,
    };
    Some(later(
        Correcting::Form(form),
        desk.language,
        Callback::noop(),
    ))
}

/// The selection as an action of the page.
fn picking(act: &Callback<PlanAction>) -> Callback<Option<String>> {
    let act = act.clone();
    Callback::from(move |item| act.emit(PlanAction::Select(item)))
}

/// Puts the text away, and the selection with it.
fn close(desk: &Desk, reads: &Kept<bool>) -> Callback<()> {
    let (desk, reads) = (desk.clone(), reads.clone());
    Callback::from(move |()| {
        reads.set(false);
        desk.select(None);
    })
}

/// The outline in a column of its own.
fn outline_column(desk: &Desk) -> Html {
    element("nav")
        .class("plan-outline")
        .attribute("aria-label", desk.say("plan.outline"))
        .attribute("data-scrolls", "true")
        .child(outline(desk))
        .into()
}

/// Buttons for the outline, and for the text where that has no column either.
fn tool_bar(desk: &Desk, node: &NodeRef, reads: Option<&Kept<bool>>) -> Html {
    let drawer = component::<Drawer>(DrawerProps {
        desk: desk.clone(),
        children: outline(desk),
    });
    let read = reads.map(|reads| {
        let (reads, words) = (reads.clone(), desk.say("plan.source"));
        button(move || reads.set(true))
            .class("plan-tool")
            .text(words)
    });
    element("div")
        .class("plan-tools")
        .node(node)
        .child(drawer)
        .maybe(read)
        .into()
}

fn outline(desk: &Desk) -> Html {
    let desk = desk.clone();
    component::<Outline>(OutlineProps { desk })
}
