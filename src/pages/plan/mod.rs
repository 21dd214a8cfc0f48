//! The plan page: one plan as charts, outline and text.
//!
//! A [`Dossier`] holds what is worked out once for a reading; a [`Selection`] what the reader
//! points at. Both go down to every part of the page, and every part sends back the id of the
//! item it wants selected. What is selected, opened and grouped is in the address: the page
//! keeps nothing of it.

mod charts;
mod diagnostics;
mod dom;
mod dossier;
mod download;
mod drawer;
mod facts;
#[cfg(test)]
mod fixture;
mod header;
mod media;
mod outline;
mod selection;
mod sheet;
mod source;

use crate::components::announcer;
use crate::reader::{Reading, Shared};
use crate::route::{PlanAction, PlanView};
use crate::strings::{fill, say};
use charts::{ChartFigure, Choice};
use diagnostics::Diagnostics;
use dossier::Dossier;
use drawer::Drawer;
use gangmu_chart::Chart;
use gangmu_chart::scene::Language;
use header::Header;
use media::use_media;
use outline::Outline;
use selection::Selection;
use sheet::SourceSheet;
use web_sys::Element;
use yew::prelude::*;

/// Room for the outline beside the charts.
const THREE_COLUMNS: &str = "(min-width: 75em)";
/// No room for the source beside the charts.
const ONE_COLUMN: &str = "(max-width: 53.99em)";

/// What the plan page is given.
#[derive(Debug, PartialEq, Properties)]
pub struct PlanPageProps {
    /// The plan and its text.
    pub reading: Shared<Reading>,
    /// What of it is shown.
    pub view: PlanView,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
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
        language,
    } = props;
    let language = *language;
    let dossier = use_memo(reading.clone(), |reading| {
        Shared::new(Dossier::new(reading))
    });
    let dossier = (*dossier).clone();
    let selection = use_memo(
        (dossier.clone(), view.selected.clone()),
        |(dossier, item)| Selection::new(dossier, item.as_deref()),
    );
    let select = use_callback(act.clone(), |item, act| act.emit(PlanAction::Select(item)));
    let (wide, narrow) = (use_media(THREE_COLUMNS), use_media(ONE_COLUMN));
    let audit = use_node_ref();
    let show_audit = use_callback(audit.clone(), |_: MouseEvent, audit| {
        if let Some(audit) = audit.cast::<Element>() {
            dom::bring_into_sight(&audit);
            dom::focus(&audit);
        }
    });

    // On a phone the text opens with a selection, or by its button.
    let reads = use_state_eq(|| false);
    let read = use_callback(reads.setter(), |_: MouseEvent, reads| reads.set(true));
    let close = use_callback((reads.setter(), select.clone()), |(), (reads, select)| {
        reads.set(false);
        select.emit(None);
    });

    let chart = |chart: Chart| {
        let choice = Choice {
            grouping: view.targets,
            opened: opened(&dossier, view).filter(|_| chart == Chart::Icicle),
            table: view.tables.contains(chart),
            whole: view.whole.contains(chart),
        };
        html! {
            <ChartFigure
                dossier={dossier.clone()}
                {chart}
                {choice}
                selection={selection.clone()}
                select={select.clone()}
                act={act.clone()}
                {language}
            />
        }
    };
    let outline = html! {
        <Outline
            dossier={dossier.clone()}
            selection={selection.clone()}
            select={select.clone()}
            {language}
        />
    };
    let outline = if wide {
        html! { <aside class="plan-outline" data-scrolls="true">{ outline }</aside> }
    } else {
        html! {
            <div class="plan-tools">
                <Drawer selected={view.selected.clone()} {language}>{ outline }</Drawer>
                if narrow {
                    <button type="button" class="plan-tool" onclick={read}>
                        { say(language, "plan.source") }
                    </button>
                }
            </div>
        }
    };
    let has_sheet = narrow && (*reads || selection.item().is_some());
    html! {
        <div class={classes!("plan", has_sheet.then_some("has-sheet"))}>
            <Header reading={reading.clone()} {show_audit} {language} />
            <div class="plan-columns">
                { outline }
                <div class="plan-charts">
                    { chart(Chart::Bullet) }
                    { chart(Chart::Icicle) }
                </div>
                <aside class="plan-side" data-scrolls={(!narrow).then_some("true")}>
                    if has_sheet || !narrow {
                        <SourceSheet
                            dossier={dossier.clone()}
                            selection={selection.clone()}
                            select={select.clone()}
                            close={narrow.then_some(close)}
                            {language}
                        />
                    }
                    <div class="plan-audit" ref={audit} tabindex="-1">
                        { chart(Chart::Audit) }
                    </div>
                    <Diagnostics
                        dossier={dossier.clone()}
                        selection={selection.clone()}
                        select={select.clone()}
                        {language}
                    />
                </aside>
            </div>
            { announcer(news(&dossier, &selection, language)) }
        </div>
    }
}

/// The area that is opened, unless the selection lies in another one.
fn opened(dossier: &Dossier, view: &PlanView) -> Option<String> {
    let opened = view.opened.as_deref()?;
    dossier.area(opened)?;
    let elsewhere = view.selected.as_deref().is_some_and(|selected| {
        let within = dossier.measure(selected).map(|(area, _)| area.id.as_str());
        let area = within.or(dossier.area(selected).map(|area| area.id.as_str()));
        area.is_some_and(|area| area != opened)
    });
    (!elsewhere).then(|| opened.to_owned())
}

/// Says what was selected.
fn news(dossier: &Dossier, selection: &Selection, language: Language) -> String {
    let title = selection.item().and_then(|item| dossier.title(item));
    title.map_or_else(String::new, |title| {
        fill(language, "plan.selected", &[&title])
    })
}
