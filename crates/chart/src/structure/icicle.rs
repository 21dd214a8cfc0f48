//! The icicle: blocks at the left, each as tall as what is beside it at the right.

use super::Structure;
use super::branch::Branch;
use super::card::{Card, Cut};
use super::rows;
use super::twig::{self, Line};
use crate::page::Page;
use crate::scene::Bounds;
use crate::text::LEADING;

/// Height of one row at the right, in rem.
const ROW: f64 = 1.3125;
/// Space between blocks, in rem.
const SEAM: f64 = 0.09375;

/// Places the icicle at the page's cursor; in a narrow frame it is an indented list.
pub(super) fn place(page: &mut Page, structure: &Structure) {
    if page.frame.is_narrow() {
        rows::place_blocks(page, structure);
        return;
    }
    let (sizes, width) = (page.sizes, page.frame.width);
    let (row, seam) = (ROW * sizes.rem, SEAM * sizes.rem);
    let left = (0.405 * width).min(28.0 * sizes.rem);
    let right = left + 0.625 * sizes.rem;
    let mut nodes = structure.branches.iter().map(|branch| &branch.node);
    let cut = Cut::of(&mut nodes, left, sizes);
    for branch in &structure.branches {
        let by_rows = height(branch) * row - seam;
        let (card, height) = card(branch, cut, by_rows, structure.root.is_some());
        let bounds = Bounds {
            x: 0.0,
            y: page.y,
            width: left,
            height,
        };
        page.scene.marks.push(card.mark(&branch.node, bounds, None));
        let mut y = page.y;
        for node in &branch.twigs {
            let bounds = Bounds {
                x: right,
                y,
                width: width - right,
                height: row - seam,
            };
            let line = Line {
                bounds,
                snug: false,
                sizes,
            };
            let mark = twig::mark(node, line, branch.node.item);
            page.scene.marks.push(mark);
            y += row;
        }
        page.y += height + seam;
    }
    page.y = (page.y - seam).max(0.0);
}

/// How many rows a branch is high.
fn height(branch: &Branch) -> f64 {
    u32::try_from(branch.rows()).map_or(1.0, f64::from)
}

/// A block and its height. What an area holds is read in full: its blocks grow with their
/// titles. In the whole plan the height of a block says how many rows it has.
fn card(branch: &Branch, cut: Cut, by_rows: f64, in_full: bool) -> (Card, f64) {
    if in_full {
        let card = Card::of(&branch.node, cut, usize::MAX);
        let height = by_rows.max(card.height());
        return (card, height);
    }
    let line = LEADING * cut.sizes.heading;
    let lines = (1..=64_u32)
        .take_while(|lines| f64::from(*lines) * line <= by_rows)
        .last()
        .unwrap_or(1);
    let card = Card::of(&branch.node, cut, lines as usize);
    let height = by_rows.max(card.title_height());
    (card, height)
}
