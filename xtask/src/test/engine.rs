//! The engine in 32-bit WebAssembly, held to what it does on this machine.
//!
//! tests/engine is the engine behind one function that JavaScript can call. Node.js
//! runs it on the bundled texts and on damaged ones, and compares every byte of its
//! JSON with what the command line tool prints.

use super::Bench;
use super::browser::{REPORTER, node_tests};
use super::schedule::Outcome;
use crate::engine::{self, Caller};
use crate::log::Log;
use anyhow::Result;
use std::process::Command;

/// Builds both editions of the engine and compares them.
pub fn tests(bench: &Bench, log: &Log) -> Result<Outcome> {
    let project = bench.project;
    let engine = engine::build(project, log, Caller::Node)?;
    log.run(
        project
            .cargo()
            .args(["build", "--quiet", "--package=gangmu-cli"]),
    )?;
    node_tests(
        Command::new("node")
            .current_dir(project.root.join("tests/engine"))
            .args(["--test", REPORTER])
            .env("GANGMU_ENGINE", engine)
            .env("GANGMU_COMMAND", project.target.join("debug/gangmu")),
        log,
    )
}
