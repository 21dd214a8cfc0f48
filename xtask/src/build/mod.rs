//! Builds the release site: compile and bind (Trunk), shrink and prove the binary
//! (wasm-opt, wasmparser), lower script and style (esbuild), name by hash, write the page.
//!
//! Everything is made beside the old site, which is replaced at the end, so that a
//! build that fails or is interrupted leaves a site that works.

mod assets;
mod names;
mod page;
mod wasm;

use crate::log::Log;
use crate::project::Project;
use crate::setup::cargo_tools::CargoTool;
use crate::setup::wasm_compiler::WasmCompiler;
use anyhow::{Context, Result};
use assets::Asset;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Old browsers' JavaScript; DESIGN: Chromium kernels from 78 on.
const SCRIPT_TARGET: &str = "es2019";
/// The boot script is written for browsers that are too old for the rest.
const BOOT_TARGET: &str = "es5";
const STYLE_TARGET: &str = "chrome78,firefox78,safari14";

/// Builds the site into dist/ and returns that folder.
pub fn release(project: &Project, log: &Log) -> Result<PathBuf> {
    let stage = project.wasm_target.join("trunk");
    log.say("Compiling the page (minutes the first time, then less)");
    compile(project, log, &stage)?;

    let work = project.wasm_target.join("site");
    remove(&work)?;
    fs::create_dir_all(&work)?;

    log.say("Shrinking the binary");
    let program = work.join("gangmu-app.wasm");
    let names = wasm::optimise(project, log, &stage.join("gangmu-app_bg.wasm"), &program)?;
    wasm::prove(&program)?;
    let script = stage.join("gangmu-app.js");
    let bound = names.follow(&fs::read_to_string(&script)?)?;
    fs::write(&script, bound).with_context(|| format!("writing {}", script.display()))?;

    log.say("Lowering script and style for old browsers");
    let bindings = lower(project, log, &script, &work, SCRIPT_TARGET)?;
    let boot = lower(
        project,
        log,
        &project.root.join(page::BOOT),
        &work,
        BOOT_TARGET,
    )?;
    let style = lower(
        project,
        log,
        &project.root.join(page::STYLE),
        &work,
        STYLE_TARGET,
    )?;

    let assets = page::Assets {
        program: Asset::name_by_hash(&program)?,
        bindings: Asset::name_by_hash(&bindings)?,
        boot: Asset::name_by_hash(&boot)?,
        style: Asset::name_by_hash(&style)?,
    };
    let html = page::write(&fs::read_to_string(stage.join("index.html"))?, &assets)?;
    fs::write(work.join("index.html"), html)?;
    fs::rename(stage.join("documents"), work.join("documents"))
        .context("moving documents/ into the site")?;

    let site = project.site();
    remove(&site)?;
    fs::rename(&work, &site).context("putting the site in place")?;
    Ok(site)
}

/// Compiles the app and binds it to JavaScript, into `stage`.
fn compile(project: &Project, log: &Log, stage: &Path) -> Result<()> {
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

    let mut build = Command::new(trunk);
    build
        .args(["build", "--release", "--dist"])
        .arg(stage)
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", &project.wasm_target)
        // Where a compiler error ends the build, Trunk's own stack explains nothing.
        .env("RUST_BACKTRACE", "0");
    compiler.prepare(&mut build, &tools)?;
    log.run(&mut build).context("compiling the page")
}

/// Bundles, lowers and minifies a script or style sheet into `folder`.
fn lower(
    project: &Project,
    log: &Log,
    source: &Path,
    folder: &Path,
    target: &str,
) -> Result<PathBuf> {
    let name = source.file_name().context("an asset needs a name")?;
    let result = folder.join(name);
    let mut esbuild = Command::new(project.node_program("esbuild"));
    esbuild
        .arg(source)
        .arg(format!("--outfile={}", result.display()))
        .arg(format!("--target={target}"))
        .args(["--minify", "--charset=utf8", "--log-level=warning"]);
    if source
        .extension()
        .is_some_and(|extension| extension == "css")
    {
        esbuild.arg("--bundle");
    }
    log.run(&mut esbuild)
        .with_context(|| format!("lowering {}", source.display()))?;
    Ok(result)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}
