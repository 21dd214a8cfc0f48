//! Amounts as tiles in a row: each has a unit of its own, so that no axis fits them all.

use super::label;
use super::target::Target;
use super::value::{self, Setting};
use crate::number;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use gangmu_plan::model::Quantity;

/// Least width of a tile, in rem.
const LEAST_WIDTH: f64 = 10.0;
/// Tiles in a row, at most.
const MOST_IN_A_ROW: usize = 4;

/// Places the tiles at the page's cursor, row by row.
pub(super) fn place(page: &mut Page, targets: &[Target]) {
    let width = page.frame.width;
    let gap = page.sizes.gap;
    let fitting = ((width + gap) / (LEAST_WIDTH * page.sizes.rem + gap)).floor();
    let count = (1..=MOST_IN_A_ROW)
        .rev()
        .find(|count| count_as_f64(*count) <= fitting)
        .unwrap_or(1);
    let tile_width = (width - gap * (count_as_f64(count) - 1.0)) / count_as_f64(count);
    for (index, row) in targets.chunks(count).enumerate() {
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
    // Numbers of one row stand on one line, whatever the length of the names over them.
    let name_height = tiles
        .iter()
        .map(|tile| tile.name.height())
        .fold(0.0, f64::max);
    let padding = 0.375 * page.sizes.rem;
    let height = 2.0 * padding + name_height + tiles.iter().map(Tile::below).fold(0.0, f64::max);
    let mut x = 0.0;
    for (target, tile) in targets.iter().zip(tiles) {
        let bounds = Bounds {
            x,
            y: page.y,
            width,
            height,
        };
        place_tile(page, target, tile, bounds, page.y + padding, name_height);
        x += width + page.sizes.gap;
    }
    page.y += height;
}

/// The text of a tile before it is placed.
struct Tile {
    name: Paragraph,
    value: Paragraph,
    stretch: Paragraph,
    actual: Paragraph,
}

impl Tile {
    fn of(page: &Page, target: &Target, room: f64) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        let setting = Setting::of_tile(sizes);
        let value = number::written(target.quantity, words.0)
            .map_or_else(Paragraph::default, |written| {
                value::fitted(&written, setting, room)
            });
        let beside = |label: String, quantity: Option<&Quantity>| {
            quantity.map_or_else(Paragraph::default, |quantity| {
                value::beside(&label, quantity, room, sizes, words)
            })
        };
        let status = target
            .actual
            .map(|quantity| value::status_label(quantity, words))
            .unwrap_or_default();
        Self {
            name: value::name(target.quantity, room, sizes.heading, sizes, words),
            value,
            stretch: beside(words.say("status.stretch").to_owned(), target.stretch),
            actual: beside(status, target.actual),
        }
    }

    /// Height of what stands under the name.
    fn below(&self) -> f64 {
        self.value.height() + self.stretch.height() + self.actual.height()
    }
}

fn place_tile(
    page: &mut Page,
    target: &Target,
    tile: Tile,
    bounds: Bounds,
    top: f64,
    name_height: f64,
) {
    let words = page.words;
    let x = bounds.x;
    let value_top = top + name_height;
    let stretch_top = value_top + tile.value.height();
    let actual_top = stretch_top + tile.stretch.height();
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
    shapes.extend(tile.name.place(x, top, Anchor::Start));
    shapes.extend(tile.value.place(x, value_top, Anchor::Start));
    page.marks.push(Mark {
        item: target.quantity.id.clone(),
        label: label::of(target.quantity, words),
        bounds,
        parent: None,
        class: "target",
        opens: false,
        shapes,
    });
    let beside = [
        (target.stretch, "stretch", tile.stretch, stretch_top),
        (target.actual, "actual", tile.actual, actual_top),
    ];
    for (quantity, class, paragraph, top) in beside {
        let Some(quantity) = quantity else { continue };
        let bounds = Bounds {
            x,
            y: top,
            width: paragraph.width(),
            height: paragraph.height(),
        };
        let mut shapes = vec![ground(bounds, 0.0)];
        shapes.extend(paragraph.place(x, top, Anchor::Start));
        page.marks.push(Mark {
            item: quantity.id.clone(),
            label: label::of(quantity, words),
            bounds,
            parent: Some(target.quantity.id.clone()),
            class,
            opens: false,
            shapes,
        });
    }
}

fn count_as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
