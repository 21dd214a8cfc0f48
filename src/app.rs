//! The app: which page is shown, and what it is given.

use crate::browser;
use crate::components::{announcer, drop_sign, failure_note, loading, problem, shell, use_drop};
use crate::components::{use_heading_focus, use_search_key};
use crate::look::use_look;
use crate::pages::embedded;
use crate::pages::{ComparePage, ComparePageProps};
use crate::pages::{OpenPage, OpenPageProps};
use crate::pages::{OverviewPage, OverviewPageProps, PlanPage, PlanPageProps};
use crate::pages::{SearchPage, SearchPageProps, TasksPage, TasksPageProps, help};
use crate::pages::{SourcePage, SourcePageProps, print_page};
use crate::preferences::use_preferences;
use crate::reader::{self, Failure, OwnFile, PageReader, Reading, Shared};
use crate::route::{OpenView, Route};
use crate::state::{Access, Library, Navigation, Progress, SearchIndex, Step, Volume, Wish};
use crate::state::{use_intake, use_library, use_navigation};
use crate::strings::{fill, say};
use crate::view::{component, element, keyed_component, list, use_change, use_kept};
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let navigation = use_navigation();
    let look = navigation.route.look();
    let preferences = use_preferences(look);
    use_look(look, preferences.theme.name());
    let wanted = navigation.route.plan().map(str::to_owned);
    let is_alone = look.is_some() && wanted.is_some();
    let library = use_library(PageReader, wanted, is_alone);
    let (given, wish) = use_intake(PageReader, library.dispatcher());
    let language = preferences.language;
    let volume = navigation.route.plan().and_then(|key| library.find(key));

    let is_ready = volume.is_some_and(|volume| volume.reading().is_some());
    use_heading_focus(navigation.route.page(), is_ready);
    let title = title(&navigation.route, volume, language);
    use_change(title.clone(), move || browser::set_title(&title));

    let index = use_kept(SearchIndex::default);
    use_search_key(&navigation.visit, look.is_some());
    let is_over = use_drop(open_anywhere(&navigation, &wish));

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
            embedded: None,
            visit: navigation.visit.clone(),
            language,
        }),
        Route::Tasks(view) => match library.access() {
            Access::Opening => waiting("loading.catalog", language),
            Access::Closed(failure) => closed(failure, language),
            Access::Open(_) => component::<TasksPage>(TasksPageProps {
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
        Route::Open(view) => component::<OpenPage>(OpenPageProps {
            given,
            wish,
            view: view.clone(),
            language,
        }),
        Route::Help => help(&library, language),
        Route::Embed(view) => return embedded(view, &library, &navigation, language),
        Route::Plan(key, _) | Route::Source(key, _) | Route::Print(key) => {
            match (volume, library.access()) {
                (Some(volume), _) => of_volume(volume, &navigation, language),
                (None, _) if reader::is_key(key) => put_away(language),
                (None, Access::Opening) => waiting("loading.catalog", language),
                (None, Access::Closed(failure)) => closed(failure, language),
                (None, Access::Open(_)) => unknown(key, language),
            }
        }
    };
    let sign = if is_over {
        drop_sign(language)
    } else {
        Html::default()
    };
    let page = list([page, announcer(news(&library, language)), sign]);
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
        | Route::Open(_)
        | Route::Embed(_)
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

/// A text of the reader's own that is not open, or not any more.
fn put_away(language: Language) -> Html {
    let page = element("a")
        .attribute("href", Route::Open(OpenView::default()).print())
        .text(say(language, "open.title"));
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
