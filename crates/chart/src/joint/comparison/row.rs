//! Panels in rows: those of one subject side by side, as many subjects in a row as fit.

use super::super::Member;
use super::axis::{Values, Years};
use super::panel::{Layout, Panel};
use super::subject::Subject;
use super::terms::Terms;
use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Run};

/// Least and greatest width of a panel, in rem.
const LEAST_PANEL: f64 = 14.0;
const MOST_PANEL: f64 = 20.0;
/// What a year needs at least, in rem.
const LEAST_YEAR: f64 = 3.0;
/// Space between panels, in rem.
const GAP: f64 = 1.75;

/// A subject on one set of terms, with its axis.
pub(super) struct Block<'a> {
    subject: &'a Subject<'a>,
    terms: Terms<'a>,
    values: Option<Values>,
}

impl<'a> Block<'a> {
    pub(super) fn of(subject: &'a Subject<'a>, terms: Terms<'a>) -> Self {
        Self {
            subject,
            values: Values::of(&terms),
            terms,
        }
    }

    /// `地区生产总值增速 三年累计 %`.
    fn heading(&self, page: &Page, room: f64) -> Paragraph {
        let sizes = page.sizes;
        let title = self.subject.title(page.words.0);
        let unit = self
            .values
            .as_ref()
            .map_or("", |values| values.unit.as_str());
        let qualifier = self.terms.qualifier(page.words);
        let parts = [qualifier, unit.to_owned()];
        let remark = page.words.clauses(&parts);
        Paragraph::wrapped(&title, room, sizes.body, "subject").followed_by(
            Run::new(remark, sizes.small, "qualifier"),
            0.5 * sizes.rem,
            room,
        )
    }
}

/// Panels that stand side by side, and the block they belong to.
struct Part<'b, 'a> {
    block: &'b Block<'a>,
    /// The places of the block that stand in this row.
    first: usize,
    count: usize,
    column: usize,
}

/// Places the blocks at the page's cursor.
pub(super) fn place(page: &mut Page, members: &[Member], blocks: &[Block], years: &Years) {
    let rem = page.sizes.rem;
    let gap = GAP * rem;
    let least = (LEAST_PANEL.max(2.0 + LEAST_YEAR * years.count()) * rem).min(page.frame.width);
    let most = blocks.iter().map(|block| block.terms.places.len()).sum();
    let columns = (1..=most)
        .take_while(|count| width_of(*count, least, gap) <= page.frame.width)
        .last()
        .unwrap_or(1);
    let natural = (page.frame.width + gap) / number(columns) - gap;
    let width = natural.min((MOST_PANEL * rem).max(least)).max(1.0);
    for row in &rows(blocks, columns) {
        let goes_on = row.iter().all(|part| part.first > 0);
        page.space(if goes_on { 0.75 } else { 1.75 } * rem);
        place_row(page, members, row, years, (width, gap));
    }
}

fn width_of(count: usize, panel: f64, gap: f64) -> f64 {
    number(count) * (panel + gap) - gap
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}

/// Fills rows with blocks; a block that does not fit in one goes on in the next.
fn rows<'b, 'a>(blocks: &'b [Block<'a>], columns: usize) -> Vec<Vec<Part<'b, 'a>>> {
    let mut rows: Vec<Vec<Part>> = Vec::new();
    let mut column = columns;
    for block in blocks {
        let places = block.terms.places.len();
        if column + places > columns {
            rows.push(Vec::new());
            column = 0;
        }
        let mut first = 0;
        while first < places {
            if column == columns {
                rows.push(Vec::new());
                column = 0;
            }
            let count = (places - first).min(columns - column);
            let part = Part {
                block,
                first,
                count,
                column,
            };
            rows.extend(rows.is_empty().then(Vec::new));
            if let Some(row) = rows.last_mut() {
                row.push(part);
            }
            first += count;
            column += count;
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

fn place_row(
    page: &mut Page,
    members: &[Member],
    parts: &[Part],
    years: &Years,
    (width, gap): (f64, f64),
) {
    // A block that goes on from the row above has its heading there.
    let head = |part: &Part| match part.first {
        0 => part.block.heading(page, width_of(part.count, width, gap)),
        _ => Paragraph::default(),
    };
    let heads: Vec<Paragraph> = parts.iter().map(head).collect();
    let head_height = heads.iter().map(Paragraph::height).fold(0.0, f64::max);
    let x = |column: usize| number(column) * (width + gap);
    for (part, head) in parts.iter().zip(heads) {
        let top = page.y + head_height - head.height();
        head.place(
            &mut page.scene.furniture,
            x(part.column),
            top,
            Anchor::Start,
        );
    }
    if head_height > 0.0 {
        page.y += head_height + 0.25 * page.sizes.rem;
    }
    let mut panels = Vec::new();
    for part in parts {
        let places = part.block.terms.places.iter().skip(part.first);
        for (at, place) in places.take(part.count).enumerate() {
            let values = part.block.values.as_ref();
            panels.push(Panel::of(page, place, values, (x(part.column + at), width)));
        }
    }
    let name_height = panels.iter().map(Panel::name_height).fold(0.0, f64::max);
    let layout = Layout {
        top: page.y,
        name_height,
        years,
    };
    let bottoms: Vec<f64> = panels
        .into_iter()
        .map(|panel| panel.place(page, members, &layout))
        .collect();
    page.y = bottoms.into_iter().fold(page.y, f64::max);
}
