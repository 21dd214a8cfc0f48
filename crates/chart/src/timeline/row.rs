//! A row of the timeline: a name, and the years beside it. In a narrow frame the years stand
//! under the name.

use super::years::Years;
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Run, Shape};
use gangmu_plan::model::Plan;

/// Room above and below what stands in a row, in rem.
const PADDING: f64 = 0.25;
/// Height of a lane, in rem.
pub(super) const LANE: f64 = 1.25;

/// Where names and years of every row stand.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    stacked: bool,
    /// Room of the name, from the left edge.
    name: f64,
    pub(super) years: Years,
}

impl Columns {
    pub(super) fn of(page: &Page, plan: &Plan) -> Self {
        let width = page.frame.width;
        let stacked = page.frame.is_narrow();
        let (name, start) = if stacked {
            (width, 0.0)
        } else {
            let name = 0.36 * width;
            (name, name + page.sizes.gap)
        };
        Self {
            stacked,
            name,
            years: Years::of(plan, (start, width)),
        }
    }
}

/// A row whose place is known.
pub(super) struct Row {
    pub(super) bounds: Bounds,
    /// Where the years begin.
    pub(super) top: f64,
    /// Name and qualifier.
    pub(super) text: Vec<Shape>,
}

impl Row {
    /// Places a row with a lane of a height at the page's cursor, the lines between the years
    /// behind it.
    pub(super) fn place(
        page: &mut Page,
        columns: &Columns,
        (name, qualifier): (&str, &str),
        lane: f64,
    ) -> Self {
        let sizes = page.sizes;
        let padding = PADDING * sizes.rem;
        page.rule();
        let name = Paragraph::wrapped(name, columns.name, sizes.body, "name").followed_by(
            Run::new(qualifier, sizes.small, "qualifier"),
            0.5 * sizes.rem,
            columns.name,
        );
        let (height, name_top, top) = if columns.stacked {
            let text = name.height() + padding;
            (text + lane + padding, padding, text)
        } else {
            let height = lane.max(name.height() + 2.0 * padding);
            let middle = height / 2.0;
            (height, middle - name.height() / 2.0, middle - lane / 2.0)
        };
        let bounds = Bounds {
            x: 0.0,
            y: page.y,
            width: page.frame.width,
            height,
        };
        let (guides_top, guides_height) = if columns.stacked {
            (page.y + top, lane)
        } else {
            (page.y, height)
        };
        let guides = columns.years.guides(guides_top, guides_height);
        page.scene.furniture.extend(guides);
        let mut text = Vec::new();
        name.place(&mut text, 0.0, page.y + name_top, Anchor::Start);
        let row = Self {
            bounds,
            top: page.y + top,
            text,
        };
        page.y += height;
        row
    }
}
