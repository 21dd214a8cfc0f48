//! Parts of the program that come when they are wanted.
//!
//! The sources mark functions with `wasm_split`. What stands behind such a function and nowhere
//! else, code and data, is cut off; what both sides use stays. A part takes its places in the
//! memory and in the table of functions of the program that it joins.

use anyhow::{Context, Result, anyhow, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};

/// The script that fetches a part and joins it to the program.
pub const LOADER: &str = "src/parts.js";

/// The module that a compiled binary imports its own parts from.
pub const PLACEHOLDER: &str = "__wasm_split_placeholder__";
/// The module that the program loads its parts from once they are cut off.
pub const LINK: &str = "./__wasm_split.js";
/// What it asks for a part by, before the part's name.
const LOAD: &str = "__wasm_split_load_";
/// Where wasm-bindgen lists what it gives to the binary.
const GIVEN: &str = "const import0 = {\n            __proto__: null,\n";

/// A compiled binary in pieces.
pub struct CutProgram {
    /// What is there from the start.
    pub main: PathBuf,
    /// What comes when it is wanted.
    pub parts: Vec<Part>,
    /// What the parts take from the program that they join, by name.
    pub shared: BTreeSet<String>,
}

/// A part before it is shrunk.
pub struct Part {
    /// Its name in the sources.
    pub name: String,
    /// Its own binary, and those that it has in common with other parts.
    pub files: Vec<PathBuf>,
}

/// Cuts the parts off a binary that still has its relocations.
pub fn cut(compiled: &Path, folder: &Path) -> Result<CutProgram> {
    let binary = read(compiled)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&binary);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let cut = transform(options).map_err(|error| anyhow!("cutting the program: {error:#}"))?;
    let mut parts: Vec<Part> = cut
        .prefetch_map
        .into_iter()
        .map(|(name, stems)| Part {
            name,
            files: stems
                .iter()
                .map(|stem| folder.join(format!("{stem}.wasm")))
                .collect(),
        })
        .collect();
    // The order of a map differs from build to build; the site's files must not.
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    let mut shared = BTreeSet::new();
    for file in parts.iter().flat_map(|part| &part.files) {
        shared.extend(imports(file)?);
    }
    Ok(CutProgram {
        main,
        parts,
        shared,
    })
}

/// What a part, or a binary that still has its parts, imports for their sake.
pub fn imports(binary: &Path) -> Result<BTreeSet<String>> {
    let binary = read(binary)?;
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(&binary) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                if [PLACEHOLDER, "__wasm_split"].contains(&import.module) {
                    names.insert(import.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// The bindings of a program whose parts lie beside it.
pub fn load(
    script: &str,
    parts: &[(String, Vec<String>)],
    shared: &BTreeSet<String>,
) -> Result<String> {
    let fields: Vec<String> = shared
        .iter()
        .map(|name| format!("{name}: wasm.{name}"))
        .collect();
    let fields = fields.join(", ");
    let mut given = Vec::new();
    for (name, files) in parts {
        let files = serde_json::to_string(files)?;
        given.push(format!(
            "{LOAD}{name}: gangmuPart(\"{name}\", {files}, function() {{ return {{ {fields} }}; }}),"
        ));
    }
    give(script, LINK, &given)
}

/// The bindings of a program that has its parts within.
pub fn keep(script: &str, imports: &BTreeSet<String>) -> Result<String> {
    let mut given = Vec::new();
    for name in imports {
        let function = if let Some(part) = name.strip_prefix(LOAD) {
            // Nothing of the program has to come, but style sheets may.
            let table = "__indirect_function_table";
            format!(
                "gangmuPart(\"{part}\", [], function() {{ return {{ {table}: wasm.{table} }}; }})"
            )
        } else {
            let own = name.replacen("00_import_", "00_export_", 1);
            format!("function() {{ return wasm.{own}.apply(null, arguments); }}")
        };
        given.push(format!("{name}: {function},"));
    }
    give(script, PLACEHOLDER, &given)
}

/// Gives the binary some functions more, in the place of a module that wasm-bindgen would have
/// to be told of: it wants to load that once for each function, and gives each time all of it.
fn give(script: &str, module: &str, given: &[String]) -> Result<String> {
    if given.is_empty() {
        return Ok(script.to_owned());
    }
    let (start, end) = script
        .split_once(GIVEN)
        .context("the bindings do not say what they give to the binary")?;
    let mention = format!("\"{module}\"");
    let of_the_module = |line: &&str| line.contains(&mention);
    let mentions = script.lines().filter(of_the_module).count();
    ensure!(
        mentions == 2 * given.len(),
        "the bindings mention {mention} {mentions} times for {} functions",
        given.len()
    );
    let given = given.join("\n");
    let joined = format!("{start}{GIVEN}{given}\n{end}");
    let kept: Vec<&str> = joined.lines().filter(|line| !of_the_module(line)).collect();
    Ok(kept.join("\n") + "\n")
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bindings(module: &str, functions: usize) -> String {
        let loaded = format!("const import1 = require(\"{module}\");\n").repeat(functions);
        let all = format!("\"{module}\": import1,\n").repeat(functions);
        format!("{loaded}        {GIVEN}f: g,\n}};\n{all}")
    }

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_bindings_load_the_parts() {
        let parts = [("pages".to_owned(), vec!["p.wasm".to_owned()])];
        let script = load(&bindings(LINK, 1), &parts, &set(&["memory"])).unwrap();
        assert!(script.contains(
            "__wasm_split_load_pages: gangmuPart(\"pages\", [\"p.wasm\"], \
             function() { return { memory: wasm.memory }; }),\nf: g,"
        ));
        assert!(!script.contains(LINK));
    }

    #[test]
    fn a_program_in_one_piece_calls_itself() {
        let names = set(&["__wasm_split_load_a", "__wasm_split_00a00_import_7_page"]);
        let script = keep(&bindings(PLACEHOLDER, 2), &names).unwrap();
        assert!(script.contains(
            "__wasm_split_00a00_import_7_page: function() \
             { return wasm.__wasm_split_00a00_export_7_page.apply(null, arguments); },"
        ));
        assert!(script.contains("__wasm_split_load_a: gangmuPart(\"a\", [], function()"));
    }

    #[test]
    fn bindings_of_another_shape_are_refused() {
        assert!(keep("const other = {};", &set(&["__wasm_split_load_a"])).is_err());
        let twice = bindings(PLACEHOLDER, 2);
        assert!(keep(&twice, &set(&["__wasm_split_load_a"])).is_err());
    }
}
