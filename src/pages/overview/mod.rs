//! The list of texts, set like a table of contents.

mod arrangement;
mod filters;
mod row;

use crate::components::{FailureNote, Loading};
use crate::route::OverviewView;
use crate::state::Library;
use crate::strings::{fill, say};
use crate::wording;
use arrangement::{Group, Heading};
use filters::Filters;
use gangmu_chart::scene::Language;
use row::VolumeRow;
use yew::prelude::*;

/// What the overview is given.
#[derive(Debug, PartialEq, Properties)]
pub struct OverviewPageProps {
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// Which of them are shown, and how.
    pub view: OverviewView,
    /// Where another arrangement goes.
    pub arrange: Callback<OverviewView>,
    /// The language of the interface.
    pub language: Language,
}

/// The overview.
#[component]
pub fn OverviewPage(props: &OverviewPageProps) -> Html {
    let language = props.language;
    html! {
        <div class="overview">
            <header class="overview-head">
                <h1>{ say(language, "overview.title") }</h1>
                <p class="lede">{ say(language, "overview.lede") }</p>
            </header>
            { content(props) }
        </div>
    }
}

fn content(props: &OverviewPageProps) -> Html {
    let language = props.language;
    match &*props.library {
        Library::Opening => html! { <Loading label={say(language, "loading.catalog")} /> },
        Library::Closed(failure) => html! {
            <section class="overview-closed">
                <h2>{ say(language, "failure.catalog") }</h2>
                <FailureNote failure={failure.clone()} {language} />
            </section>
        },
        Library::Open(volumes) => {
            let groups = arrangement::arrange(volumes, &props.view);
            html! {
                <>
                    <Filters
                        places={owned(arrangement::places(volumes))}
                        years={arrangement::years(volumes)}
                        view={props.view.clone()}
                        arrange={props.arrange.clone()}
                        {language}
                    />
                    { standing(props, &groups) }
                    { for groups.iter().map(|group| section(group, language)) }
                </>
            }
        }
    }
}

/// How far reading has come; once it is done, how many texts are shown.
fn standing(props: &OverviewPageProps, groups: &[Group]) -> Html {
    let (settled, all) = props.library.settled();
    if settled < all {
        let label = fill(props.language, "loading.documents", &[&settled, &all]);
        return html! { <Loading {label} done={Some((settled, all))} /> };
    }
    let shown: usize = groups.iter().map(|group| group.volumes.len()).sum();
    if shown == 0 {
        return html! { <p class="standing">{ say(props.language, "overview.none") }</p> };
    }
    html! { <p class="standing">{ fill(props.language, "overview.shown", &[&shown]) }</p> }
}

fn section(group: &Group, language: Language) -> Html {
    let heading = match group.heading {
        Heading::Place(Some(place)) => html! { <span lang="zh-CN">{ place }</span> },
        Heading::Place(None) => html! { say(language, "overview.no_place") },
        Heading::Period(Some(period)) => html! { wording::period(period) },
        Heading::Period(None) => html! { say(language, "overview.no_year") },
    };
    let key = format!("{:?}", group.heading);
    let by_place = matches!(group.heading, Heading::Place(_));
    html! {
        <section class="group" {key}>
            <h2>{ heading }</h2>
            <ul class="volumes">
                { for group.volumes.iter().map(|volume| html! {
                    <VolumeRow
                        key={volume.entry.id.clone()}
                        volume={(*volume).clone()}
                        {by_place}
                        {language}
                    />
                }) }
            </ul>
        </section>
    }
}

fn owned(places: Vec<&str>) -> Vec<String> {
    places.into_iter().map(str::to_owned).collect()
}
