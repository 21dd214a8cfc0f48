//! How much of a text is accounted for.

use crate::{model::Coverage, outline::Outline, quantities::Reading};
use gangmu_document::turns::{self, Turns};
use gangmu_document::{Document, others};

/// The coverage of a document.
pub(crate) async fn of(
    document: &Document,
    outline: &Outline,
    reading: &Reading,
    turns: &Turns<'_>,
) -> Coverage {
    let mut placed = 0;
    for node in &outline.nodes {
        placed += characters(node.range.of(&document.text), turns).await;
    }
    Coverage {
        numbers: reading.numbers.all,
        quantities: reading.numbers.measured,
        named: reading.numbers.named,
        unexplained: reading.unexplained.len(),
        characters: characters(&document.text, turns).await,
        placed,
    }
}

/// How many characters of a text are no white space.
async fn characters(text: &str, turns: &Turns<'_>) -> usize {
    let mut count = 0;
    for part in turns::parts(text) {
        let part = part.of(text);
        let spaces = others(part).filter(|(_, c)| c.is_whitespace()).count();
        count += part.chars().count() - spaces;
        turns.passed(part.len()).await;
    }
    count
}
