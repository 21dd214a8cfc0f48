//! The program, bound to JavaScript: in parts for a site, or in one piece.
//!
//! What the sources mark for it is cut off the program and comes when it is first wanted. An
//! edition that has no files beside it keeps all of it in one binary.

use super::bundles::{self, Bundle};
use super::lower::{Target, lower};
use super::packing::{self, Sent};
use super::{assets, empty, parts, wasm};
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
    /// What comes later; nothing where the program is whole.
    later: Option<Later>,
}

/// What comes later of a program: small and proved already, but not packed.
struct Later {
    /// The names of the parts in the sources.
    parts: Vec<String>,
    /// What is sent of them.
    bundles: Vec<Bundle>,
    /// Each piece of a bundle.
    pieces: BTreeMap<PathBuf, Vec<u8>>,
    /// What the parts take from the program that they join, by name.
    shared: BTreeSet<String>,
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
    let bound = bind(project, log, &cut.main, folder, parts::LINK)?;
    let later = Later {
        parts: cut.parts.into_iter().map(|part| part.name).collect(),
        bundles,
        pieces: small,
        shared: cut.shared,
    };
    Ok(Bound {
        later: Some(later),
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
    write(
        &bound.bindings,
        (project.read(parts::LOADER)? + &script).as_bytes(),
    )?;
    Ok(bound)
}

/// Makes a bound program small and packs it, in a folder of its own.
pub fn shrink(project: &Project, log: &Log, bound: &Bound, folder: &Path) -> Result<Program> {
    empty(folder)?;
    let binary = folder.join(NAME).with_extension("wasm");
    let names = wasm::optimise(project, log, &bound.binary, &binary)?;
    wasm::prove(&binary)?;
    let packed = folder.join("packed");
    empty(&packed)?;
    let sent = packed.join(NAME).with_extension("wasm");
    let sent = packing::write(project, &[&read(&binary)?], None, &sent)?;
    let mut script = project::read(&bound.bindings)?;
    let mut parts = Vec::new();
    if let Some(later) = &bound.later {
        parts = later.pack(project, &sent, &packed)?;
        script = later.load(project, &script, &parts)?;
    }
    // Under the name that the bindings have in the end.
    let followed = bound.bindings.with_file_name("followed");
    empty(&followed)?;
    let followed = followed.join(NAME).with_extension("js");
    let script = packing::scripts(project)? + &names.follow(&script)?;
    write(&followed, script.as_bytes())?;
    Ok(Program {
        binary: sent.path,
        bindings: lower(project, log, &followed, folder, Target::Script)?,
        parts,
    })
}

impl Later {
    /// Packs each bundle into a file.
    fn pack(&self, project: &Project, program: &Sent, folder: &Path) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for (at, bundle) in self.bundles.iter().enumerate() {
            let pieces = bundle.pieces.iter();
            let binaries: Vec<&[u8]> = pieces.map(|piece| &self.pieces[piece][..]).collect();
            let file = folder.join(bundle.file_name(at));
            files.push(packing::write(project, &binaries, Some(program), &file)?.path);
        }
        Ok(files)
    }

    /// The bindings of the program, which know each part's files, and before them what loads them.
    fn load(&self, project: &Project, script: &str, files: &[PathBuf]) -> Result<String> {
        let names = files.iter().map(|file| assets::name(file));
        let names = names.collect::<Result<Vec<_>>>()?;
        let of_part = |part: &String| {
            let bundles = self.bundles.iter().zip(&names);
            let wanted = bundles.filter(|(bundle, _)| bundle.parts.contains(part));
            let names = wanted.map(|(_, name)| name.clone()).collect();
            (part.clone(), names)
        };
        let parts: Vec<(String, Vec<String>)> = self.parts.iter().map(of_part).collect();
        Ok(project.read(parts::LOADER)? + &parts::load(script, &parts, &self.shared)?)
    }
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
        later: None,
    })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}
