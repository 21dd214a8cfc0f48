//! Which page is shown, and what it is given.

use super::absent::{closed, failed, no_page, put_away, unknown, waiting};
use crate::later::{Embedding, Later, Page, Plan, later};
use crate::pages::{ComparePageProps, OpenPageProps, SearchPageProps, SourcePageProps};
use crate::pages::{OverviewPage, OverviewPageProps, PlanPageProps, TasksPageProps};
use crate::reader::{self, Reading, Shared};
use crate::route::{CompareView, EmbedView, OpenView, OverviewView, PlanView, Route};
use crate::route::{SearchView, SourceView, TasksView};
use crate::state::{Access, Library, Navigation, Opened, Progress, SearchIndex, Wish};
use crate::view::component;
use gangmu_chart::scene::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What pages are made of.
pub struct Place<'a> {
    /// The texts.
    pub library: &'a UseReducerHandle<Library>,
    /// Where the reader is.
    pub navigation: &'a Navigation,
    /// What is looked up, once something is.
    pub index: SearchIndex,
    /// How far the reader's own files are.
    pub opened: Rc<Opened>,
    /// Where goes what the reader wants of texts.
    pub wish: Callback<Wish>,
    /// Where it is said that a part of the program has come.
    pub arrived: Callback<()>,
    /// The language of the interface.
    pub language: Language,
}

impl Place<'_> {
    /// The page that is shown.
    pub fn page(&self) -> Html {
        match &self.navigation.route {
            Route::Overview(view) => self.overview(view),
            Route::Plan(key, view) => self.of_reading(key, &|reading| self.plan(reading, view)),
            Route::Source(key, view) => self.of_reading(key, &|reading| self.source(reading, view)),
            Route::Print(key) => self.of_reading(key, &|reading| {
                self.later(Page::Print(reading.clone(), self.language))
            }),
            Route::Compare(view) => self.compare(view),
            Route::Tasks(view) => self.of_catalog(&|| self.tasks(view)),
            Route::Search(view) => self.search(view),
            Route::Open(view) => self.open(view),
            Route::Embed(view) => self.embedded(view),
            Route::Help => self.later(Page::Help(self.library.clone(), self.language)),
            Route::Unknown(hash) => no_page(hash, self.language),
        }
    }

    fn overview(&self, view: &OverviewView) -> Html {
        component::<OverviewPage>(OverviewPageProps {
            library: self.library.clone(),
            view: view.clone(),
            visit: self.navigation.visit.clone(),
            language: self.language,
        })
    }

    fn plan(&self, reading: &Shared<Reading>, view: &PlanView) -> Html {
        self.later(Plan(PlanPageProps {
            reading: reading.clone(),
            view: view.clone(),
            act: self.navigation.act.clone(),
            wish: self.wish.clone(),
            language: self.language,
        }))
    }

    fn source(&self, reading: &Shared<Reading>, view: &SourceView) -> Html {
        self.later(Page::Source(SourcePageProps {
            reading: reading.clone(),
            view: view.clone(),
            visit: self.navigation.visit.clone(),
            language: self.language,
        }))
    }

    fn compare(&self, view: &CompareView) -> Html {
        self.later(Page::Compare(Box::new(ComparePageProps {
            library: self.library.clone(),
            view: view.clone(),
            embedded: None,
            visit: self.navigation.visit.clone(),
            language: self.language,
        })))
    }

    fn tasks(&self, view: &TasksView) -> Html {
        self.later(Page::Tasks(TasksPageProps {
            library: self.library.clone(),
            view: view.clone(),
            visit: self.navigation.visit.clone(),
            language: self.language,
        }))
    }

    fn search(&self, view: &SearchView) -> Html {
        self.later(Page::Search(SearchPageProps {
            library: self.library.clone(),
            index: self.index.clone(),
            view: view.clone(),
            visit: self.navigation.visit.clone(),
            language: self.language,
        }))
    }

    fn open(&self, view: &OpenView) -> Html {
        self.later(Page::Open(OpenPageProps {
            opened: self.opened.clone(),
            wish: self.wish.clone(),
            view: view.clone(),
            language: self.language,
        }))
    }

    fn embedded(&self, view: &EmbedView) -> Html {
        self.later(Embedding {
            view: Box::new(view.clone()),
            library: self.library.clone(),
            navigation: self.navigation.clone(),
            language: self.language,
        })
    }

    /// A page that is not there from the start.
    fn later(&self, page: impl Later) -> Html {
        later(page, self.language, self.arrived.clone())
    }

    /// A page of the catalogue's texts, once it is open.
    fn of_catalog(&self, page: &dyn Fn() -> Html) -> Html {
        match self.library.access() {
            Access::Opening => waiting("loading.catalog", self.language),
            Access::Closed(failure) => closed(failure, self.language),
            Access::Open(_) => page(),
        }
    }

    /// A page of one text, once it is read.
    fn of_reading(&self, key: &str, page: &dyn Fn(&Shared<Reading>) -> Html) -> Html {
        match self.library.find(key) {
            Some(volume) => match &volume.progress {
                Progress::Ready(reading) => page(reading),
                Progress::Failed(failure) => failed(volume, failure, self.language),
                Progress::Waiting | Progress::Reading => waiting("loading.document", self.language),
            },
            None if reader::is_key(key) && self.opened.is_pending() => {
                waiting("loading.document", self.language)
            }
            None if reader::is_key(key) => put_away(self.language),
            None => self.of_catalog(&|| unknown(key, self.language)),
        }
    }
}
