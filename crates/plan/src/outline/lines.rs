//! What a line looks like by itself.

use super::markers::{Marker, MarkerKind, marker};
use super::roles;
use super::sentences::length;
use crate::lexicon::Lexicon;
use crate::model::Role;
use crate::peek::among;
use gangmu_document::turns::Turns;
use gangmu_document::{Line, LineKind, TextRange};
use std::ops::Range;

const ADDRESSES: &str = table!("outline/addresses.txt");

static ADDRESS_WORDS: Lexicon = Lexicon::new(ADDRESSES);

/// The most characters of a heading without a number.
const LONGEST_HEADING: usize = 60;

/// From this many characters on a line of the document's head is running text.
const SHORTEST_PARAGRAPH: usize = 20;

/// The most characters of a heading that says no more than the part's role.
const LONGEST_ROLE_HEADING: usize = 14;

/// A table of contents begins in so many lines of a text, and has so many.
const FARTHEST_CONTENTS: usize = 60;
const LONGEST_CONTENTS: usize = 400;

/// A line and what it looks like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) range: TextRange,
    pub(super) kind: ShapeKind,
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShapeKind {
    Boilerplate,
    Marked(Marker),
    Heading,
    Address,
    Paragraph,
}

/// The lines of a text with what they look like.
///
/// The lines before the first running text are the document's head (title, date, speaker):
/// short lines there are no headings.
pub(super) async fn shapes(text: &str, lines: &[Line], turns: &Turns<'_>) -> Vec<Shape> {
    let mut head = true;
    let contents = contents(text, lines);
    let mut shapes = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let mut kind = match line.kind {
            LineKind::Boilerplate => ShapeKind::Boilerplate,
            LineKind::Body if contents.contains(&at) => ShapeKind::Paragraph,
            LineKind::Body => kind(line.range.of(text)),
        };
        if head && kind != ShapeKind::Boilerplate {
            head = !ends_head(line.range.of(text), kind);
            if head {
                kind = ShapeKind::Paragraph;
            }
        }
        shapes.push(Shape {
            range: line.range,
            kind,
        });
        turns.passed(line.range.len()).await;
    }
    shapes
}

/// The lines of a table of contents: from 目录 to where its first entry comes again, as the
/// heading that it names.
fn contents(text: &str, lines: &[Line]) -> Range<usize> {
    let words = |line: &Line| {
        let words = line.range.of(text);
        words.trim_end_matches(|c: char| c.is_ascii_digit() || "….·-— \t".contains(c))
    };
    let is_head = |line: &Line| matches!(words(line), "目录" | "目 录" | "目\u{3000}录");
    let start = lines.iter().take(FARTHEST_CONTENTS).position(is_head);
    let Some((start, first)) = start.and_then(|at| Some((at, words(lines.get(at + 1)?)))) else {
        return 0..0;
    };
    let entries = lines.iter().skip(start + 2).take(LONGEST_CONTENTS);
    match entries.map(words).position(|line| line == first) {
        Some(entries) => start..start + 2 + entries,
        None => 0..0,
    }
}

fn kind(line: &str) -> ShapeKind {
    if let Some(marker) = marker(line) {
        ShapeKind::Marked(marker)
    } else if ADDRESS_WORDS.prefix(line).is_some() {
        ShapeKind::Address
    } else if is_heading(line) || heads_notes(line) {
        ShapeKind::Heading
    } else {
        ShapeKind::Paragraph
    }
}

/// Whether a line with a colon heads the notes at the end: 注释：.
fn heads_notes(line: &str) -> bool {
    let words = line.trim_end_matches(among(":："));
    words.chars().nth(LONGEST_ROLE_HEADING).is_none()
        && roles::of_heading(words).is_some_and(|(role, _)| role == Role::Appendix)
}

/// Whether the document's head ends before this line.
fn ends_head(line: &str, kind: ShapeKind) -> bool {
    let long = length(line, TextRange::new(0, line.len()));
    match kind {
        ShapeKind::Marked(marker) => !matches!(marker.kind, MarkerKind::Dash | MarkerKind::Bullet),
        ShapeKind::Heading => long <= LONGEST_ROLE_HEADING && roles::of_heading(line).is_some(),
        ShapeKind::Paragraph => long >= SHORTEST_PARAGRAPH && line.ends_with(among("。！!")),
        ShapeKind::Boilerplate | ShapeKind::Address => false,
    }
}

/// Whether a line may be a heading without a number: short, without sentence end, and neither
/// a label (来源：新华社) nor a person (总经济师 刘某).
pub(super) fn is_heading(line: &str) -> bool {
    let ends_open = line.ends_with(among("。！？；，、：…!?;,:."));
    let inside = line
        .chars()
        .any(|c| matches!(c, '。' | '；' | ';' | '：' | ':' | '|' | '>' | '/'));
    let han = line.chars().filter(|c| ('一'..='龥').contains(c)).count();
    !ends_open
        && !inside
        && han >= 2
        && 2 * han >= line.chars().count()
        && line.chars().count() <= LONGEST_HEADING
        && !is_person(line)
}

/// An office and a name, or a name alone with a space inside.
fn is_person(line: &str) -> bool {
    let Some((office, name)) = line.rsplit_once(char::is_whitespace) else {
        return false;
    };
    let han = |word: &str| word.chars().all(|c| ('一'..='龥').contains(&c));
    let letters = name.chars().count();
    han(name) && (1..=4).contains(&letters) && !office.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn the_addresses_are_well_formed() {
        data::tests::check_form(ADDRESSES, 1);
    }

    #[test]
    fn a_short_line_may_be_a_heading() {
        for line in [
            "基本原则",
            "《方案》总体目标",
            "三年行动重点任务 12+1个方面新突破",
        ] {
            assert_eq!(kind(line), ShapeKind::Heading, "{line}");
        }
        for line in [
            "责任单位:市科技局",
            "市发展改革委总经济师 刘某",
            "关闭 打印",
            "粮食产量稳定。",
            "首页 > 要闻",
            "35-36",
            "GDP",
        ] {
            assert_eq!(kind(line), ShapeKind::Paragraph, "{line}");
        }
    }
}
