//! Lead sentences: short sentences without a number that stand as a heading for the sentences
//! after them (拉动有效投资。…), at the start of a paragraph or inside it.

use super::headings::{self, first_sentence};
use super::lines::{Shape, ShapeKind};
use super::markers::{Marker, MarkerKind};
use super::sentences::{SENTENCE_ENDS, between, leaves_open, length, trimmed};
use super::{lists, roles};
use crate::lexicon::Lexicon;
use crate::numeral;
use crate::peek::among;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

/// The most characters of a lead sentence at the start of a paragraph.
const LONGEST: usize = 36;

/// The most characters of a lead sentence inside a paragraph.
const LONGEST_INSIDE: usize = 22;

/// The most characters of a lead sentence that begins with a verb and has no other beside it,
/// or stands inside a paragraph.
const LONGEST_ACTION: usize = 18;

/// A lead sentence at the start of a paragraph leads at least so many characters.
const SHORTEST_BODY: usize = 30;

/// A lead sentence inside a paragraph leads at least so many characters.
const SHORTEST_BODY_INSIDE: usize = 45;

/// In a text of one clause a line so many lines of a part end amid a sentence.
const FEWEST_BROKEN: usize = 2;

/// A lead sentence of a text of one clause a line leads at least so many characters.
const SHORTEST_BODY_OF_CLAUSES: usize = 140;

/// An item with fewer characters is too short to tell whether its list has leads inside.
const SHORTEST_TELLING_ITEM: usize = 100;

const ACTION: &str = table!("outline/action_verbs.txt");
const PROGRESS: &str = table!("outline/progress_words.txt");

static ACTION_VERBS: Lexicon = Lexicon::new(ACTION);
static PROGRESS_WORDS: Lexicon = Lexicon::new(PROGRESS);

/// The lead sentences of a line, without their end marks.
#[derive(Debug, Clone, Default)]
pub(super) struct Leads {
    /// The one at the start of a paragraph.
    pub(super) first: Option<TextRange>,
    /// Where its part ends, if it is a line of its own and its paragraph follows.
    pub(super) end: Option<usize>,
    /// Those inside a numbered item, after its title.
    pub(super) inside: Vec<TextRange>,
}

/// The leads of all lines.
pub(super) async fn leads(text: &str, shapes: &[Shape], turns: &Turns<'_>) -> Vec<Leads> {
    let mut leads = vec![Leads::default(); shapes.len()];
    let before_group = of_paragraphs(text, shapes, &mut leads);
    turns.take().await;
    of_items(text, shapes, &before_group, &mut leads, turns).await;
    of_clauses(text, shapes, &mut leads);
    turns.take().await;
    leads
}

/// Finds the leads of a text that stands one clause a line: lines of their own, with further
/// lines to lead.
fn of_clauses(text: &str, shapes: &[Shape], leads: &mut [Leads]) {
    let mut start: usize = 0;
    for body in shapes.chunk_by(|a, b| is_paragraph(a) == is_paragraph(b)) {
        let open = |shape: &&Shape| shape.range.of(text).ends_with(leaves_open);
        let broken = body.iter().filter(open).count();
        if body.first().is_some_and(is_paragraph) && broken >= FEWEST_BROKEN {
            let found = lines_that_lead(text, body);
            let end = body.last().map(|last| last.range.end);
            for (lead, line) in leads.iter_mut().skip(start).zip(found) {
                lead.first = line.or(lead.first);
                lead.end = line.and(end);
            }
        }
        start += body.len();
    }
}

