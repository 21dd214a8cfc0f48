//! Lines of the web page around a text, and copies of the text itself (`repeat`).
//!
//! What they look like is in `data/boilerplate.tsv`. They are looked for only before the first
//! paragraph and after the last one: in between, the same words are text.

mod pattern;
mod repeat;

use crate::character::is_letter;
use crate::data::rows;
use crate::{Line, LineKind, TextRange};
use pattern::{matches, normalized};

const RULES: &str = table!("boilerplate.tsv");

/// A line of so many characters is a paragraph, unless a pattern fits it.
const PARAGRAPH: usize = 60;

/// A longer line is not compared with the patterns.
const LONGEST: usize = 200;

/// So many lines before the first paragraph, and after the last, are looked at.
const MOST_LINES: usize = 40;

/// A bracket that a page spreads over lines ends within so many.
const BRACKET_LINES: usize = 8;

/// A line that a label above it explains has at most so many characters.
const LABELLED: usize = 20;

/// Marks the lines that belong to the page. Lines that are marked already stay so. Gives the
/// places where earlier lines are repeated.
pub(crate) fn mark(text: &str, lines: &mut [Line]) -> Vec<TextRange> {
    let repeats = repeat::mark(text, lines);
    if repeats.is_empty() {
        mark_page(text, lines);
        return repeats;
    }
    // The page is looked for around the one copy that is read.
    let in_repeat = |line: &Line| {
        let next = repeats.partition_point(|repeat| repeat.end <= line.range.start);
        repeats
            .get(next)
            .is_some_and(|repeat| repeat.covers(line.range))
    };
    let (mut copied, mut read): (Vec<Line>, Vec<Line>) =
        lines.iter().partition(|line| in_repeat(line));
    mark_page(text, &mut read);
    read.append(&mut copied);
    read.sort_unstable_by_key(|line| line.range);
    lines.copy_from_slice(&read);
    repeats
}

fn mark_page(text: &str, lines: &mut [Line]) {
    for zone in [Side::Head, Side::Tail].map(|side| side.zone(text, lines)) {
        for found in zone.iter().filter(|line| line.is_page) {
            if let Some(line) = lines.get_mut(found.index) {
                line.kind = LineKind::Boilerplate;
            }
        }
    }
}

/// Where a pattern is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Before the first paragraph.
    Head,
    /// After the last paragraph.
    Tail,
}

/// How far a pattern reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// The line alone.
    Line,
    /// The line, where one next to it belongs to the page.
    Beside,
    /// The line and, where it says nothing else, the line below.
    Label,
    /// The line and all that is further out: above it in the head, below it in the tail.
    Outward,
}

/// A line before the first paragraph or after the last.
struct ZoneLine {
    /// Its place among all lines.
    index: usize,
    /// Normalized.
    text: String,
    /// What of the page it is found to be, if anything.
    reach: Option<Reach>,
    /// Whether it belongs to the page.
    is_page: bool,
}

impl Side {
    /// How far a pattern reaches on this side by the word before it in the table.
    fn reach(self, place: &str) -> Option<Reach> {
        match (place, self) {
            ("head" | "page", Self::Head) | ("tail" | "page" | "top", Self::Tail) => {
                Some(Reach::Line)
            }
            ("top", Self::Head) | ("end", Self::Tail) => Some(Reach::Outward),
            ("beside", _) => Some(Reach::Beside),
            ("label", _) => Some(Reach::Label),
            _ => None,
        }
    }

    /// The lines between the text and its end on this side, in their order, with those marked
    /// that belong to the page.
    fn zone(self, text: &str, lines: &[Line]) -> Vec<ZoneLine> {
        let mut zone = self.outside_in(text, lines);
        let outward = |line: &ZoneLine| line.reach == Some(Reach::Outward);
        let certain = zone.iter().rposition(outward).map_or(0, |last| last + 1);
        mark_lines(&mut zone, 0, certain);
        if self == Self::Tail {
            zone.reverse();
        }
        mark_found(&mut zone);
        for place in 1..zone.len() {
            mark_beside(&mut zone, place);
        }
        for place in (1..zone.len()).rev() {
            mark_beside(&mut zone, place);
        }
        zone
    }

    /// The lines from the end of the text on this side up to the first paragraph.
    fn outside_in(self, text: &str, lines: &[Line]) -> Vec<ZoneLine> {
        let mut patterns = Vec::new();
        let mut controls = Vec::new();
        for (place, pattern) in rows(RULES) {
            if place == "control" {
                controls.push(pattern);
            } else if let Some(reach) = self.reach(place) {
                patterns.push((pattern, reach));
            }
        }
        let mut zone = Vec::new();
        for step in 0..lines.len().min(MOST_LINES) {
            let index = match self {
                Self::Head => step,
                Self::Tail => lines.len() - 1 - step,
            };
            let Some(line) = lines.get(index) else {
                break;
            };
            let line_text = line.range.of(text);
            let is_short = has_at_most(line_text, PARAGRAPH - 1);
            let normalized = if has_at_most(line_text, LONGEST) {
                normalized(line_text)
            } else {
                String::new()
            };
            let reach = if is_short && is_control(line_text, &controls) {
                Some(Reach::Line)
            } else {
                let fitting = patterns.iter().find(|rule| matches(rule.0, &normalized));
                fitting.map(|rule| rule.1)
            };
            if !is_short && reach.is_none() && line.kind == LineKind::Body {
                break;
            }
            zone.push(ZoneLine {
                index,
                text: normalized,
                reach,
                is_page: false,
            });
        }
        zone
    }
}

