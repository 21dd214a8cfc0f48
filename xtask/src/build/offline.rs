//! The service worker, which keeps the files of one version of the program.

use super::assets::{Asset, short_hex};
use super::lower::{Target, lower_with};
use crate::log::Log;
use crate::project::Project;
use anyhow::Result;
use sha2::{Digest, Sha384};
use std::path::Path;

/// The name of the service worker. It has no hash: under this name browsers look for the next.
pub const NAME: &str = "offline.js";
const SOURCE: &str = "src/offline.js";

/// The files that the service worker keeps.
pub struct Files<'a> {
    /// Those that every browser loads.
    pub everywhere: &'a [&'a Asset],
    /// The program where WebAssembly runs.
    pub web_assembly: &'a [&'a Asset],
    /// The program where it does not.
    pub fallback: &'a [&'a Asset],
}

/// Writes the service worker into `folder`, and says which version it keeps.
pub fn write(project: &Project, log: &Log, folder: &Path, files: &Files) -> Result<String> {
    let lists = [files.everywhere, files.web_assembly, files.fallback].map(names);
    let version = version(&project.read(SOURCE)?, &lists.concat());
    let [everywhere, web_assembly, fallback] = lists;
    let values = [
        ("VERSION", serde_json::to_string(&version)?),
        ("EVERYWHERE", serde_json::to_string(&everywhere)?),
        ("WEB_ASSEMBLY", serde_json::to_string(&web_assembly)?),
        ("FALLBACK", serde_json::to_string(&fallback)?),
    ];
    let source = project.root.join(SOURCE);
    lower_with(project, log, &source, folder, Target::Script, &values)?;
    Ok(version)
}

fn names<'a>(files: &[&'a Asset]) -> Vec<&'a str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

/// The names have the hashes of their files in them.
fn version(source: &str, names: &[&str]) -> String {
    let mut digest = Sha384::new();
    digest.update(source);
    for name in names {
        digest.update(name);
    }
    short_hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn a_version_is_of_all_files_and_of_the_worker_itself() {
        let one = version("a", &["p-1.wasm"]);
        assert_eq!(one, version("a", &["p-1.wasm"]));
        assert_ne!(one, version("b", &["p-1.wasm"]));
        assert_ne!(one, version("a", &["p-2.wasm"]));
        assert_ne!(one, version("a", &["p-1.wasm", "f-1.js"]));
    }
}
