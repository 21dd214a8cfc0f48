//! The words for what can be corrected, in a table of their own, `strings.tsv`: they come with the
//! part of the program that needs them.

use gangmu_chart::Strings;
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::{Correction, Field, Form, Subject};
use std::fmt::Display;
use std::sync::LazyLock;

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/src/corrections.tsv"));

static STRINGS: LazyLock<Strings> = LazyLock::new(|| Strings::read(TABLE));

/// What is said for a key.
pub fn say(language: Language, key: &'static str) -> &'static str {
    STRINGS.say(language, key)
}

/// The same with values in it.
pub fn fill(language: Language, key: &str, values: &[&dyn Display]) -> String {
    STRINGS.fill(language, key, values)
}

/// What a field is called.
pub fn field(language: Language, field: Field) -> String {
    let key = format!("field_{}", field.name());
    STRINGS.say(language, &key).to_owned()
}

/// A value of a field as people say it.
pub fn value(language: Language, subject: Subject, field: Field, value: Option<&str>) -> String {
    let Some(value) = value else {
        return say(language, "none").to_owned();
    };
    match subject.form(field) {
        Some(Form::Choice(..) | Form::Truth) => {
            let name = match (subject, field) {
                (Subject::Document, Field::Kind) => format!("text_{value}"),
                _ => format!("{}_{value}", field.name()),
            };
            let name = if value == "true" || value == "false" {
                value
            } else {
                &name
            };
            STRINGS.say(language, name).to_owned()
        }
        Some(Form::Years) => match value.split_once('-') {
            Some((start, end)) if start == end => start.to_owned(),
            _ => value.replace('-', "—"),
        },
        _ => value.to_owned(),
    }
}

/// A correction in a sentence: 年份：读出 2025，更正为 2024.
pub fn change(language: Language, correction: &Correction) -> String {
    let Some(subject) = correction.subject() else {
        return String::new();
    };
    let said = |it: &Option<String>| value(language, subject, correction.field, it.as_deref());
    let (was, right) = (said(&correction.was), said(&correction.value));
    let field = field(language, correction.field);
    fill(language, "change", &[&field, &was, &right])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_every_value_has_words() {
        assert_eq!(Strings::faults(TABLE), [""; 0]);
        let keys: Vec<&str> = STRINGS.keys().collect();
        for subject in [Subject::Document, Subject::Heading, Subject::Quantity] {
            for field in subject.fields() {
                assert!(keys.contains(&&*format!("field_{}", field.name())));
                let names = match subject.form(*field) {
                    Some(Form::Choice(names, _)) => names,
                    Some(Form::Truth) => &["true", "false"],
                    _ => &[],
                };
                for name in names {
                    let words = value(Language::Chinese, subject, *field, Some(name));
                    assert!(!words.is_empty() && words != *name, "{field:?} {name}");
                }
            }
        }
    }
}
