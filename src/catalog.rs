//! `documents/catalog.json`: which texts the site carries, and what is known of each.

use crate::percent;
use gangmu_plan::model::{DocumentKind, Period};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

/// Name and version of the catalogue's form.
const SCHEMA: &str = "gangmu.catalog/1";

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

impl Catalog {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// A sentence for the editor of the file: what is wrong, and where.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let catalog: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if catalog.schema != SCHEMA {
            return Err(format!("schema is {:?}, not {SCHEMA:?}", catalog.schema));
        }
        let mut ids = BTreeSet::new();
        for entry in &catalog.documents {
            if entry.id.is_empty() || !ids.insert(&entry.id) {
                return Err(format!("id {:?} is empty or not unique", entry.id));
            }
            if !is_file_name(&entry.file) {
                return Err(format!(
                    "file {:?} is no name beside the catalogue",
                    entry.file
                ));
            }
        }
        Ok(catalog)
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

    fn check(text: &str, wrong: &str) {
        match Catalog::parse(text) {
            Ok(catalog) => panic!("read as {catalog:?}, though {wrong}"),
            Err(message) => assert!(message.contains(wrong), "{message}, not {wrong}"),
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
    fn a_broken_catalogue_says_where() {
        let entry = |fields: &str| {
            format!(r#"{{"schema": "gangmu.catalog/1", "documents": [{{{fields}}}]}}"#)
        };
        check("", "line 1");
        check("<!doctype html>", "line 1 column 1");
        check(r#"{"documents": []}"#, "schema");
        check(
            r#"{"schema": "gangmu.catalog/9", "documents": []}"#,
            "gangmu.catalog/9",
        );
        check(&entry(r#""id": "a", "file": "a.txt""#), "title");
        check(&entry(r#""id": "", "file": "a.txt", "title": "甲""#), "id");
        check(
            &entry(r#""id": "a", "file": "a.txt", "title": "甲", "period": 2023"#),
            "line 1",
        );
        for file in [
            "",
            "https://a.example/b.txt",
            "//a.example/b",
            "../b",
            "/b",
            "a\\b",
        ] {
            let file = serde_json::to_string(file).unwrap();
            check(
                &entry(&format!(r#""id": "a", "file": {file}, "title": "甲""#)),
                "beside",
            );
        }
        let twice = r#""id": "a", "file": "a.txt", "title": "甲"}, {"id": "a", "file": "b.txt", "title": "乙""#;
        check(&entry(twice), "not unique");
    }
}
