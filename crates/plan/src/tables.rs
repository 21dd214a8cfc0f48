//! Tables that copying took apart, a cell a line: from 序号 on, with rows that count up.

use crate::numeral;
use crate::outline::markers::{MarkerKind, marker};
use crate::peek::among;
use gangmu_document::{Document, Line, TextRange};

/// The head of the column that counts the rows.
const NUMBER: &str = "序号";

/// A table has at least so many rows.
const FEWEST_ROWS: usize = 2;

/// The flattened tables of a document.
pub(crate) fn read(document: &Document) -> Vec<TextRange> {
    let text = document.text.as_str();
    let mut tables = Vec::new();
    let mut lines = document.lines.as_slice();
    while let Some((first, rest)) = lines.split_first() {
        lines = rest;
        if first.range.of(text) != NUMBER {
            continue;
        }
        let cells = rest.iter().position(|line| !is_cell(text, *line));
        let (cells, after) = rest.split_at(cells.unwrap_or(rest.len()));
        let mut rows = 0;
        for cell in cells {
            let next = numeral::value(cell.range.of(text)) == Some((rows + 1) as f64);
            rows += usize::from(next);
        }
        if let Some(last) = cells.last()
            && rows >= FEWEST_ROWS
        {
            tables.push(TextRange::new(first.range.start, last.range.end));
            lines = after;
        }
    }
    tables
}

/// Whether a line may be a cell: no sentence, and no heading of a large part or an appendix.
fn is_cell(text: &str, line: Line) -> bool {
    let words = line.range.of(text);
    let heads = |kind: MarkerKind| kind.is_major() || kind == MarkerKind::Appendix;
    !words.ends_with(among("。！")) && !marker(words).is_some_and(|marker| heads(marker.kind))
}

#[cfg(test)]
mod tests {
    use super::read;
    use gangmu_document::Document;

    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let document = Document::from_text("table.txt", text);
        let found: Vec<&str> = read(&document)
            .into_iter()
            .map(|table| table.of(&document.text))
            .collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_table_goes_on_to_the_next_heading() {
        let table = "序号\n行业\n装机(MW)\n1\n地铁\n35-36\n2\n铁路\n15-20\n汇总\n50-56";
        check(&format!("附表1\n{table}\n附表2\n分工"), &[table]);
        check(&format!("{table}\n注:不含物流。"), &[table]);
    }

    #[test]
    fn a_word_alone_is_no_table() {
        check("序号\n名称\n一、重点任务\n1.扩大投资", &[]);
    }
}
