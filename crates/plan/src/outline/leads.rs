//! Lead sentences: short sentences without a number that stand as a heading for the sentences
//! after them (拉动有效投资。…), at the start of a paragraph or inside it.

use super::headings::first_sentence;
use super::lines::{Shape, ShapeKind};
use super::sentences::{length, sentences, trimmed};
use crate::{data, numeral};
use gangmu_document::TextRange;

/// The most characters of a lead sentence at the start of a paragraph.
const LONGEST: usize = 30;

/// The most characters of a lead sentence inside a paragraph.
const LONGEST_INSIDE: usize = 22;

/// The most characters of a lead sentence that no other one stands beside.
const LONGEST_ALONE: usize = 14;

const ACTION: &str = include_str!("../../data/action_verbs.txt");
const PROGRESS: &str = include_str!("../../data/progress_words.txt");

/// The lead of a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Leads {
    /// The lead sentence of the paragraph, without its end mark.
    pub(super) sentence: Option<TextRange>,
    /// Whether the paragraphs right after this line have lead sentences.
    pub(super) group: bool,
}

/// The leads of all lines.
///
/// A first sentence is a lead where paragraphs beside it have one too, or where it is very
/// short and begins with a verb.
pub(super) fn of_paragraphs(text: &str, shapes: &[Shape]) -> Vec<Leads> {
    let mut leads = vec![Leads::default(); shapes.len()];
    let mut start = 0;
    for body in shapes.chunk_by(|a, b| is_paragraph(a) == is_paragraph(b)) {
        let end = start + body.len();
        if body.first().is_some_and(is_paragraph) {
            let accepted = group(text, body);
            let any = accepted.iter().any(Option::is_some);
            for (lead, sentence) in leads.iter_mut().skip(start).zip(accepted) {
                lead.sentence = sentence;
            }
            if let Some(before) = start.checked_sub(1).and_then(|at| leads.get_mut(at)) {
                before.group = any;
            }
        }
        start = end;
    }
    leads
}

fn is_paragraph(shape: &Shape) -> bool {
    shape.kind == ShapeKind::Paragraph
}

/// The leads of paragraphs that follow each other.
fn group(text: &str, body: &[Shape]) -> Vec<Option<TextRange>> {
    let candidates: Vec<Option<TextRange>> = body
        .iter()
        .map(|shape| first_sentence(text, shape.range).filter(|sentence| may_lead(text, *sentence)))
        .collect();
    let several = candidates.iter().flatten().count() > 1;
    candidates
        .into_iter()
        .map(|candidate| candidate.filter(|sentence| several || leads_alone(text, *sentence)))
        .collect()
}

fn leads_alone(text: &str, sentence: TextRange) -> bool {
    length(text, sentence) <= LONGEST_ALONE
        && is_single_clause(sentence.of(text))
        && begins_with_action(sentence.of(text))
}

/// Whether a first sentence may be a lead: short, no number of its own, no statement of what
/// something is.
fn may_lead(text: &str, sentence: TextRange) -> bool {
    let words = sentence.of(text);
    (4..=LONGEST).contains(&length(text, sentence))
        && !words.chars().any(|c| numeral::arabic_digit(c).is_some())
        && !words.contains(['是', ':', '：', '；', ';'])
}

/// The lead sentences inside a paragraph whose heading stands before `body`.
///
/// They count where the very first sentence is one and another follows, or where the
/// paragraphs after this one begin with leads (`group`).
pub(super) fn inside(text: &str, body: TextRange, group: bool) -> Vec<TextRange> {
    let sentences = sentences(text, body);
    let Some((_, but_last)) = sentences.split_last() else {
        return Vec::new();
    };
    let parts: Vec<TextRange> = but_last
        .iter()
        .map(|sentence| trimmed(text, *sentence))
        .filter(|sentence| !sentence.is_empty())
        .collect();
    let leads: Vec<TextRange> = parts
        .iter()
        .copied()
        .filter(|sentence| may_lead_inside(text, *sentence))
        .collect();
    let first_leads = !parts.is_empty() && parts.first() == leads.first();
    if group || (first_leads && leads.len() > 1) {
        leads
    } else {
        Vec::new()
    }
}

fn may_lead_inside(text: &str, sentence: TextRange) -> bool {
    let words = sentence.of(text);
    if length(text, sentence) > LONGEST_INSIDE
        || !may_lead(text, sentence)
        || !is_single_clause(words)
    {
        return false;
    }
    let brief = length(text, sentence) <= LONGEST_ALONE;
    tells_progress(words) || brief && begins_with_action(words)
}

fn is_single_clause(words: &str) -> bool {
    !words.contains([',', '，'])
}

/// Whether words begin with a verb or adverb that begins a piece of work.
pub(crate) fn begins_with_action(words: &str) -> bool {
    data::entries(ACTION).any(|verb| words.starts_with(verb))
}

fn tells_progress(words: &str) -> bool {
    data::entries(PROGRESS).any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_lists_are_well_formed() {
        data::tests::check_form(ACTION, 1);
        data::tests::check_form(PROGRESS, 1);
    }
}
