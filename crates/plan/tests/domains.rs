//! How much of the bundled texts has a policy domain.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[macro_use]
#[path = "support/bundled.rs"]
#[allow(
    dead_code,
    reason = "other tests read the truth, this one only the texts"
)]
mod bundled;

/// Most measures name what they are about; a text without measures has nothing to tell.
fn check(name: &str) {
    let (document, _) = bundled::read(name);
    let plan = gangmu_plan::read(&document);
    let measures = plan.areas.iter().flat_map(|area| &area.measures);
    let (told, untold): (Vec<_>, Vec<_>) = measures.partition(|measure| measure.domain.is_some());
    assert!(
        told.len() * 100 >= (told.len() + untold.len()) * 85,
        "{untold:#?}"
    );
}

check_each!(check);
