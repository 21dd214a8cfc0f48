//! Files that are named by the hash of their content, and so can be kept for ever.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// A file of the site.
pub struct Asset {
    /// Its name, with the hash in it.
    pub name: String,
    /// What an integrity attribute says of it.
    pub integrity: String,
    /// Its bytes.
    pub size: usize,
}

impl Asset {
    /// Copies a file into a folder, under a name that contains the hash of its content.
    pub fn put(source: &Path, folder: &Path) -> Result<Self> {
        let content = fs::read(source).with_context(|| format!("reading {}", source.display()))?;
        let digest = Sha384::digest(&content);
        let name = name_with(source, &digest);
        let result = folder.join(&name);
        fs::write(&result, &content).with_context(|| format!("writing {}", result.display()))?;
        Ok(Self {
            name,
            integrity: format!("sha384-{}", STANDARD.encode(digest)),
            size: content.len(),
        })
    }
}

/// The name that a file will have in the site, for one that must be named before it is there.
pub fn name(source: &Path) -> Result<String> {
    let content = fs::read(source).with_context(|| format!("reading {}", source.display()))?;
    Ok(name_with(source, &Sha384::digest(&content)))
}

fn name_with(source: &Path, digest: &[u8]) -> String {
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let extension = source.extension().unwrap_or_default().to_string_lossy();
    format!("{stem}-{}.{extension}", short_hex(digest))
}

/// Sixteen hexadecimal digits are enough to tell the builds of one site apart.
pub fn short_hex(digest: &[u8]) -> String {
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
