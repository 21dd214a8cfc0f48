//! Corrections that a reader has made, beside the texts they are for.

use crate::faults;
use crate::inputs::{Input, Problem};
use clap::Args;
use gangmu_document::is_key;
use gangmu_plan::corrections::{self, Correction, Corrections};
use gangmu_plan::json::records::Fault;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// Files with corrections.
#[derive(Args)]
pub struct Corrected {
    /// Corrections by hand (docs/corrections.md), applied to the text that they are for; may be
    /// said several times.
    #[arg(long, value_name = "FILE")]
    corrections: Vec<PathBuf>,
}

/// The corrections of several texts.
pub struct Shelf(Vec<(PathBuf, Corrections, AtomicBool)>);

impl Corrected {
    /// None where a text is read as it is.
    pub fn none() -> Self {
        Self {
            corrections: Vec::new(),
        }
    }

    /// Reads the files.
    pub fn read(&self) -> Result<Shelf, Problem> {
        let read = |path: &PathBuf| {
            let input = Input::File(path.clone());
            let bytes = input.read()?;
            let text = String::from_utf8_lossy(&bytes);
            let corrections = corrections::read(&text);
            let corrections = corrections.map_err(|fault| input.problem(said(&fault)))?;
            Ok((path.clone(), corrections, AtomicBool::new(false)))
        };
        self.corrections
            .iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map(Shelf)
    }
}

impl Shelf {
    /// The corrections of a text. Those of a text of a catalogue name its key there, which only
    /// the name of the file tells here.
    pub fn of(&self, key: &str, name: &str) -> &[Correction] {
        let is_it = |corrections: &Corrections| {
            corrections.text == key || !is_key(&corrections.text) && corrections.document == name
        };
        let found = self.0.iter().find(|(_, corrections, _)| is_it(corrections));
        found.map_or(&[], |(_, corrections, is_used)| {
            is_used.store(true, Ordering::Relaxed);
            corrections.list()
        })
    }

    /// The files that were for none of the texts that were read.
    pub fn unused(&self) -> impl Iterator<Item = Problem> {
        let unused = self.0.iter();
        let unused = unused.filter(|(_, _, is_used)| !is_used.load(Ordering::Relaxed));
        unused.map(|(path, corrections, _)| {
            Input::File(path.clone()).problem(format!(
                "these corrections are for another text ({}, {}); name that text, unchanged, beside them",
                corrections.document, corrections.text
            ))
        })
    }
}

/// What is wrong with a file, and what to do about it.
fn said(fault: &Fault) -> String {
    let what = faults::said(fault, corrections::SCHEMA);
    format!("{what}; compare it with docs/corrections.md, and the record with its neighbours")
}
