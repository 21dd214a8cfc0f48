//! `cargo xtask bench` and `cargo xtask fuzz`: what takes minutes and is no part of the tests.

use crate::log::Log;
use crate::project::Project;
use anyhow::{Context, Result, bail};

/// Prints the speed and the memory of each stage.
pub fn bench(project: &Project, log: &Log) -> Result<()> {
    log.run(
        project
            .cargo()
            .args(["bench", "--package=gangmu-plan", "--bench=stages"]),
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
