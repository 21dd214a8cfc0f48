//! What a chart on the page of another site shows.

use super::query::Query;
use super::{CompareView, PlanAction, PlanView, Route, Structure};
use crate::look::Look;
use gangmu_chart::{Chart, joint};
use gangmu_escape::percent::{decode, encode};

/// Stands in the place of a plan's key for the charts over several plans.
const SEVERAL: &str = "compare";

/// The state of an embedded chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbedView {
    /// The chart, and what of it is shown.
    pub content: Embedded,
    /// What the page around has chosen for its look.
    pub look: Look,
    /// The name by which the page around knows the frame.
    pub id: Option<String>,
}

/// A chart by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Embedded {
    /// A chart of the plan with this key.
    Plan(String, Chart, PlanView),
    /// A chart over several plans.
    Several(joint::Chart, CompareView),
    /// No chart has this name.
    Unknown(String),
}

impl EmbedView {
    /// A chart without any choice of the page around.
    pub fn new(content: Embedded) -> Self {
        Self {
            content,
            look: Look::default(),
            id: None,
        }
    }

    /// The same chart in the whole page, in the same state.
    pub fn whole(&self) -> Route {
        match &self.content {
            Embedded::Plan(key, _, view) => Route::Plan(key.clone(), view.clone()),
            Embedded::Several(_, view) => Route::Compare(view.clone()),
            Embedded::Unknown(_) => Route::default(),
        }
    }

    /// The state after an action in a chart of a plan.
    #[must_use]
    pub fn reduce(&self, action: PlanAction) -> Self {
        let mut next = self.clone();
        if let Embedded::Plan(_, chart, view) = &mut next.content {
            *view = view.reduce(action);
            if Chart::STRUCTURE.contains(chart) {
                *chart = view.structure.chart();
            }
        }
        next
    }

    /// The chart as the attributes of an element say it, which go by the names of the address.
    pub fn attributes(&self) -> Vec<(String, String)> {
        let mut query = Query::default();
        let _ = self.write(&mut query);
        let (key, chart) = match &self.content {
            Embedded::Plan(key, chart, _) => (Some(key), chart.name()),
            Embedded::Several(chart, _) => (None, chart.name()),
            Embedded::Unknown(chart) => (None, chart.as_str()),
        };
        let plan = key.map(|key| ("plan".to_owned(), key.clone()));
        let chart = ("chart".to_owned(), chart.to_owned());
        plan.into_iter()
            .chain([chart])
            .chain(query.into_pairs())
            .collect()
    }

    /// Reads what stands in an address after `embed`.
    pub(super) fn read(key: &str, chart: &str, query: &Query) -> Self {
        let text = |name: &str| query.get(name).map(str::to_owned);
        Self {
            content: Embedded::read(decode(key), decode(chart), query),
            look: Look::read(&text),
            id: text("id"),
        }
    }

    /// The path after `embed`; the rest goes into the query.
    pub(super) fn write(&self, query: &mut Query) -> String {
        let (key, chart) = match &self.content {
            Embedded::Plan(key, chart, view) => {
                let view = PlanView {
                    // The chart says it already.
                    structure: Structure::default(),
                    ..view.clone()
                };
                view.write(query);
                (key.as_str(), chart.name())
            }
            Embedded::Several(chart, view) => {
                view.write(query);
                (SEVERAL, chart.name())
            }
            Embedded::Unknown(chart) => (SEVERAL, chart.as_str()),
        };
        self.look.write(&mut |name, value| query.set(name, value));
        if let Some(id) = &self.id {
            query.set("id", id);
        }
        format!("{}/{}", encode(key), encode(chart))
    }
}

impl Embedded {
    fn read(key: String, chart: String, query: &Query) -> Self {
        if let Some(chart) = joint::Chart::named(&chart) {
            return Self::Several(chart, CompareView::read(query));
        }
        match Chart::named(&chart) {
            Some(chart) => Self::of_plan(key, chart, PlanView::read(query)),
            None => Self::Unknown(chart),
        }
    }

    /// A chart of a plan; the view says the same form of the structure as the chart.
    pub fn of_plan(key: String, chart: Chart, view: PlanView) -> Self {
        let structure = Structure::named(chart.name()).unwrap_or_default();
        Self::Plan(key, chart, PlanView { structure, ..view })
    }

    /// The chart of this name on a page, in the state it has there; none where no frame can
    /// show it.
    pub fn on(page: &Route, chart: &str) -> Option<Self> {
        match page {
            Route::Plan(key, view) => {
                let chart = Chart::named(chart)?;
                Some(Self::of_plan(key.clone(), chart, view.of(chart)))
            }
            Route::Compare(view) => {
                let chart = joint::Chart::named(chart)?;
                Some(Self::Several(chart, view.of(chart)))
            }
            _ => None,
        }
    }

    /// The same chart as a reader meets it who has chosen nothing.
    pub fn fresh(&self) -> Self {
        match self {
            Self::Plan(key, chart, _) => Self::of_plan(key.clone(), *chart, PlanView::default()),
            Self::Several(chart, _) => Self::Several(*chart, CompareView::default()),
            Self::Unknown(chart) => Self::Unknown(chart.clone()),
        }
    }
}
