//! One row a declared count: its words, a cell for every part, both numbers, the verdict.

use super::cells;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Run, Shape};
use crate::sizes::Sizes;
use crate::text;
use crate::words::Words;
use gangmu_plan::model::{Claim, ClaimStatus, Plan};
use std::collections::BTreeMap;

/// Room above and below the text of a row, in rem.
const PADDING: f64 = 0.25;

/// How much wider the emphasised verdicts may be.
const BOLD: f64 = 1.08;

/// Places the rows at the page's cursor.
pub(super) fn place(page: &mut Page, plan: &Plan) {
    let columns = Columns::of(page, &plan.claims);
    let areas = plan.areas.iter();
    let scopes: BTreeMap<&str, &str> = areas
        .map(|area| (area.id.as_str(), area.title.as_str()))
        .collect();
    for claim in &plan.claims {
        page.rule();
        let scope = scopes.get(claim.scope.as_str()).copied();
        place_claim(page, claim, scope.unwrap_or_default(), columns);
    }
}

/// Where the columns of every row stand.
#[derive(Debug, Clone, Copy)]
struct Columns {
    stacked: bool,
    name: f64,
    cells: (f64, f64),
    /// Room of the verdict, from the right edge.
    verdict: f64,
    /// Where the sign between the numbers has its middle.
    sign: f64,
    right: f64,
}

impl Columns {
    fn of(page: &Page, claims: &[Claim]) -> Self {
        let sizes = page.sizes;
        let right = page.frame.width;
        let widest = |texts: &mut dyn Iterator<Item = String>, size: f64| {
            texts
                .map(|text| text::width(&text, size))
                .fold(0.0, f64::max)
        };
        let verdict = widest(
            &mut claims.iter().map(|claim| verdict(claim, page.words)),
            sizes.small,
        ) * BOLD;
        let number = widest(
            &mut claims
                .iter()
                .flat_map(|claim| [Some(claim.declared), claim.found])
                .flatten()
                .map(|count| count.to_string()),
            sizes.body,
        );
        let half = number + 0.75 * sizes.body;
        let sign = right - verdict - 0.5 * sizes.gap - half;
        let left = sign - half - sizes.gap;
        let stacked = page.frame.is_narrow();
        let name = if stacked { left } else { 0.4 * left };
        let cells = if stacked {
            (0.0, right)
        } else {
            (name + sizes.gap, left)
        };
        Self {
            stacked,
            name,
            cells,
            verdict,
            sign,
            right,
        }
    }
}

fn place_claim(page: &mut Page, claim: &Claim, scope: &str, columns: Columns) {
    let (sizes, words) = (page.sizes, page.words);
    let padding = PADDING * sizes.rem;
    // Where the numbers leave no room for the name, they stand under it.
    let below = columns.name < 6.0 * sizes.body;
    let name_room = if below { columns.right } else { columns.name };
    let name = name(&claim.text, scope, name_room, sizes);
    let numbers = Paragraph::default().line(vec![Run::new("0", sizes.body, "number")]);
    let name_height = name.height();
    let line = numbers.height();
    let text_height = if below {
        name_height + line
    } else {
        name_height.max(line)
    };
    let (start, end) = columns.cells;
    let strip = cells::Strip::of(claim, end - start, sizes.rem);
    let strip_height = strip.as_ref().map_or(0.0, cells::Strip::height);
    let height = match (columns.stacked, strip.is_some()) {
        (true, true) => text_height + strip_height + 3.0 * padding,
        _ => text_height.max(strip_height) + 2.0 * padding,
    };
    let top = page.y;
    let name_top = if columns.stacked {
        top + padding
    } else {
        top + (height - name_height) / 2.0
    };
    let numbers_top = match (below, columns.stacked) {
        (true, _) => top + padding + name_height,
        (false, true) => top + padding,
        (false, false) => top + (height - line) / 2.0,
    };
    let strip_top = if columns.stacked {
        top + text_height + 2.0 * padding
    } else {
        top + (height - strip_height) / 2.0
    };
    let bounds = Bounds {
        x: 0.0,
        y: top,
        width: columns.right,
        height,
    };
    let mut shapes = vec![ground(bounds, 0.5 * sizes.rem)];
    if let Some(strip) = strip {
        shapes.extend(strip.shapes(start, strip_top));
    }
    shapes.extend(name.place(0.0, name_top, Anchor::Start));
    shapes.extend(comparison(claim, columns, page, numbers_top));
    page.marks.push(Mark {
        item: claim.id.clone(),
        label: label(claim, words),
        bounds,
        parent: None,
        class: class(claim.status),
        opens: false,
        shapes,
    });
    page.y += height;
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

/// `13 = 13  相符`, each part in its column.
fn comparison(claim: &Claim, columns: Columns, page: &Page, top: f64) -> Vec<Shape> {
    let sizes = page.sizes;
    let half = 0.75 * sizes.body;
    let line = |text: String, class: &'static str| {
        Paragraph::default().line(vec![Run::new(text, sizes.body, class)])
    };
    let mut shapes =
        line(claim.declared.to_string(), "number").place(columns.sign - half, top, Anchor::End);
    if let Some(found) = claim.found {
        let sign = if claim.status == ClaimStatus::Match {
            "="
        } else {
            "≠"
        };
        shapes.extend(line(sign.to_owned(), "verdict-sign").place(
            columns.sign,
            top,
            Anchor::Middle,
        ));
        shapes.extend(line(found.to_string(), "number").place(
            columns.sign + half,
            top,
            Anchor::Start,
        ));
    }
    let words = verdict(claim, page.words);
    // A smaller line stands on the same baseline as the numbers.
    let lower = sizes.body - sizes.small;
    let verdict = Paragraph::wrapped(&words, f64::INFINITY, sizes.small, "verdict");
    shapes.extend(verdict.place(columns.right - columns.verdict, top + lower, Anchor::Start));
    shapes
}

/// How the two numbers compare, in words.
pub(super) fn verdict(claim: &Claim, words: Words) -> String {
    let difference = claim.found.unwrap_or_default().abs_diff(claim.declared);
    match claim.status {
        ClaimStatus::Match => words.say("verdict.match").to_owned(),
        ClaimStatus::Short => words.fill("verdict.short", &[&difference]),
        ClaimStatus::Over => words.fill("verdict.over", &[&difference]),
        ClaimStatus::Unlisted => words.say("verdict.unlisted").to_owned(),
        ClaimStatus::External => words.say("verdict.external").to_owned(),
    }
}

fn label(claim: &Claim, words: Words) -> String {
    let verdict = verdict(claim, words);
    match claim.found {
        Some(found) => words.fill(
            "label.claim",
            &[&claim.text, &claim.declared, &found, &verdict],
        ),
        None => words.fill(
            "label.claim_alone",
            &[&claim.text, &claim.declared, &verdict],
        ),
    }
}

fn class(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::Match => "claim match",
        ClaimStatus::Short | ClaimStatus::Over => "claim differing",
        ClaimStatus::Unlisted | ClaimStatus::External => "claim unchecked",
    }
}
