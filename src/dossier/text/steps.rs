//! Where a key leads from one stop of the text to another, whether or not it is on the page yet.

use super::Stop;
use super::blocks::is_shown;
use crate::dossier::Dossier;
use std::ops::Range;

/// A stop: the number of its line, and its own in that line.
pub type Place = (usize, usize);

/// The lines that a reader can go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The lines.
    pub lines: Range<usize>,
    /// The first lines of the blocks of page furniture that are opened.
    pub opened: Vec<usize>,
}

impl Ground {
    /// The stop that a key leads to; none where it leads nowhere.
    pub fn neighbour(&self, dossier: &Dossier, from: Place, key: &str) -> Option<Place> {
        let (line, at) = from;
        let stops = stops(dossier, line);
        match key {
            "ArrowRight" | "ArrowDown" => {
                let here = stops.iter().find(|stop| **stop > at);
                let here = here.map(|stop| (line, *stop));
                here.or_else(|| self.first(dossier, line + 1..self.lines.end))
            }
            "ArrowLeft" | "ArrowUp" => {
                let here = stops.iter().rev().find(|stop| **stop < at);
                let here = here.map(|stop| (line, *stop));
                here.or_else(|| self.last(dossier, self.lines.start..line))
            }
            "Home" => self.first(dossier, self.lines.clone()),
            "End" => self.last(dossier, self.lines.clone()),
            _ => None,
        }
    }

    /// The first stop of some lines.
    pub fn first(&self, dossier: &Dossier, mut lines: Range<usize>) -> Option<Place> {
        lines.find_map(|line| Some((line, *self.shown(dossier, line).first()?)))
    }

    fn last(&self, dossier: &Dossier, lines: Range<usize>) -> Option<Place> {
        let mut lines = lines.rev();
        lines.find_map(|line| Some((line, *self.shown(dossier, line).last()?)))
    }

    /// The stops of a line, none where it is folded away.
    fn shown(&self, dossier: &Dossier, line: usize) -> Vec<usize> {
        if is_shown(&dossier.reading.document.lines, &self.opened, line) {
            stops(dossier, line)
        } else {
            Vec::new()
        }
    }
}

/// The numbers of a line's stops that stand for an item.
fn stops(dossier: &Dossier, line: usize) -> Vec<usize> {
    let document = &dossier.reading.document;
    let Some(line) = document.lines.get(line) else {
        return Vec::new();
    };
    let stops: Vec<Stop> = dossier.text.stops(&document.text, line.range);
    let stops = stops.iter().enumerate();
    let stops = stops.filter(|(_, stop)| stop.item.is_some());
    stops.map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::fixture;

    /// The second line stands for nothing, so that keys leap over it.
    const TEXT: &str = "改革攻坚。增长7%以上,研发投入增长10%。\n形成制度。\n出口增长8%。";

    #[test]
    fn keys_lead_from_stop_to_stop_and_over_lines_without_any() {
        let dossier = fixture::dossier(TEXT);
        let ground = Ground {
            lines: 0..3,
            opened: Vec::new(),
        };
        let check = |from: Place, key: &str, to: Option<Place>| {
            assert_eq!(ground.neighbour(&dossier, from, key), to, "{from:?} {key}");
        };
        check((0, 0), "ArrowRight", Some((0, 2)));
        check((0, 2), "ArrowDown", Some((0, 4)));
        check((0, 4), "ArrowRight", Some((2, 0)));
        check((2, 0), "ArrowLeft", Some((0, 4)));
        check((0, 0), "ArrowUp", None);
        check((0, 2), "Home", Some((0, 0)));
        check((0, 2), "End", Some((2, 0)));
        check((0, 2), "x", None);
    }
}
