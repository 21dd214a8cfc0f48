//! A table of texts and numbers, before it is written in one format or another.

use gangmu_chart::Strings;
use gangmu_chart::scene::Language;

/// A table with a header.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it lists.
    pub title: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// As many cells a row as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, which no program may take for a formula.
    Text(String),
    /// A number to reckon with.
    Number(f64),
}

impl Table {
    /// A table without rows, its columns named in the words of a language.
    pub(crate) fn named(
        title: &str,
        columns: &[&str],
        words: &Strings,
        language: Language,
    ) -> Self {
        let named = columns.iter().map(|key| words.say(language, key));
        Self {
            title: title.to_owned(),
            header: named.map(str::to_owned).collect(),
            rows: Vec::new(),
        }
    }
}

impl Cell {
    /// A text; an empty one is an empty cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        match text.into() {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text),
        }
    }

    /// A text that may be missing.
    #[must_use]
    pub fn maybe(text: Option<&str>) -> Self {
        Self::text(text.unwrap_or_default())
    }

    /// A number that may be missing.
    #[must_use]
    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}
