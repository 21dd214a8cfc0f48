//! The app: which page is shown, and what it is given.

use crate::browser;
use crate::components::{announcer, failure_note, loading, problem, shell};
use crate::components::{use_heading_focus, use_search_key};
use crate::pages::{ComparePage, ComparePageProps};
use crate::pages::{OverviewPage, OverviewPageProps, PlanPage, PlanPageProps};
use crate::pages::{SearchPage, SearchPageProps, TasksPage, TasksPageProps, help};
use crate::pages::{SourcePage, SourcePageProps, print_page};
use crate::preferences::use_preferences;
use crate::reader::{Failure, PageReader, Reading, Shared};
use crate::route::Route;
use crate::state::{Library, Navigation, Progress, SearchIndex, Volume};
use crate::state::{use_library, use_navigation};
use crate::strings::{fill, say};
use crate::view::{component, element, keyed_component, list, use_change, use_kept};
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let preferences = use_preferences();
    let navigation = use_navigation();
    let library = use_library(PageReader, navigation.route.plan().map(str::to_owned));
    let language = preferences.language;
    let volume = navigation.route.plan().and_then(|key| library.find(key));

    let is_ready = volume.is_some_and(|volume| volume.reading().is_some());
    use_heading_focus(navigation.route.page(), is_ready);
    let title = title(&navigation.route, volume, language);
    use_change(title.clone(), move || browser::set_title(&title));

    let index = use_kept(SearchIndex::default);
    use_search_key(&navigation.visit);

    let page = match &navigation.route {
        Route::Overview(view) => component::<OverviewPage>(OverviewPageProps {
            library: library.clone(),
            view: view.clone(),
            visit: navigation.visit.clone(),
            language,
        }),
        Route::Compare(view) => component::<ComparePage>(ComparePageProps {
            library: library.clone(),
            view: view.clone(),
            visit: navigation.visit.clone(),
            language,
        }),
        Route::Tasks(view) => match &*library {
            Library::Opening => waiting("loading.catalog", language),
            Library::Closed(failure) => closed(failure, language),
            Library::Open(_) => component::<TasksPage>(TasksPageProps {
                library: library.clone(),
                view: view.clone(),
                visit: navigation.visit.clone(),
                language,
            }),
        },
        Route::Search(view) => component::<SearchPage>(SearchPageProps {
            library: library.clone(),
            index: index.get(),
            view: view.clone(),
            visit: navigation.visit.clone(),
            language,
        }),
        Route::Help => help(&library, language),
        Route::Plan(key, _) | Route::Source(key, _) | Route::Print(key) => {
            match (&*library, volume) {
                (Library::Opening, _) => waiting("loading.catalog", language),
                (Library::Closed(failure), _) => closed(failure, language),
                (Library::Open(_), None) => unknown(key, language),
                (Library::Open(_), Some(volume)) => of_volume(volume, &navigation, language),
            }
        }
    };
    let page = list([page, announcer(news(&library, language))]);
    shell(&navigation.route, &preferences, page)
}

/// A page of one text, once it is read.
fn of_volume(volume: &Volume, navigation: &Navigation, language: Language) -> Html {
    match &volume.progress {
        Progress::Ready(reading) => of_reading(reading, navigation, language),
        Progress::Failed(failure) => {
            let title = element("p")
                .attribute("lang", "zh-CN")
                .text(volume.entry.title.clone());
            let explanation = list([title.into(), failure_note(failure, language)]);
            problem(say(language, "failure.document"), explanation, language)
        }
        Progress::Waiting | Progress::Reading => waiting("loading.document", language),
    }
}

fn of_reading(reading: &Shared<Reading>, navigation: &Navigation, language: Language) -> Html {
    match &navigation.route {
        Route::Plan(key, view) => keyed_component::<PlanPage>(
            key.clone(),
            PlanPageProps {
                reading: reading.clone(),
                view: view.clone(),
                act: navigation.act.clone(),
                language,
            },
        ),
        Route::Source(key, view) => keyed_component::<SourcePage>(
            key.clone(),
            SourcePageProps {
                reading: reading.clone(),
                view: view.clone(),
                visit: navigation.visit.clone(),
                language,
            },
        ),
        Route::Print(_) => print_page(reading, language),
        Route::Overview(_)
        | Route::Compare(_)
        | Route::Tasks(_)
        | Route::Search(_)
        | Route::Help => Html::default(),
    }
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
