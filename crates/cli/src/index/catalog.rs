//! `catalog.json` of a folder.

use crate::faults;
use gangmu_catalog::{Catalog, Fault, NAME, SCHEMA};
use std::fs;
use std::path::Path;

/// Reads the catalogue of a folder; the error says where it is wrong and what to do.
pub fn read(folder: &Path) -> Result<Catalog, String> {
    let path = folder.join(NAME);
    let shown = path.display();
    let text = fs::read_to_string(&path).map_err(|error| {
        format!("{shown}: cannot be read ({error}); name the folder that holds it")
    })?;
    Catalog::parse(&text).map_err(|fault| format!("{shown}: {}", said(&fault)))
}

/// What is wrong with a catalogue, and what to do about it.
fn said(fault: &Fault) -> String {
    match fault {
        Fault::Records(fault) => {
            let what = faults::said(fault, SCHEMA);
            format!("{what}; compare the entry there with its neighbours")
        }
        Fault::Id(id) if id.is_empty() => {
            "an entry has an empty id; give it one of its own".to_owned()
        }
        Fault::Id(id) => format!("the id “{id}” stands twice; give each entry one of its own"),
        Fault::File(file) => format!(
            "the file “{file}” does not lie in the folder; put it there, and name it by its path inside"
        ),
    }
}
