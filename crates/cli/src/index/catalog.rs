//! `catalog.json`, as far as lists of its texts need it.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The name of the catalogue in its folder.
pub const NAME: &str = "catalog.json";

/// The texts that a site shows.
#[derive(Deserialize)]
pub struct Catalog {
    /// In the order in which the site lists them.
    pub documents: Vec<Entry>,
}

/// One text.
#[derive(Deserialize)]
pub struct Entry {
    /// Its key in addresses of the page.
    pub id: String,
    /// Its file, by a path inside the folder.
    pub file: String,
    /// The file with its corrections, if it has some.
    pub corrections: Option<String>,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it was published.
    pub source: Option<String>,
    /// The day it was given: `2023-02-24`.
    pub date: Option<String>,
}

impl Entry {
    /// The files that it names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        [Some(self.file.as_str()), self.corrections.as_deref()]
            .into_iter()
            .flatten()
    }
}

impl Catalog {
    /// Reads the catalogue of a folder; the error says where it is wrong and what to do.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join(NAME);
        let path_shown = path.display();
        let text = fs::read_to_string(&path).map_err(|error| {
            format!("{path_shown}: cannot be read ({error}); name the folder that holds it")
        })?;
        let text = text.trim_start_matches('\u{feff}');
        serde_json::from_str(text).map_err(|error| {
            format!("{path_shown}: {error}; compare the entry there with its neighbours")
        })
    }
}
