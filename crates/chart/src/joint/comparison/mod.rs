//! One indicator across places and years, as small multiples: a panel for each place, years
//! across, all panels of an indicator on one scale.

mod axis;
mod labels;
mod panel;
mod plot;
mod row;
mod subject;
mod table;
mod takeaway;
mod terms;

pub use subject::{Subject, subjects};

use super::Member;
use crate::page::Page;
use axis::Years;
use row::Block;
use terms::Terms;

/// How many indicators are drawn unless one is chosen or all are asked for.
const MOST: usize = 6;

/// What a reader chose about the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ComparisonOptions<'a> {
    /// The name of the one indicator to draw; without one, or where nothing has that name,
    /// those that most plans share.
    pub subject: Option<&'a str>,
    /// Whether all of them are drawn and not only the first ones.
    pub every: bool,
}

/// Lays the chart out.
pub(super) fn draw(page: &mut Page, members: &[Member], options: &ComparisonOptions) {
    let words = page.words;
    let all = subjects(members);
    page.scene.title = words.say("title.comparison").to_owned();
    page.scene.table = table::of(members, &all, words);
    let chosen = options
        .subject
        .and_then(|name| all.iter().find(|subject| subject.name() == name));
    let drawn: Vec<&Subject> = match chosen {
        Some(subject) => vec![subject],
        None if options.every => all.iter().collect(),
        None => all.iter().take(MOST).collect(),
    };
    if drawn.is_empty() {
        page.scene.empty = Some(words.say("empty.comparison").to_owned());
        return;
    }
    page.scene.takeaway = takeaway::of(members, &all, &drawn, words);
    let years = Years::of(&drawn);
    let blocks = drawn.iter().flat_map(|subject| {
        let terms = Terms::of(members, subject);
        terms.into_iter().map(|terms| Block::of(subject, terms))
    });
    let blocks: Vec<Block> = blocks.collect();
    row::place(page, members, &blocks, &years);
    let left_out = all.len() - drawn.len();
    if left_out > 0 && chosen.is_none() {
        page.note(&words.fill("note.more_indicators", &[&left_out]));
    }
}
