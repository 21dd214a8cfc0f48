//! Sentences and clauses as far as numbers need them.

use crate::numbers::Number;
use crate::peek::others;
use gangmu_document::turns::Turns;
use gangmu_document::{Document, TextRange};

/// The sentences of a document: they end with a full stop, or with a line that is not left
/// open by a comma, a semicolon or a colon.
pub(super) async fn sentences(document: &Document, turns: &Turns<'_>) -> Vec<TextRange> {
    let text = &document.text;
    let mut sentences = Vec::new();
    let mut open: Option<TextRange> = None;
    for line in &document.lines {
        turns.passed(line.range.len()).await;
        for part in parts(text, line.range) {
            let whole = TextRange::new(open.map_or(part.start, |open| open.start), part.end);
            if left_open(part.of(text)) {
                open = Some(whole);
            } else {
                sentences.push(whole);
                open = None;
            }
        }
    }
    sentences.extend(open);
    sentences
}

/// A line cut behind full stops.
fn parts(text: &str, line: TextRange) -> Vec<TextRange> {
    let mut parts = Vec::new();
    let mut start = line.start;
    for (at, character) in others(line.of(text)) {
        if matches!(character, '。' | '！' | '？' | '!' | '?') {
            let end = line.start + at + character.len_utf8();
            parts.push(TextRange::new(start, end));
            start = end;
        }
    }
    if start < line.end {
        parts.push(TextRange::new(start, line.end));
    }
    parts
}

fn left_open(part: &str) -> bool {
    part.trim_end()
        .ends_with([',', '，', ';', '；', ':', '：', '、'])
}

/// The clauses of a sentence, without the marks between them. A comma or colon inside a number
/// is no mark; brackets bound a clause where a digit stands in them.
pub(super) fn clauses(text: &str, sentence: TextRange, numbers: &[Number]) -> Vec<TextRange> {
    let slice = sentence.of(text);
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let mut bracket_end = None;
    for (offset, character) in others(slice) {
        let at = sentence.start + offset;
        let ends = match character {
            ',' | '，' | ':' | '：' => !inside_number(numbers, at),
            ';' | '；' | '。' | '！' | '？' | '!' | '?' | '\n' | '●' | '◆' | '■' => true,
            '(' | '（' => {
                let end = bracket_with_number(slice, offset);
                bracket_end = end.or(bracket_end);
                end.is_some()
            }
            ')' | '）' => bracket_end == Some(offset),
            _ => false,
        };
        if ends {
            clauses.push(TextRange::new(start, at));
            start = at + character.len_utf8();
        }
    }
    clauses.push(TextRange::new(start, sentence.end));
    clauses.retain(|clause| !clause.of(text).trim().is_empty());
    clauses
}

/// Whether a mark belongs to a number (3,000) or stands between the parts of a ratio (2:1).
fn inside_number(numbers: &[Number], at: usize) -> bool {
    let after = numbers.partition_point(|number| number.range.start <= at);
    let before = after.checked_sub(1).and_then(|index| numbers.get(index));
    let next = numbers.get(after);
    before.is_some_and(|number| number.range.contains(at))
        || before.zip(next).is_some_and(|(before, next)| {
            // Three bytes are the longest mark.
            before.range.end == at && next.range.start <= at + 3
        })
}

/// Longest bracket in bytes that is looked into.
const LONGEST_BRACKET: usize = 240;

/// The offset of the closing bracket where a digit stands between.
fn bracket_with_number(text: &str, open: usize) -> Option<usize> {
    let mut digit = false;
    for (offset, character) in text.get(open..)?.char_indices().skip(1) {
        match character {
            ')' | '）' => return digit.then_some(open + offset),
            '(' | '（' | '\n' => return None,
            _ if offset > LONGEST_BRACKET => return None,
            _ => digit |= character.is_numeric(),
        }
    }
    None
}
