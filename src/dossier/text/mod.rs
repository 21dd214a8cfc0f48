//! The clean text cut into pieces, each of which stands for one item.
//!
//! Where items lie inside each other, the smallest one owns the text. The cuts are made once
//! for the whole text; a line then takes its pieces from them.

pub mod blocks;
mod layer;
pub mod numbers;
mod parts;
pub mod steps;

use gangmu_document::turns::Turns;
use gangmu_document::{Document, TextRange};
use gangmu_plan::index::{Index, Kind};
use gangmu_plan::model::Plan;
use layer::Layer;
use numbers::{Group, Number, numbers};
use parts::{Part, parts};
use std::cmp::Reverse;

/// Placing a part is so much work, in bytes of text that are looked through.
const PART: usize = 128;

/// The cuts of a text.
#[derive(Debug, Default)]
pub struct Text {
    items: Vec<Item>,
    /// Where a new piece begins, and the item that owns it.
    owners: Vec<(usize, Option<usize>)>,
    /// The names of parts, at their starts.
    leads: Layer<()>,
    numbers: Layer<Number>,
    /// Text that is damaged in the source.
    damaged: Layer<()>,
}

#[derive(Debug)]
struct Item {
    id: String,
    range: TextRange,
}

/// How a piece is set; by default as the text around it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Whether it belongs to the name of a part.
    pub lead: bool,
    /// The number that it is.
    pub number: Option<Number>,
    /// Whether it is damaged in the source.
    pub damaged: bool,
}

/// A run of text that stands for one item, or for none: punctuation between two runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The item; none for punctuation and for text outside all items.
    pub item: Option<String>,
    /// Its place in the clean text.
    pub range: TextRange,
    /// Its pieces, in order.
    pub pieces: Vec<(TextRange, Look)>,
}

impl Text {
    /// Cuts a text, with pauses.
    pub async fn by_turns(
        document: &Document,
        plan: &Plan,
        index: &Index,
        turns: &Turns<'_>,
    ) -> Self {
        let parts = parts(plan);
        turns.take().await;
        let (mut items, mut leads) = (Vec::new(), Vec::new());
        for part in &parts {
            let item = Item {
                id: part.id.to_owned(),
                range: document.range(part.span),
            };
            if !item.range.is_empty() {
                items.push(item);
            }
            leads.extend(lead(document, part).map(|range| (range, ())));
            turns.passed(PART).await;
        }
        let mut placed = Vec::new();
        for (span, number) in numbers(plan) {
            placed.push((document.range(span), number));
            turns.passed(PART).await;
        }
        let damaged = plan.diagnostics.iter();
        let damaged = damaged.filter(|found| found.code == "damaged_text");
        let damaged = damaged.map(|found| (document.range(found.span), ()));
        let (leads, numbers) = (Layer::new(leads), Layer::new(placed));
        turns.take().await;
        Self {
            owners: owners(&items, index, turns).await,
            items,
            leads,
            numbers,
            damaged: Layer::new(damaged.collect()),
        }
    }

    /// How many numbers of a group there are.
    pub fn count(&self, group: Group) -> usize {
        let all = self.numbers.all();
        all.filter(|(_, number)| number.group() == group).count()
    }

    /// Whether the name of a part is all that a line says.
    pub fn is_heading(&self, text: &str, line: TextRange) -> bool {
        let words = line
            .of(text)
            .trim_end_matches(|c: char| !c.is_alphanumeric());
        let last = words.char_indices().next_back();
        last.is_some_and(|(at, _)| self.leads.at(line.start + at).is_some())
    }

    /// The stops of a line.
    pub fn stops(&self, text: &str, line: TextRange) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        let mut begins = true;
        for (range, owner, look) in self.pieces(text, line) {
            let piece = range.of(text);
            let silent = !piece.chars().any(char::is_alphanumeric);
            let item = owner
                .filter(|_| !silent)
                .and_then(|owner| self.items.get(owner));
            let item = item.map(|item| item.id.clone());
            match stops.last_mut() {
                Some(stop) if !begins && stop.item == item => {
                    stop.range.end = range.end;
                    stop.pieces.push((range, look));
                }
                _ => stops.push(Stop {
                    item,
                    range,
                    pieces: vec![(range, look)],
                }),
            }
            begins = piece.ends_with(ends_sentence);
        }
        stops
    }

    /// The line cut at owners, looks and sentence ends.
    fn pieces(&self, text: &str, line: TextRange) -> Vec<(TextRange, Option<usize>, Look)> {
        let mut cuts = vec![line.start, line.end];
        let first = self.owners.partition_point(|(at, _)| *at <= line.start);
        let owners = self
            .owners
            .get(first.saturating_sub(1)..)
            .unwrap_or_default();
        cuts.extend(
            owners
                .iter()
                .map(|(at, _)| *at)
                .take_while(|at| *at < line.end)
                .filter(|at| *at > line.start),
        );
        let borders = |range: TextRange| [range.start, range.end].into_iter();
        let looks = self.leads.within(line).chain(self.damaged.within(line));
        let looks = looks.map(|(range, ())| range);
        let numbers = self.numbers.within(line).map(|(range, _)| range);
        let looks = looks.chain(numbers).flat_map(borders);
        cuts.extend(looks.filter(|at| line.contains(*at)));
        let ends = sentence_ends(text, line).into_iter();
        cuts.extend(
            ends.filter(|at| !is_inside(&self.leads, *at) && !is_inside(&self.numbers, *at)),
        );
        cuts.retain(|at| !is_inside(&self.damaged, *at));
        cuts.sort_unstable();
        cuts.dedup();
        cuts.windows(2)
            .filter_map(|pair| match pair {
                [start, end] => Some(TextRange::new(*start, *end)),
                _ => None,
            })
            .map(|range| (range, self.owner(range.start), self.look(range.start)))
            .collect()
    }

    fn owner(&self, position: usize) -> Option<usize> {
        let after = self.owners.partition_point(|(at, _)| *at <= position);
        self.owners.get(after.checked_sub(1)?)?.1
    }

    fn look(&self, position: usize) -> Look {
        Look {
            lead: self.leads.at(position).is_some(),
            number: self.numbers.at(position).map(|(_, number)| number),
            damaged: self.damaged.at(position).is_some(),
        }
    }

    /// Where an item stands in the clean text; for a quantity, its clause.
    pub fn range(&self, id: &str) -> Option<TextRange> {
        let ranges = self.items.iter().filter(|item| item.id == id);
        ranges
            .map(|item| item.range)
            .max_by_key(|range| range.len())
    }
}

