//! The compiler for the page: any rustc that has the sources of its standard library.
//!
//! The standard library is compiled with the page, everywhere. Only so does the binary
//! keep to what old browsers know; that it is a third smaller comes on top. rustup's
//! sources are preferred; where they cannot be downloaded, Debian's compiler for
//! browsers (rustc-web) brings its own.

use super::packages::Packages;
use super::{found, missing, on_path};
use crate::log::{self, Log};
use anyhow::{Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// rustup gives up on a closed network only after minutes.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(60);

const DEBIAN_PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];

/// A compiler that can build for wasm32 from the sources of its standard library.
#[derive(Clone, Debug)]
pub enum WasmCompiler {
    /// The toolchain that runs this command, with the rust-src component.
    Rustup,
    /// Debian's packages, in this folder.
    Debian(PathBuf),
}

impl WasmCompiler {
    /// The compiler that is there, if one is.
    pub fn find() -> Option<Self> {
        let debian = Path::new("/usr/bin");
        if has_library_sources(Path::new("rustc")) {
            Some(Self::Rustup)
        } else if has_library_sources(&debian.join("rustc")) && debian.join("wasm-ld-22").exists() {
            Some(Self::Debian(debian.to_path_buf()))
        } else {
            None
        }
    }

    /// The compiler that `setup` has seen to.
    pub fn require() -> Result<Self> {
        match Self::find() {
            Some(compiler) => Ok(compiler),
            None => bail!("no compiler for wasm32: run `cargo xtask setup`"),
        }
    }

    /// Makes a program, and all cargos that it starts, compile for the page.
    ///
    /// `tools` are folders that come first on the PATH.
    pub fn prepare(&self, command: &mut Command, tools: &[&Path]) -> Result<()> {
        let mut path: Vec<PathBuf> = tools.iter().map(|tool| tool.to_path_buf()).collect();
        if let Self::Debian(folder) = self {
            path.push(folder.clone());
            for variable in ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "CARGO"] {
                command.env_remove(variable);
            }
        }
        if let Some(rest) = std::env::var_os("PATH") {
            path.extend(std::env::split_paths(&rest));
        }
        let path: OsString = std::env::join_paths(path)?;
        command
            .env("PATH", path)
            // The cargo that runs xtask speaks of itself to the programs that it starts.
            .env_remove("CARGO_MANIFEST_DIR")
            // Building the standard library is not stable yet, nor is immediate-abort.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        Ok(())
    }
}

/// Looks for a compiler; tries rustup, then asks for Debian's packages.
pub fn look(log: &Log, packages: &mut Packages) {
    let what = "compiler for wasm32 with the sources of its standard library";
    if let Some(compiler) = WasmCompiler::find() {
        found(log, what, compiler.name());
    } else if on_path("rustup").is_some() && add_sources_by_rustup(log) {
        found(log, what, WasmCompiler::Rustup.name());
    } else {
        missing(log, what, "taking Debian's, 500 MB on disk");
        packages.need(&DEBIAN_PACKAGES);
    }
}

impl WasmCompiler {
    fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "rustup's",
            Self::Debian(_) => "Debian's rustc-web",
        }
    }
}

fn has_library_sources(rustc: &Path) -> bool {
    log::output(Command::new(rustc).args(["--print", "sysroot"])).is_ok_and(|sysroot| {
        Path::new(sysroot.trim())
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .exists()
    })
}

fn add_sources_by_rustup(log: &Log) -> bool {
    log.say("  trying   rustup component add rust-src (at most a minute)");
    let started = Command::new("rustup")
        .args(["component", "add", "rust-src"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut rustup) = started else {
        return false;
    };
    let begin = Instant::now();
    loop {
        match rustup.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if begin.elapsed() < DOWNLOAD_LIMIT => {
                std::thread::sleep(Duration::from_millis(200));
            }
            _ => {
                // Ended or not, the next choice is Debian's compiler.
                drop(rustup.kill());
                drop(rustup.wait());
                return false;
            }
        }
    }
}
