//! How much of a text is accounted for.

use crate::{model::Coverage, outline::Outline, quantities::Reading};
use gangmu_document::{Document, others};

/// The coverage of a document.
pub(crate) fn of(document: &Document, outline: &Outline, reading: &Reading) -> Coverage {
    let characters = |text: &str| {
        let spaces = others(text).filter(|(_, c)| c.is_whitespace()).count();
        text.chars().count() - spaces
    };
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
