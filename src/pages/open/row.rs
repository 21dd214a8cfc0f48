//! One text that the reader has given.

use crate::browser;
use crate::components::{failure_note, link_button, loading, seal, term_counts};
use crate::dom;
use crate::reader::Reading;
use crate::route::{PlanView, Route};
use crate::state::{Given, Progress, Wish};
use crate::strings::{fill, say};
use crate::summary::Summary;
use crate::view::{Element, element, list, maybe};
use crate::wording;
use gangmu_chart::scene::Language;
use yew::prelude::{Callback, Html};

/// What it is, how far it has been read, and the way to put it away; it is at this place of the
/// list.
pub fn row(at: usize, given: &Given, wish: &Callback<Wish>, language: Language) -> Html {
    let (name, state) = match &given.progress {
        Progress::Waiting => (unread(given), loading(say(language, "open.waiting"), None)),
        Progress::Reading => (
            unread(given),
            loading(say(language, "overview.reading"), None),
        ),
        Progress::Failed(failure) => (unread(given), failure_note(failure, language)),
        Progress::Ready(reading) => (read(reading), counts(reading, language)),
    };
    let name = element("div")
        .class("given-name")
        .child(name)
        .child(particulars(given, language));
    element("li")
        .key(given.number)
        .class("given")
        .class_if(matches!(given.progress, Progress::Failed(_)), "is-failed")
        .child(name)
        .child(element("div").class("given-state").child(state))
        .child(put_away(at, given, wish, language))
        .into()
}

fn unread(given: &Given) -> Element {
    element("h3").text(given.file.name.clone())
}

fn read(reading: &Reading) -> Element {
    let plan = Route::Plan(reading.key.clone(), PlanView::default());
    let title = element("a")
        .attribute("href", plan.print())
        .text(reading.entry.title.clone());
    element("h3").attribute("lang", "zh-CN").child(title)
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
    element("p")
        .class("particulars")
        .children([file, size, place, period, kind].into_iter().flatten())
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

/// Ends the reading of what is being read, and puts away what has been.
fn put_away(at: usize, given: &Given, wish: &Callback<Wish>, language: Language) -> Element {
    let (words, label) = match given.progress {
        Progress::Waiting | Progress::Reading => ("open.cancel", "open.cancel_this"),
        Progress::Ready(_) | Progress::Failed(_) => ("open.put_away", "open.put_away_this"),
    };
    let (wish, number) = (wish.clone(), given.number);
    let press = move || {
        wish.emit(Wish::PutAway(number));
        browser::on_next_frame(Box::new(move || refocus(at)));
    };
    link_button(say(language, words), press)
        .class("given-away")
        .attribute("aria-label", fill(language, label, &[&given.file.name]))
}

/// Moves the keyboard's focus to the text that has come to the place of the one put away, to the
/// last where there is none, to the heading where none is left.
fn refocus(at: usize) {
    if !browser::is_focus_lost() {
        return;
    }
    let buttons = browser::root().map(|root| dom::all(&root, ".given-away"));
    let buttons = buttons.unwrap_or_default();
    match buttons.get(at).or(buttons.last()) {
        Some(button) => dom::focus(button),
        None => {
            browser::focus_heading();
        }
    }
}
