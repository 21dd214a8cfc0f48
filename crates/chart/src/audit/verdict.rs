//! How a declared count compares with the list: in signs, in words, as a class.

use super::columns::Columns;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Run, Shape};
use crate::sizes::Sizes;
use crate::words::Words;
use gangmu_plan::model::{Claim, ClaimStatus};

/// `13 = 13  相符`, each part in its column.
pub(super) fn shapes(
    claim: &Claim,
    columns: Columns,
    top: f64,
    sizes: Sizes,
    words: Words,
) -> Vec<Shape> {
    let half = 0.75 * sizes.body;
    let line = |text: String, class: &'static str| {
        Paragraph::default().line(vec![Run::new(text, sizes.body, class)])
    };
    let mut shapes =
        line(claim.declared.to_string(), "number").place(columns.sign - half, top, Anchor::End);
    if let Some(found) = claim.found {
        let sign = if claim.status == ClaimStatus::Match {
            "="
        } else {
            "≠"
        };
        shapes.extend(line(sign.to_owned(), "verdict-sign").place(
            columns.sign,
            top,
            Anchor::Middle,
        ));
        shapes.extend(line(found.to_string(), "number").place(
            columns.sign + half,
            top,
            Anchor::Start,
        ));
    }
    // A smaller line stands on the same baseline as the numbers.
    let lower = sizes.body - sizes.small;
    let verdict = Paragraph::wrapped(
        &in_words(claim, words),
        f64::INFINITY,
        sizes.small,
        "verdict",
    );
    shapes.extend(verdict.place(columns.right - columns.verdict, top + lower, Anchor::Start));
    shapes
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
