//! The columns of the rows: words, cells, both numbers, verdict.

use super::verdict;
use crate::page::Page;
use crate::text;
use gangmu_plan::model::Claim;

/// How much wider the emphasised verdicts may be.
const BOLD: f64 = 1.08;

/// Where the columns of every row stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Whether the cells stand under the words.
    pub(super) stacked: bool,
    /// Room of the words, from the left edge.
    pub(super) name: f64,
    /// Both ends of the cells' room.
    pub(super) cells: (f64, f64),
    /// Room of the verdict, from the right edge.
    pub(super) verdict: f64,
    /// Where the sign between the numbers has its middle.
    pub(super) sign: f64,
    /// The right edge.
    pub(super) right: f64,
}

impl Columns {
    pub(super) fn of(page: &Page, claims: &[Claim]) -> Self {
        let sizes = page.sizes;
        let right = page.frame.width;
        let mut verdict: f64 = 0.0;
        let mut number: f64 = 0.0;
        for claim in claims {
            let words = verdict::in_words(claim, page.words);
            verdict = verdict.max(text::width(&words, sizes.small) * BOLD);
            for count in [claim.declared, claim.found.unwrap_or_default()] {
                number = number.max(text::width(&count.to_string(), sizes.body));
            }
        }
        let half = number + 0.75 * sizes.body;
        let sign = right - verdict - 0.5 * sizes.gap - half;
        let left = sign - half - sizes.gap;
        let stacked = page.frame.is_narrow();
        let name = if stacked { left } else { 0.4 * left };
        let cells = if stacked {
            (0.0, right)
        } else {
            (name + sizes.gap, left)
        };
        Self {
            stacked,
            name,
            cells,
            verdict,
            sign,
            right,
        }
    }
}
