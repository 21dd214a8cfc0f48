//! Lists inside a paragraph: 一是…二是…, (1)…(2)…, 第一，…第二，….

use super::markers::{Marker, marker};
use super::sentences::{Enclosure, is_mark, sentences};
use gangmu_document::TextRange;

/// An item of a list inside a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) marker: Marker,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The items of all lists inside a paragraph, in order.
///
/// A list counts up from one without a gap and has at least two items; only at the start of
/// the paragraph may it begin with a later number.
pub(crate) fn runs(text: &str, paragraph: TextRange) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    for (start, marker) in candidates(text, paragraph) {
        let next = (start, marker);
        let continued = open
            .iter_mut()
            .find(|run| run.follows(marker))
            .map(|run| run.members.push(next));
        let begins = marker.ordinal == Some(1) || start == paragraph.start;
        if continued.is_none() && begins {
            // A new list of a kind replaces the one before.
            let old = open.iter().position(|run| run.is_like(marker));
            if let Some(old) = old {
                open.swap_remove(old).close(text, paragraph, &mut items);
            }
            open.push(Run {
                members: vec![next],
            });
        }
    }
    for run in open {
        run.close(text, paragraph, &mut items);
    }
    items.sort_by_key(|item| item.start);
    items
}

struct Run {
    members: Vec<(usize, Marker)>,
}

impl Run {
    fn is_like(&self, marker: Marker) -> bool {
        self.members
            .last()
            .is_some_and(|(_, last)| last.kind == marker.kind)
    }

    fn follows(&self, marker: Marker) -> bool {
        self.is_like(marker)
            && self
                .members
                .last()
                .and_then(|(_, last)| last.ordinal)
                .is_some_and(|last| marker.ordinal == Some(last + 1))
    }

    fn close(self, text: &str, paragraph: TextRange, items: &mut Vec<Item>) {
        if self.members.len() < 2 {
            return;
        }
        let starts = self.members.iter().map(|(start, _)| *start);
        let ends = starts
            .skip(1)
            .chain([last_end(text, paragraph, &self.members)]);
        items.extend(
            self.members
                .iter()
                .zip(ends)
                .map(|((start, marker), end)| Item {
                    marker: *marker,
                    start: *start,
                    end,
                }),
        );
    }
}

/// The last item goes to the end of the paragraph where the items are sentences, to the end of
/// its sentence where they are clauses.
fn last_end(text: &str, paragraph: TextRange, members: &[(usize, Marker)]) -> usize {
    let Some((last, _)) = members.last() else {
        return paragraph.end;
    };
    let before = text.get(..*last).unwrap_or_default().trim_end();
    if before.ends_with(['。', '！', '!']) {
        return paragraph.end;
    }
    sentences(text, TextRange::new(*last, paragraph.end))
        .first()
        .map_or(paragraph.end, |sentence| sentence.end)
}

/// The markers of a paragraph that stand at its start or after a mark, outside of quotes.
fn candidates(text: &str, paragraph: TextRange) -> Vec<(usize, Marker)> {
    let mut found = Vec::new();
    let mut enclosure = Enclosure::default();
    let mut outside = true;
    let mut after_mark = true;
    for (offset, c) in paragraph.of(text).char_indices() {
        let position = paragraph.start + offset;
        if outside && after_mark {
            let marker = text.get(position..paragraph.end).and_then(marker);
            found.extend(
                marker
                    .filter(|marker| marker.kind.runs_inside_paragraphs())
                    .map(|marker| (position, marker)),
            );
        }
        outside = enclosure.step(c, position);
        after_mark = is_mark(c) || c.is_whitespace();
    }
    found
}
