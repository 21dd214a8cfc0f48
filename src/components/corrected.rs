//! The sign of what was put right by hand, wherever it is shown.

use crate::strings::{fill, say};
use crate::view::{Element, element};
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::{DOCUMENT, Field};
use gangmu_plan::model::Plan;

/// A word with a folded corner.
pub fn corrected_sign(language: Language) -> Element {
    element("span")
        .class("corrected-sign")
        .text(say(language, "correction.sign"))
}

/// The sign, where an item was corrected or follows from a correction.
pub fn corrected_item(plan: &Plan, item: &str, language: Language) -> Option<Element> {
    plan.is_corrected(item).then(|| corrected_sign(language))
}

/// The sign, where a field of the text as a whole was corrected.
pub fn corrected_field(plan: &Plan, field: Field, language: Language) -> Option<Element> {
    let mut own = plan.corrections_of(DOCUMENT);
    own.any(|one| one.field == field)
        .then(|| corrected_sign(language))
}

/// How much of a text was corrected, where something was.
pub fn corrections_count(plan: &Plan, language: Language) -> Option<Element> {
    let count = plan.corrections.len();
    (count > 0).then(|| {
        element("span")
            .class("corrected-sign")
            .text(fill(language, "correction.count", &[&count]))
    })
}
