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
        Some(Form::Choice(..)) => {
            let key = choice_key(subject, field, value);
            STRINGS.say(language, &key).to_owned()
        }
        Some(Form::Truth) => STRINGS.say(language, value).to_owned(),
        Some(Form::Years) => match value.split_once('-') {
            Some((start, end)) if start == end => start.to_owned(),
            _ => value.replace('-', "—"),
        },
        _ => value.to_owned(),
    }
}

/// The key of a value that is chosen from a list. Texts and quantities both have a kind.
fn choice_key(subject: Subject, field: Field, value: &str) -> String {
    match (subject, field) {
        (Subject::Document, Field::Kind) => format!("text_{value}"),
        _ => format!("{}_{value}", field.name()),
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
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// The keys of every field and of every value that can be chosen.
    fn named() -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for subject in [Subject::Document, Subject::Heading, Subject::Quantity] {
            for field in subject.fields() {
                keys.insert(format!("field_{}", field.name()));
                match subject.form(*field) {
                    Some(Form::Choice(names, _)) => {
                        let key = |name: &&str| choice_key(subject, *field, name);
                        keys.extend(names.iter().map(key));
                    }
                    Some(Form::Truth) => keys.extend(["true", "false"].map(str::to_owned)),
                    _ => {}
                }
            }
        }
        keys
    }

    /// Everything in quotes in the code of this folder.
    fn quoted() -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/corrections");
        let mut quoted = BTreeSet::new();
        for entry in fs::read_dir(folder).unwrap() {
            let source = fs::read_to_string(entry.unwrap().path()).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            quoted.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
        }
        quoted
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(Strings::faults(TABLE), [""; 0]);
    }

    #[test]
    fn every_field_and_every_value_has_words() {
        let known: BTreeSet<String> = STRINGS.keys().map(str::to_owned).collect();
        let missing: Vec<String> = named().difference(&known).cloned().collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn every_row_is_used() {
        let used: BTreeSet<String> = named().union(&quoted()).cloned().collect();
        let unused: Vec<&str> = STRINGS.keys().filter(|key| !used.contains(*key)).collect();
        assert_eq!(unused, [""; 0]);
    }
}
