//! Compiles the page, with Trunk.

use crate::log::Log;
use crate::project::Project;
use crate::setup::cargo_tools::CargoTool;
use crate::setup::wasm_compiler::WasmCompiler;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// What Trunk and the compiler leave.
pub struct Compiled {
    /// The page, which names sources.
    pub page: PathBuf,
    /// The binary, with the relocations by which it can be cut; Trunk's own, bound in one piece,
    /// has lost them.
    pub program: PathBuf,
    /// The texts and their catalogue.
    pub documents: PathBuf,
}

/// Compiles the page.
pub fn compile(project: &Project, log: &Log) -> Result<Compiled> {
    let compiler = WasmCompiler::require()?;
    let trunk = CargoTool::trunk().require(project)?;
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?.require(project)?;
    let tools = [wasm_bindgen
        .parent()
        .context("wasm-bindgen has no folder")?];

    // Trunk builds offline; what Cargo.lock names is fetched before.
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--quiet"]).current_dir(&project.root);
    compiler.prepare(&mut fetch, &[])?;
    log.run(&mut fetch)
        .context("fetching the crates of Cargo.lock")?;

    let stage = project.wasm_target.join("trunk");
    let mut build = Command::new(trunk);
    build
        .args(["build", "--release", "--dist"])
        .arg(&stage)
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", &project.wasm_target)
        // Where a compiler error ends the build, Trunk's own stack explains nothing.
        .env("RUST_BACKTRACE", "0");
    compiler.prepare(&mut build, &tools)?;
    log.run(&mut build).context("compiling the page")?;
    Ok(Compiled {
        page: stage.join("index.html"),
        program: project
            .wasm_target
            .join("wasm32-unknown-unknown/release/gangmu-app.wasm"),
        documents: stage.join("documents"),
    })
}
