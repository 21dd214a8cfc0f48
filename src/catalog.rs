//! `documents/catalog.json`: which texts the site carries, and what is known of each.

use crate::percent;
use gangmu_plan::model::{DocumentKind, Period};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

/// Name and version of the catalogue's form.
pub const SCHEMA: &str = "gangmu.catalog/1";

/// The catalogue, in the editor's order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Catalog {
    schema: String,
    /// The texts.
    pub documents: Vec<Entry>,
}

/// One text of the catalogue. What the editor leaves out is read from the text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// The key in addresses; it stays when the file is renamed.
    pub id: String,
    /// File name beside the catalogue.
    pub file: String,
    /// Title of the text.
    pub title: String,
    /// The place it governs, with its rank: 盘锦市.
    pub place: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When: `2023-02-24`.
    pub date: Option<String>,
    /// What sort of text it is.
    pub kind: Option<DocumentKind>,
    /// The years it is for.
    #[serde(default, deserialize_with = "period")]
    pub period: Option<Period>,
    /// The address it was published at.
    pub source: Option<String>,
    /// What a reader should know about the text.
    pub note: Option<String>,
}

/// Why a file is no catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON, or a field is missing or of another type.
    Form {
        /// Where, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
        /// What the reader of JSON says.
        reason: String,
    },
    /// Its schema is this one.
    Schema(String),
    /// This id is empty or stands twice.
    Id(String),
    /// This file does not lie in the catalogue's folder.
    File(String),
}

impl Catalog {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim_start_matches('\u{feff}');
        let catalog: Self = serde_json::from_str(text).map_err(|error| Fault::form(&error))?;
        if catalog.schema != SCHEMA {
            return Err(Fault::Schema(catalog.schema));
        }
        let mut ids = BTreeSet::new();
        for entry in &catalog.documents {
            if entry.id.is_empty() || !ids.insert(&entry.id) {
                return Err(Fault::Id(entry.id.clone()));
            }
            if !is_file_name(&entry.file) {
                return Err(Fault::File(entry.file.clone()));
            }
        }
        Ok(catalog)
    }
}

impl Fault {
    fn form(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let place = format!(" at line {line} column {column}");
        let reason = message.strip_suffix(&place).unwrap_or(&message);
        Self::Form {
            line,
            column,
            reason: reason.to_owned(),
        }
    }
}

impl Entry {
    /// The address of the file, relative to the page.
    pub fn path(&self) -> String {
        let encode = |part| percent::encode(part);
        let parts: Vec<String> = self.file.split('/').map(encode).collect();
        format!("documents/{}", parts.join("/"))
    }
}

/// Files lie in the catalogue's folder or below: no scheme, no host, no way up.
fn is_file_name(file: &str) -> bool {
    !file.contains([':', '\\']) && !file.split('/').any(|part| part.is_empty() || part == "..")
}

fn period<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Period>, D::Error> {
    let years = Option::<(i32, i32)>::deserialize(deserializer)?;
    Ok(years.map(|(start, end)| Period { start, end }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, fault: Fault) {
        assert_eq!(Catalog::parse(text), Err(fault), "{text}");
    }

    fn form(line: usize, column: usize, reason: &str) -> Fault {
        Fault::Form {
            line,
            column,
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn the_bundled_catalogue_is_read_and_its_files_are_there() {
        let text = include_str!("../documents/catalog.json");
        let catalog = Catalog::parse(text).unwrap();
        assert!(!catalog.documents.is_empty());
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("documents");
        for entry in &catalog.documents {
            assert!(folder.join(&entry.file).is_file(), "{}", entry.file);
            assert!(
                entry
                    .period
                    .is_some_and(|period| period.start <= period.end)
            );
        }
    }

    #[test]
    fn an_entry_needs_only_key_file_and_title() {
        let text = r#"{"schema": "gangmu.catalog/1", "documents": [
            {"id": "a", "file": "texts/甲.txt", "title": "甲", "colour": "red"}]}"#;
        let catalog = Catalog::parse(&format!("\u{feff}{text}")).unwrap();
        assert_eq!(catalog.documents[0].path(), "documents/texts/%E7%94%B2.txt");
        assert_eq!(catalog.documents[0].period, None);
    }

    #[test]
    fn a_broken_catalogue_says_what_and_where() {
        check("", form(1, 0, "EOF while parsing a value"));
        check("<!doctype html>", form(1, 1, "expected value"));
        check(
            "{\n  \"documents\": []\n}",
            form(3, 1, "missing field `schema`"),
        );
        let entries = |entries: &str| {
            format!(r#"{{"schema": "gangmu.catalog/1", "documents": [{entries}]}}"#)
        };
        check(
            &entries(r#"{"id": "a"}"#),
            form(1, 56, "missing field `file`"),
        );
        check(
            r#"{"schema": "gangmu.catalog/9", "documents": []}"#,
            Fault::Schema("gangmu.catalog/9".to_owned()),
        );
        let entry = |id: &str, file: &str| {
            serde_json::json!({"id": id, "file": file, "title": "甲"}).to_string()
        };
        check(&entries(&entry("", "a.txt")), Fault::Id(String::new()));
        let twice = [entry("a", "a.txt"), entry("a", "b.txt")].join(",");
        check(&entries(&twice), Fault::Id("a".to_owned()));
        for file in [
            "",
            "https://a.example/b",
            "//a.example/b",
            "../b",
            "/b",
            "a\\b",
        ] {
            check(&entries(&entry("a", file)), Fault::File(file.to_owned()));
        }
    }
}
