//! Lines as the text means them: copying breaks a heading over two lines, or puts a whole
//! document on one.

use super::lines::is_heading;
use super::markers::{Marker, MarkerKind, marker};
use super::sentences::{Enclosure, SENTENCE_ENDS, length};
use super::{leads, roles};
use crate::peek::{among, is_among, others};
use gangmu_document::turns::Turns;
use gangmu_document::{Document, Line, LineKind, TextRange};

/// A heading breaks at the edge of the page, not before so many characters.
const SHORTEST_BROKEN: usize = 12;

/// A heading of its own that tells work has so many characters.
const SHORTEST_WORK: usize = 6;

/// A numbering broken over two lines has so many characters at most before the break: `（十`.
const LONGEST_BROKEN_NUMBER: usize = 3;

/// From this many bytes on a line may be a whole document.
const LONG: usize = 300;

/// The most characters of a heading that a space parts from the text after it.
const LONGEST_HEADING: usize = 30;

/// The most characters of a title that a space parts from the text after it.
const LONGEST_TITLE: usize = 60;

/// The lines of a document, broken ones joined and overlong ones cut.
pub(crate) async fn lines(document: &Document, turns: &Turns<'_>) -> Vec<Line> {
    let text = document.text.as_str();
    let mut lines: Vec<Line> = Vec::new();
    let mut rest = document.lines.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let mut line = *first;
        rest = others;
        if let Some((next, others)) = rest.split_first()
            && goes_on(text, line, *next, others.first())
        {
            line.range.end = next.range.end;
            rest = others;
        }
        if line.kind == LineKind::Body && line.range.end - line.range.start >= LONG {
            cut(text, line, &mut lines);
        } else {
            lines.push(line);
        }
        turns.passed(line.range.len()).await;
    }
    lines
}

/// Whether a line goes on in the next: a numbering without its words, or a long heading.
fn goes_on(text: &str, line: Line, next: Line, after: Option<&Line>) -> bool {
    if line.kind != LineKind::Body || next.kind != LineKind::Body {
        return false;
    }
    let (words, more) = (line.range.of(text), next.range.of(text));
    let Some(found) = marker(words) else {
        let whole = TextRange::new(line.range.start, next.range.end).of(text);
        return words.starts_with(among("(（"))
            && length(text, line.range) <= LONGEST_BROKEN_NUMBER
            && marker(whole).is_some();
    };
    if marker(more).is_some() {
        return false;
    }
    let title = words.get(found.length..).unwrap_or_default();
    let headed = after.is_some_and(|after| is_heading(after.range.of(text)));
    title.is_empty()
        || found.kind.opens_sections()
            && is_heading(title)
            && is_broken(text, line.range, next.range)
            && after.is_some_and(|after| marker(after.range.of(text)).is_some() || !headed)
}

/// Whether a heading and the line after it are one: the line is no longer than the heading,
/// and neither begins a piece of work nor names a part of the text.
fn is_broken(text: &str, line: TextRange, next: TextRange) -> bool {
    let more = next.of(text);
    let work = length(text, next) >= SHORTEST_WORK && leads::begins_with_action(more);
    length(text, line) >= SHORTEST_BROKEN
        && length(text, next) <= length(text, line)
        && is_heading(more)
        && roles::of_heading(more).is_none()
        && !work
}

/// Cuts a line that holds several large parts of the text before each of its headings, and
/// after a heading that only a space parts from its text.
fn cut(text: &str, line: Line, lines: &mut Vec<Line>) {
    let starts = starts(text, line.range);
    let major = |found: &&(usize, Marker)| found.1.kind.is_major();
    if starts.iter().filter(major).count() < 2 {
        lines.push(line);
        return;
    }
    let mut add = |start: usize, end: usize| {
        let words = TextRange::new(start, end).of(text).trim_start();
        let start = end - words.len();
        if !words.is_empty() {
            lines.push(Line {
                range: TextRange::new(start, start + words.trim_end().len()),
                ..line
            });
        }
    };
    let ends = starts.iter().skip(1).map(|(start, _)| *start);
    let first = starts.first().map_or(line.range.end, |(start, _)| *start);
    let head = TextRange::new(line.range.start, first);
    let title = heading_end(text, head, LONGEST_TITLE);
    add(head.start, title);
    add(title, first);
    for ((start, _), end) in starts.iter().zip(ends.chain([line.range.end])) {
        let middle = heading_end(text, TextRange::new(*start, end), LONGEST_HEADING);
        add(*start, middle);
        add(middle, end);
    }
}

/// Where a heading at the start of a part ends at a space, else the end of the part.
fn heading_end(text: &str, part: TextRange, longest: usize) -> usize {
    let words = part.of(text);
    let marker = marker(words).map_or(0, |marker| marker.length);
    let body = words.get(marker..).unwrap_or_default();
    let before = words.len() - body.trim_start().len();
    let title = body.trim_start().split(char::is_whitespace).next();
    let title = title.filter(|title| title.chars().count() <= longest && is_heading(title));
    title.map_or(part.end, |title| part.start + before + title.len())
}

/// The numbered headings inside a line: each stands at the start of a sentence, and the
/// numbers of a kind count up from one.
fn starts(text: &str, line: TextRange) -> Vec<(usize, Marker)> {
    let mut starts: Vec<(usize, Marker)> = Vec::new();
    let mut enclosure = Enclosure::default();
    let mut begin = |position: usize| {
        let rest = text.get(position..line.end).unwrap_or_default();
        if let Some(marker) = marker(rest)
            && counts_on(&starts, marker)
        {
            starts.push((position, marker));
        }
    };
    begin(line.start);
    for (offset, c) in others(line.of(text)) {
        let position = line.start + offset;
        let outside = enclosure.step(c, position);
        if outside && (is_among(c, SENTENCE_ENDS) || c.is_whitespace()) {
            begin(position + c.len_utf8());
        }
    }
    starts
}

/// Whether a marker begins to count or goes on with the last of its kind.
fn counts_on(starts: &[(usize, Marker)], marker: Marker) -> bool {
    let countable = marker.kind.opens_sections() && marker.kind != MarkerKind::Circled;
    let last = starts
        .iter()
        .rev()
        .find(|(_, last)| last.kind == marker.kind);
    let next = last.and_then(|(_, last)| last.ordinal).map(|last| last + 1);
    countable && (marker.ordinal == Some(1) || next.is_some() && marker.ordinal == next)
}
