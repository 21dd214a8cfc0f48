//! What the interface says. The table is `strings.tsv`; what charts say is a table of theirs.

use gangmu_chart::Strings;
use gangmu_chart::scene::Language;
use std::fmt::Display;
use std::sync::LazyLock;

static STRINGS: LazyLock<Strings> = LazyLock::new(|| Strings::read(TABLE));

const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/src/strings.tsv"));

/// What the interface says for a key.
pub fn say(language: Language, key: &'static str) -> &'static str {
    STRINGS.say(language, key)
}

/// The same with values in the places of `{0}`, `{1}` ….
pub fn fill(language: Language, key: &str, values: &[&dyn Display]) -> String {
    STRINGS.fill(language, key, values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// Everything in quotes in the sources that is shaped like a key: `overview.title`.
    fn used() -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        visit(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut used,
        );
        used
    }

    fn visit(folder: &Path, used: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, used);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                let quoted = source.split('"').filter(|text| is_key(text));
                used.extend(quoted.map(str::to_owned));
            }
        }
    }

    fn is_key(text: &str) -> bool {
        let is_word = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_lowercase())
                && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        text.contains('.') && text.split('.').all(is_word)
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(Strings::faults(TABLE), [""; 0]);
    }

    #[test]
    fn every_key_is_used_and_every_used_key_is_there() {
        let known: BTreeSet<String> = STRINGS.keys().map(str::to_owned).collect();
        let sections: BTreeSet<&str> = known
            .iter()
            .filter_map(|key| key.split('.').next())
            .collect();
        let used: BTreeSet<String> = used()
            .into_iter()
            .filter(|key| sections.contains(key.split('.').next().unwrap_or_default()))
            .collect();
        assert_eq!(used, known);
    }

    #[test]
    fn chinese_is_set_with_full_width_punctuation_and_spaces_around_latin() {
        for key in STRINGS.keys() {
            let text = say(Language::Chinese, key);
            let characters: Vec<char> = text.chars().collect();
            for pair in characters.windows(2) {
                let [before, after] = [pair[0], pair[1]];
                let half_width = is_han(before) && ",.;:!?()".contains(after);
                assert!(!half_width, "{key}: half-width punctuation in {text}");
                let latin = |c: char| c.is_ascii_alphanumeric();
                let touching = is_han(before) && latin(after) || latin(before) && is_han(after);
                assert!(!touching, "{key}: no space before or after Latin in {text}");
            }
        }
    }

    fn is_han(c: char) -> bool {
        ('\u{4e00}'..='\u{9fff}').contains(&c)
    }
}
