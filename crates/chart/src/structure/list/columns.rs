//! Where titles begin and counts end.

use super::{Level, Line};
use crate::page::Page;
use crate::scene::{Anchor, Shape, Text};
use crate::sizes::Sizes;
use crate::text::{self, LEADING};

/// No line is wider, in rem: the eye has to find its end.
const MOST_WIDTH: f64 = 52.0;

/// Places and sizes that all lines share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) right: f64,
    /// Where titles of headings, of items and of what is inside them begin.
    titles: [f64; 3],
    /// Where the counts of measures and of numbers end; neither in a narrow frame, and the latter
    /// only where there are numbers.
    pub(super) measures: Option<f64>,
    pub(super) numbers: Option<f64>,
    /// Where titles end at the latest.
    pub(super) end: f64,
    pub(super) sizes: Sizes,
}

impl Columns {
    pub(super) fn of(page: &Page, lines: &[Line]) -> Self {
        let (sizes, words) = (page.sizes, page.words);
        let widest = |level: Level| {
            let lines = lines.iter().filter(|line| line.level == level);
            let widths = lines.map(|line| text::width(&line.node.ordinal, level.size(sizes)));
            widths.fold(0.0, f64::max)
        };
        let heading = widest(Level::Heading) + 0.5 * sizes.rem;
        let item = widest(Level::Item) + 0.625 * sizes.rem;
        let right = page.frame.width.min(MOST_WIDTH * sizes.rem);
        if page.frame.is_narrow() {
            let title = heading.max(item);
            return Self {
                right,
                titles: [title, title, title],
                measures: None,
                numbers: None,
                end: right,
                sizes,
            };
        }
        let column = |key: &str| text::width(words.say(key), sizes.tiny) + sizes.gap;
        let has_numbers = lines.iter().any(|line| line.node.numbers > 0);
        let measures = match has_numbers {
            true => right - column("table.quantities"),
            false => right,
        };
        Self {
            right,
            titles: [heading, heading + item, heading + item],
            measures: Some(measures),
            numbers: has_numbers.then_some(right),
            end: measures - column("table.measure"),
            sizes,
        }
    }

    /// Where the titles of a level begin.
    pub(super) fn title(self, level: Level) -> f64 {
        let [heading, item, inner] = self.titles;
        match level {
            Level::Heading => heading,
            Level::Item => item,
            Level::Inner => inner,
        }
    }

    /// Names the columns of counts.
    pub(super) fn place_head(self, page: &mut Page) {
        if self.measures.is_none() {
            return;
        }
        let size = self.sizes.tiny;
        let baseline = page.y + size;
        for (end, key) in [
            (self.measures, "table.measure"),
            (self.numbers, "table.quantities"),
        ] {
            let Some(x) = end else { continue };
            let name = Text::new(x, baseline, page.words.say(key), size, "axis");
            let name = Shape::Text(name.anchored(Anchor::End));
            page.scene.furniture.push(name);
        }
        page.y += LEADING * size;
    }
}

impl Level {
    pub(super) fn size(self, sizes: Sizes) -> f64 {
        match self {
            Self::Heading => sizes.rem,
            Self::Item => sizes.body,
            Self::Inner => sizes.heading,
        }
    }
}
