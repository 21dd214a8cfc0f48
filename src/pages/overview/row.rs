//! One text of the list.

use crate::components::{FailureNote, Seal, Thumbnail};
use crate::reader::Failure;
use crate::route::{PlanView, Route};
use crate::state::{Progress, Volume};
use crate::strings::say;
use crate::summary::Summary;
use crate::wording;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the row shows.
#[derive(Debug, PartialEq, Properties)]
pub struct VolumeRowProps {
    /// The text.
    pub volume: Volume,
    /// Whether the place stands in the heading above; else the years do.
    pub by_place: bool,
    /// The language of the interface.
    pub language: Language,
}

/// One text: the whole row leads to its page.
#[component]
pub fn VolumeRow(props: &VolumeRowProps) -> Html {
    let volume = &props.volume;
    let language = props.language;
    match &volume.progress {
        Progress::Failed(failure) => failed(props, failure),
        Progress::Ready(reading) => {
            let summary = Summary::of(&reading.plan);
            html! {
                <li class="volume">
                    { name(props) }
                    <Counts {summary} {language} />
                    <Thumbnail reading={reading.clone()} />
                    <Seal {summary} {language} />
                </li>
            }
        }
        Progress::Waiting | Progress::Reading => html! {
            <li class="volume volume-waiting">
                { name(props) }
                <p class="volume-state">{ say(language, "overview.reading") }</p>
            </li>
        },
    }
}

fn name(props: &VolumeRowProps) -> Html {
    let entry = &props.volume.entry;
    let href = Route::Plan(entry.id.clone(), PlanView::default()).print();
    html! {
        <div class="volume-name">
            <h3 lang="zh-CN"><a {href}>{ &entry.title }</a></h3>
            { particulars(props) }
        </div>
    }
}

fn failed(props: &VolumeRowProps, failure: &Failure) -> Html {
    html! {
        <li class="volume volume-failed">
            <div class="volume-name">
                <h3 lang="zh-CN">{ &props.volume.entry.title }</h3>
                { particulars(props) }
            </div>
            <div class="volume-failure">
                <p class="failure-title">{ say(props.language, "failure.document") }</p>
                <FailureNote failure={failure.clone()} language={props.language} />
            </div>
        </li>
    }
}

/// Place or years, kind, publisher, date.
fn particulars(props: &VolumeRowProps) -> Html {
    let volume = &props.volume;
    let entry = &volume.entry;
    let whose = if props.by_place {
        volume.period().map(wording::period)
    } else {
        volume.place().map(str::to_owned)
    };
    let kind = volume
        .kind()
        .map(|kind| wording::kind(props.language, kind));
    html! {
        <p class="particulars">
            { for whose.map(|whose| html! { <span lang="zh-CN">{ whose }</span> }) }
            { for kind.map(|kind| html! { <span>{ kind }</span> }) }
            { for entry.publisher.iter().map(|publisher| html! {
                <span lang="zh-CN">{ publisher }</span>
            }) }
            { for entry.date.iter().map(|date| html! {
                <time datetime={date.clone()}>{ date }</time>
            }) }
        </p>
    }
}

#[derive(PartialEq, Properties)]
struct CountsProps {
    summary: Summary,
    language: Language,
}

#[component]
fn Counts(props: &CountsProps) -> Html {
    let Summary {
        areas,
        measures,
        quantified,
        ..
    } = props.summary;
    let counts = [
        ("summary.areas", areas),
        ("summary.measures", measures),
        ("summary.quantified", quantified),
    ];
    html! {
        <dl class="counts">
            { for counts.into_iter().map(|(key, count)| html! {
                <div {key}><dt>{ say(props.language, key) }</dt><dd>{ count }</dd></div>
            }) }
        </dl>
    }
}