/// For each of some lines the sentence that it is, where it leads those after it; none where
/// only one does.
fn lines_that_lead(text: &str, body: &[Shape]) -> Vec<Option<TextRange>> {
    let closed = |shape: &Shape| shape.range.of(text).ends_with(among("。！!"));
    let mut found = Vec::new();
    let mut end = body.last().map_or(0, |last| last.range.end);
    let mut count = 0;
    // From the last to the first, so that each knows how much text it leads.
    for (at, shape) in body.iter().enumerate().rev() {
        let sentence = trimmed(text, shape.range);
        let led = length(text, TextRange::new(shape.range.end, end));
        let begins = at.checked_sub(1).and_then(|before| body.get(before));
        let whole = closed(shape) && begins.is_none_or(closed);
        let leads = whole && led > SHORTEST_BODY_OF_CLAUSES && may_lead_inside(text, sentence);
        if leads {
            end = shape.range.start;
            count += 1;
        }
        found.push(leads.then_some(sentence));
    }
    found.reverse();
    if count > 1 { found } else { Vec::new() }
}

/// Finds the leads of paragraphs. Gives for each line whether paragraphs with leads follow it.
///
/// A first sentence is a lead where most of the paragraphs beside it have one too (nearly all,
/// if their words tell neither work nor progress), or where it is short, one clause, and
/// begins with a verb.
fn of_paragraphs(text: &str, shapes: &[Shape], leads: &mut [Leads]) -> Vec<bool> {
    let mut before_group = vec![false; shapes.len()];
    let mut start: usize = 0;
    for body in shapes.chunk_by(|a, b| is_paragraph(a) == is_paragraph(b)) {
        if body.first().is_some_and(is_paragraph) {
            let accepted = group(text, body);
            if let Some(before) = start.checked_sub(1).and_then(|at| before_group.get_mut(at)) {
                *before = accepted.iter().any(Option::is_some);
            }
            for (lead, sentence) in leads.iter_mut().skip(start).zip(accepted) {
                lead.first = sentence;
            }
        }
        start += body.len();
    }
    before_group
}

fn is_paragraph(shape: &Shape) -> bool {
    shape.kind == ShapeKind::Paragraph
}

/// The leads of paragraphs that follow each other.
fn group(text: &str, body: &[Shape]) -> Vec<Option<TextRange>> {
    let candidates: Vec<Option<TextRange>> = body
        .iter()
        .map(|shape| {
            let first = first_sentence(text, shape.range)?;
            let rest = TextRange::new(first.end, shape.range.end);
            let leads = may_lead(text, first) && length(text, rest) > SHORTEST_BODY;
            leads.then_some(first)
        })
        .collect();
    let found = |leads: &dyn Fn(&TextRange) -> bool| {
        let number = candidates.iter().flatten().filter(|s| leads(s)).count();
        if number > 1 { number } else { 0 }
    };
    let telling = |sentence: &TextRange| {
        let words = sentence.of(text);
        begins_with_action(words) || tells_progress(words)
    };
    // The first paragraph may be an introduction.
    let nearly_all = found(&|_| true) + 1 >= body.len() && body.len() > 1;
    let most = 2 * found(&telling) + 1 >= body.len() && body.len() > 1;
    candidates
        .iter()
        .map(|candidate| {
            candidate.filter(|sentence| {
                nearly_all || most && telling(sentence) || leads_alone(text, *sentence)
            })
        })
        .collect()
}

fn leads_alone(text: &str, sentence: TextRange) -> bool {
    length(text, sentence) <= LONGEST_ACTION
        && is_single_clause(sentence.of(text))
        && begins_with_action(sentence.of(text))
}

/// Whether a first sentence may be a lead: short, no number of its own, no statement of what
/// something is, nothing that turns to problems.
fn may_lead(text: &str, sentence: TextRange) -> bool {
    let words = sentence.of(text);
    (4..=LONGEST).contains(&length(text, sentence))
        && !words.chars().any(|c| numeral::arabic_digit(c).is_some())
        && !words.contains(among("是:：；;"))
        && roles::of_sentence(words).is_none()
}

