//! Routes: the whole view state, as it stands in the hash of the address.
//!
//! [`Route::parse`] and [`Route::to_hash`] are inverse. Whatever is unknown in the state of a page
//! falls back to the default, so that an old or shortened link still opens it.

mod compare_view;
mod embed_view;
mod open_view;
mod plan_view;
mod query;
mod search_view;
mod source_view;
mod tasks_view;

pub use compare_view::CompareView;
pub use embed_view::{EmbedView, Embedded};
pub use open_view::OpenView;
pub use plan_view::{PlanAction, PlanView, Structure};
pub use search_view::SearchView;
pub use source_view::SourceView;
pub use tasks_view::{Column, GroupBy, Sorting, TasksView};

use crate::look::Look;
use gangmu_escape::percent;
use query::Query;

/// A page and its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The bundled texts as a list.
    Overview(OverviewView),
    /// One plan, by its key.
    Plan(String, PlanView),
    /// The whole text of a plan, by its key.
    Source(String, SourceView),
    /// Several plans side by side.
    Compare(CompareView),
    /// The tasks of all texts.
    Tasks(TasksView),
    /// A plan as a document for paper, by its key.
    Print(String),
    /// What the texts say of something.
    Search(SearchView),
    /// The reader's own texts, and the ways to open them.
    Open(OpenView),
    /// What the signs mean, and which keys there are.
    Help,
    /// One chart, on the page of another site.
    Embed(Box<EmbedView>),
    /// There is no such page; what the address says, without its `#`.
    Unknown(String),
}

/// What the list of texts shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverviewView {
    /// Only texts of this place.
    pub place: Option<String>,
    /// Only texts whose period holds this year.
    pub year: Option<i32>,
    /// What the list is ordered by.
    pub order: Order,
}

/// What a list of texts is ordered by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Place, then year.
    #[default]
    Place,
    /// Year, the latest first, then place.
    Year,
}

impl Default for Route {
    fn default() -> Self {
        Self::Overview(OverviewView::default())
    }
}

impl Route {
    /// Reads the hash of an address, with or without its `#`.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let query = Query::parse(query);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        match (segments.next(), segments.next()) {
            (Some("plan"), Some(key)) => Self::Plan(percent::decode(key), PlanView::read(&query)),
            (Some("print"), Some(key)) => Self::Print(percent::decode(key)),
            (Some("source"), Some(key)) => {
                Self::Source(percent::decode(key), SourceView::read(&query))
            }
            (Some("compare"), None) => Self::Compare(CompareView::read(&query)),
            (Some("tasks"), _) => Self::Tasks(TasksView::read(&query)),
            (Some("search"), None) => Self::Search(SearchView::read(&query)),
            (Some("open"), None) => Self::Open(OpenView::read(&query)),
            (Some("help"), None) => Self::Help,
            (Some("embed"), key) => {
                let (key, chart) = (key.unwrap_or_default(), segments.next().unwrap_or_default());
                Self::Embed(Box::new(EmbedView::read(key, chart, &query)))
            }
            (None, _) => Self::Overview(OverviewView::read(&query)),
            _ => Self::Unknown(hash.to_owned()),
        }
    }

    /// The hash of the address, `#` included.
    pub fn to_hash(&self) -> String {
        let mut query = Query::default();
        let path = match self {
            Self::Overview(view) => {
                view.write(&mut query);
                "#/".to_owned()
            }
            Self::Plan(key, view) => {
                view.write(&mut query);
                format!("#/plan/{}", percent::encode(key))
            }
            Self::Print(key) => format!("#/print/{}", percent::encode(key)),
            Self::Source(key, view) => {
                view.write(&mut query);
                format!("#/source/{}", percent::encode(key))
            }
            Self::Compare(view) => {
                view.write(&mut query);
                "#/compare".to_owned()
            }
            Self::Tasks(view) => {
                view.write(&mut query);
                "#/tasks".to_owned()
            }
            Self::Search(view) => {
                view.write(&mut query);
                "#/search".to_owned()
            }
            Self::Open(view) => {
                view.write(&mut query);
                "#/open".to_owned()
            }
            Self::Help => "#/help".to_owned(),
            Self::Embed(view) => format!("#/embed/{}", view.write(&mut query)),
            Self::Unknown(hash) => format!("#{hash}"),
        };
        path + &query.print()
    }

    /// The key of the plan that is shown, if one is.
    pub fn plan(&self) -> Option<&str> {
        match self {
            Self::Overview(_)
            | Self::Compare(_)
            | Self::Tasks(_)
            | Self::Search(_)
            | Self::Open(_)
            | Self::Help
            | Self::Unknown(_) => None,
            Self::Plan(key, _) | Self::Source(key, _) | Self::Print(key) => Some(key),
            Self::Embed(view) => match &view.content {
                Embedded::Plan(key, ..) => Some(key),
                Embedded::Several(..) | Embedded::Unknown(_) => None,
            },
        }
    }

    /// What the page around has chosen, where the page is a chart on another.
    pub fn look(&self) -> Option<&Look> {
        match self {
            Self::Embed(view) => Some(&view.look),
            _ => None,
        }
    }

    /// The section of the site that the page belongs to, by the key of its name.
    pub fn section(&self) -> &'static str {
        match self {
            Self::Overview(_)
            | Self::Plan(..)
            | Self::Source(..)
            | Self::Print(_)
            | Self::Embed(_)
            | Self::Unknown(_) => "shell.plans",
            Self::Compare(_) => "shell.compare",
            Self::Tasks(_) => "shell.tasks",
            Self::Search(_) => "shell.search",
            Self::Open(_) => "shell.open",
            Self::Help => "shell.help",
        }
    }

    /// Names the page, whatever its state.
    pub fn page(&self) -> String {
        match self {
            Self::Overview(_) => Self::default().to_hash(),
            Self::Plan(key, _) => Self::Plan(key.clone(), PlanView::default()).to_hash(),
            Self::Source(key, _) => Self::Source(key.clone(), SourceView::default()).to_hash(),
            Self::Compare(_) => Self::Compare(CompareView::default()).to_hash(),
            Self::Tasks(_) => Self::Tasks(TasksView::default()).to_hash(),
            Self::Print(_) => self.to_hash(),
            Self::Search(_) => Self::Search(SearchView::default()).to_hash(),
            Self::Open(_) => Self::Open(OpenView::default()).to_hash(),
            Self::Help | Self::Unknown(_) => self.to_hash(),
            Self::Embed(view) => {
                Self::Embed(Box::new(EmbedView::new(view.content.fresh()))).to_hash()
            }
        }
    }
}

impl Order {
    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Year => "year",
        }
    }

    /// The order of a name; the default for any other.
    pub fn parse(name: &str) -> Self {
        match name {
            "year" => Self::Year,
            _ => Self::Place,
        }
    }
}

impl OverviewView {
    fn read(query: &Query) -> Self {
        Self {
            place: query.get("place").map(str::to_owned),
            year: query.get("year").and_then(|year| year.parse().ok()),
            order: query.get("order").map(Order::parse).unwrap_or_default(),
        }
    }

    fn write(&self, query: &mut Query) {
        if let Some(place) = &self.place {
            query.set("place", place);
        }
        if let Some(year) = self.year {
            query.set("year", &year.to_string());
        }
        if self.order != Order::default() {
            query.set("order", self.order.name());
        }
    }
}

#[cfg(test)]
mod tests;
