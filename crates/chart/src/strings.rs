//! What an interface says, read from a table that a translator can edit.
//!
//! One string a line: its key, the Chinese, the English, separated by tabs. Lines that begin
//! with `#` are comments. `{0}`, `{1}` … stand for values.

use crate::scene::Language;
use std::collections::BTreeSet;
use std::fmt::Display;

/// Strings by key, in two languages.
#[derive(Debug, Clone, Default)]
pub struct Strings {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    key: &'static str,
    chinese: &'static str,
    english: &'static str,
}

impl Strings {
    /// Reads a table. Lines without three cells are left out; [`Strings::faults`] lists them.
    #[must_use]
    pub fn read(table: &'static str) -> Self {
        let entries = lines(table).filter_map(|line| {
            let [key, chinese, english] = cells(line)?;
            Some(Entry {
                key,
                chinese,
                english,
            })
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// What the interface says for a key; the key itself where the table lacks it.
    ///
    /// ```
    /// use gangmu_chart::{Strings, scene::Language};
    /// let strings = Strings::read("goal\t目标\tGoals\n");
    /// assert_eq!(strings.say(Language::English, "goal"), "Goals");
    /// assert_eq!(strings.say(Language::English, "task"), "task");
    /// ```
    #[must_use]
    pub fn say<'a>(&self, language: Language, key: &'a str) -> &'a str {
        // A table has so few strings that looking through it is quick.
        let entry = self.entries.iter().find(|entry| entry.key == key);
        match (entry, language) {
            (Some(entry), Language::Chinese) => entry.chinese,
            (Some(entry), Language::English) => entry.english,
            (None, _) => key,
        }
    }

    /// The same with values in the places of `{0}`, `{1}` ….
    ///
    /// ```
    /// use gangmu_chart::{Strings, scene::Language};
    /// let strings = Strings::read("count\t{0} 项\t{0} items\n");
    /// assert_eq!(strings.fill(Language::Chinese, "count", &[&65]), "65 项");
    /// ```
    #[must_use]
    pub fn fill(&self, language: Language, key: &str, values: &[&dyn Display]) -> String {
        filled(self.say(language, key), values)
    }

    /// Every key, in the order of the table.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().map(|entry| entry.key)
    }

    /// What is wrong with a table: lines with an empty or missing cell, keys that stand twice,
    /// placeholders that only one of the languages has.
    #[must_use]
    pub fn faults(table: &str) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut faults = Vec::new();
        for line in lines(table) {
            let is_filled = |cell: &&str| !cell.trim().is_empty() && !cell.contains('\t');
            let filled = cells(line).filter(|cells| cells.iter().all(is_filled));
            let Some([key, chinese, english]) = filled else {
                faults.push(format!("not three filled cells: {line}"));
                continue;
            };
            if !seen.insert(key) {
                faults.push(format!("key stands twice: {key}"));
            }
            if placeholders(chinese) != placeholders(english) {
                faults.push(format!("placeholders differ: {key}"));
            }
        }
        faults
    }
}

/// A string with values in the places of `{0}`, `{1}` ….
///
/// ```
/// assert_eq!(gangmu_chart::filled("{0} 项", &[&65]), "65 项");
/// ```
#[must_use]
pub fn filled(string: &str, values: &[&dyn Display]) -> String {
    let mut rest = string;
    let mut filled = String::new();
    while let Some((before, value, after)) = placeholder(rest, values) {
        filled.push_str(before);
        filled.push_str(&value.to_string());
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn cells(line: &str) -> Option<[&str; 3]> {
    let (key, texts) = line.split_once('\t')?;
    let (chinese, english) = texts.split_once('\t')?;
    Some([key, chinese, english])
}

/// The text before the first placeholder that has a value, the value, and the text after it.
fn placeholder<'t, 'v>(
    text: &'t str,
    values: &[&'v dyn Display],
) -> Option<(&'t str, &'v dyn Display, &'t str)> {
    let (before, opened) = text.split_once('{')?;
    let (number, after) = opened.split_once('}')?;
    let value = values.get(number.parse::<usize>().ok()?)?;
    Some((before, *value, after))
}

/// The placeholders of a text in order, whatever their places.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|opened| Some(opened.split_once('}')?.0))
        .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_their_places() {
        let strings = Strings::read("# head\nof\t{1} 中的 {0}\t{0} of {1}\nodd\t{x}{9}\t{\n");
        let values: [&dyn Display; 2] = [&4, &"十二"];
        assert_eq!(
            strings.fill(Language::Chinese, "of", &values),
            "十二 中的 4"
        );
        assert_eq!(strings.fill(Language::English, "of", &values), "4 of 十二");
        assert_eq!(strings.fill(Language::Chinese, "odd", &values), "{x}{9}");
        assert_eq!(strings.fill(Language::English, "odd", &values), "{");
    }

    #[test]
    fn faults_are_found() {
        let table = "a\t甲\tA\nb\t乙\t\na\t丙\tC\nc\t{0}\t{1}\n";
        assert_eq!(
            Strings::faults(table),
            [
                "not three filled cells: b\t乙\t",
                "key stands twice: a",
                "placeholders differ: c"
            ]
        );
    }
}