/// Whether a cut would divide a range: a mark in a name or a number ends no sentence.
fn is_inside<T: Copy>(layer: &Layer<T>, position: usize) -> bool {
    let range = layer.at(position).map(|(range, _)| range);
    range.is_some_and(|range| range.start < position)
}

/// At each border of an item, which of the items there is the smallest: all are laid over the
/// text, the largest first.
async fn owners(items: &[Item], index: &Index, turns: &Turns<'_>) -> Vec<(usize, Option<usize>)> {
    let mut borders: Vec<usize> = Vec::with_capacity(2 * items.len());
    for item in items {
        borders.extend([item.range.start, item.range.end]);
    }
    borders.sort_unstable();
    borders.dedup();
    let mut owners: Vec<(usize, Option<usize>)> = borders.iter().map(|at| (*at, None)).collect();
    turns.take().await;
    let mut sizes: Vec<(usize, Reverse<Option<Kind>>, usize)> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        sizes.push((item.range.len(), Reverse(index.kind(&item.id)), at));
        turns.passed(PART).await;
    }
    sizes.sort_unstable();
    for (_, _, at) in sizes.into_iter().rev() {
        turns.passed(PART).await;
        let Some(item) = items.get(at) else { continue };
        let first = borders.partition_point(|border| *border < item.range.start);
        let inside = owners.iter_mut().skip(first);
        for (_, owner) in inside.take_while(|(border, _)| *border < item.range.end) {
            *owner = Some(at);
        }
    }
    owners
}

/// Where a part's name stands at the part's start, after its numbering.
fn lead(document: &Document, part: &Part) -> Option<TextRange> {
    /// Longest numbering in bytes: `（二十一）`, `一是`, `第十二条`.
    const NUMBERING: usize = 24;
    let range = document.range(part.span);
    let reach = document
        .text
        .ceil_char_boundary(range.start + NUMBERING + part.title.len());
    let start = TextRange::new(range.start, reach.min(range.end));
    let at = range.start + start.of(&document.text).find(part.title)?;
    (!part.title.is_empty()).then(|| TextRange::new(at, at + part.title.len()))
}

fn sentence_ends(text: &str, line: TextRange) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut closing = false;
    for (at, character) in line.of(text).char_indices() {
        if closing && !ends_sentence(character) && !matches!(character, '”' | '’' | '）' | ')')
        {
            ends.push(line.start + at);
            closing = false;
        }
        closing |= ends_sentence(character);
    }
    ends
}

fn ends_sentence(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '!' | '?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::fixture;

    const TEXT: &str = "改革攻坚。进出口总额增长7%以上,研发投入增长10%。\n形成制度。";

    /// The stops of a line as `item:text`, pieces of a look of their own in brackets.
    fn check(number: usize, expected: &[&str]) {
        let dossier = fixture::dossier(TEXT);
        let document = &dossier.reading.document;
        let line = document.lines[number].range;
        let stops: Vec<String> = dossier
            .text
            .stops(&document.text, line)
            .iter()
            .map(|stop| {
                let item = stop.item.as_deref().unwrap_or("-");
                let kind: String = item.chars().take(1).collect();
                let pieces = stop.pieces.iter().map(|(range, look)| {
                    let words = range.of(&document.text);
                    let is_plain = *look == Look::default();
                    if is_plain {
                        words.to_owned()
                    } else {
                        format!("[{words}]")
                    }
                });
                format!("{kind}:{}", pieces.collect::<String>())
            })
            .collect();
        assert_eq!(stops, expected);
    }

    #[test]
    fn a_clause_stands_for_its_quantity_and_the_rest_for_what_is_around() {
        check(
            0,
            &[
                "g:[改革攻坚]",
                "-:。",
                "q:进出口总额增长[7%]以上",
                "-:,",
                "q:研发投入增长[10%]",
                "-:。",
            ],
        );
    }

    #[test]
    fn text_outside_all_items_is_there_too() {
        check(1, &["-:形成制度。"]);
    }

    #[test]
    fn stops_join_to_the_whole_line() {
        let dossier = fixture::dossier(TEXT);
        let document = &dossier.reading.document;
        for line in &document.lines {
            let stops = dossier.text.stops(&document.text, line.range);
            let joined: String = stops
                .iter()
                .map(|stop| stop.range.of(&document.text))
                .collect();
            assert_eq!(joined, line.range.of(&document.text));
        }
    }
}
