//! Builds what is released from one source: compile (Trunk), cut into parts (wasm-split), bind
//! (wasm-bindgen), shrink and prove the binaries (wasm-opt, wasmparser), write the program as
//! JavaScript too (wasm2js), lower script and style (esbuild), and put together what readers open.

mod archive;
mod assets;
mod bundles;
mod columns;
mod compile;
mod fallback;
mod lower;
mod lzma;
mod names;
mod offline;
mod one_file;
mod packing;
mod page;
mod parts;
mod pdf;
mod pieces;
mod program;
mod site;
mod wasm;

use crate::log::Log;
use crate::project::Project;
use anyhow::{Context, Result};
use compile::Compiled;
use pieces::{SiteFiles, Whole};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the site alone, for browsers that run WebAssembly, and returns its folder: what one
/// looks at while working on the page.
pub fn site(project: &Project, log: &Log) -> Result<PathBuf> {
    let compiled = compile(project, log)?;
    let files = SiteFiles::make(project, log, &compiled)?;
    site::build(project, log, &compiled, &files, None)
}

/// Builds everything that is released. Where the site's address is known, other sites are told
/// how to show its charts.
pub fn dist(project: &Project, log: &Log, base: Option<&str>) -> Result<()> {
    let compiled = compile(project, log)?;
    let files = SiteFiles::make(project, log, &compiled)?;
    let whole = Whole::make(project, log, &compiled)?;
    let site = site::build(project, log, &compiled, &files, Some(&whole))?;
    if let Some(base) = base {
        tell_others(project, log, &site, base)?;
    }
    log.say("Putting all into one file, and the site into a package");
    one_file::build(project, log, &compiled, &files, &whole)?;
    archive::build(project, &site)?;
    Ok(())
}

fn tell_others(project: &Project, log: &Log, site: &Path, base: &str) -> Result<()> {
    log.say("Writing oEmbed files");
    let mut index = project.cargo();
    index
        .args(["run", "--quiet", "--release", "--package=gangmu-cli", "--"])
        .arg("index")
        .arg(site.join("documents"))
        .args(["--base", base]);
    log.run(&mut index).context("writing oEmbed files")
}

fn compile(project: &Project, log: &Log) -> Result<Compiled> {
    log.say("Compiling the page (minutes the first time, then less)");
    compile::compile(project, log)
}

/// Makes a folder that holds nothing.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for path in paths_below(from)? {
        let target = to.join(path.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&path, &target).with_context(|| format!("copying {}", path.display()))?;
    }
    Ok(())
}

/// The files of a folder and of those in it, in the order of their names.
fn paths_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        match path.is_dir() {
            true => paths.extend(paths_below(&path)?),
            false => paths.push(path),
        }
    }
    paths.sort();
    Ok(paths)
}
