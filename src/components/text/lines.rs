//! How each line of a text stands to the selection.

use super::paragraph::{Paragraph, Selected};
use super::stops::Stops;
use crate::components::figure::Selection;
use crate::dossier::text::numbers::Groups;
use crate::dossier::text::steps::Place;
use crate::dossier::{Desk, Dossier, rows};
use crate::view::{memo, text};
use gangmu_document::{Line, TextRange};
use gangmu_plan::index::Kind;
use std::ops::Range;
use yew::prelude::Html;

/// How lines are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// The numbers that are underlined.
    pub groups: Groups,
    /// Whether the words stand as they do in the source, or in their clean form.
    pub as_written: bool,
    /// Whether lines that are not selected stand back behind those that are.
    pub dims: bool,
}

/// What paragraphs are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    desk: Desk,
    manner: Manner,
    selected: Option<Selected>,
    /// The lines that hold what is selected.
    held: Option<Range<usize>>,
    /// Where the Tab key stops.
    stop: Option<Place>,
}

impl Lines {
    /// The lines that a reader can go through, set in a manner.
    pub fn new(stops: &Stops, manner: Manner) -> Self {
        let desk = &stops.desk;
        let dossier = &desk.dossier;
        let item = desk.selection.item();
        let is_part = item.is_some_and(|item| is_part(dossier, item));
        let selected = item.and_then(|item| dossier.text.range(item));
        let lines = &dossier.reading.document.lines;
        Self {
            desk: desk.clone(),
            manner,
            selected: selected.map(|range| Selected { range, is_part }),
            held: selected.map(|selected| overlapping(lines, selected)),
            stop: stops.tab_stop(selected),
        }
    }

    /// Whether some lines begin what is selected, or hold the stop of the Tab key.
    pub fn needs(&self, lines: &Range<usize>) -> bool {
        let held = self.held.as_ref().map(|held| held.start);
        let stop = self.stop.map(|(line, _)| line);
        held.into_iter()
            .chain(stop)
            .any(|line| lines.contains(&line))
    }

    /// A line as a paragraph.
    pub fn paragraph(&self, line: usize) -> Html {
        let here = self.held.as_ref().is_some_and(|held| held.contains(&line));
        let stop = self.stop.filter(|(at, _)| *at == line);
        let paragraph = Paragraph {
            dossier: self.desk.dossier.clone(),
            line,
            selected: self.selected.filter(|_| here),
            dim: self.manner.dims && self.held.is_some() && !here,
            stop: stop.map(|(_, stop)| stop),
            groups: self.manner.groups,
            as_written: self.manner.as_written,
            language: self.desk.language,
        };
        memo(line, paragraph)
    }
}

/// Whether an item is a part of the text rather than words in it.
fn is_part(dossier: &Dossier, item: &str) -> bool {
    let kind = dossier.index.kind(item);
    !matches!(kind, Some(Kind::Quantity | Kind::Claim | Kind::Cadence))
}

/// The numbers of the lines that share text with a range; the nearest one where none does.
pub fn overlapping(lines: &[Line], range: TextRange) -> Range<usize> {
    let first = lines.partition_point(|line| line.range.end <= range.start);
    let first = first.min(lines.len().saturating_sub(1));
    let end = lines.partition_point(|line| line.range.start < range.end);
    first..end.max((first + 1).min(lines.len()))
}

/// The names of the parts around the selected item.
pub fn path(dossier: &Dossier, selection: &Selection) -> Option<Html> {
    let item = selection.item()?;
    let row = rows::around(&dossier.rows, item, dossier.index.span(item))?;
    let mut path: Vec<usize> = rows::above(&dossier.rows, row).collect();
    path.reverse();
    path.push(row);
    let names = path.iter().filter_map(|at| dossier.rows.get(*at));
    let names: Vec<&str> = names.map(|row| row.label.as_str()).collect();
    Some(text(names.join(" › ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_document::LineKind;

    #[test]
    fn a_place_between_lines_belongs_to_the_line_after() {
        let line = |at: usize| Line {
            range: TextRange::new(at * 10, at * 10 + 9),
            kind: LineKind::Body,
        };
        let lines: Vec<Line> = (0..3).map(line).collect();
        assert_eq!(overlapping(&lines, TextRange::new(9, 9)), 1..2);
        assert_eq!(overlapping(&[], TextRange::new(9, 9)), 0..0);
    }
}
