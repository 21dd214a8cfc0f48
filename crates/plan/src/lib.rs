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
mod retrospect;
pub mod structure;
mod tables;
pub mod transfer;
pub mod units;

use assemble::Findings;
use gangmu_document::Document;
use gangmu_document::turns::{self, Turns, at_once};
use metadata::Setting;
use model::Plan;
use outline::Outline;

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
    at_once(read_by_turns(document, &Turns::new(turns::NONE)))
}

/// The same with pauses, in which others can use the thread: between the stages, and in the midst
/// of those that go through the whole text.
pub async fn read_by_turns(document: &Document, turns: &Turns<'_>) -> Plan {
    read_amended(document, None, turns).await
}

/// Puts right what a stage has given, before the next one works with it.
trait Amend {
    /// What the text says about itself, before its parts and numbers are seen in its light.
    fn setting(&mut self, setting: &mut Setting);

    /// The outline, before the structure is read from it.
    fn outline(&mut self, outline: &mut Outline);
}

async fn read_amended(
    document: &Document,
    mut amend: Option<&mut dyn Amend>,
    turns: &Turns<'_>,
) -> Plan {
    let text = &document.text;
    turns.next_stage().await;
    let mut outline = outline::read_by_turns(document, turns).await;
    let mut setting = metadata::read(document, &outline);
    if let Some(amend) = &mut amend {
        amend.setting(&mut setting);
    }
    turns.take().await;
    retrospect::settle(text, &mut outline, &setting);
    if let Some(amend) = &mut amend {
        amend.outline(&mut outline);
    }
    turns.next_stage().await;
    let structure = structure::read_by_turns(document, &outline, turns).await;
    turns.next_stage().await;
    let numbers = numbers::scan_by_turns(text, turns).await;
    turns.next_stage().await;
    let claims = claims::read(text, &numbers, &outline, &structure, &setting, turns).await;
    turns.next_stage().await;
    let counts: Vec<_> = claims.iter().map(|claim| claim.range).collect();
    let reading =
        quantities::read_by_turns(document, &outline, &setting, &numbers, &counts, turns).await;
    // The rest of the way makes the plan, which is the largest: what it does not need goes.
    drop((numbers, counts));
    turns.next_stage().await;
    let cadence = cadence::read(text, &outline, turns).await;
    turns.take().await;
    let responsible = responsible::of_measures(text, &structure);
    let mut named = responsible::of_targets(text, &outline);
    named.extend(responsible.iter().cloned());
    turns.take().await;
    let actors = actors::read(text, &outline, &named, turns).await;
    drop(named);
    turns.next_stage().await;
    let findings = Findings {
        document,
        outline,
        structure,
        setting,
        claims,
        reading,
        cadence,
        responsible,
        actors,
    };
    assemble::plan(findings, turns).await
}
