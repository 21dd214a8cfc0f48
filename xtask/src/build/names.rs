//! Short names between the binary and its JavaScript.
//!
//! wasm-bindgen joins the two by long names with hashes in them, once on each side. Nobody reads
//! them, and hashes do not pack. wasm-opt shortens the binary's side and prints what it did; here
//! the other side follows.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What wasm-opt prints when it shortens names.
#[derive(Deserialize)]
struct Printed {
    /// Module, old name, new name.
    imports: Vec<(String, String, String)>,
    /// Old name, new name.
    exports: Vec<(String, String)>,
}

/// Which name became which.
#[derive(Debug)]
pub struct Names {
    modules: BTreeMap<String, String>,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// The option by which wasm-opt shortens all names and prints them.
    pub const OPTION: &str = "--minify-imports-and-exports-and-modules";
    /// The name that this option gives to every module.
    const MODULE: &str = "a";

    /// Reads what wasm-opt printed.
    pub fn read(printed: &str) -> Result<Self> {
        let printed: Printed =
            serde_json::from_str(printed).context("wasm-opt printed no list of names")?;
        let modules = printed.imports.iter();
        Ok(Self {
            modules: modules
                .map(|(module, ..)| (module.clone(), Self::MODULE.to_owned()))
                .collect(),
            imports: printed
                .imports
                .into_iter()
                .map(|(_, old, new)| (old, new))
                .collect(),
            exports: printed.exports.into_iter().collect(),
        })
    }

    /// The script with the new names: imports are given to the binary as fields of an object
    /// under the name of their module, exports are read as fields of `wasm`.
    pub fn follow(&self, script: &str) -> Result<String> {
        let mut result = String::with_capacity(script.len());
        let mut renamed = 0;
        let mut rest = script;
        while let Some(start) = rest.find(is_part) {
            let (before, word) = rest.split_at(start);
            result.push_str(before);
            let (word, after) = word.split_at(word.find(|c| !is_part(c)).unwrap_or(word.len()));
            let known = match result.strip_suffix("wasm.") {
                Some(_) => self.exports.get(word),
                None => self.imports.get(word).inspect(|_| renamed += 1),
            };
            result.push_str(known.map_or(word, String::as_str));
            rest = after;
        }
        result.push_str(rest);
        for (old, new) in &self.modules {
            result = result.replace(&format!("\"{old}\""), &format!("\"{new}\""));
        }
        ensure!(
            renamed == self.imports.len(),
            "of {} imports of the binary, the script gives {renamed}",
            self.imports.len()
        );
        Ok(result)
    }
}

/// Whether a character can stand in a name.
fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
        "imports": [["./a_bg.js", "__wbg_now_46", "$"], ["./a_bg.js", "__wbg_new_7f", "$a"]],
        "exports": [["memory", "b"], ["__wbindgen_malloc", "c"]]
    }"#;

    #[test]
    fn the_script_follows_the_binary() {
        let script = r#"
            const import0 = { __wbg_now_46: function() {}, __wbg_new_7f: function() {} };
            const imports = { "./a_bg.js": import0 };
            wasm.__wbindgen_malloc(wasm.memory.buffer, memory, __wbg_now_460);"#;
        let expected = r#"
            const import0 = { $: function() {}, $a: function() {} };
            const imports = { "a": import0 };
            wasm.c(wasm.b.buffer, memory, __wbg_now_460);"#;
        let names = Names::read(PRINTED).unwrap();
        assert_eq!(names.follow(script).unwrap(), expected);
    }

    #[test]
    fn a_script_that_does_not_give_an_import_is_refused() {
        let names = Names::read(PRINTED).unwrap();
        let error = names.follow("const import0 = { __wbg_now_46() {} };");
        assert!(error.unwrap_err().to_string().contains("of 2 imports"));
        assert!(Names::read("").is_err());
    }
}
