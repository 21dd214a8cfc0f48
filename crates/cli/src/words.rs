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
        let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let code = ["cli/src", "document/src", "plan/src"].map(|it| code_below(&packages.join(it)));
        let code = code.concat();
        // Notes are found by the names of their rules, which are the engine's.
        let rule = |key: &'static str| {
            let of_a_rule = key.strip_prefix("diagnostic.");
            of_a_rule.or(key.strip_prefix("advice.")).unwrap_or(key)
        };
        let unused: Vec<_> = STRINGS
            .keys()
            .filter(|key| !code.contains(&format!("\"{}\"", rule(key))))
            .collect();
        assert_eq!(unused, Vec::<&str>::new());
    }

    #[test]
    fn every_rule_of_the_engine_has_words() {
        let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let code = ["document/src", "plan/src"].map(|it| code_below(&packages.join(it)));
        let code = code.concat();
        let rules: Vec<&str> = code
            .split("code: \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(rules.contains(&"repeat"), "rules are found: {rules:?}");
        for rule in rules {
            let key = format!("diagnostic.{rule}");
            assert_ne!(Language::En.say(&key), key);
        }
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
