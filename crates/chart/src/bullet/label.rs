//! What a mark of this chart says in words.

use crate::number;
use crate::words::Words;
use gangmu_plan::model::Quantity;

/// `进出口总额，目标，年均增长 7% 以上，2025 年`; what has no number is said as in the text.
pub(super) fn of(quantity: &Quantity, words: Words) -> String {
    let status = if quantity.stretch {
        words.say("status.stretch")
    } else {
        words.say(number::status_key(quantity.status))
    };
    let year = quantity
        .year
        .map(|year| words.fill("year.plain", &[&year]))
        .unwrap_or_default();
    words.clauses(&[
        quantity.indicator.clone(),
        status.to_owned(),
        number::spoken(quantity, words.0),
        year,
    ])
}
