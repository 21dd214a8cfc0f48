//! The program, bound to JavaScript: in parts for a site, or in one piece.
//!
//! What the sources mark for it is cut off the program and comes when it is first wanted. An
//! edition that has no files beside it keeps all of it in one binary.

use super::lower::{Target, lower};
use super::{assets, bundles, empty, packing, parts, wasm};
use crate::log::Log;
use crate::project::{self, Project};
use crate::setup::cargo_tools::CargoTool;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the binary and of its JavaScript.
const NAME: &str = "gangmu-app";

/// A program as wasm-bindgen leaves it: not small yet.
pub struct Bound {
    /// The WebAssembly that is there from the start.
    pub binary: PathBuf,
    /// The JavaScript that stands between the binary and the page.
    pub bindings: PathBuf,
    /// What comes later, small and proved already: the bindings name it by its hashes.
    pub parts: Vec<PathBuf>,
}

/// A program that browsers can run.
pub struct Program {
    /// The WebAssembly that is there from the start, packed.
    pub binary: PathBuf,
    /// The JavaScript that unpacks the binary and stands between it and the page.
    pub bindings: PathBuf,
    /// What comes later.
    pub parts: Vec<PathBuf>,
}

/// Binds the compiled binary, cut into parts.
pub fn in_parts(project: &Project, log: &Log, compiled: &Path) -> Result<Bound> {
    let folder = project.wasm_target.join("in-parts");
    empty(&folder)?;
    let cut = parts::cut(compiled, &folder.join("cut"))?;
    let pieces: BTreeSet<&PathBuf> = cut.parts.iter().flat_map(|part| &part.files).collect();
    let mut small = BTreeMap::new();
    for piece in pieces {
        let file = folder.join(piece.file_name().unwrap_or_default());
        wasm::optimise_part(project, piece, &file)?;
        wasm::prove(&file)?;
        small.insert(piece.clone(), read(&file)?);
    }
    let bundles = bundles::bundles(&cut.parts, &|piece| small[piece].len());
    let (mut files, mut wanted) = (Vec::new(), Vec::new());
    for (at, bundle) in bundles.iter().enumerate() {
        let binaries: Vec<&[u8]> = bundle
            .pieces
            .iter()
            .map(|piece| &small[piece][..])
            .collect();
        let file = folder.join(bundle.file_name(at));
        packing::write(project, &binaries, &file)?;
        wanted.push((assets::name(&file)?, &bundle.parts));
        files.push(file);
    }
    let named: Vec<(String, Vec<String>)> = cut
        .parts
        .iter()
        .map(|part| {
            let wanted = wanted
                .iter()
                .filter(|(_, parts)| parts.contains(&part.name));
            let names = wanted.map(|(name, _)| name.clone()).collect();
            (part.name.clone(), names)
        })
        .collect();

    let bound = bind(project, log, &cut.main, folder, parts::LINK)?;
    let script = parts::load(&project::read(&bound.bindings)?, &named, &cut.shared)?;
    write_bindings(project, &bound, &script)?;
    Ok(Bound {
        parts: files,
        ..bound
    })
}

/// Binds the compiled binary in one piece.
pub fn whole(project: &Project, log: &Log, compiled: &Path) -> Result<Bound> {
    let folder = project.wasm_target.join("whole");
    empty(&folder)?;
    let kept = folder.join("kept.wasm");
    write(&kept, &wasm::kept_whole(&read(compiled)?)?)?;
    let bound = bind(project, log, &kept, folder, parts::PLACEHOLDER)?;
    let imports = parts::imports(compiled)?;
    let script = parts::keep(&project::read(&bound.bindings)?, &imports)?;
    write_bindings(project, &bound, &script)?;
    Ok(bound)
}

/// Writes the bindings, and before them what loads parts.
fn write_bindings(project: &Project, bound: &Bound, script: &str) -> Result<()> {
    let loader = project.read(parts::LOADER)?;
    write(&bound.bindings, (loader + script).as_bytes())
}

/// Makes a bound program small and packs it, in a folder of its own.
pub fn shrink(project: &Project, log: &Log, bound: &Bound, folder: &Path) -> Result<Program> {
    empty(folder)?;
    let binary = folder.join(NAME).with_extension("wasm");
    let names = wasm::optimise(project, log, &bound.binary, &binary)?;
    wasm::prove(&binary)?;
    // Under the name that the bindings have in the end.
    let followed = bound.bindings.with_file_name("followed");
    empty(&followed)?;
    let followed = followed.join(NAME).with_extension("js");
    let script = names.follow(&project::read(&bound.bindings)?)?;
    write(&followed, (packing::scripts(project)? + &script).as_bytes())?;
    let sent = folder.join("packed").join(NAME).with_extension("wasm");
    empty(&folder.join("packed"))?;
    packing::write(project, &[&read(&binary)?], &sent)?;
    Ok(Program {
        binary: sent,
        bindings: lower(project, log, &followed, folder, Target::Script)?,
        parts: bound.parts.clone(),
    })
}

/// Lets wasm-bindgen write the JavaScript that stands between a binary and the page. What the
/// binary imports from `module`, for its parts, it imports from that JavaScript too.
fn bind(
    project: &Project,
    log: &Log,
    binary: &Path,
    folder: PathBuf,
    module: &str,
) -> Result<Bound> {
    let mut bindgen = Command::new(CargoTool::wasm_bindgen(project)?.require(project)?);
    bindgen
        .args(["--target", "no-modules", "--no-typescript"])
        // Parts join the program by its table and its stack.
        .arg("--keep-lld-exports")
        .args(["--out-name", NAME])
        .arg("--out-dir")
        .args([&folder, binary]);
    log.run(&mut bindgen).context("binding the program")?;
    let binary = folder.join(format!("{NAME}_bg.wasm"));
    let own = format!("./{NAME}_bg.js");
    let joined = wasm::import_from_one(&read(&binary)?, module, &own)?;
    write(&binary, &joined)?;
    Ok(Bound {
        binary,
        bindings: folder.join(NAME).with_extension("js"),
        parts: Vec::new(),
    })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}
