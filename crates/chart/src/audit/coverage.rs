//! How many of the text's numbers are quantities, are named for what they are, or are neither.

use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Run, Shape};
use crate::words::Words;
use gangmu_plan::model::Coverage;

/// Height of the bar, in rem.
const HEIGHT: f64 = 0.75;

/// One part of the numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) key: &'static str,
    pub(super) count: usize,
    class: &'static str,
}

/// The three parts, in the order of the bar.
pub(super) fn parts(coverage: Coverage) -> [Part; 3] {
    [
        Part {
            key: "coverage.quantities",
            count: coverage.quantities,
            class: "part quantities",
        },
        Part {
            key: "coverage.named",
            count: coverage.named,
            class: "part named",
        },
        Part {
            key: "coverage.unexplained",
            count: coverage.unexplained,
            class: "part unexplained",
        },
    ]
}

/// Places the bar with its key at the page's cursor.
pub(super) fn place(page: &mut Page, coverage: Coverage) {
    let parts = parts(coverage);
    place_bar(page, &parts);
    page.y += 0.25 * page.sizes.rem;
    place_key(page, &parts);
    let placed = words_placed(coverage, page.words);
    page.note(&placed);
}

/// `正文 16806 字，16806 字归入了大纲（100%）。`
pub(super) fn words_placed(coverage: Coverage, words: Words) -> String {
    let share = percent(coverage.placed, coverage.characters);
    words.fill(
        "coverage.placed",
        &[&coverage.characters, &coverage.placed, &share],
    )
}

fn place_bar(page: &mut Page, parts: &[Part]) {
    let all: f64 = parts.iter().map(|part| float(part.count)).sum();
    let per_number = page.frame.width / all.max(1.0);
    let mut x = 0.0;
    for part in parts.iter().filter(|part| part.count > 0) {
        let width = float(part.count) * per_number;
        page.scene.furniture.push(Shape::Rect {
            bounds: Bounds {
                x,
                y: page.y,
                width,
                height: HEIGHT * page.sizes.rem,
            },
            class: part.class,
        });
        x += width;
    }
    page.y += HEIGHT * page.sizes.rem;
}

/// Swatch, words and count of each part, in one line or as many as it takes.
fn place_key(page: &mut Page, parts: &[Part]) {
    let sizes = page.sizes;
    let swatch = 0.625 * sizes.rem;
    let indent = swatch + 0.375 * sizes.rem;
    let mut x = 0.0;
    let mut line_height = 0.0;
    for part in parts {
        let words = page.words.say(part.key).to_owned();
        let room = page.frame.width - indent;
        let entry = Paragraph::wrapped(&words, room, sizes.small, "entry").followed_by(
            Run::new(part.count.to_string(), sizes.small, "number"),
            0.375 * sizes.rem,
            room,
        );
        let width = indent + entry.width();
        if x > 0.0 && x + width > page.frame.width {
            page.y += line_height;
            line_height = 0.0;
            x = 0.0;
        }
        line_height = f64::max(line_height, entry.height());
        page.scene.furniture.push(Shape::Rect {
            bounds: Bounds {
                x,
                y: page.y + (line_height - swatch) / 2.0,
                width: swatch,
                height: swatch,
            },
            class: part.class,
        });
        entry.place(&mut page.scene.furniture, x + indent, page.y, Anchor::Start);
        x += width + 1.5 * sizes.gap;
    }
    page.y += line_height;
}

/// In whole percent; a hundred only when nothing is missing.
fn percent(part: usize, whole: usize) -> u64 {
    let (part, whole) = (part as u64, whole as u64);
    (part.saturating_mul(100))
        .checked_div(whole)
        .map_or(100, |share| share.min(100))
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
