//! The tree: the plan, its areas and their measures from left to right, joined by links. A node
//! stands half way down what is under it.

use super::Structure;
use super::branch::{Branch, Node};
use super::card::{Card, Cut};
use super::rows;
use super::twig::{self, Line};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use crate::sizes::Sizes;

/// Height of one row of the last column, in rem.
const ROW: f64 = 1.3125;
/// Space between branches, in rem.
const GAP: f64 = 0.5;
/// Room for the links to the areas and to the measures, in rem.
const LINKS: (f64, f64) = (2.75, 2.25);
/// A plan with more measures shows its areas alone unless every row is wanted.
const MOST_ROWS: usize = 100;

/// Places the tree at the page's cursor; in a narrow frame it is an indented list with guides.
pub(super) fn place(page: &mut Page, structure: &Structure) {
    if page.frame.is_narrow() {
        rows::place_guided(page, structure);
        return;
    }
    let sizes = page.sizes;
    let columns = Columns::of(page.frame.width, structure.root.is_some(), sizes);
    let mut nodes = structure.branches.iter().map(|branch| &branch.node);
    let cut = Cut::of(&mut nodes, columns.upper.1, sizes);
    let in_full = structure.every_row || structure.root.is_some() || structure.twigs() <= MOST_ROWS;
    let limbs = structure.branches.iter();
    let limbs: Vec<Limb> = limbs.map(|branch| Limb::of(branch, cut, in_full)).collect();
    let root = Root::of(structure, columns, sizes);
    // Half way between the first branch and the last.
    let gap = GAP * sizes.rem;
    let half = |limb: Option<&Limb>| limb.map_or(0.0, |limb| limb.height / 2.0);
    let heights: f64 = limbs.iter().map(|limb| limb.height + gap).sum();
    let height = (heights - gap).max(0.0);
    let middle = (half(limbs.first()) + height - half(limbs.last())) / 2.0;
    let above = (root.height() / 2.0 - middle).max(0.0);
    let trunk = (columns.root.1, page.y + above + middle);
    let below = trunk.1 + root.height() / 2.0;
    root.place(page, trunk);
    page.y += above;
    for limb in limbs {
        limb.place(page, structure, columns, trunk);
        page.y += gap;
    }
    page.y = (page.y - gap).max(below);
}

/// Where each column begins, and how wide it is.
#[derive(Debug, Clone, Copy)]
struct Columns {
    root: (f64, f64),
    upper: (f64, f64),
    lower: (f64, f64),
}

impl Columns {
    fn of(width: f64, opened: bool, sizes: Sizes) -> Self {
        // The title of an area is longer than its measures' are, and stands in a card.
        let root = if opened { 0.24 } else { 0.15 } * width;
        let root = root.min(14.0 * sizes.rem);
        let upper = (0.31 * width).min(22.0 * sizes.rem);
        let start = root + LINKS.0 * sizes.rem;
        let last = start + upper + LINKS.1 * sizes.rem;
        Self {
            root: (0.0, root),
            upper: (start, upper),
            lower: (last, width - last),
        }
    }
}

/// What all branches hang on.
enum Root<'a> {
    /// The title of the plan.
    Title(Paragraph),
    /// The opened area.
    Card(&'a Node<'a>, Card),
}

impl<'a> Root<'a> {
    fn of(structure: &'a Structure, columns: Columns, sizes: Sizes) -> Self {
        let width = columns.root.1;
        let Some(area) = &structure.root else {
            let room = width - 0.75 * sizes.rem;
            let title = Paragraph::even(structure.title, room, sizes.heading, "root", 12);
            return Self::Title(title);
        };
        let cut = Cut::of(&mut std::iter::once(area), width, sizes);
        Self::Card(area, Card::of(area, cut, usize::MAX))
    }

    fn height(&self) -> f64 {
        match self {
            Self::Title(title) => title.height(),
            Self::Card(_, card) => card.height(),
        }
    }

    /// Places it left of a point, half of it above.
    fn place(self, page: &mut Page, (x, middle): (f64, f64)) {
        let height = self.height();
        let top = middle - height / 2.0;
        match self {
            Self::Title(title) => {
                let shapes = &mut page.scene.furniture;
                title.place(shapes, 0.0, top, Anchor::Start);
                shapes.push(Shape::Line {
                    x1: x,
                    y1: top,
                    x2: x,
                    y2: top + height,
                    class: "trunk",
                });
            }
            Self::Card(area, card) => {
                let bounds = Bounds {
                    x: 0.0,
                    y: top,
                    width: x,
                    height,
                };
                page.scene.marks.push(card.mark(area, bounds, None));
            }
        }
    }
}

/// A branch before it is placed.
struct Limb<'a> {
    node: &'a Node<'a>,
    card: Card,
    twigs: &'a [Node<'a>],
    height: f64,
}

impl<'a> Limb<'a> {
    fn of(branch: &'a Branch, cut: Cut, in_full: bool) -> Self {
        let card = Card::of(&branch.node, cut, usize::MAX);
        let twigs = if in_full { &*branch.twigs } else { &[] };
        Self {
            height: card.height().max(height(twigs, cut.sizes)),
            node: &branch.node,
            card,
            twigs,
        }
    }

    /// Places it at the page's cursor, on a link from where the root ends.
    fn place(self, page: &mut Page, structure: &Structure, columns: Columns, from: (f64, f64)) {
        let sizes = page.sizes;
        let (x, width) = columns.upper;
        let middle = page.y + self.height / 2.0;
        let high = self.card.height();
        let bounds = Bounds {
            x,
            y: middle - high / 2.0,
            width,
            height: high,
        };
        let parent = structure.root.as_ref().map(|root| root.item);
        let mark = self.card.mark(self.node, bounds, parent);
        page.scene.marks.push(linked(mark, from));
        let (x, width) = columns.lower;
        let row = ROW * sizes.rem;
        let mut y = middle - height(self.twigs, sizes) / 2.0;
        for twig in self.twigs {
            let line = Line {
                bounds: Bounds {
                    x,
                    y,
                    width,
                    height: row,
                },
                snug: true,
                sizes,
            };
            let mark = twig::mark(twig, line, self.node.item);
            page.scene
                .marks
                .push(linked(mark, (bounds.right(), middle)));
            y += row;
        }
        page.y += self.height;
    }
}

/// The height of rows.
fn height(twigs: &[Node], sizes: Sizes) -> f64 {
    u32::try_from(twigs.len()).map_or(0.0, f64::from) * ROW * sizes.rem
}

/// The mark on a link from a point.
fn linked(mut mark: Mark, (x, y): (f64, f64)) -> Mark {
    let link = Shape::Link {
        x1: x,
        y1: y,
        x2: mark.bounds.x,
        y2: mark.bounds.y + mark.bounds.height / 2.0,
        class: "link",
    };
    mark.shapes.insert(0, link);
    mark
}
