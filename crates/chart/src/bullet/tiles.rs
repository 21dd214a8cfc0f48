//! Amounts as tiles in a row: each has a unit of its own, so that no axis fits them all.

use super::marks;
use super::stack::{Lanes, Stack};
use super::target::Target;
use super::value::{self, Setting};
use crate::number;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Shape};

/// Least width of a tile, in rem.
const LEAST_WIDTH: f64 = 10.0;
/// How many tiles stand in a row where they fit.
const IN_A_ROW: [u8; 3] = [4, 3, 2];

/// Places the tiles at the page's cursor, row by row.
pub(super) fn place(page: &mut Page, targets: &[Target]) {
    let width = page.frame.width;
    let gap = page.sizes.gap;
    let least = LEAST_WIDTH * page.sizes.rem;
    let count = IN_A_ROW
        .into_iter()
        .find(|count| width >= f64::from(*count) * (least + gap) - gap)
        .unwrap_or(1);
    let tile_width = (width - gap * f64::from(count - 1)) / f64::from(count);
    for (index, row) in targets.chunks(usize::from(count)).enumerate() {
        if index > 0 {
            page.y += gap;
        }
        place_row(page, row, tile_width);
    }
}

fn place_row(page: &mut Page, targets: &[Target], width: f64) {
    let tiles: Vec<Tile> = targets
        .iter()
        .map(|target| Tile::of(page, target, width))
        .collect();
    let greatest = |height: fn(&Tile) -> f64| tiles.iter().map(height).fold(0.0, f64::max);
    // Numbers of one row stand on one line, whatever the length of the names over them.
    let name_height = greatest(|tile| tile.name.height());
    let padding = 0.375 * page.sizes.rem;
    let height = 2.0 * padding + name_height + greatest(|tile| tile.values.height());
    let mut x = 0.0;
    for (target, tile) in targets.iter().zip(tiles) {
        let bounds = Bounds {
            x,
            y: page.y,
            width,
            height,
        };
        let name_top = page.y + padding;
        place_tile(
            page,
            target,
            tile,
            bounds,
            (name_top, name_top + name_height),
        );
        x += width + page.sizes.gap;
    }
    page.y += height;
}

/// The text of a tile before it is placed.
struct Tile {
    name: Paragraph,
    values: Stack,
}

impl Tile {
    fn of(page: &Page, target: &Target, room: f64) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        let quantity = target.quantity;
        let value = number::written(quantity, words.0)
            .map(|written| value::fitted(&written, Setting::of_tile(sizes), room));
        Self {
            name: value::name(target, room, sizes.heading, sizes, words),
            values: Stack::under(value.unwrap_or_default(), target, room, page),
        }
    }
}

fn place_tile(
    page: &mut Page,
    target: &Target,
    tile: Tile,
    bounds: Bounds,
    (name_top, value_top): (f64, f64),
) {
    let x = bounds.x;
    let mut shapes = vec![
        ground(bounds, 0.0),
        Shape::Line {
            x1: x,
            y1: bounds.y,
            x2: bounds.right(),
            y2: bounds.y,
            class: "head-rule",
        },
    ];
    tile.name.place(&mut shapes, x, name_top, Anchor::Start);
    let mark = marks::of_quantity(target.quantity, "target", None, bounds, shapes, page.words);
    let at = (x, value_top);
    tile.values
        .place(page, target, mark, at, Anchor::Start, Lanes::default());
}
