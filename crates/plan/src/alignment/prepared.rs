//! A measure made ready to be compared.

use super::bigrams::{self, Bag, Frequencies};
use crate::model::Measure;

/// Fewest pairs of characters of a text under a title that tell what it is about.
const TELLING: usize = 20;

/// A measure made ready to be compared.
pub(super) struct Prepared<'a> {
    pub(super) measure: &'a Measure,
    /// The title without marks and spaces.
    pub(super) wording: String,
    pub(super) title: Bag,
    pub(super) body: Bag,
}

impl<'a> Prepared<'a> {
    pub(super) fn of(measure: &'a Measure, frequencies: &Frequencies) -> Self {
        Self {
            measure,
            wording: bigrams::wording(&measure.title),
            title: Bag::of(&measure.title, frequencies),
            body: Bag::of(body(measure), frequencies),
        }
    }

    /// How close two measures are: titles and texts are evidence that need not agree, so what
    /// the one leaves open the other can still give.
    pub(super) fn similarity(&self, other: &Prepared) -> f64 {
        let title = self.title.similarity(&other.title);
        let telling = self.body.len().min(other.body.len()) >= TELLING;
        let body = if telling {
            self.body.similarity(&other.body)
        } else {
            0.0
        };
        1.0 - (1.0 - title) * (1.0 - body)
    }
}

/// The text of a measure after its title.
pub(super) fn body(measure: &Measure) -> &str {
    let parts = measure.text.split_once(&measure.title);
    parts.map_or(measure.text.as_str(), |(_, body)| body)
}
