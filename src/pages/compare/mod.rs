//! The compare page: one indicator across places and years, what two plans share, and the
//! domains that plans work in.
//!
//! [`ComparedPlans`] holds the plans that take part and what is worked out from them; what is
//! chosen and selected is in the address. An item is named `KEY/ID` here, for the plans are several.

mod cell;
mod charts;
mod choices;
mod compared_plans;
mod selection;
mod sides;

use super::embed;
use crate::components::figure::{Act, FigureAction};
use crate::components::{announcer, failure_note, loading};
use crate::page_columns::{Columns, use_columns};
use crate::reader::{Reading, Shared};
use crate::route::{CompareView, EmbedView, Embedded, Route};
use crate::state::{Access, Library, Step, Visit};
use crate::strings::{fill, say};
use crate::view::{Kept, button, element, list, use_kept};
use compared_plans::ComparedPlans;
use gangmu_chart::joint::{Chart, Form};
use gangmu_chart::scene::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What the compare page is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ComparePageProps {
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// What is chosen and selected.
    pub view: CompareView,
    /// On the page of another site: the chart that stands there alone, and all that its address
    /// says.
    pub embedded: Option<(Chart, EmbedView)>,
    /// The way to another view.
    pub visit: Visit,
    /// The language of the interface.
    pub language: Language,
}

/// What the parts of the page share.
struct Page<'a> {
    plans: &'a Shared<ComparedPlans>,
    view: &'a CompareView,
    language: Language,
    change: &'a Change,
}

/// Writes a changed view into the address.
type Change = Callback<CompareView>;

/// The compare page.
#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let language = props.language;
    let page = use_node_ref();
    let columns = use_columns(page.clone());
    // Two things done before the next drawing are both kept: the second one sees the first.
    let view = use_kept(|| props.view.clone());
    view.put(props.view.clone());
    let embedded = use_kept(|| None);
    embedded.put(props.embedded.clone());
    let change = use_memo(props.visit.clone(), |visit| {
        change(view.clone(), embedded, visit.clone())
    });
    let act = use_memo((*change).clone(), |change| {
        act(view.clone(), change.clone())
    });
    let aligned = use_kept(compared_plans::Alignments::default);

    let readings = readings(&props.library);
    let ready = (!readings.is_empty()).then_some((readings, props.view.clone(), language));
    let plans = use_memo(ready, |ready| {
        let (readings, view, language) = ready.as_ref()?;
        ComparedPlans::of(readings.clone(), view, *language, &aligned).map(Shared::new)
    });
    let content = match plans.as_ref() {
        Some(plans) => {
            let page = Page {
                plans,
                view: &props.view,
                language,
                change: &change,
            };
            match &props.embedded {
                Some((chart, _)) => return alone(&page, *chart, &act),
                None => compared(&page, &act, columns),
            }
        }
        None => waiting(props),
    };
    if props.embedded.is_some() {
        return content;
    }
    let head = element("header")
        .class("compare-head")
        .child(element("h1").text(say(language, "compare.title")))
        .child(
            element("p")
                .class("lede")
                .text(say(language, "compare.lede")),
        );
    element("div")
        .node(&page)
        .class("compare")
        .class(columns.class())
        .child(head)
        .child(content)
        .into()
}

/// The texts that were read, none before all of them have come or failed: what is compared does
/// not change under the reader's eyes.
fn readings(library: &Library) -> Vec<Shared<Reading>> {
    let (settled, all) = library.settled();
    if settled < all {
        return Vec::new();
    }
    let volumes = library.volumes().iter();
    volumes
        .filter_map(|volume| volume.reading().cloned())
        .collect()
}

/// What stands there before the plans do.
fn waiting(props: &ComparePageProps) -> Html {
    let language = props.language;
    match props.library.access() {
        Access::Opening => loading(say(language, "loading.catalog"), None),
        Access::Closed(failure) => failure_note(failure, language),
        Access::Open(_) => {
            let (settled, all) = props.library.settled();
            if settled < all {
                let label = fill(language, "loading.documents", &[&settled, &all]);
                return loading(label, Some((settled, all)));
            }
            let too_few = say(language, "compare.too_few");
            element("p").class("nothing").text(too_few).into()
        }
    }
}

