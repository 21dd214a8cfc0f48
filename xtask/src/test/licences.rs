//! Every dependency may be used under a licence that deny.toml allows.
//!
//! Only the licences are checked here, since that needs no tool and no network.
//! cargo-deny reads the same file in the public workflow, and checks advisories too.

use super::Bench;
use super::schedule::Outcome;
use crate::log::Log;
use anyhow::{Context, Result, ensure};

/// Checks all packages of both lock files that any machine would build.
pub fn check(bench: &Bench, log: &Log) -> Result<Outcome> {
    let settings = bench.project.read("deny.toml")?;
    let allowed = allowed(&settings).context("deny.toml has no list `allow = [`")?;
    let mut packages = Vec::new();
    // The fuzzer is a workspace of its own.
    for scope in ["--workspace", "--manifest-path=fuzz/Cargo.toml"] {
        packages.extend(bench.project.cargo_tree(&[scope], "{p}|{l}|")?);
    }
    packages.sort();
    packages.dedup();
    let refused: Vec<&String> = packages
        .iter()
        .filter(|line| {
            let licence = line.split('|').nth(1).unwrap_or_default();
            !line.is_empty() && !permits(licence, &allowed)
        })
        .collect();
    for line in &refused {
        log.say(format!("not allowed: {line}"));
    }
    ensure!(
        refused.is_empty(),
        "{} dependencies have other licences than deny.toml allows",
        refused.len()
    );
    log.say(format!("{} packages", packages.len()));
    Ok(Outcome::passed())
}

/// The quoted words of the first list called `allow`.
fn allowed(settings: &str) -> Option<Vec<&str>> {
    let (_, list) = settings.split_once("\nallow = [")?;
    let (list, _) = list.split_once(']')?;
    Some(list.split('"').skip(1).step_by(2).collect())
}

/// Whether an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0` can be met.
///
/// AND binds closer than OR; a slash is the old way to write OR.
fn permits(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let met = any(&mut rest, allowed);
    met && rest.is_empty()
}

fn any(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = all(words, allowed);
    while take(words, "OR") {
        met |= all(words, allowed);
    }
    met
}

fn all(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut met = one(words, allowed);
    while take(words, "AND") {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut &[&str], allowed: &[&str]) -> bool {
    if take(words, "(") {
        let met = any(words, allowed);
        return take(words, ")") && met;
    }
    let Some((licence, rest)) = words.split_first() else {
        return false;
    };
    *words = rest;
    // An exception only ever allows more than its licence.
    if take(words, "WITH") {
        *words = words.get(1..).unwrap_or_default();
    }
    allowed.contains(licence)
}

fn take(words: &mut &[&str], word: &str) -> bool {
    match words.split_first() {
        Some((first, rest)) if *first == word => {
            *words = rest;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, permits};

    #[test]
    fn reads_the_list() {
        let settings = "[licenses]\n# why\nallow = [\n    \"MIT\", # short\n    \"ISC\",\n]\n";
        assert_eq!(allowed(settings), Some(vec!["MIT", "ISC"]));
    }

    #[test]
    fn an_expression_is_met_by_what_is_allowed() {
        let cases = [
            ("MIT", true),
            ("GPL-3.0", false),
            ("", false),
            ("MIT OR GPL-3.0", true),
            ("GPL-3.0 OR MIT", true),
            ("MIT/Apache-2.0", true),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR GPL-3.0) AND ISC", true),
            ("(MIT OR GPL-3.0) AND GPL-3.0", false),
            ("GPL-3.0 OR MIT AND ISC", true),
            ("ISC WITH Some-exception OR GPL-3.0", true),
            ("MIT)", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(
                permits(expression, &["MIT", "ISC"]),
                expected,
                "{expression}"
            );
        }
    }
}
