//! Stable ids: a letter for the kind and the start byte of the span; `.2` for a second item of
//! the kind at that byte.

use gangmu_document::Span;
use std::collections::BTreeMap;

/// Gives out ids.
#[derive(Default)]
pub(super) struct Ids {
    given: BTreeMap<(char, usize), usize>,
}

impl Ids {
    /// The id of the next item of a kind at a span.
    pub(super) fn next(&mut self, kind: char, span: Span) -> String {
        let given = self.given.entry((kind, span.start)).or_default();
        *given += 1;
        match *given {
            1 => format!("{kind}{}", span.start),
            number => format!("{kind}{}.{number}", span.start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_items_at_the_same_byte() {
        let mut ids = Ids::default();
        let span = Span::new(5589, 5600);
        assert_eq!(ids.next('m', span), "m5589");
        assert_eq!(ids.next('q', span), "q5589");
        assert_eq!(ids.next('m', span), "m5589.2");
    }
}
