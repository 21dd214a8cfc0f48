//! Lists inside a paragraph: 一是…二是…, (1)…(2)…, 第一，…第二，….

use super::markers::{Marker, marker};
use super::sentences::{Enclosure, is_mark, sentences};
use crate::peek::{among, others};
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
    let mut closed: Vec<Run> = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    for (start, marker) in candidates(text, paragraph) {
        if let Some(run) = open.iter_mut().find(|run| run.follows(marker)) {
            run.push(marker, start);
        } else if marker.ordinal == Some(1) || start == paragraph.start {
            // A new list of a kind replaces the one before.
            let old = open.iter().position(|run| run.is_like(marker));
            closed.extend(old.map(|old| open.swap_remove(old)));
            let mut run = Run { items: Vec::new() };
            run.push(marker, start);
            open.push(run);
        }
    }
    closed.append(&mut open);
    closed.retain(|run| run.items.len() > 1);
    if closed.is_empty() {
        return Vec::new();
    }
    let sentence_ends: Vec<usize> = sentences(text, paragraph).map(|part| part.end).collect();
    let mut items = Vec::new();
    for mut run in closed {
        run.close(text, &sentence_ends);
        items.append(&mut run.items);
    }
    items.sort_unstable_by_key(|item| item.start);
    items
}

/// The items of one list; each ends where the next begins.
struct Run {
    items: Vec<Item>,
}

impl Run {
    fn is_like(&self, marker: Marker) -> bool {
        self.items
            .last()
            .is_some_and(|last| last.marker.kind == marker.kind)
    }

    fn follows(&self, marker: Marker) -> bool {
        self.items.last().is_some_and(|last| {
            let next = last.marker.ordinal.map(|ordinal| ordinal + 1);
            self.is_like(marker) && next.is_some() && marker.ordinal == next
        })
    }

    fn push(&mut self, marker: Marker, start: usize) {
        if let Some(last) = self.items.last_mut() {
            last.end = start;
        }
        self.items.push(Item {
            marker,
            start,
            end: start,
        });
    }

    /// The last item goes to the end of the paragraph where the items are sentences, to the
    /// end of its sentence where they are clauses.
    fn close(&mut self, text: &str, sentence_ends: &[usize]) {
        let Some(last) = self.items.last_mut() else {
            return;
        };
        let before = text.get(..last.start).unwrap_or_default().trim_end();
        let next = if before.ends_with(among("。！!")) {
            None
        } else {
            sentence_ends.iter().find(|end| **end > last.start)
        };
        last.end = *next.or(sentence_ends.last()).unwrap_or(&last.start);
    }
}

/// The markers of a paragraph that stand at its start or after a mark, outside of quotes.
fn candidates(text: &str, paragraph: TextRange) -> Vec<(usize, Marker)> {
    let mut found = Vec::new();
    let mut enclosure = Enclosure::default();
    let mut begin = |position: usize| {
        if let Some(marker) = text.get(position..paragraph.end).and_then(marker)
            && marker.kind.runs_inside_paragraphs()
        {
            found.push((position, marker));
        }
    };
    begin(paragraph.start);
    for (offset, c) in others(paragraph.of(text)) {
        let position = paragraph.start + offset;
        if enclosure.step(c, position) && (is_mark(c) || c.is_whitespace()) {
            begin(position + c.len_utf8());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let items = runs(text, TextRange::new(0, text.len()));
        let found: Vec<&str> = items
            .iter()
            .map(|item| &text[item.start..item.end])
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_list_counts_up_from_one_and_has_two_items() {
        check("要求:一是甲;二是乙。此外还有。", &["一是甲;", "二是乙。"]);
        check(
            "一是甲。细节。二是乙。细节。",
            &["一是甲。细节。", "二是乙。细节。"],
        );
        check(
            "第一,甲。(1)丙,(2)丁。第二,乙。",
            &["第一,甲。(1)丙,(2)丁。", "(1)丙,", "(2)丁。", "第二,乙。"],
        );
    }

    #[test]
    fn what_does_not_count_is_no_list() {
        check("一是甲。此后丙。", &[]);
        check("二是乙。此后“一是甲,二是乙”。", &[]);
        check("唯一是甲,第二是乙。", &[]);
    }
}
