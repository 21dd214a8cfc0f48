//! The engine in 32-bit WebAssembly, held to what it does on this machine.
//!
//! tests/engine is the engine behind one function that JavaScript can call. Node.js
//! runs it on the bundled texts and on damaged ones, and compares every byte of its
//! JSON with what the command line tool prints.

use super::Bench;
use super::browser::node_tests;
use super::schedule::Outcome;
use crate::log::Log;
use crate::setup::cargo_tools::CargoTool;
use crate::setup::wasm_compiler::WasmCompiler;
use anyhow::{Context, Result};
use std::process::Command;

const PACKAGE: &str = "gangmu-engine-tests";

/// Builds both editions of the engine and compares them.
pub fn tests(bench: &Bench, log: &Log) -> Result<Outcome> {
    let project = bench.project;
    let mut wasm = Command::new("cargo");
    wasm.args([
        "build",
        "--quiet",
        "--release",
        "--target=wasm32-unknown-unknown",
    ])
    .args(["--package", PACKAGE])
    .current_dir(&project.root)
    .env("CARGO_TARGET_DIR", &project.wasm_target);
    WasmCompiler::require()?.prepare(&mut wasm, &[])?;
    log.run(&mut wasm)
        .context("compiling the engine for wasm32")?;

    let built = project
        .wasm_target
        .join("wasm32-unknown-unknown/release/gangmu_engine_tests.wasm");
    let bound = project.wasm_target.join("engine");
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?.require(project)?;
    log.run(
        Command::new(wasm_bindgen)
            .args(["--target=nodejs", "--no-typescript", "--out-dir"])
            .arg(&bound)
            .arg(built),
    )?;

    log.run(
        project
            .cargo()
            .args(["build", "--quiet", "--package=gangmu-cli"]),
    )?;
    node_tests(
        Command::new("node")
            .current_dir(project.root.join("tests/engine"))
            .env("GANGMU_ENGINE", bound.join("gangmu_engine_tests.js"))
            .env("GANGMU_COMMAND", project.target.join("debug/gangmu")),
        log,
    )
}
