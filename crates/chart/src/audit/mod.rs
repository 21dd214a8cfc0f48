//! What the text declares against what it lists, and how many of its numbers are understood.

mod cells;
mod claims;
mod columns;
mod coverage;
mod table;
mod verdict;

use crate::page::Page;
use crate::words::Words;
use gangmu_plan::model::{ClaimStatus, Plan};

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan) {
    let words = page.words;
    let has_numbers = plan.coverage.numbers > 0;
    if !plan.claims.is_empty() {
        page.heading(words.say("group.claims"));
        claims::place(page, plan);
    }
    if has_numbers {
        page.heading(words.say("group.numbers"));
        coverage::place(page, plan.coverage);
    }
    page.scene.title = words.say("title.audit").to_owned();
    page.scene.takeaway = takeaway(plan, words);
    page.scene.table = table::of(plan, words);
    if plan.claims.is_empty() && !has_numbers {
        page.scene.empty = Some(words.say("empty.audit").to_owned());
    }
}

/// `文中宣布了 7 个数目，6 个与列出的相符，1 个不符。`
fn takeaway(plan: &Plan, words: Words) -> String {
    let count = |wanted: &[ClaimStatus]| {
        let claims = plan.claims.iter();
        claims
            .filter(|claim| wanted.contains(&claim.status))
            .count()
    };
    let all = plan.claims.len();
    if all == 0 {
        return words.say("takeaway.no_claims").to_owned();
    }
    let matching = count(&[ClaimStatus::Match]);
    let others = [
        (
            &[ClaimStatus::Short, ClaimStatus::Over][..],
            "takeaway.differing",
        ),
        (&[ClaimStatus::Unlisted], "takeaway.unlisted"),
        (&[ClaimStatus::External], "takeaway.external"),
    ];
    let mut parts = vec![words.fill("takeaway.claims", &[&all, &matching])];
    for (statuses, key) in others {
        match count(statuses) {
            0 => {}
            count => parts.push(words.fill(key, &[&count])),
        }
    }
    words.fill("takeaway.sentence", &[&words.clauses(&parts)])
}
