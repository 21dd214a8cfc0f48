//! `documents/catalog.json`: which texts a site carries, and what is known of each.

#![forbid(unsafe_code)]

mod source;

pub use source::Source;

use gangmu_plan::json::read::Node;
use gangmu_plan::json::records::{self, Records, optional};
use gangmu_plan::model::{DocumentKind, Period};

/// The name of the catalogue in its folder.
pub const NAME: &str = "catalog.json";

/// Name and version of the catalogue's form.
pub const SCHEMA: &str = "gangmu.catalog/1";

/// The catalogue, in the editor's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    /// The texts.
    pub documents: Vec<Entry>,
}

/// One text of the catalogue. What the editor leaves out is read from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub period: Option<Period>,
    /// Where it was published.
    pub source: Option<Source>,
    /// The file with what an editor has corrected in the reading of it.
    pub corrections: Option<String>,
    /// What a reader should know about the text.
    pub note: Option<String>,
}

/// Why a file is no catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It holds no records of a catalogue.
    Records(records::Fault),
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
        let records = Records::open(text, SCHEMA, "documents")?;
        let mut documents: Vec<Entry> = Vec::new();
        for node in records.nodes() {
            let entry = Entry::read(node).map_err(|field| records.fault(node, field))?;
            if entry.id.is_empty() || documents.iter().any(|other| other.id == entry.id) {
                return Err(Fault::Id(entry.id));
            }
            if let Some(file) = entry.files().find(|file| !is_inside(file)) {
                return Err(Fault::File(file.to_owned()));
            }
            documents.push(entry);
        }
        Ok(Self { documents })
    }
}

impl From<records::Fault> for Fault {
    fn from(fault: records::Fault) -> Self {
        Self::Records(fault)
    }
}

impl Entry {
    /// An entry, or the first field that is missing or is not what it should be.
    fn read(node: &Node) -> Result<Self, &'static str> {
        let words = |name| optional(node, name, |field| field.text().map(str::to_owned));
        let needed = |name| words(name)?.ok_or(name);
        Ok(Self {
            id: needed("id")?,
            file: needed("file")?,
            title: needed("title")?,
            place: words("place")?,
            publisher: words("publisher")?,
            date: words("date")?,
            kind: optional(node, "kind", |kind| DocumentKind::named(kind.text()?))?,
            period: optional(node, "period", period)?,
            source: words("source")?.map(Source::read),
            corrections: words("corrections")?,
            note: words("note")?,
        })
    }

    /// The files that it names, each by a path inside the catalogue's folder.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        [Some(self.file.as_str()), self.corrections.as_deref()]
            .into_iter()
            .flatten()
    }
}

/// Files lie in the catalogue's folder or below: no scheme, no host, no way up.
fn is_inside(file: &str) -> bool {
    !file.contains([':', '\\']) && !file.split('/').any(|part| part.is_empty() || part == "..")
}

/// `[2023, 2025]`.
fn period(node: &Node) -> Option<Period> {
    let [start, end] = node.list()? else {
        return None;
    };
    let (start, end) = (start.whole()?, end.whole()?);
    Some(Period { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_plan::json::records::Fault as Broken;

    fn check(text: &str, fault: impl Into<Fault>) {
        assert_eq!(Catalog::parse(text), Err(fault.into()), "{text}");
    }

    #[test]
    fn the_bundled_catalogue_is_read_and_its_files_are_there() {
        let text = include_str!("../../../documents/catalog.json");
        let catalog = Catalog::parse(text).unwrap();
        assert!(!catalog.documents.is_empty());
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents");
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
        assert!(catalog.documents[0].files().eq(["texts/甲.txt"]));
        assert_eq!(catalog.documents[0].period, None);
    }

    #[test]
    fn a_broken_catalogue_says_what_and_where() {
        check("", Broken::Ends);
        check("<!doctype html>", Broken::Form(1, 1));
        check("{\n  \"documents\": []\n}", Broken::Field(1, 1, "schema"));
        let entries = |entries: &str| {
            format!(r#"{{"schema": "gangmu.catalog/1", "documents": [{entries}]}}"#)
        };
        check(&entries(r#"{"id": "a"}"#), Broken::Field(1, 46, "file"));
        let period = r#"{"id": "a", "file": "a.txt", "title": "甲", "period": [2023]}"#;
        check(&entries(period), Broken::Field(1, 46, "period"));
        let kind = r#"{"id": "a", "file": "a.txt", "title": "甲", "kind": "law"}"#;
        check(&entries(kind), Broken::Field(1, 46, "kind"));
        check(
            r#"{"schema": "gangmu.catalog/9", "documents": []}"#,
            Broken::Schema("gangmu.catalog/9".to_owned()),
        );
        let entry = |id: &str, file: &str| {
            serde_json::json!({"id": id, "file": file, "title": "甲"}).to_string()
        };
        check(&entries(&entry("", "a.txt")), Fault::Id(String::new()));
        let twice = [entry("a", "a.txt"), entry("a", "b.txt")].join(",");
        check(&entries(&twice), Fault::Id("a".to_owned()));
        let source = r#"{"id": "a", "file": "a.txt", "title": "甲", "source": 1}"#;
        check(&entries(source), Broken::Field(1, 46, "source"));
        for file in [
            "",
            "https://a.example/b",
            "//a.example/b",
            "../b",
            "/b",
            "a\\b",
        ] {
            check(&entries(&entry("a", file)), Fault::File(file.to_owned()));
            let corrected = serde_json::json!(
                {"id": "a", "file": "a.txt", "title": "甲", "corrections": file}
            );
            check(
                &entries(&corrected.to_string()),
                Fault::File(file.to_owned()),
            );
        }
    }
}
