//! What the command says about a plan, in the reader's language.

use clap::ValueEnum;
use gangmu_chart::Strings;
use std::fmt::Display;
use std::sync::LazyLock;

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/data/strings.tsv"));

static STRINGS: LazyLock<Strings> = LazyLock::new(|| Strings::read(TABLE));

/// The language of what is said; the texts stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl From<Language> for gangmu_chart::scene::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Chinese,
            Language::En => Self::English,
        }
    }
}

impl Language {
    /// The words of a key.
    pub fn say(self, key: &str) -> &str {
        STRINGS.say(self.into(), key)
    }

    /// The words of a key around values.
    pub fn fill(self, key: &str, values: &[&dyn Display]) -> String {
        STRINGS.fill(self.into(), key, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_table_is_well_formed() {
        assert_eq!(Strings::faults(TABLE), Vec::<String>::new());
    }

    #[test]
    fn every_key_is_used() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let code = code_below(&folder);
        let unused: Vec<_> = STRINGS
            .keys()
            .filter(|key| !code.contains(&format!("\"{key}\"")))
            .collect();
        assert_eq!(unused, Vec::<&str>::new());
    }

    fn code_below(folder: &Path) -> String {
        let entries = std::fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .map(|path| match path.is_dir() {
                true => code_below(&path),
                false => std::fs::read_to_string(path).unwrap(),
            })
            .collect()
    }
}