/// Charts and, beside them or over them, what is selected.
fn compared(page: &Page, act: &Act, columns: Columns) -> Html {
    let selection = Rc::new(selection::selection(page.plans, page.view));
    let charts = element("div")
        .class("compare-charts")
        .child(choices::plans(page))
        .child(choices::indicator(page))
        .child(charts::comparison(page, &selection, act))
        .child(choices::pair(page))
        .child(charts::alignment(page, &selection, act))
        .child(charts::coverage(page, &selection, act));
    let sides = sides::sides(page);
    let is_sheet = columns == Columns::One;
    let news = selection.item().and_then(|item| page.plans.title(item));
    let news = news.map_or_else(String::new, |title| {
        fill(page.language, "plan.selected", &[&title])
    });
    let has_sheet = is_sheet && sides.is_some();
    let close = has_sheet.then(|| close(page));
    let nothing = || {
        element("p")
            .class("nothing")
            .text(say(page.language, "compare.nothing"))
    };
    let aside = (sides.is_some() || !is_sheet).then(|| {
        element("aside")
            .class("compare-side")
            .attribute("aria-label", say(page.language, "compare.side"))
            .maybe(close)
            .child(sides.unwrap_or_else(|| nothing().into()))
    });
    let body = element("div")
        .class("compare-columns")
        .class_if(has_sheet, "is-under-sheet")
        .child(charts)
        .maybe(aside);
    list([body.into(), announcer(news)])
}

/// One of the charts by itself, and where its data comes from.
fn alone(page: &Page, chart: Chart, act: &Act) -> Html {
    let selection = Rc::new(selection::selection(page.plans, page.view));
    let figure = match chart {
        Chart::Comparison => charts::comparison(page, &selection, act),
        Chart::Alignment => charts::alignment(page, &selection, act),
        Chart::Coverage => charts::coverage(page, &selection, act),
    };
    let source = element("p")
        .class("embed-source")
        .text(charts::source_line(page, chart));
    list([
        embed::title(say(page.language, "compare.title")).into(),
        figure,
        source.into(),
    ])
}

fn close(page: &Page) -> Html {
    let (change, view) = (page.change.clone(), page.view.clone());
    let release = move || {
        let view = CompareView {
            selected: None,
            ..view.clone()
        };
        change.emit(view);
    };
    button(release)
        .class("compare-close")
        .text(say(page.language, "plan.close"))
        .into()
}

fn change(
    view: Kept<CompareView>,
    embedded: Kept<Option<(Chart, EmbedView)>>,
    visit: Visit,
) -> Change {
    Callback::from(move |next: CompareView| {
        view.put(next.clone());
        let route = match embedded.get() {
            Some((chart, embedded)) => Route::Embed(Box::new(EmbedView {
                content: Embedded::Several(chart, next),
                ..embedded
            })),
            None => Route::Compare(next),
        };
        visit.emit((route, Step::Replace));
    })
}

/// What a figure asks for, as a changed view.
fn act(view: Kept<CompareView>, change: Change) -> Act {
    Callback::from(move |(name, action): (&'static str, FigureAction)| {
        let mut next = view.get();
        if let Some(chart) = Chart::named(name)
            && reduce(&mut next, chart, action)
        {
            change.emit(next);
        }
    })
}

fn reduce(view: &mut CompareView, chart: Chart, action: FigureAction) -> bool {
    match action {
        FigureAction::Select(item) => view.selected = item,
        FigureAction::Table(shown) => view.show_table(chart, shown),
        FigureAction::Whole(every) => view.every = every,
        FigureAction::Choose(name) => view.form = Form::named(name).unwrap_or_default(),
        // What a cell holds stands beside the charts as soon as it is selected.
        FigureAction::Open(_) => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_of_a_figure_changes_the_view() {
        let mut view = CompareView::default();
        let mut done = |action| reduce(&mut view, Chart::Alignment, action);
        assert!(done(FigureAction::Select(Some("a/m1".to_owned()))));
        assert!(done(FigureAction::Choose(Form::List.name())));
        assert!(done(FigureAction::Table(true)));
        assert!(!done(FigureAction::Open(None)));
        assert_eq!(view.selected.as_deref(), Some("a/m1"));
        assert_eq!(
            (view.form, view.tables),
            (Form::List, vec![Chart::Alignment])
        );
    }
}
