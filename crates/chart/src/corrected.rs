//! The sign of what was put right by hand: a corner folded over, a word in the label and in the
//! table, and how many there are in the takeaway.

use crate::page::Page;
use crate::scene::{Bounds, Mark, Shape};

/// Side of a folded corner, in rem.
const SIDE: f64 = 0.4375;

/// Signs the marks and rows of items that were corrected.
pub(crate) fn sign(page: &mut Page, is_corrected: &dyn Fn(&str) -> bool) {
    let (words, side) = (page.words, SIDE * page.sizes.rem);
    let scene = &mut page.scene;
    let mut items = Vec::new();
    for mark in &mut scene.marks {
        if is_corrected(&mark.item) {
            mark.label = words.fill("corrected.label", &[&mark.label]);
            mark.shapes.push(shape(mark, side));
            items.push(mark.item.clone());
        }
    }
    for row in &mut scene.table.rows {
        if is_corrected(&row.item) {
            if let Some(first) = row.cells.first_mut() {
                *first = words.fill("corrected.label", &[first]);
            }
            items.push(row.item.clone());
        }
    }
    items.sort_unstable();
    items.dedup();
    if !items.is_empty() {
        let count = words.fill("corrected.takeaway", &[&items.len()]);
        scene.takeaway = words.sentences(&[std::mem::take(&mut scene.takeaway), count]);
    }
}

/// A corner folded over at the upper left of what lights up; in a ring, which has no corner, a dot
/// at the outer edge.
fn shape(mark: &Mark, side: f64) -> Shape {
    let mut corner = mark.bounds;
    for shape in &mark.shapes {
        match shape {
            Shape::Sector(sector) => {
                let (x, y) = sector.point(sector.outer - side, sector.middle());
                return Shape::Circle {
                    x,
                    y,
                    radius: side / 2.0,
                    class: "corrected",
                };
            }
            Shape::Rect {
                bounds,
                class: "ground",
            } => corner = *bounds,
            _ => {}
        }
    }
    let Bounds { x, y, .. } = corner;
    Shape::Path {
        points: vec![(x, y), (x + side, y), (x, y + side)],
        closed: true,
        class: "corrected",
    }
}
