//! Packs the table of what the interface says for the binary, in the pieces in which it comes.

use std::path::Path;
use std::{env, fs, io};

const TABLE: &str = "src/strings.tsv";

const CORRECTIONS: &str = "src/corrections/strings.tsv";

/// What the keys of the pages begin with that come later.
const LATER: [&str; 7] = [
    "compare.", "embed.", "help.", "open.", "print.", "search.", "tasks.",
];

/// The same of what is said wherever a text is shown, which comes before them.
const READING: [&str; 7] = [
    "diagnostic.",
    "download.",
    "figure.",
    "list.",
    "number.",
    "plan.",
    "text.",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={TABLE}");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let folder = Path::new(&out).join("src");
    fs::create_dir_all(&folder)?;

    let table = fs::read_to_string(TABLE)?;
    let [mut chinese, mut reading, mut later, mut english] = [const { String::new() }; 4];
    for row in gangmu_tables::rows(&table) {
        let mut cells = row.splitn(3, '\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (key, text, translation) = (cell(), cell(), cell());
        let is_of = |sections: &[&str]| sections.iter().any(|section| key.starts_with(section));
        let own = match key {
            _ if is_of(&LATER) => &mut later,
            _ if is_of(&READING) => &mut reading,
            _ => &mut chinese,
        };
        own.push_str(&format!("{key}\t{text}\n"));
        english.push_str(&format!("{key}\t{translation}\n"));
    }
    // What is said of corrections comes whole with its part of the program.
    println!("cargo::rerun-if-changed={CORRECTIONS}");
    let corrections = gangmu_tables::packed(&fs::read_to_string(CORRECTIONS)?);
    fs::write(folder.join("corrections.tsv"), corrections)?;
    fs::write(folder.join("chinese.tsv"), chinese)?;
    fs::write(folder.join("reading.tsv"), reading)?;
    fs::write(folder.join("later.tsv"), later)?;
    fs::write(folder.join("english.tsv"), english)
}
