//! What is sent of the program: binaries with their code in columns, packed by LZMA.
//!
//! Many servers know no better packing than gzip, which makes a file a sixth larger than LZMA does;
//! packed already, it comes as small from everywhere. What is sent is a module of one custom
//! section, so that servers treat it as what it is. `src/packing.js` unpacks it.

use super::{columns, lzma};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The scripts that unpack it.
const SCRIPTS: [&str; 3] = [lzma::SCRIPT, columns::SCRIPT, "src/packing.js"];

/// The beginning of a module, which every module has, and that of its section up to the length.
const MODULE: [u8; 9] = *b"\0asm\x01\0\0\0\0";
/// The name of the section.
const SECTION: [u8; 7] = *b"\x06packed";
/// A length always takes as many bytes, so that the script knows where the section begins.
const LENGTH: usize = 5;

/// A file that is sent.
pub struct Sent {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it, in columns.
    columns: Vec<u8>,
}

/// Packs binaries into a file, and makes sure that the scripts give them back byte for byte. The
/// file of a part goes on from that of the program, which is always there before it.
pub fn write(
    project: &Project,
    binaries: &[&[u8]],
    program: Option<&Sent>,
    result: &Path,
) -> Result<Sent> {
    let columns = columns::packed(binaries)?;
    let known = program.map_or(&[][..], |program| &program.columns);
    let file = module(&lzma::packed(&columns, known)?)?;
    fs::write(result, file).with_context(|| format!("writing {}", result.display()))?;
    let check = format!(
        "{}\nconst {{ readFileSync }} = require('fs');\
         globalThis.self = globalThis;\
         const unpack = (path) => gangmuUnpacked(new Uint8Array(readFileSync(path)).buffer);\
         process.argv.slice(1)\
             .reduce((before, path) => before.then(() => unpack(path)), Promise.resolve())\
             .then((binaries) => process.stdout.write(Buffer.concat(binaries)));",
        scripts(project)?
    );
    let mut node = Command::new("node");
    node.arg("-e").arg(check);
    node.args(program.map(|program| &program.path)).arg(result);
    let unpacked = node.output().context("running node")?;
    ensure!(
        unpacked.stdout == binaries.concat(),
        "{} does not come out of its packing as it was: {}",
        result.display(),
        String::from_utf8_lossy(&unpacked.stderr)
    );
    Ok(Sent {
        path: result.to_owned(),
        columns,
    })
}

/// The scripts that unpack it, which the build puts before the bindings.
pub fn scripts(project: &Project) -> Result<String> {
    SCRIPTS.iter().map(|script| project.read(script)).collect()
}

/// A module of one custom section.
fn module(content: &[u8]) -> Result<Vec<u8>> {
    let length = u32::try_from(SECTION.len() + content.len())?;
    let mut module = MODULE.to_vec();
    for place in 0..LENGTH {
        let more = if place + 1 < LENGTH { 0x80 } else { 0 };
        module.push((length >> (7 * place)) as u8 & 0x7f | more);
    }
    module.extend(SECTION);
    module.extend(content);
    Ok(module)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    #[test]
    fn what_is_sent_is_a_module_that_holds_the_content() {
        let content: Vec<u8> = (0..=255).cycle().take(1000).collect();
        let module = module(&content).unwrap();
        let sections: Vec<Payload> = Parser::new(0)
            .parse_all(&module)
            .collect::<Result<_, _>>()
            .unwrap();
        let [
            Payload::Version { .. },
            Payload::CustomSection(section),
            Payload::End(_),
        ] = sections.as_slice()
        else {
            panic!("{sections:?}");
        };
        assert_eq!((section.name(), section.data()), ("packed", &content[..]));
    }
}
