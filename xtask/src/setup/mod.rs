//! Installs what is missing: each thing is looked for first, and what is there is used.
//!
//! Three sources, and no other: this system's packages (all in one call, since two
//! would wait for each other's lock), crates.io by `cargo install`, and npm by lock file.

pub mod browsers;
pub mod cargo_tools;
pub mod node;
mod packages;
pub mod wasm_compiler;

use crate::log::Log;
use crate::project::Project;
use anyhow::{Result, bail};
use cargo_tools::CargoTool;
use packages::Packages;
use std::path::PathBuf;

/// `cargo xtask setup`.
pub fn run(project: &Project, log: &Log, options: &[String]) -> Result<()> {
    match options {
        [] => build_tools(project, log)?,
        [only] if only == "--tests" => test_tools(project, log)?,
        _ => bail!("setup knows one option: --tests"),
    }
    log.say("Everything is in place.");
    Ok(())
}

/// Installs what `build` needs.
pub fn build_tools(project: &Project, log: &Log) -> Result<()> {
    let mut packages = Packages::default();
    node::look(log, &mut packages);
    wasm_compiler::look(log, &mut packages);
    packages.install(log)?;
    cargo_tools::install(
        project,
        log,
        &[CargoTool::trunk(), CargoTool::wasm_bindgen(project)?],
    )?;
    node::install_modules(log, &project.node_tools())
}

/// Installs what `build` and `test` need.
pub fn test_tools(project: &Project, log: &Log) -> Result<()> {
    test_packages(log)?;
    build_tools(project, log)?;
    cargo_tools::install(project, log, &[CargoTool::geckodriver()])?;
    node::install_modules(log, &project.browser_tests())
}

/// Installs the system packages that `build` and `test` need.
pub fn test_packages(log: &Log) -> Result<()> {
    let mut packages = Packages::default();
    node::look(log, &mut packages);
    wasm_compiler::look(log, &mut packages);
    browsers::look(log, &mut packages);
    packages.install(log)
}

/// Finds a program on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// Says that a thing is there.
fn found(log: &Log, what: &str, which: impl AsRef<str>) {
    log.say(format!("  found    {what}: {}", which.as_ref()));
}

/// Says that a thing is not there, and what is about to be done.
fn missing(log: &Log, what: &str, remedy: impl AsRef<str>) {
    log.say(format!("  missing  {what}: {}", remedy.as_ref()));
}
