//! The list of texts, set like a table of contents.

mod arrangement;
mod filters;
mod row;

use crate::components::{failure_note, loading};
use crate::reader::Failure;
use crate::route::OverviewView;
use crate::state::{Access, Library, Visit};
use crate::strings::{fill, say};
use crate::timing;
use crate::view::{Element, element, list, maybe, use_change};
use crate::wording;
use arrangement::{Group, Heading};
use filters::filters;
use gangmu_chart::scene::Language;
use row::row;
use yew::prelude::*;

/// What the overview is given.
#[derive(Debug, PartialEq, Properties)]
pub struct OverviewPageProps {
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// Which of them are shown, and how.
    pub view: OverviewView,
    /// The way to another arrangement.
    pub visit: Visit,
    /// The language of the interface.
    pub language: Language,
}

/// The overview.
#[component]
pub fn OverviewPage(props: &OverviewPageProps) -> Html {
    let language = props.language;
    let mut volumes = props.library.volumes().iter();
    let has_chart = volumes.any(|volume| volume.reading().is_some());
    use_change(has_chart, move || {
        if has_chart {
            timing::reached(timing::FIRST_CHART);
        }
    });
    let head = element("header")
        .class("overview-head")
        .child(element("h1").text(say(language, "overview.title")))
        .child(
            element("p")
                .class("lede")
                .text(say(language, "overview.lede")),
        );
    element("div")
        .class("overview")
        .child(head)
        .child(content(props))
        .into()
}

fn content(props: &OverviewPageProps) -> Html {
    let language = props.language;
    let failure = props.library.failure();
    let closed = maybe(failure.map(|failure| closed(failure, language)));
    match props.library.access() {
        Access::Opening => loading(say(language, "loading.catalog"), None),
        Access::Closed(_) => closed,
        Access::Open(volumes) => {
            let groups = arrangement::arrange(volumes, &props.view);
            list([
                closed,
                filters(volumes, &props.view, &props.visit, language),
                standing(props, &groups),
                list(groups.iter().map(|group| section(group, language))),
            ])
        }
    }
}

/// The catalogue's place where it could not be had.
fn closed(failure: &Failure, language: Language) -> Element {
    element("section")
        .class("overview-closed")
        .child(element("h2").text(say(language, "failure.catalog")))
        .child(failure_note(failure, language))
}

/// How far reading has come; once it is done, how many texts are shown.
fn standing(props: &OverviewPageProps, groups: &[Group]) -> Html {
    let language = props.language;
    let (settled, all) = props.library.settled();
    if settled < all {
        let label = fill(language, "loading.documents", &[&settled, &all]);
        return loading(label, Some((settled, all)));
    }
    let words = match groups.iter().map(|group| group.volumes.len()).sum() {
        0 => say(language, "overview.none").to_owned(),
        shown => fill(language, "overview.shown", &[&shown]),
    };
    element("p").class("standing").text(words).into()
}

fn section(group: &Group, language: Language) -> Html {
    let (heading, place) = match group.heading {
        Heading::Place(Some(place)) => (place.to_owned(), Some("zh-CN")),
        Heading::Place(None) => (say(language, "overview.no_place").to_owned(), None),
        Heading::Period(Some(period)) => (wording::period(period), None),
        Heading::Period(None) => (say(language, "overview.no_year").to_owned(), None),
    };
    let by_place = matches!(group.heading, Heading::Place(_));
    let rows = group.volumes.iter();
    let rows = rows.map(|volume| row(volume, by_place, language));
    element("section")
        .class("group")
        .key(heading.clone())
        .child(element("h2").attribute_if("lang", place).text(heading))
        .child(element("ul").class("volumes").children(rows))
        .into()
}
