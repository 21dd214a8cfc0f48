//! How much of a text is accounted for.

use crate::{model::Coverage, outline::Outline, quantities::Reading};
use gangmu_document::Document;

/// The coverage of a document.
pub(crate) fn of(document: &Document, outline: &Outline, reading: &Reading) -> Coverage {
    let characters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    Coverage {
        numbers: reading.numbers.all,
        quantities: reading.numbers.measured,
        named: reading.numbers.named,
        unexplained: reading.unexplained.len(),
        characters: characters(&document.text),
        placed: outline
            .nodes
            .iter()
            .map(|node| characters(node.range.of(&document.text)))
            .sum(),
    }
}
