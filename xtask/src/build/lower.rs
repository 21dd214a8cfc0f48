//! Scripts and style sheets as old browsers know them, by esbuild.

use crate::log::Log;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a file is lowered for.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// JavaScript that Chromium kernels from 78 on know.
    Script,
    /// JavaScript that browsers know which are too old for the rest, so that they can say so.
    Boot,
    /// CSS, with the sheets that it imports.
    Style,
}

impl Target {
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Script => &["--target=es2019"],
            Self::Boot => &["--target=es5"],
            Self::Style => &["--target=chrome78,firefox78,safari14", "--bundle"],
        }
    }
}

/// Lowers and minifies a file into `folder`, under its own name.
pub fn lower(
    project: &Project,
    log: &Log,
    source: &Path,
    folder: &Path,
    target: Target,
) -> Result<PathBuf> {
    lower_with(project, log, source, folder, target, &[])
}

/// The same, with values (as JSON) put in for names that the file leaves open.
pub fn lower_with(
    project: &Project,
    log: &Log,
    source: &Path,
    folder: &Path,
    target: Target,
    values: &[(&str, String)],
) -> Result<PathBuf> {
    let name = source.file_name().context("an asset needs a name")?;
    let result = folder.join(name);
    let mut esbuild = Command::new(project.node_program("esbuild"));
    esbuild
        .arg(source)
        .arg(format!("--outfile={}", result.display()))
        .args(target.options())
        .args(
            values
                .iter()
                .map(|(name, value)| format!("--define:{name}={value}")),
        )
        .args(["--minify", "--charset=utf8", "--log-level=warning"]);
    log.run(&mut esbuild)
        .with_context(|| format!("lowering {}", source.display()))?;
    Ok(result)
}
