//! The plain files of words under `data/`: one entry a line, fields parted by tabs, lines that
//! start with `#` are for the reader.

use std::str::Lines;

/// The rows of a table of `data/`. The build packs them without what is for the reader alone.
macro_rules! table {
    ($path:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/data/", $path))
    };
}

/// The entries of a data file.
pub(crate) fn entries(file: &'static str) -> Lines<'static> {
    file.lines()
}

/// The entries of a data file with two fields a line.
pub(crate) fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(file).filter_map(|entry| entry.split_once('\t'))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::entries;
    use std::collections::BTreeSet;

    /// Checks the form of a data file: as many fields a line as said, none of them empty or
    /// padded, no line twice.
    pub(crate) fn check_form(file: &'static str, fields: usize) {
        let mut seen = BTreeSet::new();
        for entry in entries(file) {
            assert_eq!(entry.split('\t').count(), fields, "fields of {entry:?}");
            for field in entry.split('\t') {
                assert!(!field.is_empty() && field == field.trim(), "{entry:?}");
            }
            assert!(seen.insert(entry), "twice: {entry:?}");
        }
        assert!(!seen.is_empty(), "no entries");
    }
}
