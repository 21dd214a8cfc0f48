//! A text that stands in its file several times, as some archives of pages give it: what comes
//! again is no second plan. Its first copy is read, the others are marked.
//!
//! Only long runs of the same lines in the same order are taken for copies. Refrains, heads of
//! tables and labels come again in any text, and so may a paragraph.

use crate::{Line, LineKind, TextRange};
use std::ops::Range;

/// From so many bytes on a line is long: no refrain and no heading has so many.
const LONG_LINE: usize = 120;

/// A run has so many long lines at least, or a very long one.
const LONG_LINES: usize = 2;

/// A run has so many bytes at least: some 300 characters.
const SHORTEST: usize = 900;

/// A line of so many bytes is a run by itself: a whole text on one line.
const VERY_LONG_LINE: usize = 3000;

/// So many short lines between two copies belong to the page around them.
const MOST_BETWEEN: usize = 40;

/// Marks the lines that repeat earlier ones, and gives the places of the copies.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<TextRange> {
    let mut copies: Vec<Range<usize>> = Vec::new();
    for copy in Copies::new(text, lines) {
        match copies.last_mut() {
            Some(last) if is_between(lines.get(last.end..copy.start)) => last.end = copy.end,
            _ => copies.push(copy),
        }
    }
    let mut places = Vec::new();
    for copy in copies {
        let copied = lines.get_mut(copy).unwrap_or_default();
        for line in copied.iter_mut() {
            line.kind = LineKind::Boilerplate;
        }
        if let (Some(first), Some(last)) = (copied.first(), copied.last()) {
            places.push(TextRange::new(first.range.start, last.range.end));
        }
    }
    places
}

/// Whether lines between two copies are those of a page: few, and none long.
fn is_between(lines: Option<&[Line]>) -> bool {
    lines.is_some_and(|lines| {
        lines.len() <= MOST_BETWEEN && lines.iter().all(|line| line.range.len() < LONG_LINE)
    })
}

/// The runs of lines that repeat earlier ones, in order.
struct Copies<'a> {
    text: &'a str,
    lines: &'a [Line],
    /// The long lines by a sum of their text, so that equal ones stand together in order.
    long: Vec<(u64, usize)>,
    at: usize,
}

impl<'a> Copies<'a> {
    fn new(text: &'a str, lines: &'a [Line]) -> Self {
        let mut long: Vec<(u64, usize)> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.range.len() >= LONG_LINE)
            .map(|(index, line)| (sum(line.range.of(text)), index))
            .collect();
        long.sort_unstable();
        Self {
            text,
            lines,
            long,
            at: 0,
        }
    }

    fn line(&self, index: usize) -> Option<&'a str> {
        Some(self.lines.get(index)?.range.of(self.text))
    }

    /// The first line with the text of a long one, where that is another.
    fn original(&self, index: usize) -> Option<usize> {
        let line = self.line(index).filter(|line| line.len() >= LONG_LINE)?;
        let wanted = sum(line);
        let first = self.long.partition_point(|(sum, _)| *sum < wanted);
        let (_, first) = *self.long.get(first)?;
        (first < index && self.line(first) == Some(line)).then_some(first)
    }

    /// The run around a line that repeats an earlier one. It begins no earlier than `from`, and
    /// the lines that it repeats end before it.
    fn around(&self, index: usize, original: usize, from: usize) -> Range<usize> {
        let same = |one: usize, other: usize| self.line(one) == self.line(other);
        let distance = index - original;
        let mut start = index;
        while start > from.max(distance) && same(start - 1, start - 1 - distance) {
            start -= 1;
        }
        let mut end = index + 1;
        while end < self.lines.len() && end - distance < start && same(end, end - distance) {
            end += 1;
        }
        start..end
    }

    fn is_long(&self, run: Range<usize>) -> bool {
        let lines = self.lines.get(run).unwrap_or_default();
        let lengths = || lines.iter().map(|line| line.range.len());
        let long = lengths().filter(|length| *length >= LONG_LINE).count();
        lengths().sum::<usize>() >= SHORTEST && long >= LONG_LINES
            || lengths().any(|length| length >= VERY_LONG_LINE)
    }
}

impl Iterator for Copies<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let from = self.at;
        while self.at < self.lines.len() {
            let index = self.at;
            self.at += 1;
            if let Some(original) = self.original(index) {
                let run = self.around(index, original, from);
                self.at = run.end;
                if self.is_long(run.clone()) {
                    return Some(run);
                }
            }
        }
        None
    }
}

/// A number for a text: different ones for almost all different texts.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    const PARAGRAPHS: [&str; 4] = ["投资", "消费", "外贸", "就业"];

    /// A paragraph of some sentences about something.
    fn paragraph(about: &str) -> String {
        format!("{about}工作要抓紧抓实。").repeat(11)
    }

    fn body() -> String {
        let paragraphs: Vec<String> = PARAGRAPHS
            .iter()
            .map(|about| format!("{about}\n{}\n", paragraph(about)))
            .collect();
        paragraphs.concat()
    }

    #[track_caller]
    fn check(text: &str, copies: &[&str]) {
        let mut found = lines(text);
        let places = mark(text, &mut found);
        let places: Vec<&str> = places.iter().map(|place| place.of(text)).collect();
        assert_eq!(places, copies);
        for line in found {
            let copied = places
                .iter()
                .any(|place| place.contains(line.range.of(text)));
            let marked = line.kind == LineKind::Boilerplate;
            assert!(copied || !marked, "{}", line.range.of(text));
        }
    }

    #[test]
    fn the_copies_of_a_text_are_marked() {
        let body = body();
        let copy = body.trim_end();
        check(&format!("{body}{body}"), &[copy]);
        let page = "打印\n";
        check(
            &format!("某市报告\n{body}{page}某市报告一\n{body}{page}某市报告二\n{body}"),
            &[&format!("{copy}\n{page}某市报告二\n{copy}")],
        );
        let line = paragraph("投资").repeat(10);
        check(&format!("{line}\n{line}"), &[&line]);
    }

    #[test]
    fn a_copy_that_was_cut_is_marked_as_far_as_it_goes() {
        let body = body();
        let (_, cut) = body.split_at(body.find("消费").unwrap());
        check(&format!("{body}另有说明\n{cut}"), &[cut.trim_end()]);
    }

    #[test]
    fn what_comes_again_in_any_text_is_none() {
        let refrain = format!("{}\n", paragraph("投资"));
        check(&refrain.repeat(2), &[]);
        check(
            &format!("{refrain}甲\n{refrain}乙\n{refrain}丙\n{refrain}"),
            &[],
        );
        check(&"各位代表！\n".repeat(200), &[]);
        check(&"序号\n项目\n责任单位\n完成时限\n".repeat(100), &[]);
        check(&body(), &[]);
        check("", &[]);
    }
}
