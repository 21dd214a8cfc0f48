//! The fields of a quantity.

use super::{Field, names};
use crate::indicators;
use crate::model::{Quantity, QuantityKind};
use crate::numeral::{decimal, digits};
use crate::quantities::in_base_unit;

/// A field in its one spelling; none where a quantity has no such field.
#[allow(clippy::option_option, reason = "nothing is a value of most fields")]
pub(super) fn get(quantity: &Quantity, field: Field) -> Option<Option<String>> {
    let name = |name: &'static str| Some(name.to_owned());
    Some(match field {
        Field::Indicator => Some(quantity.indicator.clone()).filter(|words| !words.is_empty()),
        Field::Number => quantity.number.map(digits),
        Field::Upper => quantity.upper.map(digits),
        Field::Unit => quantity.unit.clone(),
        Field::Kind => name(names::quantity_kind(quantity.kind)),
        Field::Comparator => quantity.comparator.map(names::comparator).and_then(name),
        Field::Basis => quantity.basis.map(names::basis).and_then(name),
        Field::Status => name(names::status(quantity.status)),
        Field::Year => quantity.year.map(|year| year.to_string()),
        Field::Baseline => quantity.baseline.clone(),
        Field::Reference => quantity.reference.clone(),
        Field::Stretch => Some(quantity.stretch.to_string()),
        Field::Headline => Some(quantity.headline.to_string()),
        Field::Title | Field::Place | Field::Period | Field::Role => return None,
    })
}

/// Puts a field right; none where the value is none of its values.
pub(super) fn set(quantity: &mut Quantity, field: Field, value: Option<&str>) -> Option<()> {
    let words = || value.map(str::to_owned);
    match field {
        Field::Indicator => quantity.indicator = words()?,
        Field::Number => quantity.number = value.and_then(decimal),
        Field::Upper => quantity.upper = value.and_then(decimal),
        Field::Unit => quantity.unit = words(),
        Field::Kind => quantity.kind = names::quantity_kind_named(value?)?,
        Field::Comparator => quantity.comparator = value.and_then(names::comparator_named),
        Field::Basis => quantity.basis = value.and_then(names::basis_named),
        Field::Status => quantity.status = names::status_named(value?)?,
        Field::Year => quantity.year = value.and_then(|year| year.parse().ok()),
        Field::Baseline => quantity.baseline = words(),
        Field::Reference => quantity.reference = words(),
        Field::Stretch => quantity.stretch = value? == "true",
        Field::Headline => quantity.headline = value? == "true",
        Field::Title | Field::Place | Field::Period | Field::Role => return None,
    }
    Some(())
}

/// What follows from a field: the dictionary's name of an indicator, a value in its base unit.
pub(super) fn follow(quantity: &mut Quantity, field: Field) {
    match field {
        Field::Indicator => {
            let known = indicators::find(&quantity.indicator);
            quantity.indicator_id = known.map(|known| known.id.to_owned());
        }
        Field::Number | Field::Unit | Field::Kind => {
            let unit = quantity.unit.as_deref().unwrap_or_default();
            let is_rank = quantity.kind == QuantityKind::Rank;
            let (value, base) = in_base_unit(quantity.number.unwrap_or_default(), unit, is_rank);
            quantity.value = quantity.number.map(|_| value);
            quantity.base_unit = base;
        }
        _ => {}
    }
}
