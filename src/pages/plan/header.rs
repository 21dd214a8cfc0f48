//! The head of the page: what the plan is, in a few words and numbers.

use super::download::{Saving, download};
use crate::components::{Extent, corrected_field, corrections_count, link_button};
use crate::components::{outcome, seal, source_line, term_counts};
use crate::dossier::Desk;
use crate::route::{Route, SourceView};
use crate::summary::Summary;
use crate::view::{Element, element};
use crate::wording;
use gangmu_plan::corrections::{DOCUMENT, Field};
use gangmu_plan::model::Status;
use yew::prelude::{Callback, Html};

/// A title of more characters is set smaller.
const LONG_TITLE: usize = 26;

/// The head; its seal leads to the audit.
pub fn header(desk: &Desk, show_audit: Callback<()>, saving: &Saving) -> Html {
    let reading = &desk.dossier.reading;
    let (plan, entry) = (&reading.plan, &reading.entry);
    let period = plan.period.or(entry.period).map(wording::period);
    let kind = wording::kind(desk.language, entry.kind.unwrap_or(plan.kind));
    let sign = |field| corrected_field(plan, field, desk.language);
    let is_long = entry.title.chars().count() > LONG_TITLE;
    let place = plan.place.as_ref().or(entry.place.as_ref());
    let particulars = element("p")
        .class("plan-place")
        .maybe(place.map(|place| of_the_text("strong", place).maybe(sign(Field::Place))))
        .maybe(period.map(|period| element("span").text(period).maybe(sign(Field::Period))))
        .child(element("span").text(kind).maybe(sign(Field::Kind)))
        .maybe(source_line(entry, Extent::Host, desk.language))
        .child(whole_text(desk))
        .child(on_paper(desk))
        .child(download(desk, saving))
        .maybe(correct(desk))
        .maybe(corrections_count(plan, desk.language));
    let note = entry.note.as_ref();
    element("header")
        .class("plan-head")
        .child(particulars)
        .child(outcome(saving.said()))
        .child(
            of_the_text("h1", &entry.title)
                .class_if(is_long, "is-long")
                .maybe(sign(Field::Title)),
        )
        .child(counts(desk, show_audit))
        .maybe(note.map(|note| of_the_text("p", note).class("plan-note")))
        .into()
}

/// The way to the whole text, with the same item selected there.
fn whole_text(desk: &Desk) -> Element {
    let view = SourceView {
        selected: desk.selection.item().map(str::to_owned),
        ..SourceView::default()
    };
    let route = Route::Source(desk.dossier.reading.key.clone(), view);
    element("a")
        .attribute("href", route.to_hash())
        .text(desk.say("text.whole"))
}

/// The way to the plan as a document for paper.
fn on_paper(desk: &Desk) -> Element {
    let route = Route::Print(desk.dossier.reading.key.clone());
    element("a")
        .attribute("href", route.to_hash())
        .text(desk.say("plan.print"))
}

/// The way to put right what is said of the text as a whole.
fn correct(desk: &Desk) -> Option<Element> {
    let correct = desk.correct.clone()?;
    let open = move || correct.emit(DOCUMENT.to_owned());
    let button = link_button(desk.say("correction.correct"), open);
    Some(button.attribute("aria-haspopup", "dialog"))
}

/// Words that stay Chinese in every language of the interface.
fn of_the_text(tag: &'static str, words: &str) -> Element {
    let words = words.to_owned();
    element(tag).attribute("lang", "zh-CN").text(words)
}

/// The numbers and the seal.
fn counts(desk: &Desk, show_audit: Callback<()>) -> Html {
    let plan = desk.dossier.plan();
    let summary = Summary::of(plan);
    let reached = plan
        .quantities
        .iter()
        .filter(|quantity| quantity.headline && quantity.status != Status::Target)
        .count();
    let counts = [
        (desk.say("summary.areas"), summary.areas),
        (desk.say("summary.measures"), summary.measures),
        (desk.say("summary.quantified"), summary.quantified),
        (desk.say("plan.relative"), summary.relative),
        (desk.say("plan.safeguards"), summary.safeguards),
        (desk.say("plan.review"), plan.review.len()),
        (desk.say("plan.reached"), reached),
    ];
    let shown: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    element("div")
        .class("plan-counts")
        .child(term_counts(&shown))
        .child(seal(summary, Some(show_audit), desk.language))
        .into()
}
