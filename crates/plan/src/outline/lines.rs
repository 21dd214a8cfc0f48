//! What a line looks like by itself.

use super::markers::{Marker, MarkerKind, marker};
use super::roles;
use super::sentences::length;
use crate::lexicon::Lexicon;
use crate::peek::among;
use gangmu_document::{Document, LineKind, TextRange};

const ADDRESSES: &str = table!("outline/addresses.txt");

static ADDRESS_WORDS: Lexicon = Lexicon::new(ADDRESSES);

/// The most characters of a heading without a number.
const LONGEST_HEADING: usize = 60;

/// From this many characters on a line of the document's head is running text.
const SHORTEST_PARAGRAPH: usize = 20;

/// The most characters of a heading that says no more than the part's role.
const LONGEST_ROLE_HEADING: usize = 14;

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

/// The lines of a document with what they look like.
///
/// The lines before the first running text are the document's head (title, date, speaker):
/// short lines there are no headings.
pub(super) fn shapes(document: &Document) -> Vec<Shape> {
    let text = document.text.as_str();
    let mut head = true;
    document
        .lines
        .iter()
        .map(|line| {
            let mut kind = match line.kind {
                LineKind::Boilerplate => ShapeKind::Boilerplate,
                LineKind::Body => kind(line.range.of(text)),
            };
            if head && kind != ShapeKind::Boilerplate {
                head = !ends_head(line.range.of(text), kind);
                if head {
                    kind = ShapeKind::Paragraph;
                }
            }
            Shape {
                range: line.range,
                kind,
            }
        })
        .collect()
}

fn kind(line: &str) -> ShapeKind {
    if let Some(marker) = marker(line) {
        ShapeKind::Marked(marker)
    } else if ADDRESS_WORDS.prefix(line).is_some() {
        ShapeKind::Address
    } else if is_heading(line) {
        ShapeKind::Heading
    } else {
        ShapeKind::Paragraph
    }
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
fn is_heading(line: &str) -> bool {
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
