//! Folders of cases: a text, a border, and what is found in the text in some notation.

use gangmu_document::Document;
use std::path::Path;

/// The line between the text of a case and what is found in it.
const BORDER: &str = "----\n";

/// Checks all cases of a folder.
pub fn check(folder: &str, notation: impl Fn(&Document) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    let mut wrong = String::new();
    for path in paths {
        let case = std::fs::read_to_string(&path).unwrap();
        let (text, expected) = case.split_once(BORDER).unwrap();
        let found = notation(&Document::from_text("case.txt", text));
        if found != expected {
            wrong += &format!("{}\nexpected\n{expected}found\n{found}\n", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
