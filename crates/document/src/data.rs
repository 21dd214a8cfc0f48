//! The form of the data files: lines of two columns with a tab between them, `#` before a
//! comment.

/// The rows of a data file, without comments.
pub(crate) fn rows(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

/// Checks that each line of a data file is a comment or has two columns with something in
/// them, and that the rows are in order of their first column and different.
#[cfg(test)]
pub(crate) fn check_pairs(data: &'static str) {
    let lines: Vec<&str> = data.lines().filter(|line| !line.starts_with('#')).collect();
    for line in &lines {
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
