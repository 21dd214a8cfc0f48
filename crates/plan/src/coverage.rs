//! How much of a text is accounted for.

use crate::{model::Coverage, numbers::Number};
use gangmu_document::Document;

/// The coverage of a document.
pub(crate) fn of(document: &Document, numbers: &[Number]) -> Coverage {
    let characters = document.text.chars().filter(|c| !c.is_whitespace()).count();
    Coverage {
        numbers: numbers.len(),
        quantities: 0,
        named: 0,
        unexplained: numbers.len(),
        characters,
        placed: characters,
    }
}
