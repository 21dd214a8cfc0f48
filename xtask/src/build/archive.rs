//! The site as a package for an editor without a compiler: the site, how to change its texts, and
//! the script that looks at the server.

use super::paths_below;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What stands beside the site, in docs/release/.
const BESIDE: [&str; 2] = ["README.txt", "check-site.mjs"];
/// The folder that the package unpacks to.
const FOLDER: &str = "gangmu-site";

/// Packs the site and says where the package is. The same site gives the same bytes.
pub fn build(project: &Project, site: &Path) -> Result<PathBuf> {
    let result = project.dist().join(FOLDER).with_extension("zip");
    let file = File::create(&result).with_context(|| format!("writing {}", result.display()))?;
    let mut package = ZipWriter::new(file);
    let mut add = |name: &str, path: &Path| -> Result<()> {
        package.start_file(format!("{FOLDER}/{name}"), SimpleFileOptions::default())?;
        let content = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        package.write_all(&content).context("packing the site")
    };
    for name in BESIDE {
        add(name, &project.root.join("docs/release").join(name))?;
    }
    for path in paths_below(site)? {
        let inside = path
            .strip_prefix(site)?
            .to_string_lossy()
            .replace('\\', "/");
        add(&format!("site/{inside}"), &path)?;
    }
    package.finish().context("packing the site")?;
    Ok(result)
}
