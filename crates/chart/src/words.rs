//! The words of the charts in the reader's language.

use crate::scene::Language;
use crate::strings::Strings;
use std::fmt::Display;
use std::sync::LazyLock;

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/data/strings.tsv"));

static STRINGS: LazyLock<Strings> = LazyLock::new(|| Strings::read(TABLE));

/// What the charts say in one language.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Words(pub(crate) Language);

impl Words {
    /// The words of a key.
    pub(crate) fn say(self, key: &str) -> &str {
        STRINGS.say(self.0, key)
    }

    /// The words of each key.
    pub(crate) fn each(self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key).to_owned()).collect()
    }

    /// The words of a key around values.
    pub(crate) fn fill(self, key: &str, values: &[&dyn Display]) -> String {
        STRINGS.fill(self.0, key, values)
    }

    /// Clauses of a sentence joined by commas of the language.
    pub(crate) fn clauses(self, parts: &[String]) -> String {
        self.joined("join.clause", parts)
    }

    /// Items of a list in a sentence.
    pub(crate) fn listed(self, items: &[String]) -> String {
        self.joined("join.list", items)
    }

    /// Names one after the other.
    pub(crate) fn names(self, names: &[String]) -> String {
        self.joined("join.names", names)
    }

    /// Sentences one after the other.
    pub(crate) fn sentences(self, sentences: &[String]) -> String {
        self.joined("join.sentence", sentences)
    }

    /// What is not empty, joined two by two.
    fn joined(self, key: &str, parts: &[String]) -> String {
        let mut parts = parts.iter().filter(|part| !part.is_empty());
        let first = parts.next().cloned().unwrap_or_default();
        parts.fold(first, |joined, part| self.fill(key, &[&joined, part]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_table_is_well_formed() {
        assert_eq!(Strings::faults(TABLE), Vec::<String>::new());
    }

    /// Keys are recognised in the code by their form: a string literal of words and dots.
    #[test]
    fn every_key_used_exists_and_every_key_is_used() {
        let mut used = BTreeSet::new();
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        collect_keys(&package.join("src"), &mut used);
        // Kinds of documents are named by the model, for every interface.
        collect_keys_of(&package.join("../plan/src/model.rs"), &mut used);
        let exists: BTreeSet<String> = STRINGS.keys().map(str::to_owned).collect();
        assert_eq!(used, exists);
    }

    fn collect_keys(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the sources are there") {
            let path = entry.expect("the folder is readable").path();
            if path.is_dir() {
                collect_keys(&path, keys);
            } else {
                collect_keys_of(&path, keys);
            }
        }
    }

    fn collect_keys_of(path: &Path, keys: &mut BTreeSet<String>) {
        let code = fs::read_to_string(path).expect("the code is text");
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let literals = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.split('"').skip(1).step_by(2));
        keys.extend(literals.filter(|text| is_key(text)).map(str::to_owned));
    }

    fn is_key(text: &str) -> bool {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter == '_')
        };
        text.contains('.') && text.split('.').all(is_word)
    }
}
