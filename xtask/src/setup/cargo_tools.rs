//! Tools that are compiled from crates.io, once, into the cache.

use super::{found, missing, on_path};
use crate::log::{self, Log};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A program on crates.io.
pub struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Whether an installed one of another version will not do.
    exact: bool,
    /// Whether the versions in the package's own lock file are used.
    locked: bool,
    minutes: &'static str,
}

impl CargoTool {
    /// Compiles the app and lays out the site.
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            // 0.22 wants a newer compiler than Debian's.
            version: "0.21.14".to_owned(),
            exact: true,
            locked: true,
            minutes: "about 5 minutes",
        }
    }

    /// Binds WebAssembly to JavaScript; it refuses another version than the library's.
    pub fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: project.locked_version("wasm-bindgen")?,
            exact: true,
            // Its lock file names versions of the day on which it was published, webpki-roots
            // 1.0.11 among them, which a mirror of crates.io may lack. Its own version is exact.
            locked: false,
            minutes: "about 2 minutes",
        })
    }

    /// Drives Firefox.
    pub fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".to_owned(),
            exact: false,
            locked: true,
            minutes: "about 2 minutes",
        }
    }

    /// Where the program is: on the PATH, or in the cache.
    pub fn find(&self, project: &Project) -> Option<PathBuf> {
        on_path(self.program)
            .into_iter()
            .chain([self.folder(project).join("bin").join(self.program)])
            .find(|program| {
                log::output(Command::new(program).arg("--version")).is_ok_and(|text| {
                    !self.exact || text.split_whitespace().nth(1) == Some(&self.version)
                })
            })
    }

    /// The program that `setup` has seen to.
    pub fn require(&self, project: &Project) -> Result<PathBuf> {
        self.find(project).with_context(|| {
            format!(
                "no {} {}: run `cargo xtask setup`",
                self.program, self.version
            )
        })
    }

    fn folder(&self, project: &Project) -> PathBuf {
        let name = format!("{}-{}", self.package, self.version);
        project.cache.join("tools").join(name)
    }
}

/// Installs those tools that are not there yet.
pub fn install(project: &Project, log: &Log, tools: &[CargoTool]) -> Result<()> {
    for tool in tools {
        let name = format!("{} {}", tool.package, tool.version);
        if let Some(program) = tool.find(project) {
            found(log, &name, program.display().to_string());
            continue;
        }
        missing(log, &name, format!("compiling it ({})", tool.minutes));
        compile(project, log, tool).with_context(|| format!("installing {name}"))?;
    }
    Ok(())
}

fn compile(project: &Project, log: &Log, tool: &CargoTool) -> Result<()> {
    let build = project.cache.join("build").join(tool.package);
    fs::create_dir_all(&build).with_context(|| format!("making {}", build.display()))?;
    let mut cargo = Command::new("cargo");
    cargo
        .args([
            "install",
            "--quiet",
            tool.package,
            "--version",
            &tool.version,
        ])
        .arg("--root")
        .arg(tool.folder(project))
        // Away from the repository, whose cargo settings are not meant for tools.
        .current_dir(&build)
        .env("CARGO_TARGET_DIR", &build)
        // Tools that run for seconds need not be optimised for minutes.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    if tool.locked {
        cargo.arg("--locked");
    }
    log.run(&mut cargo)?;
    fs::remove_dir_all(&build).with_context(|| format!("removing {}", build.display()))
}
