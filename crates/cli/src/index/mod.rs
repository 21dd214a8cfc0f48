//! `gangmu index`: what a folder of texts needs besides its catalogue, written anew after a change.
//!
//! The page asks for the texts by `catalog.json`; readers without JavaScript, and whoever follows
//! the link to the plain texts, are given the list that is written here.

mod catalog;
mod list;
mod oembed;

use crate::{Ending, output};
use clap::Args;
use gangmu_catalog::{Catalog, Entry, NAME};
use oembed::Base;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Write index.html, the list of the texts for readers without JavaScript, beside catalog.json.
///
/// Says which texts the catalogue names that are not there, and which are there that it does not
/// name; ends with 2 where one is missing.
#[derive(Args)]
pub struct Arguments {
    /// The folder with catalog.json and the texts.
    #[arg(value_name = "FOLDER", default_value = "documents")]
    folder: PathBuf,
    /// The address of the site, such as https://plans.example/; with it, oembed/ is written, which
    /// tells other sites how to show each chart of each plan.
    #[arg(long, value_name = "URL", value_parser = Base::parse)]
    base: Option<Base>,
}

/// Writes the list, after a look whether catalogue and folder agree.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let folder = &arguments.folder;
    let catalog = match catalog::read(folder) {
        Ok(catalog) => catalog,
        Err(reason) => {
            eprintln!("gangmu: {reason}");
            return Ok(Ending::Trouble);
        }
    };
    for name in unnamed(folder, &catalog)? {
        eprintln!(
            "gangmu: {}: in no entry of catalog.json, so the page does not show it",
            folder.join(name).display()
        );
    }
    let mut ending = Ending::Well;
    for entry in &catalog.documents {
        for name in entry.files().filter(|name| !folder.join(name).is_file()) {
            let path = folder.join(name);
            eprintln!(
                "gangmu: {}: not there; catalog.json names it for “{}”",
                path.display(),
                entry.title
            );
            ending = Ending::Trouble;
        }
    }
    if let Some(base) = &arguments.base {
        ending = ending.max(oembed::write(folder, base, &catalog)?);
    }
    let has_oembed = folder.join(oembed::FOLDER).is_dir();
    if has_oembed && arguments.base.is_none() {
        eprintln!(
            "gangmu: {}: left as it is; name the address of the site by --base to write it anew",
            folder.join(oembed::FOLDER).display()
        );
    }
    let page = list::page(&catalog, has_oembed);
    output::write(Some(&folder.join(list::NAME)), page.as_bytes())?;
    Ok(ending)
}

/// The texts of the folder itself that the catalogue does not name, in the order of their names.
fn unnamed(folder: &Path, catalog: &Catalog) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_own = [NAME, list::NAME].contains(&name.as_str()) || name.starts_with('.');
        let mut named = catalog.documents.iter().flat_map(Entry::files);
        let is_named = named.any(|file| file == name);
        if !is_own && !is_named && folder.join(&name).is_file() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
