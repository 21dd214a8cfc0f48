//! `cargo xtask bench`, `beside` and `fuzz`: what takes minutes and is no part of the tests.

use crate::engine::{self, Caller};
use crate::log::Log;
use crate::project::Project;
use crate::setup::cargo_tools::CargoTool;
use crate::setup::node;
use anyhow::{Context, Result, bail};
use std::process::Command;

/// Prints the speed and the memory of each stage, on this machine and as WebAssembly in Node.js
/// and in the browsers, and of the search.
pub fn bench(project: &Project, log: &Log) -> Result<()> {
    for (package, bench) in [("gangmu-plan", "stages"), ("gangmu-search", "search")] {
        log.run(
            project
                .cargo()
                .args(["bench", "--package", package, "--bench", bench]),
        )?;
    }
    node::install_modules(log, &project.browser_tests())?;
    let geckodriver = CargoTool::geckodriver().require(project)?;
    for (script, caller) in [("stages.mjs", Caller::Node), ("browser.mjs", Caller::Page)] {
        log.run(
            Command::new("node")
                .arg(script)
                .current_dir(project.root.join("benches"))
                .env("GANGMU_ENGINE", engine::build(project, log, caller)?)
                .env("GANGMU_GECKODRIVER", &geckodriver),
        )?;
    }
    Ok(())
}

/// Reads the bundled texts with the engine and with a general recogniser of numbers.
pub fn beside(project: &Project, log: &Log) -> Result<()> {
    let folder = project.root.join("benches/beside");
    node::install_modules(log, &folder)?;
    let engine = engine::build(project, log, Caller::Node)?;
    // For speed; the profile of releases is for the size of the page.
    let target = project.target.join("beside");
    log.run(
        project
            .cargo()
            .args(["build", "--quiet", "--release", "--package=gangmu-plan"])
            .args(["--example", "throughput"])
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3"),
    )?;
    log.run(
        Command::new("node")
            .arg("compare.mjs")
            .current_dir(folder)
            .env("GANGMU_ENGINE", engine)
            .env(
                "GANGMU_THROUGHPUT",
                target.join("release/examples/throughput"),
            ),
    )
}

/// Runs one fuzz target for some seconds, from what it found before and the seeds.
pub fn fuzz(project: &Project, log: &Log, options: &[String]) -> Result<()> {
    let [target, seconds] = options else {
        bail!("name the target and the seconds, as in `cargo xtask fuzz plan 600`");
    };
    let mut cargo = project.cargo();
    cargo
        .args(["fuzz", "run", "--sanitizer=none", target])
        .args([
            format!("fuzz/corpus/{target}"),
            format!("fuzz/seeds/{target}"),
        ])
        .args(["--", &format!("-max_total_time={seconds}"), "-max_len=4096"])
        // The switches that instrument are there in a stable compiler, behind this.
        .env("RUSTC_BOOTSTRAP", "1");
    std::fs::create_dir_all(project.root.join("fuzz/corpus").join(target))?;
    log.run(&mut cargo)
        .context("the fuzzer needs `cargo install cargo-fuzz` and a C++ compiler")
}
