//! Ranges of a text with something known of each.

use gangmu_document::TextRange;

/// Ranges in order, without overlap.
#[derive(Debug)]
pub struct Layer<T>(Vec<(TextRange, T)>);

impl<T: Copy> Layer<T> {
    /// Takes ranges in any order. Of two that begin together the one named first stays, of two
    /// that overlap otherwise the one that begins first.
    pub fn new(mut ranges: Vec<(TextRange, T)>) -> Self {
        ranges.sort_by_key(|(range, _)| range.start);
        let mut end = 0;
        ranges.retain(|(range, _)| {
            let is_free = range.start >= end && !range.is_empty();
            if is_free {
                end = range.end;
            }
            is_free
        });
        Self(ranges)
    }

    /// The range at a position, and what is known of it.
    pub fn at(&self, position: usize) -> Option<(TextRange, T)> {
        let found = self.0.get(self.first_after(position)).copied();
        found.filter(|(range, _)| range.contains(position))
    }

    /// What is known of the ranges in a larger one, in order.
    pub fn within(&self, whole: TextRange) -> impl Iterator<Item = (TextRange, T)> {
        let ranges = self.0.get(self.first_after(whole.start)..);
        let ranges = ranges.unwrap_or_default().iter().copied();
        ranges.take_while(move |(range, _)| range.start < whole.end)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = (TextRange, T)> {
        self.0.iter().copied()
    }

    fn first_after(&self, position: usize) -> usize {
        self.0.partition_point(|(range, _)| range.end <= position)
    }
}

impl<T> Default for Layer<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_two_that_overlap_stays() {
        let range = TextRange::new;
        let layer = Layer::new(vec![
            (range(8, 9), 'd'),
            (range(1, 4), 'a'),
            (range(1, 2), 'b'),
            (range(3, 6), 'c'),
        ]);
        let all: String = layer.all().map(|(_, letter)| letter).collect();
        assert_eq!(all, "ad");
        assert_eq!(layer.at(3), Some((range(1, 4), 'a')));
        assert_eq!(layer.at(4), None);
        let within: Vec<char> = layer
            .within(range(3, 9))
            .map(|(_, letter)| letter)
            .collect();
        assert_eq!(within, ['a', 'd']);
    }
}
