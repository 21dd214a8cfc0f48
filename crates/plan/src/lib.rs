//! A [`Document`] → a [`Plan`].

#![forbid(unsafe_code)]

#[macro_use]
mod data;

mod actors;
pub mod alignment;
mod announcing;
mod assemble;
mod audit;
mod cadence;
mod claims;
pub mod corrections;
mod coverage;
mod deadline;
pub mod domains;
pub mod index;
pub mod indicators;
pub mod json;
mod lexicon;
pub mod metadata;
pub mod model;
pub mod named;
pub mod numbers;
pub mod numeral;
pub mod outline;
mod peek;
pub mod progress;
pub mod quantities;
mod responsible;
pub mod structure;
mod tables;
pub mod transfer;
pub mod units;

use assemble::Findings;
use gangmu_document::Document;
use metadata::Setting;
use model::Plan;
use outline::Outline;
use std::future::{Future, ready};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Reads a plan. Any text gives the best plan that it holds, and a list of what a reader
/// should know about it.
///
/// ```
/// use gangmu_document::Document;
///
/// let text = "重点任务\n(一)扩大内需\n1.扩大投资\n2.提振消费,零售总额增长6%以上";
/// let plan = gangmu_plan::read(&Document::from_text("plan.txt", text));
/// let measures = &plan.areas[0].measures;
/// assert_eq!(measures[0].title, "扩大投资");
/// assert_eq!(measures[1].quantities, [plan.quantities[0].id.as_str()]);
/// ```
#[must_use]
pub fn read(document: &Document) -> Plan {
    at_once(|pause| Box::pin(read_between(document, pause)))
}

/// Reads without pauses.
fn at_once<'a>(read: impl FnOnce(Pause<'a>) -> Pin<Box<dyn Future<Output = Plan> + 'a>>) -> Plan {
    let mut reading = read(&|| Box::pin(ready(())));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        // Nothing in it waits for anything.
        if let Poll::Ready(plan) = reading.as_mut().poll(&mut context) {
            return plan;
        }
    }
}

/// What is waited for between two stages of reading.
pub type Pause<'a> = &'a dyn Fn() -> Pin<Box<dyn Future<Output = ()>>>;

/// How often [`read_between`] pauses.
pub const PAUSES: u32 = 6;

/// The same with pauses between the stages, in which others can use the thread.
pub async fn read_between(document: &Document, pause: Pause<'_>) -> Plan {
    read_amended(document, None, pause).await
}

/// Puts right what a stage has given, before the next one works with it.
trait Amend {
    /// The outline, before the structure is read from it.
    fn outline(&mut self, outline: &mut Outline);

    /// What the text says about itself, before its numbers are read.
    fn setting(&mut self, setting: &mut Setting);
}

async fn read_amended(
    document: &Document,
    mut amend: Option<&mut dyn Amend>,
    pause: Pause<'_>,
) -> Plan {
    let text = &document.text;
    let mut outline = outline::read(document);
    if let Some(amend) = &mut amend {
        amend.outline(&mut outline);
    }
    pause().await;
    let structure = structure::read(document, &outline);
    let mut setting = metadata::read(document, &outline);
    if let Some(amend) = &mut amend {
        amend.setting(&mut setting);
    }
    pause().await;
    let numbers = numbers::scan(text);
    pause().await;
    let claims = claims::read(text, &numbers, &outline, &structure, &setting);
    pause().await;
    let counts: Vec<_> = claims.iter().map(|claim| claim.range).collect();
    let reading = quantities::read(document, &outline, &setting, &numbers, &counts);
    // The rest of the way makes the plan, which is the largest: what it does not need goes.
    drop((numbers, counts));
    pause().await;
    let cadence = cadence::read(text, &outline);
    let responsible = responsible::of_measures(text, &structure);
    let mut named = responsible::of_targets(text, &outline);
    named.extend(responsible.iter().cloned());
    let actors = actors::read(text, &outline, &named);
    drop(named);
    pause().await;
    assemble::plan(Findings {
        document,
        outline,
        structure,
        setting,
        claims,
        reading,
        cadence,
        responsible,
        actors,
    })
}
