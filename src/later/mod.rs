//! Parts of the program that come when they are first wanted.
//!
//! A function marked with `wasm_split` is a seam: when the site is built, what stands behind it
//! and nowhere else, code and data, is cut off into a file of its own. The function hands over
//! how its part draws, and from then on the part is called like anything else. Everywhere but in
//! a site the program is whole, and the seams are ordinary calls.
//!
//! To move more behind a seam, take care that nothing before it names it.

mod corrections;
mod docx;
mod embed;
mod english;
mod forms;
mod own;
mod pages;
mod plan;
mod sharing;
mod uncommon;

pub use corrections::{Correcting, corrector};
pub use docx::docx_text;
pub use embed::Embedding;
pub use english::english;
pub use forms::{fetch_forms, form};
pub use own::file_reading;
pub use pages::Page;
pub use plan::Plan;
pub use sharing::plan_json;
pub use uncommon::read_any;

use crate::components::{loading, problem};
use crate::route::Route;
use crate::strings::say;
use crate::task::Task;
use crate::view::{Comparable, Kept, button, element, keyed_component, list};
use crate::view::{use_change, use_held, use_kept};
use futures_util::future::LocalBoxFuture;
use gangmu_chart::scene::Language;
use std::any::Any;
use std::fmt;
use std::rc::Rc;
use wasm_split_helpers::SplitLoaderError;
use yew::prelude::*;

/// What a part of the program draws, and how it is had.
pub trait Later: Comparable {
    /// The name of its part.
    fn part(&self) -> &'static str;

    /// As it looks, once its part is there.
    fn draw(&self) -> Option<Html>;

    /// Whether it is all that the page shows.
    fn is_page(&self) -> bool;

    /// Has its part come.
    fn fetch(&self) -> Coming;
}

/// A part on its way.
pub type Coming = LocalBoxFuture<'static, Result<(), Missing>>;

/// A part did not come; the browser's console says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Has the part of a page come while its text is read, which would otherwise come after it. Once
/// all texts are read, the list has what opens them come.
pub fn fetch_ahead(route: &Route, are_read: bool) {
    let part: Coming = match route {
        Route::Overview(_) if !are_read => return,
        Route::Overview(_) | Route::Plan(..) => Box::pin(plan::fetch_plan()),
        Route::Source(..) | Route::Print(..) => Box::pin(pages::fetch_pages()),
        _ => return,
    };
    yew::platform::spawn_local(async {
        // The page asks for it once more, and says so where it does not come.
        let _ = part.await;
    });
}

/// What is drawn by a part of the program, or how far that part is; says when it has come.
pub fn later(wanted: impl Later, language: Language, came: Callback<()>) -> Html {
    let part = wanted.part();
    let wanted = Wanted(Rc::new(wanted));
    let arrival = ArrivalProps {
        wanted,
        language,
        came,
    };
    // What one part draws may follow another's in the same place.
    keyed_component::<Arrival>(part, arrival)
}

#[derive(Debug, PartialEq, Properties)]
struct ArrivalProps {
    wanted: Wanted,
    language: Language,
    came: Callback<()>,
}

/// One component serves all parts: each type of component is kilobytes of program.
#[component]
fn Arrival(props: &ArrivalProps) -> Html {
    let state = use_kept(|| State::Coming);
    let task = use_kept(|| None::<Rc<Task>>);
    let fetch = {
        let (wanted, state) = (props.wanted.clone(), state.clone());
        move || task.put(Some(Rc::new(follow(wanted.0.fetch(), &state))))
    };
    let drawn = props.wanted.0.draw();
    let (begin, is_missing) = (fetch.clone(), drawn.is_none());
    // By now it may have come for somebody else; then this says so at once, and it is drawn.
    use_held(move || {
        if is_missing {
            begin();
        }
    });
    let (now, came) = (state.get(), props.came.clone());
    use_change(now, move || {
        if now == State::There {
            came.emit(());
        }
    });
    if let Some(drawn) = drawn {
        return drawn;
    }
    match now {
        State::Missing => missing(props.wanted.0.is_page(), props.language, move || {
            state.set(State::Coming);
            fetch();
        }),
        State::Coming | State::There => element("div")
            .class("waiting")
            .child(loading(say(props.language, "loading.part"), None))
            .into(),
    }
}

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is on its way.
    Coming,
    /// It is there.
    There,
    /// It did not come.
    Missing,
}

/// Keeps a state in step with a part that comes.
pub fn follow(coming: Coming, state: &Kept<State>) -> Task {
    let state = state.clone();
    Task::spawn(async move {
        state.set(match coming.await {
            Ok(()) => State::There,
            Err(Missing) => State::Missing,
        });
    })
}

/// What is said in the place of a part that did not come.
pub fn missing(is_page: bool, language: Language, retry: impl Fn() + 'static) -> Html {
    let title = say(language, "failure.part");
    let advice = element("p")
        .class("failure-advice")
        .text(say(language, "failure.part_advice"));
    let again = element("p").child(button(retry).text(say(language, "failure.retry")));
    let explanation = list([advice, again]);
    if is_page {
        return problem(title, explanation, language);
    }
    element("div")
        .attribute("role", "alert")
        .child(element("p").class("failure-what").text(title))
        .child(explanation)
        .into()
}

#[derive(Clone)]
struct Wanted(Rc<dyn Later>);

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.equals(other)
    }
}

impl fmt::Debug for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wanted")
    }
}
