//! The app: what it keeps, and the frame around the page that is shown.

mod absent;
mod place;

use crate::browser;
use crate::components::{announcer, drop_sign, shell, use_drop};
use crate::components::{use_heading_focus, use_search_key};
use crate::later::fetch_ahead;
use crate::look::use_look;
use crate::preferences::use_preferences;
use crate::reader::{OwnFile, PageReader};
use crate::route::{OpenView, Route};
use crate::state::{Library, Navigation, SearchIndex, Step, Volume, Wish};
use crate::state::{use_intake, use_library, use_navigation};
use crate::strings::{fill, say};
use crate::view::{list, use_change, use_kept};
use gangmu_chart::scene::Language;
use place::Place;
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
