//! Node.js and the modules that come from npm by lock file.

use super::packages::Packages;
use super::{found, missing};
use crate::log::{self, Log};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The first version with the test runner and the file functions that are used.
const OLDEST: u32 = 20;

/// Looks for Node.js and npm.
pub fn look(log: &Log, packages: &mut Packages) {
    let what = "Node.js with npm";
    match (version("node"), version("npm")) {
        (Some(node), Some(_)) if major(&node) >= OLDEST => found(log, what, node),
        (Some(node), Some(_)) => missing(
            log,
            what,
            format!("{node} is too old, {OLDEST} is needed; what follows may fail"),
        ),
        _ => {
            missing(log, what, "taking the system's");
            packages.need(&["nodejs", "npm"]);
        }
    }
}

/// Installs the modules that a folder's lock file names, if they are not there yet.
pub fn install_modules(log: &Log, folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    if !lock.exists() {
        return Ok(());
    }
    let name = format!("npm modules of {}", folder.display());
    let wanted = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    let record = folder.join("node_modules/.installed-lock.json");
    if fs::read(&record).is_ok_and(|installed| installed == wanted) {
        found(log, &name, "as in the lock file");
        return Ok(());
    }
    missing(log, &name, "npm ci (seconds)");
    log.run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder),
    )?;
    fs::write(&record, wanted).with_context(|| format!("writing {}", record.display()))
}

fn version(program: &str) -> Option<String> {
    let text = log::output(Command::new(program).arg("--version")).ok()?;
    Some(text.trim().trim_start_matches('v').to_owned())
}

fn major(version: &str) -> u32 {
    version
        .split('.')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}
