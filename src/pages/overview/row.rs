//! One text of the list.

use crate::components::{Thumbnail, failure_note, seal};
use crate::reader::{Failure, Reading, Shared};
use crate::route::{PlanView, Route};
use crate::state::{Progress, Volume};
use crate::strings::say;
use crate::summary::Summary;
use crate::wording;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// One text: the whole row leads to its page. Its place or its years stand in the heading
/// above, the other of the two stands here.
pub fn row(volume: &Volume, by_place: bool, language: Language) -> Html {
    let (state, content) = match &volume.progress {
        Progress::Waiting | Progress::Reading => ("volume-waiting", waiting(language)),
        Progress::Ready(reading) => ("volume-ready", ready(reading, language)),
        Progress::Failed(failure) => ("volume-failed", failed(failure, language)),
    };
    let entry = &volume.entry;
    let href = match volume.progress {
        Progress::Failed(_) => None,
        _ => Some(Route::Plan(entry.id.clone(), PlanView::default()).print()),
    };
    html! {
        <li key={entry.id.clone()} class={classes!("volume", state)}>
            <div class="volume-name">
                <h3 lang="zh-CN"><a {href}>{ &entry.title }</a></h3>
                { particulars(volume, by_place, language) }
            </div>
            { content }
        </li>
    }
}

fn waiting(language: Language) -> Html {
    html! { <p class="volume-state">{ say(language, "overview.reading") }</p> }
}

fn ready(reading: &Shared<Reading>, language: Language) -> Html {
    let summary = Summary::of(&reading.plan);
    html! {
        <>
            { counts(summary, language) }
            <Thumbnail reading={reading.clone()} />
            { seal(summary, None, language) }
        </>
    }
}

fn failed(failure: &Failure, language: Language) -> Html {
    html! {
        <div class="volume-failure">
            <p class="failure-title">{ say(language, "failure.document") }</p>
            { failure_note(failure, language) }
        </div>
    }
}

/// Place or years, kind, publisher, date.
fn particulars(volume: &Volume, by_place: bool, language: Language) -> Html {
    let entry = &volume.entry;
    let other = if by_place {
        volume.period().map(wording::period)
    } else {
        volume.place().map(str::to_owned)
    };
    let kind = volume.kind().map(|kind| wording::kind(language, kind));
    let of_the_text = |words: &String| html! { <span lang="zh-CN">{ words }</span> };
    html! {
        <p class="particulars">
            { for other.iter().map(of_the_text) }
            { for kind.map(|kind| html! { <span>{ kind }</span> }) }
            { for entry.publisher.iter().chain(&entry.date).map(of_the_text) }
        </p>
    }
}

fn counts(summary: Summary, language: Language) -> Html {
    let counts = [
        ("summary.areas", summary.areas),
        ("summary.measures", summary.measures),
        ("summary.quantified", summary.quantified),
    ];
    html! {
        <dl class="counts">
            { for counts.into_iter().map(|(key, count)| html! {
                <div {key}><dt>{ say(language, key) }</dt><dd>{ count }</dd></div>
            }) }
        </dl>
    }
}
