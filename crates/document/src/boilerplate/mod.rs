//! Lines of the web page around a text.
//!
//! What they look like is in `data/boilerplate.tsv`. They are looked for only before the first
//! paragraph and after the last one: in between, the same words are text.

mod pattern;

use crate::data::rows;
use crate::{Line, LineKind};
use pattern::{matches, normalized};
use std::ops::Range;

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

/// Marks the lines that belong to the page. Lines that are marked already stay so.
pub(crate) fn mark(text: &str, lines: &mut [Line]) {
    let rules = Rules::new();
    let found: Vec<usize> = rules
        .head(text, lines)
        .into_iter()
        .chain(rules.tail(text, lines))
        .collect();
    for index in found {
        if let Some(line) = lines.get_mut(index) {
            line.kind = LineKind::Boilerplate;
        }
    }
}

/// Where a pattern is looked for and how far it reaches.
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

struct Rules {
    head: Vec<(&'static str, Reach)>,
    tail: Vec<(&'static str, Reach)>,
    controls: Vec<&'static str>,
}

impl Rules {
    fn new() -> Self {
        let mut rules = Self {
            head: Vec::new(),
            tail: Vec::new(),
            controls: Vec::new(),
        };
        for (place, pattern) in rows(RULES) {
            match place {
                "head" => rules.head.push((pattern, Reach::Line)),
                "top" => {
                    rules.head.push((pattern, Reach::Outward));
                    rules.tail.push((pattern, Reach::Line));
                }
                "tail" => rules.tail.push((pattern, Reach::Line)),
                "end" => rules.tail.push((pattern, Reach::Outward)),
                "page" => rules.both(pattern, Reach::Line),
                "beside" => rules.both(pattern, Reach::Beside),
                "label" => rules.both(pattern, Reach::Label),
                _ => rules.controls.push(pattern),
            }
        }
        rules
    }

    fn both(&mut self, pattern: &'static str, reach: Reach) {
        self.head.push((pattern, reach));
        self.tail.push((pattern, reach));
    }

    /// The lines of the page before the first paragraph.
    fn head(&self, text: &str, lines: &[Line]) -> Vec<usize> {
        let zone = self.zone(text, lines.iter().enumerate(), &self.head);
        let outward = zone
            .iter()
            .rposition(|line| line.reach == Some(Reach::Outward));
        marked(&zone, 0..outward.map_or(0, |last| last + 1))
    }

    /// The lines of the page after the last paragraph.
    fn tail(&self, text: &str, lines: &[Line]) -> Vec<usize> {
        let mut zone = self.zone(text, lines.iter().enumerate().rev(), &self.tail);
        zone.reverse();
        let outward = zone
            .iter()
            .position(|line| line.reach == Some(Reach::Outward));
        marked(&zone, outward.unwrap_or(zone.len())..zone.len())
    }

    /// The lines up to the first paragraph, with the reach of what they are found to be.
    fn zone<'a>(
        &self,
        text: &str,
        lines: impl Iterator<Item = (usize, &'a Line)>,
        patterns: &[(&str, Reach)],
    ) -> Vec<ZoneLine> {
        let mut zone = Vec::new();
        for (index, line) in lines.take(MOST_LINES) {
            let line_text = line.range.of(text);
            let length = line_text.chars().take(LONGEST + 1).count();
            let normalized = if length <= LONGEST {
                normalized(line_text)
            } else {
                String::new()
            };
            let reach = if self.is_control(line_text, length) {
                Some(Reach::Line)
            } else {
                patterns
                    .iter()
                    .find(|(pattern, _)| matches(pattern, &normalized))
                    .map(|(_, reach)| *reach)
            };
            if length >= PARAGRAPH && reach.is_none() && line.kind == LineKind::Body {
                break;
            }
            zone.push(ZoneLine {
                index,
                text: normalized,
                reach,
            });
        }
        zone
    }

    /// Whether a line has nothing but words of the page's controls, or no word at all.
    fn is_control(&self, line: &str, length: usize) -> bool {
        length < PARAGRAPH
            && line
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .all(|word| self.controls.contains(&word.to_lowercase().as_str()))
    }
}

/// A line before the first paragraph or after the last.
struct ZoneLine {
    /// Its place among all lines.
    index: usize,
    /// Normalized.
    text: String,
    /// What of the page it is found to be, if anything.
    reach: Option<Reach>,
}

impl ZoneLine {
    /// Whether it belongs to the page whatever is around it.
    fn is_found(&self) -> bool {
        self.reach.is_some_and(|reach| reach != Reach::Beside)
    }

    /// Whether it is the mark between two steps of the way to the page.
    fn is_crumb_mark(&self) -> bool {
        self.text.contains('>') && self.text.chars().all(|c| c == '>')
    }

    fn has_at_most(&self, characters: usize) -> bool {
        self.text.chars().nth(characters).is_none()
    }
}

/// The lines of a zone that belong to the page: those in a range, those found, and those that
/// hang on them.
fn marked(zone: &[ZoneLine], certain: Range<usize>) -> Vec<usize> {
    let mut marks: Vec<bool> = (0..zone.len())
        .map(|place| certain.contains(&place))
        .collect();
    for (place, line) in zone.iter().enumerate() {
        let found = if line.is_crumb_mark() {
            place.saturating_sub(1)..place + 2
        } else if line.is_found() {
            place..place + 1 + hanging(zone.get(place..).unwrap_or_default())
        } else {
            continue;
        };
        let end = found.end.min(zone.len());
        marks
            .get_mut(found.start..end)
            .unwrap_or_default()
            .fill(true);
    }
    let downward = 1..zone.len();
    for place in downward.clone().chain(downward.rev()) {
        mark_beside(zone, &mut marks, place);
    }
    let marked = zone.iter().zip(marks).filter(|(_, mark)| *mark);
    marked.map(|(line, _)| line.index).collect()
}

/// Of a line and the one above it, lets the one belong to the page that only does so beside
/// the other.
fn mark_beside(zone: &[ZoneLine], marks: &mut [bool], place: usize) {
    let pair = place.saturating_sub(1)..place + 1;
    let (Some([above, below]), Some([upper, lower])) =
        (zone.get(pair.clone()), marks.get_mut(pair))
    else {
        return;
    };
    *lower |= *upper && below.reach == Some(Reach::Beside);
    *upper |= *lower && above.reach == Some(Reach::Beside);
}

/// How many lines hang on the first of these lines, which belongs to the page: the rest of a
/// bracket that it opens, or the line that it labels.
fn hanging(zone: &[ZoneLine]) -> usize {
    let Some((first, below)) = zone.split_first() else {
        return 0;
    };
    let opened = first.text.rfind('【');
    if opened.is_some() && opened > first.text.rfind('】') {
        let closing = below
            .iter()
            .take(BRACKET_LINES)
            .take_while(|line| line.has_at_most(LABELLED))
            .position(|line| line.text.contains('】'));
        return closing.map_or(0, |place| place + 1);
    }
    let labels = first.reach == Some(Reach::Label) && first.text.ends_with(':');
    usize::from(labels && below.first().is_some_and(|line| line.has_at_most(LABELLED)))
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