/// Finds the leads inside numbered items: where most items of the list have them, or where
/// the paragraphs after the item begin with leads.
async fn of_items(
    text: &str,
    shapes: &[Shape],
    before_group: &[bool],
    leads: &mut [Leads],
    turns: &Turns<'_>,
) {
    let mut lists: Vec<List> = Vec::new();
    let mut settle = |list: &List| {
        let most = list.has_leads();
        for item in &list.items {
            let grouped = before_group.get(item.line) == Some(&true);
            if let Some(lead) = leads.get_mut(item.line).filter(|_| most || grouped) {
                lead.inside.clone_from(&item.leads);
            }
        }
    };
    for (line, shape) in shapes.iter().enumerate() {
        turns.passed(shape.range.len()).await;
        let ShapeKind::Marked(marker) = shape.kind else {
            continue;
        };
        if !marker.kind.opens_sections() {
            continue;
        }
        let item = Item::read(text, line, shape.range, marker);
        match lists.iter_mut().find(|list| list.kind == marker.kind) {
            Some(list) if marker.ordinal > list.last => {
                list.last = marker.ordinal;
                list.items.push(item);
            }
            Some(list) => {
                settle(list);
                *list = List::new(marker, item);
            }
            None => lists.push(List::new(marker, item)),
        }
    }
    lists.iter().for_each(settle);
}

/// Items of one kind that count up.
struct List {
    kind: MarkerKind,
    last: Option<usize>,
    items: Vec<Item>,
}

impl List {
    fn new(marker: Marker, item: Item) -> Self {
        Self {
            kind: marker.kind,
            last: marker.ordinal,
            items: vec![item],
        }
    }

    /// Whether most of the longer items have several leads.
    fn has_leads(&self) -> bool {
        let long = self.items.iter().filter(|item| item.long).count();
        let led = self.items.iter().filter(|item| item.leads.len() > 1);
        2 * led.count() >= long.max(1)
    }
}

/// A numbered item on one line with the sentences inside that may be leads.
struct Item {
    line: usize,
    long: bool,
    leads: Vec<TextRange>,
}

impl Item {
    fn read(text: &str, line: usize, range: TextRange, marker: Marker) -> Self {
        let body = TextRange::new(range.start + marker.length, range.end);
        let title = headings::title(text, body);
        let after = TextRange::new(title.end, range.end);
        let leads = if lists::runs(text, range).is_empty() {
            inside(text, after)
        } else {
            Vec::new()
        };
        Self {
            line,
            long: length(text, after) >= SHORTEST_TELLING_ITEM,
            leads,
        }
    }
}

/// The sentences that may be leads inside the text after a title; the first of them comes at
/// once or after one sentence of introduction.
fn inside(text: &str, body: TextRange) -> Vec<TextRange> {
    let mut parts = between(text, body, SENTENCE_ENDS);
    parts.retain(|sentence| !sentence.is_empty());
    let at_once = parts
        .iter()
        .take(2)
        .any(|sentence| may_lead_inside(text, *sentence));
    if !at_once {
        return Vec::new();
    }
    let mut leads: Vec<TextRange> = Vec::new();
    let mut end = body.end;
    // From the last to the first, so that each knows how much text it leads.
    for sentence in parts.into_iter().rev() {
        let leads_enough = length(text, TextRange::new(sentence.end, end)) > SHORTEST_BODY_INSIDE;
        if leads_enough && may_lead_inside(text, sentence) {
            leads.push(sentence);
            end = sentence.start;
        }
    }
    leads.reverse();
    leads
}

fn may_lead_inside(text: &str, sentence: TextRange) -> bool {
    let words = sentence.of(text);
    if length(text, sentence) > LONGEST_INSIDE
        || !may_lead(text, sentence)
        || !is_single_clause(words)
    {
        return false;
    }
    let brief = length(text, sentence) <= LONGEST_ACTION;
    tells_progress(words) || brief && begins_with_action(words)
}

fn is_single_clause(words: &str) -> bool {
    !words.contains(among(",，"))
}

/// Whether words begin with a verb or adverb that begins a piece of work.
pub(crate) fn begins_with_action(words: &str) -> bool {
    ACTION_VERBS.prefix(words).is_some()
}

fn tells_progress(words: &str) -> bool {
    PROGRESS_WORDS.find(words).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn the_word_lists_are_well_formed() {
        data::tests::check_form(ACTION, 1);
        data::tests::check_form(PROGRESS, 1);
    }
}
