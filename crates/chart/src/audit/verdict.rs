//! How a declared count compares with the list: in signs, in words, as a class.

use super::columns::Columns;
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Run, Shape};
use crate::words::Words;
use gangmu_plan::model::{Claim, ClaimStatus};

/// `13 = 13  相符`, each part in its column.
pub(super) fn place(
    shapes: &mut Vec<Shape>,
    claim: &Claim,
    columns: Columns,
    top: f64,
    page: &Page,
) {
    let sizes = page.sizes;
    let half = 0.75 * sizes.body;
    let mut place = |text: &str, size: f64, class: &'static str, x: f64, anchor: Anchor| {
        let line = Paragraph::default().line(vec![Run::new(text, size, class)]);
        // A smaller line stands on the same baseline as the numbers.
        line.place(shapes, x, top + sizes.body - size, anchor);
    };
    let declared = claim.declared.to_string();
    place(
        &declared,
        sizes.body,
        "number",
        columns.sign - half,
        Anchor::End,
    );
    if let Some(found) = claim.found {
        let sign = if claim.status == ClaimStatus::Match {
            "="
        } else {
            "≠"
        };
        place(
            sign,
            sizes.body,
            "verdict-sign",
            columns.sign,
            Anchor::Middle,
        );
        let found = found.to_string();
        place(
            &found,
            sizes.body,
            "number",
            columns.sign + half,
            Anchor::Start,
        );
    }
    let verdict = in_words(claim, page.words);
    let x = columns.right - columns.verdict;
    place(&verdict, sizes.small, "verdict", x, Anchor::Start);
}

/// How the two numbers compare, in words.
pub(super) fn in_words(claim: &Claim, words: Words) -> String {
    let difference = claim.found.unwrap_or_default().abs_diff(claim.declared);
    match claim.status {
        ClaimStatus::Match => words.say("verdict.match").to_owned(),
        ClaimStatus::Short => words.fill("verdict.short", &[&difference]),
        ClaimStatus::Over => words.fill("verdict.over", &[&difference]),
        ClaimStatus::Unlisted => words.say("verdict.unlisted").to_owned(),
        ClaimStatus::External => words.say("verdict.external").to_owned(),
    }
}

/// The whole row in words.
pub(super) fn label(claim: &Claim, words: Words) -> String {
    let verdict = in_words(claim, words);
    match claim.found {
        Some(found) => words.fill(
            "label.claim",
            &[&claim.text, &claim.declared, &found, &verdict],
        ),
        None => words.fill(
            "label.claim_alone",
            &[&claim.text, &claim.declared, &verdict],
        ),
    }
}

/// The class of its row.
pub(super) fn class(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::Match => "claim match",
        ClaimStatus::Short | ClaimStatus::Over => "claim differing",
        ClaimStatus::Unlisted | ClaimStatus::External => "claim unchecked",
    }
}