/// Whether a line has nothing but words of the page's controls, or no word at all.
fn is_control(line: &str, controls: &[&str]) -> bool {
    let is_known = |word: &str| word.is_empty() || controls.contains(&word);
    let mut word = String::new();
    for c in line.chars() {
        if is_letter(c) {
            word.push(c.to_ascii_lowercase());
        } else if is_known(&word) {
            word.clear();
        } else {
            return false;
        }
    }
    is_known(&word)
}

fn has_at_most(text: &str, characters: usize) -> bool {
    let mut rest = text.chars();
    (0..=characters).any(|_| rest.next().is_none())
}

impl ZoneLine {
    /// Whether it belongs to the page whatever is around it.
    fn is_found(&self) -> bool {
        self.reach.is_some_and(|reach| reach != Reach::Beside)
    }

    /// Whether it is the mark between two steps of the way to the page.
    fn is_crumb_mark(&self) -> bool {
        !self.text.is_empty() && self.text.bytes().all(|byte| byte == b'>')
    }
}

/// Marks the lines that are found, and those that hang on them.
fn mark_found(zone: &mut [ZoneLine]) {
    for place in 0..zone.len() {
        let Some((line, below)) = zone.get(place..).and_then(<[_]>::split_first) else {
            break;
        };
        if line.is_crumb_mark() {
            mark_lines(zone, place.saturating_sub(1), place + 2);
        } else if line.is_found() {
            let end = place + 1 + hanging(line, below);
            mark_lines(zone, place, end);
        }
    }
}

fn mark_lines(zone: &mut [ZoneLine], start: usize, end: usize) {
    for line in zone.iter_mut().take(end).skip(start) {
        line.is_page = true;
    }
}

/// Of a line and the one above it, lets the one belong to the page that only does so beside
/// the other.
fn mark_beside(zone: &mut [ZoneLine], place: usize) {
    if let Some([above, below]) = zone.get_mut(place - 1..=place) {
        below.is_page |= above.is_page && below.reach == Some(Reach::Beside);
        above.is_page |= below.is_page && above.reach == Some(Reach::Beside);
    }
}

/// How many of the lines below one that belongs to the page hang on it: the rest of a bracket
/// that it opens, or the line that it labels.
fn hanging(line: &ZoneLine, below: &[ZoneLine]) -> usize {
    let opened = line.text.rfind('【');
    if opened.is_some() && opened > line.text.rfind('】') {
        for (place, next) in below.iter().take(BRACKET_LINES).enumerate() {
            if !has_at_most(&next.text, LABELLED) {
                break;
            }
            if next.text.contains('】') {
                return place + 1;
            }
        }
        return 0;
    }
    let labels = line.reach == Some(Reach::Label) && line.text.ends_with(':');
    let explained = below
        .first()
        .is_some_and(|next| has_at_most(&next.text, LABELLED));
    usize::from(labels && explained)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    /// Cases are separated by lines of `====`; lines that begin with `~` belong to the page.
    const CASES: &str = include_str!("../../tests/cases/boilerplate.txt");

    #[test]
    fn marks_the_page_around_a_text() {
        let cases = CASES.split("====\n").skip(1);
        for case in cases {
            let text: String = case
                .lines()
                .flat_map(|line| [line.strip_prefix('~').unwrap_or(line), "\n"])
                .collect();
            let mut found = lines(&text);
            mark(&text, &mut found);
            let wanted: Vec<&str> = case
                .lines()
                .filter(|line| !line.trim_matches('~').trim().is_empty())
                .collect();
            assert_eq!(found.len(), wanted.len());
            for (line, wanted) in found.iter().zip(wanted) {
                let is_page = line.kind == LineKind::Boilerplate;
                assert_eq!(is_page, wanted.starts_with('~'), "{wanted} in\n{case}");
            }
        }
    }

    #[test]
    fn rules_are_well_formed() {
        let places = [
            "head", "top", "tail", "end", "page", "beside", "label", "control",
        ];
        let mut all: Vec<_> = rows(RULES).collect();
        for (place, pattern) in &all {
            assert!(places.contains(place), "{place}");
            assert_eq!(
                *pattern,
                normalized(pattern),
                "patterns are written normalized"
            );
            assert!(!pattern.is_empty() && *pattern != "*");
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "no rule stands twice");
        assert!(RULES.lines().all(|line| line.contains('\t')));
    }
}
