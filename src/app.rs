//! The app: which page is shown, and what it is given.

use crate::browser;
use crate::components::{announcer, drop_sign, failure_note, loading, problem, shell, use_drop};
use crate::components::{use_heading_focus, use_search_key};
use crate::later::{Embedding, Later, Page, Plan, fetch_ahead, later};
use crate::look::use_look;
use crate::pages::{ComparePageProps, OpenPageProps, SearchPageProps, SourcePageProps};
use crate::pages::{OverviewPage, OverviewPageProps, PlanPageProps, TasksPageProps};
use crate::preferences::use_preferences;
use crate::reader::{self, Failure, OwnFile, PageReader, Reading, Shared};
use crate::route::{OpenView, Route};
use crate::state::{
    Access, Library, Navigation, Opened, Progress, SearchIndex, Step, Volume, Wish,
};
use crate::state::{use_intake, use_library, use_navigation};
use crate::strings::{fill, say};
use crate::view::{component, element, list, use_change, use_kept};
use gangmu_chart::scene::Language;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let navigation = use_navigation();
    let look = navigation.route.look();
    let preferences = use_preferences(look);
    let arrived = use_kept(|| 0);
    use_look(look, preferences.theme.name(), arrived.get());
    let wanted = navigation.route.plan().map(str::to_owned);
    // A chart of one of the site's texts on another page has no use for what was kept.
    let recalls = look.is_none() || wanted.is_none();
    let library = use_library(PageReader, wanted);
    let (opened, wish) = use_intake(&library, recalls);
    let language = preferences.language;
    let volume = navigation.route.plan().and_then(|key| library.find(key));

    let (settled, all) = library.settled();
    let (page, are_read) = (navigation.route.page(), settled == all && all > 0);
    let route = navigation.route.clone();
    use_change((page, are_read), move || fetch_ahead(&route, are_read));

    // The page waits for its text to be read and for its part of the program.
    let is_read = volume.is_some_and(|volume| volume.reading().is_some());
    let come = usize::from(is_read) + arrived.get();
    use_heading_focus(navigation.route.page(), come);
    let title = title(&navigation.route, volume, language);
    use_change(title.clone(), move || browser::set_title(&title));

    let index = use_kept(SearchIndex::default);
    use_search_key(&navigation.visit, look.is_some());
    let is_over = use_drop(open_anywhere(&navigation, &wish));

    let place = Place {
        library: &library,
        navigation: &navigation,
        index: index.get(),
        opened,
        wish,
        arrived: use_callback((), move |(), ()| arrived.set(arrived.get() + 1)),
        language,
    };
    if look.is_some() {
        return place.page();
    }
    let sign = if is_over {
        drop_sign(language)
    } else {
        Html::default()
    };
    let page = list([place.page(), announcer(news(&library, language)), sign]);
    shell(&navigation.route, &preferences, page)
}

/// What becomes of files that are dropped on any page: they are opened, and the page for the
/// reader's own texts says how far that is.
fn open_anywhere(navigation: &Navigation, wish: &Callback<Wish>) -> Callback<Vec<OwnFile>> {
    let (visit, wish) = (navigation.visit.clone(), wish.clone());
    // A chart on the page of another site stays where it is.
    let stays = navigation.route.look().is_some();
    Callback::from(move |files| {
        if stays {
            return;
        }
        visit.emit((Route::Open(OpenView::default()), Step::Push));
        wish.emit(Wish::Open(files));
    })
}

/// What pages are made of.
struct Place<'a> {
    library: &'a UseReducerHandle<Library>,
    navigation: &'a Navigation,
    index: SearchIndex,
    opened: Rc<Opened>,
    wish: Callback<Wish>,
    arrived: Callback<()>,
    language: Language,
}

