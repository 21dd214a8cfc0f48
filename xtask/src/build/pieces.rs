//! The finished files of which every edition is put together.

use super::compile::Compiled;
use super::lower::{Target, lower};
use super::program::{self, Program};
use super::{empty, fallback};
use crate::log::Log;
use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// The boot script's source, as index.html names it.
pub const BOOT: &str = "src/boot.js";
/// The source of the shell in which the program runs as a worker.
const WORKER: &str = "src/worker.js";
/// The style sheet that imports the others, as index.html names it.
pub const STYLE: &str = "styles/main.css";
/// Those that come with parts of the program, in the order in which index.html names them.
pub const LATER_STYLES: [&str; 2] = ["styles/reading.css", "styles/pages.css"];

/// What a site of today's browsers needs, lowered for old ones, under plain names.
pub struct SiteFiles {
    /// The program, in parts and packed.
    pub program: Program,
    /// The boot script.
    pub boot: PathBuf,
    /// The shell in which the program runs as a worker.
    pub worker: PathBuf,
    /// The style sheet that is there from the start.
    pub style: PathBuf,
    /// Those that come later.
    pub later_styles: Vec<PathBuf>,
}

/// The program for where it cannot come in parts, which takes minutes more.
pub struct Whole {
    /// In one piece, packed.
    pub program: Program,
    /// In JavaScript alone, with its bindings.
    pub fallback: PathBuf,
}

impl SiteFiles {
    /// Makes all of them.
    pub fn make(project: &Project, log: &Log, compiled: &Compiled) -> Result<Self> {
        let folder = project.wasm_target.join("pieces");
        empty(&folder)?;
        log.say("Cutting and shrinking the program");
        let bound = program::in_parts(project, log, &compiled.program)?;
        let program = program::shrink(project, log, &bound, &folder.join("program"))?;
        log.say("Lowering script and style for old browsers");
        let piece = |source: &str, target| {
            let source = project.root.join(source);
            lower(project, log, &source, &folder, target)
        };
        Ok(Self {
            program,
            boot: piece(BOOT, Target::Boot)?,
            worker: piece(WORKER, Target::Script)?,
            style: piece(STYLE, Target::Style)?,
            later_styles: LATER_STYLES
                .into_iter()
                .map(|source| as_part(&piece(source, Target::Style)?))
                .collect::<Result<_>>()?,
        })
    }
}

/// Gives a style sheet a name among the files of parts.
fn as_part(style: &Path) -> Result<PathBuf> {
    let name = style.file_name().unwrap_or_default().to_string_lossy();
    let named = style.with_file_name(format!("gangmu-part-{name}"));
    fs::rename(style, &named).with_context(|| format!("naming {}", style.display()))?;
    Ok(named)
}

impl Whole {
    /// Makes both.
    pub fn make(project: &Project, log: &Log, compiled: &Compiled) -> Result<Self> {
        let folder = project.wasm_target.join("whole-pieces");
        empty(&folder)?;
        let bound = program::whole(project, log, &compiled.program)?;
        log.say("Writing the program as JavaScript, and in one piece");
        thread::scope(|scope| {
            let fallback = scope.spawn(|| fallback::make(project, log, &bound, &folder));
            let program = program::shrink(project, log, &bound, &folder.join("program"));
            let fallback = fallback
                .join()
                .unwrap_or_else(|_| Err(anyhow!("it panicked")));
            Ok(Self {
                program: program?,
                fallback: fallback.context("writing the program as JavaScript")?,
            })
        })
    }
}
