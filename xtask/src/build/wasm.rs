//! The binary: made smaller, then proved to hold nothing that an old browser lacks.

use super::names::Names;
use crate::log::{self, Log};
use crate::project::Project;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;
use wasmparser::{CompositeInnerType, Payload, TypeRef, ValType, Validator, WasmFeatures};

/// What wasm-opt may use, in its own words: all that Chrome 78 knows.
pub const OPTIMISER_FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// How wasm-opt makes the binary small. Functions called once are left where the compiler put
/// them: inlined, their locals need longer numbers. The linker puts the stack first, so nothing
/// lies in the lowest kilobyte, and an address and its offset may be folded into one.
const OPTIMISER_OPTIONS: [&str; 4] = [
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
    Names::OPTION,
];

/// The same for the proof: no reference types, no multivalue, nothing newer.
const FEATURES: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::MUTABLE_GLOBAL);

/// Makes the binary smaller; fails if that did not really happen. Gives the names that its
/// JavaScript must call it by from now on.
pub fn optimise(project: &Project, log: &Log, source: &Path, result: &Path) -> Result<Names> {
    let mut command = Command::new(project.node_program("wasm-opt"));
    command
        .args(OPTIMISER_FEATURES)
        .args(OPTIMISER_OPTIONS)
        .args(["--strip-debug", "--strip-producers"])
        .arg(source)
        .arg("-o")
        .arg(result);
    let printed = log::output(&mut command).context("shrinking the binary")?;
    let (before, after) = (size(source)?, size(result)?);
    ensure!(
        after < before,
        "wasm-opt made nothing smaller: {before} bytes became {after}"
    );
    log.say(format!("  {} KB became {} KB", before / 1000, after / 1000));
    Names::read(&printed)
}

/// Proves that Chrome 78 can run the binary.
pub fn prove(path: &Path) -> Result<()> {
    let binary = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Validator::new_with_features(FEATURES)
        .validate_all(&binary)
        .context("the binary uses what old browsers do not know")?;
    no_wide_integers_at_the_border(&binary)
}

/// JavaScript of that age cannot pass an i64.
fn no_wide_integers_at_the_border(binary: &[u8]) -> Result<()> {
    let mut types = Vec::new();
    let mut functions = Vec::new();
    for payload in wasmparser::Parser::new(0).parse_all(binary) {
        match payload? {
            Payload::TypeSection(section) => {
                for group in section {
                    types.extend(group?.into_types().map(|ty| wide(&ty.composite_type.inner)));
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(ty) = import.ty {
                        functions.push(ty);
                        refuse(&types, ty, import.name)?;
                    }
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    functions.push(ty?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if let (wasmparser::ExternalKind::Func, Some(&ty)) =
                        (export.kind, functions.get(export.index as usize))
                    {
                        refuse(&types, ty, export.name)?;
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn wide(ty: &CompositeInnerType) -> bool {
    match ty {
        CompositeInnerType::Func(function) => function
            .params()
            .iter()
            .chain(function.results())
            .any(|value| *value == ValType::I64),
        _ => false,
    }
}

fn refuse(types: &[bool], ty: u32, name: &str) -> Result<()> {
    if types.get(ty as usize) == Some(&true) {
        bail!(
            "`{name}` passes a 64-bit integer between JavaScript and WebAssembly, \
             which Chrome before 85 refuses: pass a u32 or an f64"
        );
    }
    Ok(())
}

fn size(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path)
        .with_context(|| format!("reading {}", path.display()))?
        .len())
}
