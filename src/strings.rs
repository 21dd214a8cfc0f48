//! What the interface says. The table is `strings.tsv`; what charts say is a table of theirs.
//!
//! The build takes the table apart (`build.rs`): the Chinese that every page needs is there from
//! the start, that of the places where a text is read and that of the pages that come later come
//! with them, and the English once it is chosen. Until then, and where it did not come, the interface is Chinese.

use gangmu_chart::filled;
use gangmu_chart::scene::Language;
use std::cell::RefCell;
use std::fmt::Display;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/src/", $name, ".tsv"))
    };
}

const FIRST: &str = table!("chinese");

thread_local! {
    static CHINESE: RefCell<Words> = RefCell::new(Words::of(FIRST));
    static ENGLISH: RefCell<Words> = RefCell::new(Words::of(AT_HAND));
}

/// English is at hand in tests alone.
const AT_HAND: &str = if cfg!(test) { table!("english") } else { "" };

/// Keys, and what the interface says for them in one language.
struct Words(Vec<(&'static str, &'static str)>);

impl Words {
    fn of(table: &'static str) -> Self {
        let mut words = Self(Vec::new());
        words.learn(table);
        words
    }

    /// Takes a table in, unless it is there already.
    fn learn(&mut self, table: &'static str) {
        let mut rows = table.lines().filter_map(|row| row.split_once('\t'));
        if rows
            .clone()
            .next()
            .is_some_and(|(key, _)| self.find(key).is_none())
        {
            self.0.extend(&mut rows);
        }
    }

    fn find(&self, key: &str) -> Option<&'static str> {
        // A table has so few rows that looking through them is quick.
        let found = self.0.iter().find(|row| row.0 == key);
        found.map(|row| row.1)
    }
}

/// Learns what is said where a text is read.
pub fn learn_reading() {
    CHINESE.with_borrow_mut(|words| words.learn(table!("reading")));
}

/// Learns what the pages say that come later, and what is said where a text is read.
pub fn learn_later() {
    learn_reading();
    CHINESE.with_borrow_mut(|words| words.learn(table!("later")));
}

/// Learns English.
pub fn learn_english() {
    ENGLISH.with_borrow_mut(|words| words.learn(table!("english")));
}

/// Whether the interface can speak a language.
pub fn speaks(language: Language) -> bool {
    match language {
        Language::Chinese => true,
        Language::English => ENGLISH.with_borrow(|words| !words.0.is_empty()),
    }
}

/// What the interface says for a key; the key itself where the table lacks it.
pub fn say(language: Language, key: &str) -> &str {
    let words = match language {
        Language::Chinese => None,
        Language::English => ENGLISH.with_borrow(|words| words.find(key)),
    };
    words
        .or_else(|| CHINESE.with_borrow(|words| words.find(key)))
        .unwrap_or(key)
}

/// The same with values in the places of `{0}`, `{1}` ….
pub fn fill(language: Language, key: &str, values: &[&dyn Display]) -> String {
    filled(say(language, key), values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_chart::Strings;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// The table as it is in the repository.
    const TABLE: &str = include_str!("strings.tsv");

    /// Where the later part of the table is known: behind the seams of `later` that learn it.
    const LATER: &[&str] = &[
        "pages/compare/",
        "pages/embed/",
        "pages/help/",
        "pages/open/",
        "pages/print/",
        "pages/search/",
        "pages/tasks/",
        "components/figure/embedding/",
        "components/figure/sharing.rs",
    ];

    /// Where the part about reading is known besides.
    const READING: &[&str] = &[
        "components/drawer.rs",
        "components/facts/",
        "components/figure/",
        "components/more.rs",
        "components/outline/",
        "components/text/",
        "dossier/",
        "pages/plan/",
        "pages/source/",
        "src/download.rs",
    ];

    /// Everything in quotes in the sources that is shaped like a key, such as `overview.title`,
    /// with the file where it stands.
    fn used() -> BTreeSet<(String, String)> {
        let mut used = BTreeSet::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        visit(&root.join("src"), &mut used);
        // Kinds of documents are named by the model, for every interface.
        read(&root.join("crates/plan/src/model.rs"), &mut used);
        used
    }

    fn visit(folder: &Path, used: &mut BTreeSet<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, used);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                read(&path, used);
            }
        }
    }

    fn read(path: &Path, used: &mut BTreeSet<(String, String)>) {
        let source = fs::read_to_string(path).unwrap();
        let place = path.to_string_lossy().replace('\\', "/");
        let quoted = source.split('"').filter(|text| is_key(text));
        used.extend(quoted.map(|key| (key.to_owned(), place.clone())));
    }

    fn keys(table: &'static str) -> BTreeSet<String> {
        let words = Words::of(table).0.into_iter();
        words.map(|(key, _)| key.to_owned()).collect()
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
        let known = keys(table!("english"));
        let sections: BTreeSet<&str> = known
            .iter()
            .filter_map(|key| key.split('.').next())
            .collect();
        let used: BTreeSet<String> = used()
            .into_iter()
            .map(|(key, _)| key)
            .filter(|key| sections.contains(key.split('.').next().unwrap_or_default()))
            .collect();
        assert_eq!(used, known);
    }

    #[test]
    fn what_comes_later_is_said_by_what_comes_with_it() {
        let reading = [LATER, READING].concat();
        for (table, places) in [(table!("later"), LATER), (table!("reading"), &reading)] {
            let keys = keys(table);
            for (key, place) in used().into_iter().filter(|(key, _)| keys.contains(key)) {
                let comes_later = places.iter().any(|part| place.contains(part));
                assert!(
                    comes_later,
                    "{place} says {key}, which may not be there yet"
                );
            }
        }
    }

    #[test]
    fn chinese_is_set_with_full_width_punctuation_and_spaces_around_latin() {
        let tables = [FIRST, table!("reading"), table!("later")].map(Words::of);
        for (key, text) in tables.into_iter().flat_map(|words| words.0) {
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
