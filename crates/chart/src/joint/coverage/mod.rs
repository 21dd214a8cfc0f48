//! How many measures each plan has in each policy domain: domains down, plans across, counts
//! in cells. Where the plans do not fit side by side, they stand one under the other.

mod counts;
mod list;
mod matrix;
mod table;

use super::Member;
use super::names::names;
use crate::page::Page;
use crate::words::Words;
use counts::{Cell, Counts, Row};

/// What stands in place of a domain's id for the measures that have no domain.
pub const NO_DOMAIN: &str = "none";

/// Lays the chart out. The item of a cell is its plan's item with the id of the domain.
pub(super) fn draw(page: &mut Page, members: &[Member]) {
    let words = page.words;
    let names = names(members, words.0);
    let counts = Counts::of(members, words);
    page.scene.title = words.say("title.coverage").to_owned();
    page.scene.table = table::of(&counts, &names, words);
    if counts.most() == 0 {
        page.scene.empty = Some(words.say("empty.measures").to_owned());
        return;
    }
    page.scene.takeaway = takeaway(&counts, &names, words);
    match matrix::Columns::of(page, members.len()) {
        Some(columns) => matrix::place(page, members, &names, &counts, columns),
        None => list::place(page, members, &names, &counts),
    }
}

/// `任务最多的领域是产业体系，共 36 项；沈阳市涉及 15 个领域中的 15 个。`
fn takeaway(counts: &Counts, names: &[String], words: Words) -> String {
    let domains: Vec<&Row> = counts
        .rows
        .iter()
        .filter(|row| row.id != NO_DOMAIN)
        .collect();
    let total = |row: &Row| row.cells.iter().map(Cell::count).sum::<usize>();
    // Of those that are equal the first is named.
    let most = domains.iter().rev().max_by_key(|row| total(row));
    let most = most.map(|row| words.fill("takeaway.most", &[&row.name, &total(row)]));
    let covered = |at: usize| {
        let has_some = |row: &&&Row| row.cells.get(at).is_some_and(|cell| cell.count() > 0);
        domains.iter().filter(has_some).count()
    };
    let widest = names.iter().enumerate().rev();
    let widest = widest.max_by_key(|(at, _)| covered(*at));
    let widest = widest
        .map(|(at, name)| words.fill("takeaway.widest", &[name, &covered(at), &domains.len()]));
    let (Some(most), Some(widest)) = (most, widest) else {
        return String::new();
    };
    let both = words.fill("join.list", &[&most, &widest]);
    words.fill("takeaway.sentence", &[&both])
}

/// What a cell says: place, domain, count, and the first titles.
fn label(name: &str, domain: &str, cell: &Cell, words: Words) -> String {
    const MOST: usize = 3;
    let titles: Vec<&str> = cell.titles.iter().take(MOST).copied().collect();
    let titles = titles.join(words.say("join.titles"));
    let key = match cell.count() {
        count if count > MOST => "label.coverage_more",
        _ => "label.coverage",
    };
    words.fill(key, &[&name, &domain, &cell.count(), &titles])
}

/// How dark a cell is: five steps up to the greatest count.
fn shade(count: usize, most: usize) -> &'static str {
    const SHADES: [&str; 5] = ["shade-1", "shade-2", "shade-3", "shade-4", "shade-5"];
    let step = (count * SHADES.len()).div_ceil(most.max(1));
    SHADES
        .get(step.saturating_sub(1))
        .copied()
        .unwrap_or("shade-5")
}
