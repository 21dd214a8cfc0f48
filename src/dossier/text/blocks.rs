//! The text as blocks of lines: paragraphs of the text, and what belongs to the page around it.

use gangmu_document::{Document, Line, LineKind, TextRange};
use std::ops::Range;

/// Longest label of what is folded away, in characters.
const LONGEST_LABEL: usize = 18;

/// Lines of one kind that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Their numbers.
    pub lines: Range<usize>,
    /// What they belong to.
    pub kind: LineKind,
}

/// The blocks of some lines. A block of the text holds at most so many bytes, or one line; what
/// belongs to the page around it is one block, however long.
pub fn blocks(lines: &[Line], within: Range<usize>, longest: usize) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut held = 0;
    for at in within {
        let Some(line) = lines.get(at) else { break };
        held += line.range.len();
        match blocks.last_mut() {
            Some(block)
                if block.kind == line.kind
                    && (line.kind == LineKind::Boilerplate || held <= longest) =>
            {
                block.lines.end = at + 1;
            }
            _ => {
                held = line.range.len();
                blocks.push(Block {
                    lines: at..at + 1,
                    kind: line.kind,
                });
            }
        }
    }
    blocks
}

/// Whether a line is shown: what belongs to the page is folded away until its block, known by
/// its first line, is opened.
pub fn is_shown(lines: &[Line], opened: &[usize], at: usize) -> bool {
    let line = lines.get(at);
    line.is_none_or(|line| line.kind == LineKind::Body) || opened.contains(&first_of(lines, at))
}

/// The first line of the block of page furniture around a line.
pub fn first_of(lines: &[Line], at: usize) -> usize {
    let is_text = |at: &usize| {
        let line = lines.get(*at);
        line.is_none_or(|line| line.kind == LineKind::Body)
    };
    (0..at).rev().find(is_text).map_or(0, |text| text + 1)
}

/// How long a block is in characters, and the words that it begins with.
pub fn gist(document: &Document, block: &Block) -> (usize, String) {
    let lines = document.lines.get(block.lines.clone()).unwrap_or_default();
    let words = |range: TextRange| range.of(&document.text);
    let length = lines.iter().map(|line| words(line.range).chars().count());
    let first = lines.first().map_or("", |line| words(line.range));
    let mut label: String = first.chars().take(LONGEST_LABEL).collect();
    if label.len() < first.len() || lines.len() > 1 {
        label.push('…');
    }
    (length.sum(), label)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of ten bytes each: `t` for the text, `p` for the page around it.
    fn lines(kinds: &str) -> Vec<Line> {
        let line = |(at, kind): (usize, char)| Line {
            range: TextRange::new(at * 10, at * 10 + 10),
            kind: match kind {
                'p' => LineKind::Boilerplate,
                _ => LineKind::Body,
            },
        };
        kinds.chars().enumerate().map(line).collect()
    }

    fn check(kinds: &str, within: Range<usize>, expected: &[Range<usize>]) {
        let blocks = blocks(&lines(kinds), within, 25);
        let found: Vec<Range<usize>> = blocks.into_iter().map(|block| block.lines).collect();
        assert_eq!(found, expected, "{kinds}");
    }

    #[test]
    fn blocks_hold_lines_of_one_kind_and_are_not_too_long() {
        check("", 0..0, &[]);
        check("ppppttttp", 0..9, &[0..4, 4..6, 6..8, 8..9]);
        check("ppppttttp", 3..5, &[3..4, 4..5]);
        check("tp", 0..9, &[0..1, 1..2]);
    }

    #[test]
    fn what_belongs_to_the_page_is_shown_when_its_block_is_opened() {
        let lines = lines("pptpp");
        let shown = |opened: &[usize]| -> Vec<usize> {
            (0..5).filter(|at| is_shown(&lines, opened, *at)).collect()
        };
        assert_eq!(shown(&[]), [2]);
        assert_eq!(shown(&[0]), [0, 1, 2]);
        assert_eq!(shown(&[1, 3]), [2, 3, 4]);
    }

    #[test]
    fn a_block_says_how_long_it_is_and_how_it_begins() {
        let document = Document::from_text("a.txt", "首页\n新闻\n一、总体目标");
        let block = |lines| Block {
            lines,
            kind: LineKind::Boilerplate,
        };
        assert_eq!(gist(&document, &block(0..2)), (4, "首页…".to_owned()));
        assert_eq!(
            gist(&document, &block(2..3)),
            (6, "一、总体目标".to_owned())
        );
    }
}
