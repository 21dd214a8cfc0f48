//! The finished files of which every edition is put together.

use super::compile::Compiled;
use super::lower::{Target, lower};
use super::names::Names;
use super::{empty, fallback, wasm};
use crate::log::Log;
use crate::project::{self, Project};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// The boot script's source, as index.html names it.
pub const BOOT: &str = "src/boot.js";
/// The style sheet that imports the others, as index.html names it.
pub const STYLE: &str = "styles/main.css";

/// Whether the program is written as JavaScript too, which takes a minute more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// It is.
    With,
    /// It runs where WebAssembly does.
    Without,
}

/// Small, lowered for old browsers, and under their plain names.
pub struct Pieces {
    /// The WebAssembly binary.
    pub program: PathBuf,
    /// The JavaScript between the binary and the page.
    pub bindings: PathBuf,
    /// The boot script.
    pub boot: PathBuf,
    /// The style sheet.
    pub style: PathBuf,
    /// Program and bindings in JavaScript alone.
    pub fallback: Option<PathBuf>,
}

impl Pieces {
    /// Makes all of them.
    pub fn make(project: &Project, log: &Log, compiled: &Compiled, with: Fallback) -> Result<Self> {
        let folder = project.wasm_target.join("pieces");
        empty(&folder)?;
        let (program, fallback) = thread::scope(|scope| {
            let fallback = (with == Fallback::With).then(|| {
                log.say("Writing the program as JavaScript");
                scope.spawn(|| fallback::make(project, log, compiled, &folder))
            });
            log.say("Shrinking the binary");
            let program = shrink(project, log, compiled, &folder);
            let made =
                fallback.map(|work| work.join().unwrap_or_else(|_| Err(anyhow!("it panicked"))));
            (
                program,
                made.transpose()
                    .context("writing the program as JavaScript"),
            )
        });
        let (program, names) = program?;

        log.say("Lowering script and style for old browsers");
        // Beside the pieces, and under the name that the bindings have there.
        let followed = project.wasm_target.join("gangmu-app.js");
        fs::write(
            &followed,
            names.follow(&project::read(&compiled.bindings)?)?,
        )
        .with_context(|| format!("writing {}", followed.display()))?;
        let piece = |source: &Path, target| lower(project, log, source, &folder, target);
        Ok(Self {
            program,
            bindings: piece(&followed, Target::Script)?,
            boot: piece(&project.root.join(BOOT), Target::Boot)?,
            style: piece(&project.root.join(STYLE), Target::Style)?,
            fallback: fallback?,
        })
    }
}

/// The binary made small, and the names that its bindings must follow.
fn shrink(
    project: &Project,
    log: &Log,
    compiled: &Compiled,
    folder: &Path,
) -> Result<(PathBuf, Names)> {
    let program = folder.join("gangmu-app.wasm");
    let names = wasm::optimise(project, log, &compiled.program, &program)?;
    wasm::prove(&program)?;
    Ok((program, names))
}
