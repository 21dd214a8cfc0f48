//! The head of the page: what the plan is, in a few words and numbers.

use super::download::Download;
use crate::components::seal;
use crate::reader::{Reading, Shared};
use crate::strings::say;
use crate::summary::Summary;
use crate::wording;
use gangmu_chart::scene::Language;
use gangmu_plan::model::Status;
use yew::prelude::*;

/// A title of more characters is set smaller.
const LONG_TITLE: usize = 26;

/// What the head is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// The plan.
    pub reading: Shared<Reading>,
    /// Brings the audit into sight.
    pub show_audit: Callback<MouseEvent>,
    /// The language of the interface.
    pub language: Language,
}

/// The head.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let (plan, entry, language) = (&props.reading.plan, &props.reading.entry, props.language);
    let period = plan.period.or(entry.period).map(wording::period);
    let place = plan.place.as_ref().or(entry.place.as_ref());
    let kind = wording::kind(language, entry.kind.unwrap_or(plan.kind));
    let title = title(&props.reading);
    let is_long = title.chars().count() > LONG_TITLE;
    html! {
        <header class="plan-head">
            <p class="plan-place">
                if let Some(place) = place {
                    <strong>{ place }</strong>
                }
                if let Some(period) = period {
                    <span>{ period }</span>
                }
                <span>{ kind }</span>
                <Download reading={props.reading.clone()} {language} />
            </p>
            <h1 class={is_long.then_some("is-long")} lang="zh-CN">{ title }</h1>
            <Counts
                reading={props.reading.clone()}
                show_audit={props.show_audit.clone()}
                {language}
            />
            if let Some(note) = &entry.note {
                <p class="plan-note">{ note }</p>
            }
        </header>
    }
}

/// The numbers and the seal.
#[component]
fn Counts(props: &HeaderProps) -> Html {
    let (plan, language) = (&props.reading.plan, props.language);
    let summary = Summary::of(plan);
    let reached = plan
        .quantities
        .iter()
        .filter(|quantity| quantity.headline && quantity.status != Status::Target)
        .count();
    let counts = [
        (say(language, "summary.areas"), summary.areas),
        (say(language, "summary.measures"), summary.measures),
        (say(language, "summary.quantified"), summary.quantified),
        (say(language, "plan.relative"), summary.relative),
        (say(language, "plan.safeguards"), summary.safeguards),
        (say(language, "plan.review"), plan.review.len()),
        (say(language, "plan.reached"), reached),
    ];
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    html! {
        <div class="plan-counts">
            <dl>
                { for counts.map(|(term, count)| html! {
                    <div key={*term}><dt>{ term }</dt><dd>{ count }</dd></div>
                }) }
            </dl>
            { seal(summary, Some(props.show_audit.clone()), language) }
        </div>
    }
}

/// The plan's own title, else the catalogue's.
fn title(reading: &Reading) -> &str {
    let title = reading.entry.title.as_str();
    if title.is_empty() {
        &reading.plan.title
    } else {
        title
    }
}
