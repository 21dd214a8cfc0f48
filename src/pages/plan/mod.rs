//! The plan page: one plan as charts, outline and text.
//!
//! What is selected, opened and grouped is in the address: the page keeps nothing of it.

pub mod charts;
mod diagnostics;
mod download;
mod header;
mod outline;
mod sheet;
mod source;

use crate::components::figure::Act;
use crate::components::{announcer, loading};
use crate::corrections::FormProps;
use crate::dom;
use crate::dossier::selection::selection;
use crate::dossier::{Desk, use_dossier};
use crate::later::{Correcting, later};
use crate::page_columns::{Columns, use_columns};
use crate::reader::{Reading, Shared};
use crate::route::{PlanAction, PlanView};
use crate::state::Wish;
use crate::view::{Element, Kept, On, element, use_kept};
use charts::acting;
use diagnostics::diagnostics;
use download::{Saving, use_saving};
use gangmu_chart::Chart;
use gangmu_chart::scene::Language;
use header::header;
use outline::{outline_column, tool_bar};
use sheet::{is_way_out, keep_uncovered, source_sheet, use_focus_returned};
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

/// The page as it is now: what its parts are drawn from, and what they change.
struct Page<'a> {
    desk: Desk,
    view: &'a PlanView,
    act: Act,
    columns: Columns,
    /// The item that is being put right, if one is.
    corrected: Kept<Option<String>>,
    /// Whether the reader has the text open where it has no column; a selection opens it too.
    reads: Kept<bool>,
    /// How many notes are shown.
    notes: Kept<usize>,
    saving: Saving,
    /// The element around the page.
    node: NodeRef,
    /// The one around the buttons that open outline and text.
    tools: NodeRef,
    /// The one around the audit.
    audit: NodeRef,
}

/// The page for a view, and whether its dossier is made.
#[hook]
fn use_page<'a>(props: &'a PlanPageProps) -> (Page<'a>, bool) {
    let corrected = use_kept(|| None::<String>);
    let (desk, is_made) = use_desk(props, &corrected);
    let act = (*use_memo(props.act.clone(), acting)).clone();
    let node = use_node_ref();
    let page = Page {
        desk,
        view: &props.view,
        act,
        columns: use_columns(node.clone()),
        corrected,
        reads: use_kept(|| false),
        notes: use_kept(|| NOTES),
        saving: use_saving(),
        node,
        tools: use_node_ref(),
        audit: use_node_ref(),
    };
    let item = page.desk.selection.item().map(str::to_owned);
    use_focus_returned(&page.tools, page.has_sheet().then_some(item));
    (page, is_made)
}

/// What every part works with, and whether the dossier of it is made.
#[hook]
fn use_desk(props: &PlanPageProps, corrected: &Kept<Option<String>>) -> (Desk, bool) {
    let correct = use_memo((), |()| {
        let corrected = corrected.clone();
        Callback::from(move |target| corrected.set(Some(target)))
    });
    let (dossier, is_made) = use_dossier(&props.reading);
    let selection = use_memo(
        (dossier.clone(), props.view.selected.clone()),
        |(dossier, item)| selection(dossier, item.as_deref()),
    );
    let desk = Desk {
        dossier,
        selection,
        pick: (*use_memo(props.act.clone(), picking)).clone(),
        correct: Some((*correct).clone()),
        language: props.language,
    };
    (desk, is_made)
}

/// The plan page.
#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    let (page, is_made) = use_page(props);
    if !is_made {
        return waiting(&page.desk, &page.node);
    }
    let has_sheet = page.has_sheet();
    let put_away = page.closing();
    let columns = element("div")
        .class("plan-columns")
        .child(page.outline())
        .child(page.charts())
        .child(page.side());
    element("div")
        .node(&page.node)
        .class("plan")
        .class(page.columns.class())
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
        .child(header(&page.desk, page.showing_audit(), &page.saving))
        .child(columns)
        .child(announcer(page.desk.news()))
        .maybe(page.correcting(&props.wish))
        .into()
}

impl Page<'_> {
    /// Whether there is room for one column alone, as on a phone.
    fn is_narrow(&self) -> bool {
        self.columns == Columns::One
    }

    /// Whether the text covers the lower part of the window.
    fn has_sheet(&self) -> bool {
        self.is_narrow() && (self.reads.get() || self.desk.selection.item().is_some())
    }

    /// The outline, in a column or behind a button.
    fn outline(&self) -> Html {
        match self.columns {
            Columns::Three => outline_column(&self.desk),
            Columns::Two => tool_bar(&self.desk, &self.tools, None),
            Columns::One => tool_bar(&self.desk, &self.tools, Some(&self.reads)),
        }
    }

    fn charts(&self) -> Element {
        element("div")
            .class("plan-charts")
            .child(self.chart(Chart::Bullet))
            .child(self.chart(self.view.structure.chart()))
            .child(self.chart(Chart::Timeline))
            .child_if(Chart::Responsibility.fits(self.desk.dossier.plan()), || {
                self.chart(Chart::Responsibility)
            })
    }

    fn chart(&self, chart: Chart) -> Html {
        charts::chart(&self.desk, self.view, &self.act, chart)
    }

    /// The text with its facts, the audit and the notes.
    fn side(&self) -> Element {
        let is_narrow = self.is_narrow();
        let audit = element("div")
            .class("plan-audit")
            .node(&self.audit)
            .attribute("tabindex", "-1")
            .child(self.chart(Chart::Audit));
        element("aside")
            .class("plan-side")
            .attribute("aria-label", self.desk.say("plan.side"))
            .attribute_if("data-scrolls", (!is_narrow).then_some("true"))
            .child_if(self.has_sheet() || !is_narrow, || {
                source_sheet(&self.desk, is_narrow.then(|| self.closing()))
            })
            .child(audit)
            .child(diagnostics(&self.desk, &self.notes))
    }

    /// Leads to the audit.
    fn showing_audit(&self) -> Callback<()> {
        let audit = self.audit.clone();
        Callback::from(move |()| {
            if let Some(audit) = audit.cast() {
                dom::bring_into_sight(&audit);
                dom::focus(&audit);
            }
        })
    }

    /// Puts the text away, and the selection with it.
    fn closing(&self) -> Callback<()> {
        let (desk, reads) = (self.desk.clone(), self.reads.clone());
        Callback::from(move |()| {
            reads.set(false);
            desk.select(None);
        })
    }

    /// The form that puts an item right, where one is.
    fn correcting(&self, wish: &Callback<Wish>) -> Option<Html> {
        let form = FormProps {
            reading: self.desk.dossier.reading.clone(),
            target: self.corrected.get()?,
            changed: wish.reform(Wish::ReadAgain),
            close: {
                let corrected = self.corrected.clone();
                Callback::from(move |()| corrected.set(None))
            },
            language: self.desk.language,
        };
        let language = self.desk.language;
        Some(later(Correcting::Form(form), language, Callback::noop()))
    }
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

/// The selection as an action of the page.
fn picking(act: &Callback<PlanAction>) -> Callback<Option<String>> {
    let act = act.clone();
    Callback::from(move |item| act.emit(PlanAction::Select(item)))
}
