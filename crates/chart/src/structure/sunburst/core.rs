//! The middle of the rings: the title of the plan, or the opened area.

use super::super::Structure;
use super::rings::{CORE, Rings};
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Shape};
use crate::text::LEADING;

/// Width and height of a box in a circle of radius 1.
const BOX: (f64, f64) = (1.5, 1.32);

/// Places the middle.
pub(super) fn place(page: &mut Page, structure: &Structure, rings: Rings) {
    let radius = CORE * rings.radius;
    let root = structure.root.as_ref();
    let title = root.map_or(structure.title, |root| root.title);
    let class = if root.is_some() { "name" } else { "root" };
    let mut shapes = vec![Shape::Circle {
        x: rings.x,
        y: rings.y,
        radius,
        class: if root.is_some() { "block" } else { "core" },
    }];
    shapes.extend(words(title, page.sizes.heading, class, rings, radius));
    let Some(root) = root else {
        page.scene.furniture.extend(shapes);
        return;
    };
    let bounds = Bounds {
        x: rings.x - radius,
        y: rings.y - radius,
        width: 2.0 * radius,
        height: 2.0 * radius,
    };
    page.scene.marks.push(root.mark(bounds, None, shapes));
}

/// As much of the title as fits; none where not even two characters do.
fn words(title: &str, size: f64, class: &'static str, rings: Rings, radius: f64) -> Vec<Shape> {
    let (width, height) = (BOX.0 * radius, BOX.1 * radius);
    let lines = (1..=12_u32).take_while(|lines| f64::from(*lines) * LEADING * size <= height);
    let mut shapes = Vec::new();
    if let Some(lines) = lines.last()
        && width >= 3.0 * size
    {
        let title = Paragraph::even(title, width, size, class, lines as usize);
        let top = rings.y - title.height() / 2.0;
        title.place(&mut shapes, rings.x, top, Anchor::Middle);
    }
    shapes
}
