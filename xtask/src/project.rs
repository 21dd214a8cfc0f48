//! Where things are: the repository, what is built from it, and the cache of tools.

use crate::log;
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders that the commands work in.
pub struct Project {
    /// The repository.
    pub root: PathBuf,
    /// Compiled tools, kept across clones of the repository.
    pub cache: PathBuf,
    /// Cargo's build folder for this machine.
    pub target: PathBuf,
    /// The build folder for the page: its own, since another compiler may fill it.
    pub wasm_target: PathBuf,
}

impl Project {
    /// Finds the repository from the package that cargo runs, whatever the current folder.
    pub fn locate() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .context("xtask does not stand in a repository")?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => env::current_dir()?.join(folder),
            None => root.join("target"),
        };
        Ok(Self {
            cache: cache_folder()?,
            wasm_target: target.join("wasm"),
            target,
            root,
        })
    }

    /// All that is released.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The built site.
    pub fn site(&self) -> PathBuf {
        self.dist().join("site")
    }

    /// The folder of the build tools that come from npm.
    pub fn node_tools(&self) -> PathBuf {
        self.root.join("xtask/node")
    }

    /// The folder of the browser tests.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// A program of the build tools that come from npm.
    pub fn node_program(&self, name: &str) -> PathBuf {
        self.node_tools().join("node_modules/.bin").join(name)
    }

    /// Cargo at work on the repository, from whatever folder.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// The packages that cargo would build, for any machine, a line each in this format.
    pub fn cargo_tree(&self, scope: &[&str], format: &str) -> Result<Vec<String>> {
        let mut cargo = self.cargo();
        cargo
            .args(["tree", "--locked", "--target=all", "--prefix=none"])
            .args(scope)
            .args(["--format", format]);
        Ok(log::output(&mut cargo)?
            .lines()
            .map(str::to_owned)
            .collect())
    }

    /// Reads a file of the repository.
    pub fn read(&self, path: impl AsRef<Path>) -> Result<String> {
        read(&self.root.join(path))
    }

    /// The version of a package in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let lock = self.read("Cargo.lock")?;
        version_in_lock(&lock, package)
            .with_context(|| format!("Cargo.lock names no package {package}"))
    }
}

/// Reads a text file, and names it if that fails.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

fn cache_folder() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("GANGMU_CACHE") {
        return Ok(env::current_dir()?.join(folder));
    }
    if let Some(folder) = env::var_os("XDG_CACHE_HOME") {
        return Ok(Path::new(&folder).join("gangmu"));
    }
    let home = env::home_dir().context("no home folder: set GANGMU_CACHE to a folder for tools")?;
    Ok(home.join(".cache/gangmu"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn reads_the_version_of_a_locked_package() {
        assert_eq!(
            version_in_lock(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
    }
}
