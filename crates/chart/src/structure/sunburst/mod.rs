//! The sunburst: the plan in the middle, its areas in a ring around it, their measures in a ring
//! around those. An arc is as long as there is under it. Names stand beside the rings; in a
//! narrow frame they are a list below.

mod core;
mod inside;
mod names;
mod rings;

use super::Structure;
use super::branch::Node;
use super::rows::Row;
use crate::page::Page;
use names::Names;
use rings::Rings;

/// Radius where there is room, in rem.
const RADIUS: f64 = 16.0;
/// Radius over a list, in rem.
const SMALL_RADIUS: f64 = 9.0;
/// The least room at each side for names and the lines to them, in rem.
const SIDE: f64 = 9.5;

/// Places the sunburst at the page's cursor.
pub(super) fn place(page: &mut Page, structure: &Structure) {
    if page.frame.is_narrow() {
        place_over_list(page, structure);
    } else {
        place_between_names(page, structure);
    }
}

fn place_between_names(page: &mut Page, structure: &Structure) {
    let (width, rem) = (page.frame.width, page.sizes.rem);
    let side = (SIDE * rem).max(width / 4.0);
    let radius = (RADIUS * rem).min(width / 2.0 - side);
    let rays = rings::rays(structure);
    let names = Names::of(&rays, page, radius);
    let height = names.height().max(2.0 * radius);
    let rings = Rings {
        x: width / 2.0,
        y: page.y + height / 2.0,
        radius,
    };
    core::place(page, structure, rings);
    let marks = rings.place(page, &rays);
    names.place(page, rings, height, &marks);
    page.y += height;
}

fn place_over_list(page: &mut Page, structure: &Structure) {
    let (width, rem) = (page.frame.width, page.sizes.rem);
    let radius = (SMALL_RADIUS * rem).min(width / 2.0).max(0.0);
    let rings = Rings {
        x: width / 2.0,
        y: page.y + radius,
        radius,
    };
    core::place(page, structure, rings);
    let rays = rings::rays(structure);
    let marks = rings.place(page, &rays);
    page.y += 2.0 * radius + 0.75 * rem;
    for (ray, mark) in rays.iter().zip(marks) {
        page.space(0.25 * rem);
        place_row(page, &ray.branch.node, 0.0, mark);
        // The whole plan lists its areas alone: each of them opens.
        let twigs = structure.root.iter().flat_map(|_| &ray.branch.twigs);
        for (at, twig) in (mark + 1..).zip(twigs) {
            place_row(page, twig, 0.875 * rem, at);
        }
    }
}

/// Adds a row of the list to a mark that stands in a ring.
fn place_row(page: &mut Page, node: &Node, indent: f64, mark: usize) {
    let number = if indent > 0.0 { "count" } else { "ordinal" };
    let row = Row::place(page, node, indent, number);
    if let Some(mark) = page.scene.marks.get_mut(mark) {
        mark.bounds = row.bounds;
        mark.shapes.extend(row.shapes);
    }
}
