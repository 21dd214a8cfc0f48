//! A correction in JSON: numbers as numbers, years as the contract has them.

use super::{Correction, Field, Form, Subject, field};
use crate::json::read::{Node, Value};
use crate::model::Period;
use crate::numeral::{decimal, digits};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct Wire {
    target: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    item: String,
    field: String,
    value: Option<Scalar>,
    was: Option<Scalar>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Scalar {
    Truth(bool),
    Number(f64),
    Years(Period),
    Words(String),
}

impl From<Correction> for Wire {
    fn from(correction: Correction) -> Self {
        let form = correction
            .subject()
            .and_then(|subject| subject.form(correction.field));
        let scalar = |value: Option<String>| Some(Scalar::of(value?, form));
        Self {
            field: correction.field.name().to_owned(),
            value: scalar(correction.value),
            was: scalar(correction.was),
            target: correction.target,
            item: correction.item,
        }
    }
}

impl From<Wire> for Correction {
    fn from(wire: Wire) -> Self {
        Self {
            target: wire.target,
            item: wire.item,
            field: Field::named(&wire.field).unwrap_or(Field::Title),
            value: wire.value.map(Scalar::spelled),
            was: wire.was.map(Scalar::spelled),
        }
    }
}

impl Scalar {
    fn of(value: String, form: Option<Form>) -> Self {
        let typed = match form {
            Some(Form::Number | Form::Year) => decimal(&value).map(Self::Number),
            Some(Form::Years) => field::years(&value).map(Self::Years),
            Some(Form::Truth) => Some(Self::Truth(value == "true")),
            _ => None,
        };
        typed.unwrap_or(Self::Words(value))
    }

    fn spelled(self) -> String {
        match self {
            Self::Truth(truth) => truth.to_string(),
            Self::Number(number) => digits(number),
            Self::Years(period) => field::spelled(period),
            Self::Words(words) => words,
        }
    }
}

/// A correction, or the first field that is missing or is not what it should be.
pub(super) fn read(node: &Node) -> Result<Correction, &'static str> {
    let words = |name| {
        node.get(name)
            .map(|field| field.text().ok_or(name))
            .transpose()
    };
    let target = words("target")?.ok_or("target")?;
    let subject = Subject::of(target).ok_or("target")?;
    let field = words("field")?.and_then(Field::named).ok_or("field")?;
    let form = subject.form(field).ok_or("field")?;
    let value = match node.get("value") {
        None => form.read(""),
        Some(value) => spelled(value, form).and_then(|value| form.read(&value)),
    };
    // A reading may have given what nobody may write: a title of many lines.
    let was = node.get("was").map(|was| spelled(was, form).ok_or("was"));
    Ok(Correction {
        target: target.to_owned(),
        item: words("item")?.unwrap_or_default().to_owned(),
        field,
        value: value.ok_or("value")?,
        was: was.transpose()?,
    })
}

/// A value as a reader would write it; none where it is of another sort than its field.
fn spelled(node: &Node, form: Form) -> Option<String> {
    match (&node.value, form) {
        (Value::Number(number), Form::Number | Form::Year) => Some(digits(*number)),
        (Value::Truth(truth), Form::Truth) => Some(truth.to_string()),
        (Value::Text(words), Form::Words(_) | Form::Choice(..)) => Some(words.clone()),
        (Value::Record(_), Form::Years) => {
            let (start, end) = (node.get("start")?.whole()?, node.get("end")?.whole()?);
            Some(field::spelled(Period { start, end }))
        }
        _ => None,
    }
}
