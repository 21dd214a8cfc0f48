//! The binary: made smaller, then proved to hold nothing that an old browser lacks.

use super::names::Names;
use crate::log::{self, Log};
use crate::project::Project;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;
use wasmparser::{CompositeInnerType, ExportSectionReader, ExternalKind, Payload};
use wasmparser::{TypeRef, ValType, Validator, WasmFeatures};

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
const OPTIMISER_OPTIONS: [&str; 5] = [
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
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
    let printed = log::output(command(project, source, result).arg(Names::OPTION))
        .context("shrinking the binary")?;
    let (before, after) = (size(source)?, size(result)?);
    ensure!(
        after < before,
        "wasm-opt made nothing smaller: {before} bytes became {after}"
    );
    log.say(format!("  {} KB became {} KB", before / 1000, after / 1000));
    Names::read(&printed)
}

/// Makes a part of the program smaller. What it shares with the program has its names still.
pub fn optimise_part(project: &Project, source: &Path, result: &Path) -> Result<()> {
    log::output(&mut command(project, source, result))
        .with_context(|| format!("shrinking {}", source.display()))?;
    Ok(())
}

/// A binary that is not cut, without the relocations by which it could be: the optimiser does not
/// know what to do with them. Where a cut one has the table of functions for its parts, this one
/// has it for the answers that its JavaScript gives in their place.
pub fn kept_whole(binary: &[u8]) -> Result<Vec<u8>> {
    let mut kept = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(binary) {
        let payload = payload?;
        let is_about_linking = matches!(&payload, Payload::CustomSection(section)
            if section.name() == "linking" || section.name().starts_with("reloc."));
        if let Payload::ExportSection(section) = &payload {
            kept.section(&with_table(section.clone())?);
        } else if let Some((id, range)) = payload.as_section()
            && !is_about_linking
        {
            let data = binary.get(range).unwrap_or_default();
            kept.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(kept.finish())
}

/// The exports of a binary with its table of functions among them.
fn with_table(section: ExportSectionReader) -> Result<wasm_encoder::ExportSection> {
    const TABLE: &str = "__indirect_function_table";
    let mut exports = wasm_encoder::ExportSection::new();
    let mut has_table = false;
    for export in section {
        let export = export?;
        has_table |= export.name == TABLE;
        exports.export(export.name, kind(export.kind)?, export.index);
    }
    if !has_table {
        exports.export(TABLE, wasm_encoder::ExportKind::Table, 0);
    }
    Ok(exports)
}

fn kind(kind: ExternalKind) -> Result<wasm_encoder::ExportKind> {
    Ok(match kind {
        ExternalKind::Func => wasm_encoder::ExportKind::Func,
        ExternalKind::Table => wasm_encoder::ExportKind::Table,
        ExternalKind::Memory => wasm_encoder::ExportKind::Memory,
        ExternalKind::Global => wasm_encoder::ExportKind::Global,
        other => bail!("the binary exports {other:?}, which old browsers do not know"),
    })
}

/// A binary that imports from one module what it imported from another, so that there is one
/// object of functions to give it.
pub fn import_from_one(binary: &[u8], from: &str, to: &str) -> Result<Vec<u8>> {
    let mut joined = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(binary) {
        let payload = payload?;
        if let Payload::ImportSection(section) = &payload {
            let mut imports = wasm_encoder::ImportSection::new();
            for import in section.clone().into_imports() {
                let import = import?;
                let TypeRef::Func(ty) = import.ty else {
                    bail!("`{}` is imported and is no function", import.name);
                };
                let module = if import.module == from {
                    to
                } else {
                    import.module
                };
                imports.import(module, import.name, wasm_encoder::EntityType::Function(ty));
            }
            joined.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = binary.get(range).unwrap_or_default();
            joined.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(joined.finish())
}

fn command(project: &Project, source: &Path, result: &Path) -> Command {
    let mut command = Command::new(project.node_program("wasm-opt"));
    command
        .args(OPTIMISER_FEATURES)
        .args(OPTIMISER_OPTIONS)
        .arg(source)
        .arg("-o")
        .arg(result);
    command
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
                    if let (ExternalKind::Func, Some(&ty)) =
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
