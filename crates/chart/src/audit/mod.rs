//! What the text declares against what it lists, and how many of its numbers are understood.

mod cells;
mod claims;
mod columns;
mod coverage;
mod table;
mod verdict;

pub(crate) use cells::sample;

use crate::chart::Options;
use crate::page::Page;
use crate::words::Words;
use gangmu_plan::model::{ClaimStatus, Plan};

/// Claims that are drawn unless every row is asked for; the table has all.
const MOST_ROWS: usize = 80;

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan, options: &Options) {
    let words = page.words;
    let has_numbers = plan.coverage.numbers > 0;
    if !plan.claims.is_empty() {
        page.heading(words.say("group.claims"));
        let most = if options.every_row {
            usize::MAX
        } else {
            MOST_ROWS
        };
        claims::place(page, plan, most);
    }
    if has_numbers {
        page.heading(words.say("group.numbers"));
        coverage::place(page, plan.coverage);
    }
    page.scene.title = words.say("title.audit").to_owned();
    page.scene.takeaway = takeaway(plan, words);
    if !options.without_table {
        page.scene.table = table::of(plan, words);
    }
    if plan.claims.is_empty() && !has_numbers {
        page.scene.empty = Some(words.say("empty.audit").to_owned());
    }
}

/// `文中宣布了 7 个数目，6 个与列出的相符，1 个不符。`
fn takeaway(plan: &Plan, words: Words) -> String {
    let (mut matching, mut differing, mut unlisted, mut external) = (0, 0, 0, 0);
    for claim in &plan.claims {
        let count = match claim.status {
            ClaimStatus::Match => &mut matching,
            ClaimStatus::Short | ClaimStatus::Over => &mut differing,
            ClaimStatus::Unlisted => &mut unlisted,
            ClaimStatus::External => &mut external,
        };
        *count += 1;
    }
    let all = plan.claims.len();
    if all == 0 {
        return words.say("takeaway.no_claims").to_owned();
    }
    let mut parts = vec![words.fill("takeaway.claims", &[&all, &matching])];
    for (count, key) in [
        (differing, "takeaway.differing"),
        (unlisted, "takeaway.unlisted"),
        (external, "takeaway.external"),
    ] {
        if count > 0 {
            parts.push(words.fill(key, &[&count]));
        }
    }
    words.fill("takeaway.sentence", &[&words.clauses(&parts)])
}
