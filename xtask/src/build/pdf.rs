//! The folder by which a site reads PDF: pdf.js with its worker and its character maps, as they
//! come from npm, and the scripts that take the text out. No browser loads any of it before a PDF
//! is opened.

use super::assets::short_hex;
use super::{copy_folder, paths_below};
use crate::project::Project;
use anyhow::{Context, Result};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// The scripts of this project.
const SCRIPTS: &str = "src/pdf";
/// Where npm puts the library: the edition for browsers that are not the newest.
const LIBRARY: &str = "xtask/node/node_modules/pdfjs-dist";
/// Its files, and their names here: servers that do not know `.mjs` send it as what no browser runs.
const FILES: [(&str, &str); 3] = [
    ("legacy/build/pdf.min.mjs", "pdf.js"),
    ("legacy/build/pdf.worker.min.mjs", "worker.js"),
    ("LICENSE", "LICENSE"),
];

/// Puts the folder into a site, under a name with the hash of its content, and returns the address
/// of the script that the page loads.
pub fn put(project: &Project, site: &Path) -> Result<String> {
    let work = site.join("pdf");
    copy_folder(&project.root.join(SCRIPTS), &work)?;
    let library = project.root.join(LIBRARY);
    for (file, name) in FILES {
        let file = library.join(file);
        fs::copy(&file, work.join(name))
            .with_context(|| format!("copying {}; run `cargo xtask setup`", file.display()))?;
    }
    copy_folder(&library.join("cmaps"), &work.join("cmaps"))?;
    let mut digest = Sha384::new();
    for path in paths_below(&work)? {
        digest.update(fs::read(&path).with_context(|| format!("reading {}", path.display()))?);
    }
    let folder = format!("pdf-{}", short_hex(&digest.finalize()));
    fs::rename(&work, site.join(&folder)).context("naming the folder for PDF")?;
    Ok(format!("{folder}/read.js"))
}
