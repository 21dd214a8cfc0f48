//! One row a declared count: its words, a cell for every part, both numbers, the verdict. In
//! a narrow frame the cells stand under the words.

use super::cells::Strip;
use super::columns::Columns;
use super::verdict;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run};
use crate::sizes::Sizes;
use crate::text::{self, LEADING};
use gangmu_plan::model::{Claim, Plan};

/// Room above and below the text of a row, in rem.
const PADDING: f64 = 0.25;

/// Places so many rows at the page's cursor.
pub(super) fn place(page: &mut Page, plan: &Plan, most: usize) {
    let claims = plan.claims.get(..most).unwrap_or(&plan.claims);
    let columns = Columns::of(page, claims);
    for claim in claims {
        page.rule();
        let scope = plan.areas.iter().find(|area| area.id == claim.scope);
        let scope = scope.map_or("", |area| &area.title);
        place_claim(page, claim, scope, columns);
    }
    let left_out = plan.claims.len() - claims.len();
    if left_out > 0 {
        page.note(&page.words.fill("note.left_out", &[&left_out]));
    }
}

fn place_claim(page: &mut Page, claim: &Claim, scope: &str, columns: Columns) {
    let (sizes, words) = (page.sizes, page.words);
    // Where the numbers leave no room for the words, they stand under them.
    let numbers_below = columns.stacked && columns.name < 6.0 * sizes.body;
    let room = if numbers_below {
        columns.right
    } else {
        columns.name
    };
    let name = name(&claim.text, scope, room, sizes);
    let (start, end) = columns.cells;
    let strip = Strip::of(claim, end - start, sizes.rem);
    let heights = Heights::of(&name, numbers_below, strip, columns.stacked, sizes);
    let top = page.y;
    let bounds = Bounds {
        x: 0.0,
        y: top,
        width: columns.right,
        height: heights.row,
    };
    let mut shapes = vec![ground(bounds, 0.5 * sizes.rem)];
    if let Some(strip) = strip {
        shapes.extend(strip.shapes(start, top + heights.strip));
    }
    name.place(&mut shapes, 0.0, top + heights.name, Anchor::Start);
    let numbers_top = top + heights.numbers;
    verdict::place(&mut shapes, claim, columns, numbers_top, page);
    page.scene.marks.push(Mark {
        item: claim.id.clone(),
        label: verdict::label(claim, words),
        bounds,
        parent: None,
        class: verdict::class(claim.status),
        opens: false,
        shapes,
    });
    page.y += heights.row;
}

/// The words of the count, and as much of what it is about as fits beside them.
fn name(text: &str, scope: &str, room: f64, sizes: Sizes) -> Paragraph {
    let name = Paragraph::wrapped(text, room, sizes.body, "name");
    let gap = 0.5 * sizes.rem;
    let left = room - name.width() - gap;
    if left < 6.0 * sizes.small {
        return name;
    }
    let scope = text::shorten(scope, left, sizes.small);
    name.followed_by(Run::new(scope, sizes.small, "qualifier"), gap, room)
}

/// Where the parts of a row stand, from its upper edge.
struct Heights {
    row: f64,
    name: f64,
    numbers: f64,
    strip: f64,
}

impl Heights {
    fn of(
        name: &Paragraph,
        numbers_below: bool,
        strip: Option<Strip>,
        stacked: bool,
        sizes: Sizes,
    ) -> Self {
        let padding = PADDING * sizes.rem;
        let name = name.height();
        let line = LEADING * sizes.body;
        let strip_height = strip.map_or(0.0, Strip::height);
        if stacked {
            let text = if numbers_below {
                name + line
            } else {
                name.max(line)
            };
            let below = if strip.is_some() {
                strip_height + padding
            } else {
                0.0
            };
            return Self {
                row: text + below + 2.0 * padding,
                name: padding,
                numbers: padding + if numbers_below { name } else { 0.0 },
                strip: text + 2.0 * padding,
            };
        }
        let row = name.max(line).max(strip_height) + 2.0 * padding;
        Self {
            row,
            name: (row - name) / 2.0,
            numbers: (row - line) / 2.0,
            strip: (row - strip_height) / 2.0,
        }
    }
}
