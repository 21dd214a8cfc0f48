//! Counts under their names.

use crate::view::{Element, element};

/// A list of names, each with how many there are.
pub fn term_counts(counts: &[(&'static str, usize)]) -> Element {
    element("dl").children(counts.iter().map(|(term, count)| {
        element("div")
            .key(*term)
            .child(element("dt").text(*term))
            .child(element("dd").text(count.to_string()))
    }))
}