impl Place<'_> {
    fn page(&self) -> Html {
        let language = self.language;
        let library = || self.library.clone();
        let visit = || self.navigation.visit.clone();
        match &self.navigation.route {
            Route::Overview(view) => component::<OverviewPage>(OverviewPageProps {
                library: library(),
                view: view.clone(),
                visit: visit(),
                language,
            }),
            Route::Plan(key, view) => self.of_reading(key, &|reading| {
                self.later(Plan(PlanPageProps {
                    reading: reading.clone(),
                    view: view.clone(),
                    act: self.navigation.act.clone(),
                    wish: self.wish.clone(),
                    language,
                }))
            }),
            Route::Source(key, view) => self.of_reading(key, &|reading| {
                self.later(Page::Source(SourcePageProps {
                    reading: reading.clone(),
                    view: view.clone(),
                    visit: visit(),
                    language,
                }))
            }),
            Route::Print(key) => self.of_reading(key, &|reading| {
                self.later(Page::Print(reading.clone(), language))
            }),
            Route::Compare(view) => self.later(Page::Compare(Box::new(ComparePageProps {
                library: library(),
                view: view.clone(),
                embedded: None,
                visit: visit(),
                language,
            }))),
            Route::Tasks(view) => self.of_catalog(&|| {
                self.later(Page::Tasks(TasksPageProps {
                    library: library(),
                    view: view.clone(),
                    visit: visit(),
                    language,
                }))
            }),
            Route::Search(view) => self.later(Page::Search(SearchPageProps {
                library: library(),
                index: self.index.clone(),
                view: view.clone(),
                visit: visit(),
                language,
            })),
            Route::Open(view) => self.later(Page::Open(OpenPageProps {
                opened: self.opened.clone(),
                wish: self.wish.clone(),
                view: view.clone(),
                language,
            })),
            Route::Embed(view) => self.later(Embedding {
                view: view.clone(),
                library: library(),
                navigation: self.navigation.clone(),
                language,
            }),
            Route::Help => self.later(Page::Help(library(), language)),
            Route::Unknown(hash) => no_page(hash, language),
        }
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

fn failed(volume: &Volume, failure: &Failure, language: Language) -> Html {
    let title = element("p")
        .attribute("lang", "zh-CN")
        .text(volume.entry.title.clone());
    let explanation = list([title.into(), failure_note(failure, language)]);
    problem(say(language, "failure.document"), explanation, language)
}

fn waiting(label: &'static str, language: Language) -> Html {
    element("div")
        .class("waiting")
        .child(loading(say(language, label), None))
        .into()
}

fn closed(failure: &Failure, language: Language) -> Html {
    let title = say(language, "failure.catalog");
    problem(title, failure_note(failure, language), language)
}

fn unknown(key: &str, language: Language) -> Html {
    let advice = fill(language, "failure.unknown_advice", &[&key]);
    let title = say(language, "failure.unknown");
    problem(title, element("p").text(advice).into(), language)
}

fn no_page(hash: &str, language: Language) -> Html {
    let advice = fill(language, "failure.no_page_advice", &[&hash]);
    let title = say(language, "failure.no_page");
    problem(title, element("p").text(advice).into(), language)
}

/// A text of the reader's own that is not open, or not any more.
fn put_away(language: Language) -> Html {
    let page = element("a")
        .attribute("href", Route::Open(OpenView::default()).to_hash())
        .text(say(language, "shell.open_own"));
    let advice = element("p").text(say(language, "failure.put_away_advice"));
    let explanation = list([advice, element("p").child(page)]);
    problem(say(language, "failure.put_away"), explanation, language)
}

/// The title of the window: what is shown, then where.
fn title(route: &Route, volume: Option<&Volume>, language: Language) -> String {
    let section = say(language, route.section());
    let shown = volume.map_or(section, |volume| &volume.entry.title);
    format!("{shown} · {}", say(language, "shell.name"))
}

/// What there is to say aloud once reading has ended.
fn news(library: &Library, language: Language) -> String {
    let (settled, all) = library.settled();
    match library.failed() {
        _ if settled < all || all == 0 => String::new(),
        0 => fill(language, "loading.done", &[&all]),
        failed => fill(language, "loading.done_but", &[&failed, &all]),
    }
}
