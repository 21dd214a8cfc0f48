//! Packs the tables of a package when it is built.
//!
//! A table is a plain file: rows, lines that begin with `#` for the reader, and empty lines
//! between. A row may end in a field that begins with `# `, for the reader too. A binary needs
//! the rows alone, so what it embeds is a copy without the rest, in the folder that cargo gives
//! to build scripts.

#![forbid(unsafe_code)]

use std::path::Path;
use std::{env, fs, io};

/// Packs every table below a folder of the package whose build script calls this: `FOLDER/a.tsv`
/// becomes `OUT_DIR/FOLDER/a.tsv`.
///
/// # Errors
///
/// A file cannot be read or written, or this is not called by a build script.
pub fn pack(folder: &str) -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    println!("cargo::rerun-if-changed={folder}");
    pack_folder(Path::new(folder), &Path::new(&out).join(folder))
}

/// Moves a column of a packed table to a table of its own, row by row: what a binary reads apart
/// can come apart.
///
/// # Errors
///
/// A file cannot be read or written, or this is not called by a build script.
pub fn move_column(table: &str, column: usize, other: &str) -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = Path::new(&out);
    let (rest, moved) = without_column(&fs::read_to_string(out.join(table))?, column);
    fs::write(out.join(table), rest)?;
    fs::write(out.join(other), moved)
}

/// A table without one of its columns, and that column.
fn without_column(table: &str, column: usize) -> (String, String) {
    let (mut rest, mut moved) = (String::new(), String::new());
    for row in table.lines() {
        let mut fields: Vec<&str> = row.split('\t').collect();
        if column < fields.len() {
            moved += fields.remove(column);
        }
        rest += &fields.join("\t");
        rest.push('\n');
        moved.push('\n');
    }
    (rest, moved)
}

fn pack_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            pack_folder(&path, &target)?;
        } else if is_table(&path) {
            fs::write(&target, packed(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

fn is_table(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "tsv" || extension == "txt")
}

/// The rows of a table, each with its line end.
///
/// ```
/// let table = "# Units.\n\n# Each line: the unit, a tab, its factor.\n亩\t1\t# of land\n公顷\t15\n";
/// assert_eq!(gangmu_tables::packed(table), "亩\t1\n公顷\t15\n");
/// ```
#[must_use]
pub fn packed(table: &str) -> String {
    rows(table).flat_map(|row| [row, "\n"]).collect()
}

/// The lines of a table without what is for the reader alone.
pub fn rows(table: &str) -> impl Iterator<Item = &str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once("\t# ").map_or(line, |(row, _)| row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_moves_row_by_row() {
        let (rest, moved) = without_column("a\t甲\tx\nb\nc\t丙\tz\n", 1);
        assert_eq!(rest, "a\tx\nb\nc\tz\n");
        assert_eq!(moved, "甲\n\n丙\n");
    }
}
