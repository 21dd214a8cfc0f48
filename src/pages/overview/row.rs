//! One text of the list.

use crate::components::{corrections_count, failure_note, seal, term_counts, thumbnail};
use crate::reader::{Failure, Reading, Shared};
use crate::route::{PlanView, Route};
use crate::state::{Progress, Volume};
use crate::strings::say;
use crate::summary::Summary;
use crate::view::{element, list};
use crate::wording;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

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
        _ => Some(Route::Plan(entry.id.clone(), PlanView::default()).to_hash()),
    };
    let title = element("a")
        .attribute_if("href", href)
        .text(entry.title.clone());
    let name = element("div")
        .class("volume-name")
        .child(element("h3").attribute("lang", "zh-CN").child(title))
        .child(particulars(volume, by_place, language));
    element("li")
        .key(entry.id.clone())
        .class("volume")
        .class(state)
        .child(name)
        .child(content)
        .into()
}

fn waiting(language: Language) -> Html {
    let words = say(language, "overview.reading");
    element("p").class("volume-state").text(words).into()
}

fn ready(reading: &Shared<Reading>, language: Language) -> Html {
    let summary = Summary::of(&reading.plan);
    list([
        counts(summary, language),
        thumbnail(reading.clone()),
        seal(summary, None, language),
    ])
}

fn failed(failure: &Failure, language: Language) -> Html {
    let title = say(language, "failure.document");
    element("div")
        .class("volume-failure")
        .child(element("p").class("failure-title").text(title))
        .child(failure_note(failure, language))
        .into()
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
    let of_the_text = |words: String| {
        let span = element("span").attribute("lang", "zh-CN");
        Html::from(span.text(words))
    };
    let date = entry.date.as_ref();
    let date = date.map(|date| wording::date(language, date));
    let kind = kind.map(|kind| element("span").text(kind).into());
    let corrected = volume
        .reading()
        .and_then(|reading| corrections_count(&reading.plan, language));
    let parts = [
        other.map(of_the_text),
        kind,
        entry.publisher.clone().map(of_the_text),
        date.map(|date| element("span").text(date).into()),
        corrected.map(Into::into),
    ];
    element("p")
        .class("particulars")
        .children(parts.into_iter().flatten())
        .into()
}

fn counts(summary: Summary, language: Language) -> Html {
    let counts = [
        ("summary.areas", summary.areas),
        ("summary.measures", summary.measures),
        ("summary.quantified", summary.quantified),
    ];
    let counts = counts.map(|(key, count)| (say(language, key), count));
    term_counts(&counts).class("counts").into()
}
