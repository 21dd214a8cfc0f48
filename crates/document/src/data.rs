//! The form of the data files: lines of two columns with a tab between them, `#` before a
//! comment.

/// The rows of a table of `data/`. The build packs them without what is for the reader alone.
macro_rules! table {
    ($path:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/data/", $path))
    };
}

/// The two columns of each row.
pub(crate) fn rows(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines().filter_map(|line| line.split_once('\t'))
}

/// Checks that each row has two columns with something in them, and that the rows are in order
/// of their first column and different.
#[cfg(test)]
pub(crate) fn check_pairs(data: &'static str) {
    for line in data.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        assert!(
            columns.len() == 2 && columns.iter().all(|column| !column.trim().is_empty()),
            "not two columns: {line:?}"
        );
    }
    let firsts: Vec<&str> = rows(data).map(|(first, _)| first).collect();
    for pair in firsts.windows(2) {
        assert!(pair[0] < pair[1], "not in order: {pair:?}");
    }
}
