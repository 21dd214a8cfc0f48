//! The size of the page: what a reader downloads before the first plan.

use super::Bench;
use super::schedule::Outcome;
use crate::log::{self, Log};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Command;

/// Binary, scripts and style, as brotli packs them.
const BUDGET: u64 = 220_000;
/// Parts of the program that come when they are first wanted, outside the budget.
const LATER: &str = "part";
/// The last recorded size, in the repository so that each change shows its price.
const RECORD: &str = "tests/size.txt";

/// Measures the built site, compares with the record, and holds it to the budget.
pub fn check(bench: &Bench, log: &Log) -> Result<Outcome> {
    let project = bench.project;
    let parts = measure(project)?;
    let total: u64 = parts
        .iter()
        .filter(|(kind, _)| kind != LATER)
        .map(|(_, bytes)| bytes)
        .sum();
    let later = parts.iter().find(|(kind, _)| kind == LATER);
    let later = later.map_or(0, |(_, bytes)| *bytes);
    let listed = parts
        .iter()
        .filter(|(kind, _)| kind != LATER)
        .map(|(kind, bytes)| format!("{kind} {}", kilobytes(*bytes)))
        .collect::<Vec<_>>()
        .join(" + ");
    let change = match recorded(project) {
        Some(before) => format!(
            "{:+} bytes since the last record",
            total.cast_signed() - before.cast_signed()
        ),
        None => "nothing recorded yet".to_owned(),
    };
    let note = format!(
        "{listed} = {} of {} in brotli, {change}; {} more when it is wanted",
        kilobytes(total),
        kilobytes(BUDGET),
        kilobytes(later)
    );
    log.say(&note);
    if bench.record {
        record(project, &parts, total)?;
    }
    ensure!(total <= BUDGET, "the page is over its budget: {note}");
    Ok(Outcome {
        notes: vec![note],
        ..Outcome::passed()
    })
}

/// The bytes of each kind of file that brotli leaves, added up over the site.
fn measure(project: &Project) -> Result<Vec<(String, u64)>> {
    let mut node = Command::new("node");
    node.arg(project.node_tools().join("brotli-sizes.mjs"))
        .arg(project.site())
        .args(["wasm", "js", "css", LATER]);
    log::output(&mut node)?
        .lines()
        .map(|line| {
            let (kind, bytes) = line.split_once(' ').context("a line without a size")?;
            Ok((kind.to_owned(), bytes.parse()?))
        })
        .collect()
}

fn recorded(project: &Project) -> Option<u64> {
    let text = project.read(RECORD).ok()?;
    text.lines()
        .find_map(|line| line.strip_prefix("total "))?
        .parse()
        .ok()
}

fn record(project: &Project, parts: &[(String, u64)], total: u64) -> Result<()> {
    let head = "# The page in bytes, packed by brotli. `cargo xtask test --only size --record` writes this.\n";
    let lines: String = parts
        .iter()
        .map(|(kind, bytes)| format!("{kind} {bytes}\n"))
        .collect();
    fs::write(
        project.root.join(RECORD),
        format!("{head}{lines}total {total}\n"),
    )
    .with_context(|| format!("writing {RECORD}"))
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}
