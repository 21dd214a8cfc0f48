//! The engine as WebAssembly behind a few functions that JavaScript can call: tests/engine.

use crate::log::Log;
use crate::project::Project;
use crate::setup::cargo_tools::CargoTool;
use crate::setup::wasm_compiler::WasmCompiler;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "gangmu-engine-tests";

/// What calls the engine.
#[derive(Debug, Clone, Copy)]
pub enum Caller {
    /// Node.js, by `require`.
    Node,
    /// A page, by a classic script, as the app has it.
    Page,
}

impl Caller {
    /// The name of its bindings in wasm-bindgen's words.
    fn target(self) -> &'static str {
        match self {
            Self::Node => "nodejs",
            Self::Page => "no-modules",
        }
    }
}

/// Builds the engine as the page has it and gives the script that loads it.
pub fn build(project: &Project, log: &Log, caller: Caller) -> Result<PathBuf> {
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
    let target = caller.target();
    let bound = project.wasm_target.join("engine").join(target);
    let wasm_bindgen = CargoTool::wasm_bindgen(project)?.require(project)?;
    log.run(
        Command::new(wasm_bindgen)
            .args(["--target", target, "--no-typescript", "--out-dir"])
            .arg(&bound)
            .arg(built),
    )?;
    Ok(bound.join("gangmu_engine_tests.js"))
}
