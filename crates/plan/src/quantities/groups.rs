//! The measures of a clause in groups, with the text that belongs to each.
//!
//! Measures with nothing but a joiner between them (15%、18.5%) are one group: their values
//! are told together.

use super::counted;
use super::measure::Measure;
use crate::peek;
use gangmu_document::TextRange;

/// What joins values, and pieces of a clause.
const JOINERS: [&str; 6] = ["以及", "、", "和", "及", "与", "/"];

/// Measures told together, with the text before and after them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group<'a> {
    /// One measure, or a series.
    pub measures: Vec<Measure<'a>>,
    /// From the end of what came before to the first number.
    pub left: TextRange,
    /// From the last number to where the next piece begins.
    pub right: TextRange,
    /// Whether the next group's number follows the text on the right without a joiner.
    pub open: bool,
}

impl Group<'_> {
    /// Whether it tells a place among others.
    pub fn is_place(&self) -> bool {
        self.measures.iter().any(Measure::is_rank)
    }
}

/// Groups the measures of a clause.
pub(super) fn groups<'a>(
    text: &str,
    clause: TextRange,
    measures: Vec<Measure<'a>>,
) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for measure in measures {
        let before = groups
            .last()
            .map_or(clause.start, |group| group.right.start);
        let between = TextRange::new(before, measure.whole.start);
        let joins = groups
            .last()
            .and_then(|group| group.measures.last())
            .is_some_and(|last| in_series(text, last, between, &measure));
        match groups.last_mut().filter(|_| joins) {
            Some(group) => {
                group.right = TextRange::new(measure.whole.end, clause.end);
                for earlier in &mut group.measures {
                    earlier.adopt_unit(&measure);
                }
                group.measures.push(measure);
            }
            None => {
                let (right, left) = cut(text, between, groups.is_empty());
                if let Some(group) = groups.last_mut() {
                    group.open = right.end == measure.whole.start;
                    group.right = right;
                }
                groups.push(Group {
                    left,
                    right: TextRange::new(measure.whole.end, clause.end),
                    measures: vec![measure],
                    open: false,
                });
            }
        }
    }
    groups
}

fn in_series(text: &str, last: &Measure, between: TextRange, next: &Measure) -> bool {
    JOINERS.contains(&between.of(text)) && last.goes_with(next)
}

/// Cuts the text between two groups into what belongs to the first and what to the second: at a
/// joiner right after the first, else at the last joiner that a new act or the number follows,
/// else not at all.
fn cut(text: &str, between: TextRange, first: bool) -> (TextRange, TextRange) {
    if first {
        return (TextRange::new(between.start, between.start), between);
    }
    let slice = between.of(text);
    let leading = peek::leading(slice, &JOINERS);
    let splits = |at: usize, joiner: &str| {
        let after = slice.get(at + joiner.len()..).unwrap_or_default();
        joiner == "、" || after.is_empty() || counted::begins_act(after)
    };
    let at = match leading {
        Some(joiner) => Some((0, joiner)),
        None => JOINERS
            .into_iter()
            .filter_map(|joiner| Some((slice.rfind(joiner)?, joiner)))
            .filter(|(at, joiner)| splits(*at, joiner))
            .max_by_key(|(at, joiner)| at + joiner.len()),
    };
    match at {
        Some((at, joiner)) => (
            TextRange::new(between.start, between.start + at),
            TextRange::new(between.start + at + joiner.len(), between.end),
        ),
        None => (between, between),
    }
}
