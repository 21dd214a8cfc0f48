//! Stable ids: a letter for the kind and the start byte of the span; `.2` for a second item of
//! the kind at that byte.

use gangmu_document::Span;

/// Gives out the ids of one kind of items.
pub(super) struct Ids {
    kind: char,
    /// The start of every item so far, in order.
    starts: Vec<usize>,
}

impl Ids {
    pub(super) fn of(kind: char) -> Self {
        Self {
            kind,
            starts: Vec::new(),
        }
    }

    /// The id of the next item at a span.
    pub(super) fn next(&mut self, span: Span) -> String {
        let first = self.starts.partition_point(|start| *start < span.start);
        let after = self.starts.partition_point(|start| *start <= span.start);
        self.starts.insert(after, span.start);
        let id = format!("{}{}", self.kind, span.start);
        match after - first {
            0 => id,
            others => format!("{id}.{}", others + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_items_at_the_same_byte() {
        let mut ids = Ids::of('m');
        let span = Span::new(5589, 5600);
        assert_eq!(ids.next(span), "m5589");
        assert_eq!(ids.next(Span::new(5000, 5100)), "m5000");
        assert_eq!(ids.next(span), "m5589.2");
    }
}
