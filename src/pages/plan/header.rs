//! The head of the page: what the plan is, in a few words and numbers.

use super::desk::Desk;
use super::download::download;
use crate::components::seal;
use crate::summary::Summary;
use crate::wording;
use gangmu_plan::model::Status;
use yew::prelude::*;

/// A title of more characters is set smaller.
const LONG_TITLE: usize = 26;

/// The head; its seal leads to the audit.
pub fn header(desk: &Desk, show_audit: Callback<MouseEvent>) -> Html {
    let reading = &desk.dossier.reading;
    let (plan, entry) = (&reading.plan, &reading.entry);
    let period = plan.period.or(entry.period).map(wording::period);
    let kind = wording::kind(desk.language, entry.kind.unwrap_or(plan.kind));
    let is_long = entry.title.chars().count() > LONG_TITLE;
    html! {
        <header class="plan-head">
            <p class="plan-place">
                if let Some(place) = plan.place.as_ref().or(entry.place.as_ref()) {
                    <strong lang="zh-CN">{ place }</strong>
                }
                if let Some(period) = period {
                    <span>{ period }</span>
                }
                <span>{ kind }</span>
                { download(desk) }
            </p>
            <h1 class={is_long.then_some("is-long")} lang="zh-CN">{ &entry.title }</h1>
            { counts(desk, show_audit) }
            if let Some(note) = &entry.note {
                <p class="plan-note" lang="zh-CN">{ note }</p>
            }
        </header>
    }
}

/// The numbers and the seal.
fn counts(desk: &Desk, show_audit: Callback<MouseEvent>) -> Html {
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
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    html! {
        <div class="plan-counts">
            <dl>
                { for counts.map(|(term, count)| html! {
                    <div key={term}><dt>{ term }</dt><dd>{ count }</dd></div>
                }) }
            </dl>
            { seal(summary, Some(show_audit), desk.language) }
        </div>
    }
}
