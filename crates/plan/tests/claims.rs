//! Declared counts against `cases/claims.txt`.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::Document;
use gangmu_plan::model::{Claim, Plan};
use serde_json::json;

/// A claim in the notation of the case file.
fn notation(plan: &Plan, claim: &Claim) -> String {
    let found = claim
        .found
        .map_or("-".to_owned(), |found| found.to_string());
    let status = json!(claim.status);
    let scope = match claim.scope.as_str() {
        "document" => "document",
        id if plan.areas.iter().any(|area| area.id == id) => "area",
        _ => "part",
    };
    let (text, declared) = (&claim.text, claim.declared);
    let status = status.as_str().unwrap();
    format!("{text} | {declared} | {found} | {status} | {scope}")
}

/// The text of a case and the claims it makes.
fn split(block: &str) -> (String, Vec<&str>) {
    let lines = block.lines().filter(|line| !line.starts_with('#'));
    let (wanted, text): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with("=> "));
    let wanted = wanted
        .into_iter()
        .filter_map(|line| line.strip_prefix("=> "))
        .filter(|claim| *claim != "none");
    (text.join("\n"), wanted.collect())
}

#[test]
fn counts_are_checked_against_lists() {
    let mut wrong = Vec::new();
    for block in include_str!("cases/claims.txt").split("\n\n") {
        let (text, wanted) = split(block);
        if text.is_empty() {
            continue;
        }
        let plan = gangmu_plan::read(&Document::from_text("case.txt", &text));
        let found: Vec<_> = plan
            .claims
            .iter()
            .map(|claim| notation(&plan, claim))
            .collect();
        if found != wanted {
            wrong.push(format!("{text}\nwanted {wanted:#?}\nfound {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
