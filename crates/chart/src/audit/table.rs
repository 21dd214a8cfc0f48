//! The audit as a table: every claim, then the numbers.

use super::{coverage, verdict};
use crate::scene::{Row, Table};
use crate::words::Words;
use gangmu_plan::model::{Claim, Plan};

/// One row a claim; the rows of the numbers stand for the whole text.
pub(super) fn of(plan: &Plan, words: Words) -> Table {
    let mut rows: Vec<Row> = Vec::new();
    for claim in &plan.claims {
        rows.push(of_claim(claim, words));
    }
    for part in coverage::parts(plan.coverage) {
        rows.push(Row {
            item: String::new(),
            cells: vec![
                words.say("group.numbers").to_owned(),
                String::new(),
                part.count.to_string(),
                words.say(part.key).to_owned(),
            ],
        });
    }
    Table {
        columns: words.each(&[
            "table.claim",
            "table.declared",
            "table.found",
            "table.verdict",
        ]),
        rows,
    }
}

fn of_claim(claim: &Claim, words: Words) -> Row {
    let found = claim.found.map(|found| found.to_string());
    Row {
        item: claim.id.clone(),
        cells: vec![
            claim.text.clone(),
            claim.declared.to_string(),
            found.unwrap_or_default(),
            verdict::in_words(claim, words),
        ],
    }
}
