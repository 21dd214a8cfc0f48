//! The program as JavaScript, for browsers that do not run WebAssembly: kernels before 97 under
//! a content policy, and any browser under `script-src 'self'` alone.
//!
//! wasm2js writes a function that takes the imports and gives the exports. It is joined with
//! src/fallback.js, which makes a `WebAssembly` of it, and with the program's own bindings, which
//! call that; so one script is all that is loaded.

use super::lower::{Target, lower};
use super::program::Bound;
use super::wasm::OPTIMISER_FEATURES;
use crate::log::Log;
use crate::project::{self, Project};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What makes a `WebAssembly` of a function.
const STAND_IN: &str = "src/fallback.js";

/// What wasm2js cannot write in JavaScript, told in older instructions.
const LOWERING: [&str; 3] = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
];

/// Memory that grows leaves the old buffer behind, which JavaScript cannot take away from the
/// views of it as WebAssembly does. So the bindings, before they use a view, must not ask whether
/// it has become empty, but whether it is still one of the memory.
const STALE_VIEWS: [(&str, &str); 2] = [
    (".byteLength === 0", ".buffer !== wasm.memory.buffer"),
    (
        ".buffer.detached === undefined",
        ".buffer.detached !== true",
    ),
];

/// A trap of the program; under this name the boot script knows it.
const TRAP: (&str, &str) = (
    "throw new Error('abort')",
    "throw new WebAssembly.RuntimeError('unreachable')",
);

/// Of what the program shows, wasm2js leaves out the table of functions, by which the bindings call
/// back.
const TABLE: (&str, &str) = (
    "\n  \"memory\": ",
    "\n  \"__indirect_function_table\": FUNCTION_TABLE,\n  \"memory\": ",
);

/// Writes the program as one script, `gangmu-fallback.js`, into `folder`.
pub fn make(project: &Project, log: &Log, bound: &Bound, folder: &Path) -> Result<PathBuf> {
    let work = project.wasm_target.join("fallback");
    fs::create_dir_all(&work)?;
    let lowered = work.join("lowered.wasm");
    log.run(
        Command::new(project.node_program("wasm-opt"))
            .args(OPTIMISER_FEATURES)
            .args(["-Oz", "--low-memory-unused"])
            .args(LOWERING)
            .args(["--strip-debug", "--strip-producers"])
            .arg(&bound.binary)
            .arg("-o")
            .arg(&lowered),
    )
    .context("lowering the binary for wasm2js")?;

    let module = work.join("program.mjs");
    log.run(
        Command::new(project.node_program("wasm2js"))
            .args(OPTIMISER_FEATURES)
            .arg("-O")
            .arg(&lowered)
            .arg("-o")
            .arg(&module),
    )
    .context("writing the binary as JavaScript")?;

    let joined = work.join("gangmu-fallback.js");
    let script = join(
        &project.read(STAND_IN)?,
        &project::read(&module)?,
        &project::read(&bound.bindings)?,
    )?;
    fs::write(&joined, script).with_context(|| format!("writing {}", joined.display()))?;
    lower(project, log, &joined, folder, Target::Script)
}

/// One classic script of the stand-in, what wasm2js wrote, and the bindings.
fn join(stand_in: &str, module: &str, bindings: &str) -> Result<String> {
    let program = replace(&replace(function(module)?, TRAP)?, TABLE)?;
    let mut bindings = bindings.to_owned();
    for change in STALE_VIEWS {
        bindings = replace(&bindings, change)?;
    }
    Ok(format!(
        "(function () {{\n{stand_in}\n{program}\n\
         var WebAssembly = standIn(asmFunc);\n{bindings}\n\
         self.wasm_bindgen = wasm_bindgen;\n}})();\n"
    ))
}

/// Of the module that wasm2js writes, the function and what it uses, without import and exports.
fn function(module: &str) -> Result<&str> {
    let unlike = "wasm2js wrote another module than expected";
    let (head, rest) = module.split_once(";\n").context(unlike)?;
    let (function, _) = rest.split_once("\nvar retasmFunc").context(unlike)?;
    ensure!(
        head.starts_with("import * as ") && function.contains("\nfunction asmFunc(imports)"),
        unlike
    );
    Ok(function)
}

fn replace(script: &str, (old, new): (&str, &str)) -> Result<String> {
    ensure!(
        script.contains(old),
        "the script has no `{old}`: look how its new version says it"
    );
    Ok(script.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::join;

    const MODULE: &str = "import * as a from './a_bg.js';\n\n  var view;\n\
        function asmFunc(imports) {\n function trap() { throw new Error('abort'); }\n\
        return {\n  \"memory\": m };\n}\n\n\
        var retasmFunc = asmFunc({\n  \"./a_bg.js\": a,\n});\nexport var b = retasmFunc.b;\n";
    const BINDINGS: &str = "let wasm_bindgen = function () { \
        if (view.byteLength === 0 || data.buffer.detached === undefined) renew(); };";

    #[test]
    fn the_parts_become_one_script() {
        let script = join("function standIn() {}", MODULE, BINDINGS).unwrap();
        assert!(!script.contains("import *") && !script.contains("export "));
        assert!(script.contains("standIn(asmFunc)"));
        assert!(script.contains("view.buffer !== wasm.memory.buffer"));
        assert!(script.contains("WebAssembly.RuntimeError('unreachable')"));
    }

    #[test]
    fn what_a_tool_writes_otherwise_is_refused() {
        assert!(join("", "function asmFunc(imports) {}", BINDINGS).is_err());
        assert!(join("", MODULE, "let wasm_bindgen;").is_err());
    }
}
