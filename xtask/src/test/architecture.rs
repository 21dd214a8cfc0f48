//! The packages depend on each other one way, and the engine knows nothing of its surroundings.

use super::Bench;
use super::schedule::Outcome;
use crate::log::Log;
use crate::project::read;
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Which packages of the workspace each may use.
const ALLOWED: [(&str, &[&str]); 10] = [
    ("gangmu-tables", &[]),
    ("gangmu-escape", &[]),
    ("gangmu-document", &[]),
    ("gangmu-docx", &[]),
    ("gangmu-plan", &["gangmu-document"]),
    ("gangmu-catalog", &["gangmu-document", "gangmu-plan"]),
    (
        "gangmu-chart",
        &["gangmu-document", "gangmu-escape", "gangmu-plan"],
    ),
    ("gangmu-search", &["gangmu-document", "gangmu-plan"]),
    (
        "gangmu-sheet",
        &[
            "gangmu-document",
            "gangmu-escape",
            "gangmu-plan",
            "gangmu-chart",
        ],
    ),
    (
        "gangmu-cli",
        &[
            "gangmu-catalog",
            "gangmu-document",
            "gangmu-docx",
            "gangmu-escape",
            "gangmu-plan",
            "gangmu-chart",
            "gangmu-sheet",
        ],
    ),
];

/// The packages that must be pure functions, and their folders.
const ENGINE: [(&str, &str); 6] = [
    ("gangmu-document", "crates/document/src"),
    ("gangmu-plan", "crates/plan/src"),
    ("gangmu-catalog", "crates/catalog/src"),
    ("gangmu-chart", "crates/chart/src"),
    ("gangmu-search", "crates/search/src"),
    ("gangmu-sheet", "crates/sheet/src"),
];

/// Crates that bring a browser, a clock, chance or a network, or too many bytes.
const KEPT_OUT: [&str; 12] = [
    "chrono",
    "encoding_rs",
    "getrandom",
    "gloo",
    "js-sys",
    "rand",
    "regex",
    "time",
    "tokio",
    "wasm-bindgen",
    "web-sys",
    "yew",
];

/// The parts of the standard library that reach outside.
const OUTSIDE: [&str; 7] = ["env", "fs", "io", "net", "process", "thread", "time"];
/// What a path into the standard library begins with.
const STD: &str = "std::";

/// Checks the packages against the map in ARCHITECTURE.md.
pub fn check(bench: &Bench, log: &Log) -> Result<Outcome> {
    let mut faults = Vec::new();
    for (package, allowed) in ALLOWED {
        let tree = bench
            .project
            .cargo_tree(&["--package", package, "--edges=normal"], "{p}")?;
        faults.extend(wrong_uses(package, allowed, &tree));
    }
    for (package, folder) in ENGINE {
        for file in rust_files(&bench.project.root.join(folder))? {
            faults.extend(outside(package, &file, &read(&file)?));
        }
    }
    for fault in &faults {
        log.say(fault);
    }
    ensure!(
        faults.is_empty(),
        "the architecture is broken in {} places; ARCHITECTURE.md says what it is for",
        faults.len()
    );
    Ok(Outcome::passed())
}

/// What a package uses, itself or through others, and must not.
fn wrong_uses(package: &str, allowed: &[&str], tree: &[String]) -> Vec<String> {
    let is_engine = ENGINE.iter().any(|(name, _)| *name == package);
    tree.iter()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != package)
        .filter(|name| {
            let points_back = name.starts_with("gangmu") && !allowed.contains(name);
            points_back || (is_engine && KEPT_OUT.contains(name))
        })
        .map(|name| format!("{package} must not use {name}"))
        .collect()
}

fn outside(package: &str, file: &Path, source: &str) -> Vec<String> {
    let source = without_tests(source);
    let mut faults = Vec::new();
    for (at, _) in source.match_indices(STD) {
        let (before, path) = source.split_at(at);
        let line = before.matches('\n').count() + 1;
        for module in modules(path).into_iter().filter(|it| OUTSIDE.contains(it)) {
            faults.push(format!(
                "{}:{line}: {package} uses std::{module}",
                file.display()
            ));
        }
    }
    faults
}

/// A source without its tests, which stand at its end and may read files.
fn without_tests(source: &str) -> &str {
    source
        .split_once("#[cfg(test)]\nmod tests {")
        .map_or(source, |(before, _)| before)
}

/// The modules right below `std` that a path names: one, or those of a group such as
/// `std::{env, fs::{self, File}}`, which may go over several lines.
fn modules(path: &str) -> Vec<&str> {
    let path = path.strip_prefix(STD).unwrap_or(path).trim_start();
    let Some(group) = path.strip_prefix('{') else {
        return vec![first_word(path)];
    };
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    let member = |at| first_word(group.get(at..).unwrap_or_default().trim_start());
    starts.into_iter().map(member).collect()
}

fn first_word(text: &str) -> &str {
    let is_of_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let end = text.find(|sign| !is_of_word(sign)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| format!("{name} v1.0.0")).collect()
    }

    #[test]
    fn finds_a_use_that_points_back() {
        let tree = tree(&["gangmu-plan", "gangmu-document", "gangmu-chart"]);
        assert_eq!(
            wrong_uses("gangmu-plan", &["gangmu-document"], &tree),
            ["gangmu-plan must not use gangmu-chart"]
        );
    }

    #[test]
    fn keeps_the_browser_out_of_the_engine_alone() {
        let tree = tree(&["js-sys"]);
        assert_eq!(
            wrong_uses("gangmu-plan", &[], &tree),
            ["gangmu-plan must not use js-sys"]
        );
        assert!(wrong_uses("gangmu-cli", &[], &tree).is_empty());
    }

    #[test]
    fn finds_what_reaches_outside() {
        let source = "use std::fs;\n#[cfg(test)]\nmod tests {\n    use std::env;\n}\n";
        let faults = outside("gangmu-plan", Path::new("a.rs"), source);
        assert_eq!(faults, ["a.rs:1: gangmu-plan uses std::fs"]);
        assert_eq!(modules("std::time::Instant::now()"), ["time"]);
        assert_eq!(modules("std::ios;"), ["ios"]);
    }

    #[test]
    fn finds_what_reaches_outside_in_a_group() {
        let source = "\nuse std::{\n    collections::{BTreeMap, io},\n    fs::{self, File},\n    time,\n};\nuse fs::io;\n";
        let faults = outside("gangmu-plan", Path::new("a.rs"), source);
        let expected = ["fs", "time"].map(|it| format!("a.rs:2: gangmu-plan uses std::{it}"));
        assert_eq!(faults, expected);
        assert_eq!(modules("std::{fmt, io};"), ["fmt", "io"]);
    }
}
