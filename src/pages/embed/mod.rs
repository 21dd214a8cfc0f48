//! One chart on the page of another site: without the frame of the other pages, with a line that
//! says where the data comes from and a way out into the whole page.
//!
//! What is shown is in the address, as everywhere ([`EmbedView`]). With the page around, only two
//! things are exchanged: the height of the content goes out, a look comes in ([`parent`]).

mod chart;
mod parent;
mod shell;

use super::ComparePageProps;
use crate::components::{failure_note, loading};
use crate::later::{Page, later};
use crate::reader::{Failure, Reading, Shared};
use crate::route::{EmbedView, Embedded};
use crate::state::{Access, Library, Navigation, Progress};
use crate::strings::{fill, say};
use crate::view::{Element, component, element, keyed_component, list};
use crate::wording;
use chart::{EmbedPage, EmbedPageProps};
use gangmu_chart::scene::Language;
use gangmu_chart::{Chart, joint};
use shell::{EmbedShell, EmbedShellProps};
use yew::prelude::*;

/// How far the way to a chart has come.
enum Course<'a> {
    /// Something is on its way.
    Waiting(&'static str),
    /// The text is not to be had.
    Failed(&'static str, &'a Failure),
    /// There is no such text.
    Unknown,
    /// The text is there.
    Ready(&'a Shared<Reading>),
}

/// A chart by itself, or what is said in its place.
pub fn embedded(
    view: &EmbedView,
    library: &UseReducerHandle<Library>,
    navigation: &Navigation,
    language: Language,
) -> Html {
    let (is_ready, children) = match &view.content {
        Embedded::Plan(key, chart, plan_view) => match course(library, key) {
            Course::Waiting(label) => (false, loading(say(language, label), None)),
            Course::Failed(what, failure) => (
                false,
                notice(say(language, what), failure_note(failure, language)),
            ),
            Course::Unknown => (true, no_plan(key, language)),
            Course::Ready(reading) => {
                let props = EmbedPageProps {
                    reading: reading.clone(),
                    chart: *chart,
                    view: plan_view.clone(),
                    act: navigation.act.clone(),
                    language,
                };
                (true, keyed_component::<EmbedPage>(key.clone(), props))
            }
        },
        Embedded::Several(chart, compare) => {
            let (settled, all) = library.settled();
            let props = ComparePageProps {
                library: library.clone(),
                view: compare.clone(),
                embedded: Some((*chart, view.clone())),
                visit: navigation.visit.clone(),
                language,
            };
            // The part of the program for comparing has more than a chart of one plan needs.
            let compared = later(Page::Compare(Box::new(props)), language, Callback::noop());
            (all > 0 && settled == all, compared)
        }
        Embedded::Unknown(name) => (true, no_chart(name, language)),
    };
    component::<EmbedShell>(EmbedShellProps {
        view: view.clone(),
        visit: navigation.visit.clone(),
        is_ready,
        language,
        children,
    })
}

fn course<'a>(library: &'a Library, key: &str) -> Course<'a> {
    match (
        library.find(key).map(|volume| &volume.progress),
        library.access(),
    ) {
        (Some(Progress::Ready(reading)), _) => Course::Ready(reading),
        (Some(Progress::Failed(failure)), _) => Course::Failed("failure.document", failure),
        (Some(Progress::Waiting | Progress::Reading), _) => Course::Waiting("loading.document"),
        (None, Access::Opening) => Course::Waiting("loading.catalog"),
        (None, Access::Closed(failure)) => Course::Failed("failure.catalog", failure),
        (None, Access::Open(_)) => Course::Unknown,
    }
}

/// What the chart is about, over the chart.
pub fn title(words: impl Into<AttrValue>) -> Element {
    element("h1").class("embed-title").text(words)
}

/// Says that there is no chart of a name, and which there are.
fn no_chart(name: &str, language: Language) -> Html {
    let one = Chart::ALL.into_iter().map(Chart::name);
    let several = joint::Chart::ALL.into_iter().map(joint::Chart::name);
    let names: Vec<&str> = one.chain(several).collect();
    let names = wording::names(language, &names);
    let advice = fill(language, "embed.no_chart_advice", &[&name, &names]);
    notice(
        say(language, "embed.no_chart"),
        element("p").text(advice).into(),
    )
}

/// Says that there is no plan of a key.
fn no_plan(key: &str, language: Language) -> Html {
    let advice = fill(language, "failure.unknown_advice", &[&key]);
    notice(
        say(language, "failure.unknown"),
        element("p").text(advice).into(),
    )
}

/// What is said in the place of a chart.
fn notice(words: &'static str, explanation: Html) -> Html {
    list([title(words).into(), explanation])
}
