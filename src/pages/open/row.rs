//! One text that the reader has given.

use super::away::put_away;
use crate::components::{corrections_count, failure_note, link_button, loading, seal, term_counts};
use crate::reader::{Content, Reading};
use crate::route::{PlanView, Route};
use crate::state::{Given, Progress, Wish};
use crate::strings::say;
use crate::summary::Summary;
use crate::view::{Element, Kept, On, element, list, maybe};
use crate::wording;
use gangmu_chart::scene::Language;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::{Callback, Html, TargetCast};

/// What it is, how far it has been read, and the way to put it away.
pub fn row(
    given: &Given,
    wish: &Callback<Wish>,
    asked: &Kept<Option<usize>>,
    language: Language,
) -> Html {
    let (name, state) = match &given.progress {
        Progress::Waiting => (unread(given), loading(say(language, "open.waiting"), None)),
        Progress::Reading => {
            let done = Some((given.done as usize, 100));
            let label = say(language, "overview.reading");
            (unread(given), loading(label, done))
        }
        Progress::Failed(failure) => (unread(given), failure_note(failure, language)),
        Progress::Ready(reading) if given.is_aside => {
            let title = element("h3").text(reading.entry.title.clone());
            (
                title,
                list([counts(reading, language), aside(given, wish, language)]),
            )
        }
        Progress::Ready(reading) => (read(reading), counts(reading, language)),
    };
    let name = element("div")
        .class("given-name")
        .child(name)
        .child(particulars(given, language))
        .maybe(keep(given, wish, language));
    element("li")
        .key(given.number)
        .class("given")
        .class_if(matches!(given.progress, Progress::Failed(_)), "is-failed")
        .child(name)
        .child(element("div").class("given-state").child(state))
        .child(put_away(given, wish, asked, language))
        .into()
}

fn unread(given: &Given) -> Element {
    element("h3").text(given.file.name.clone())
}

fn read(reading: &Reading) -> Element {
    let plan = Route::Plan(reading.key.clone(), PlanView::default());
    let title = element("a")
        .attribute("href", plan.to_hash())
        .text(reading.entry.title.clone());
    element("h3").attribute("lang", "zh-CN").child(title)
}

/// Says that a text is long, and offers to show it all the same.
fn aside(given: &Given, wish: &Callback<Wish>, language: Language) -> Html {
    let (wish, number) = (wish.clone(), given.number);
    let show = link_button(say(language, "open.show"), move || {
        wish.emit(Wish::Show(number));
    });
    element("p")
        .class("given-notice")
        .text(say(language, "open.long"))
        .text(" ")
        .child(show)
        .into()
}

/// Whether the browser keeps it, for the reader to say. Of what came by a link, the link is there.
fn keep(given: &Given, wish: &Callback<Wish>, language: Language) -> Option<Element> {
    let is_here = matches!(given.file.content, Content::Device(_));
    given.key().filter(|_| is_here)?;
    let (wish, number) = (wish.clone(), given.number);
    let is_kept = given.kept.is_some();
    let field = element("input")
        .attribute("type", "checkbox")
        .property("checked", is_kept)
        .on(On::Change, move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                wish.emit(Wish::Keep(number, field.checked()));
                // It is kept once the browser says so.
                field.set_checked(is_kept);
            }
        });
    let words = element("span").text(say(language, "open.keep"));
    Some(
        element("label")
            .class("given-keep")
            .child(field)
            .child(words),
    )
}

/// File, size, and what the text says of itself.
fn particulars(given: &Given, language: Language) -> Html {
    let plan = match &given.progress {
        Progress::Ready(reading) => Some(&reading.plan),
        _ => None,
    };
    let file = plan.map(|_| element("span").text(given.file.name.clone()));
    let size = given.file.size();
    let size = size.map(|size| element("span").text(wording::size(size)));
    let place = plan.and_then(|plan| plan.place.clone());
    let place = place.map(|place| element("span").attribute("lang", "zh-CN").text(place));
    let period = plan.and_then(|plan| plan.period);
    let period = period.map(|period| element("span").text(wording::period(period)));
    let kind = plan.map(|plan| element("span").text(wording::kind(language, plan.kind)));
    let corrected = plan.and_then(|plan| corrections_count(plan, language));
    element("p")
        .class("particulars")
        .children(
            [file, size, place, period, kind, corrected]
                .into_iter()
                .flatten(),
        )
        .into()
}

fn counts(reading: &Reading, language: Language) -> Html {
    let summary = Summary::of(&reading.plan);
    let counts = [
        ("summary.areas", summary.areas),
        ("summary.measures", summary.measures),
        ("summary.quantified", summary.quantified),
    ];
    let counts = counts.map(|(key, count)| (say(language, key), count));
    let notice = (summary.areas + summary.quantified == 0).then(|| {
        element("p")
            .class("given-notice")
            .text(say(language, "open.no_plan"))
    });
    list([
        maybe(notice),
        term_counts(&counts).class("counts").into(),
        seal(summary, None, language),
    ])
}
