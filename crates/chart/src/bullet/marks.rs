//! The mark of a quantity, with what it says in words.

use crate::number;
use crate::scene::{Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_plan::model::Quantity;

/// The mark of a target or of a value beside it.
pub(super) fn of_quantity(
    quantity: &Quantity,
    class: &'static str,
    parent: Option<&str>,
    bounds: Bounds,
    shapes: Vec<Shape>,
    words: Words,
) -> Mark {
    Mark {
        item: quantity.id.clone(),
        label: label(quantity, words),
        bounds,
        parent: parent.map(str::to_owned),
        class,
        opens: false,
        shapes,
    }
}

/// `进出口总额，目标，年均增长 7% 以上，2025 年`; what has no number is said as in the text.
pub(crate) fn label(quantity: &Quantity, words: Words) -> String {
    let status = if quantity.stretch {
        "status.stretch"
    } else {
        number::status_key(quantity.status)
    };
    let year = quantity
        .year
        .map(|year| words.fill("year.plain", &[&year]))
        .unwrap_or_default();
    words.clauses(&[
        quantity.indicator.clone(),
        words.say(status).to_owned(),
        number::spoken(quantity, words.0),
        year,
    ])
}
