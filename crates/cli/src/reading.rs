//! Reading many files at once, with what is made of them in the order of the arguments.

use crate::Ending;
use crate::corrected::{Corrected, Shelf};
use crate::decode::decode;
use crate::inputs::{self, Input, Problem};
use gangmu_document::{Document, is_docx, key};
use gangmu_plan::corrections::read_corrected;
use gangmu_plan::model::Plan;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::io;
use std::path::PathBuf;

/// How many files are read before their results are handed on: enough to keep every core
/// busy, few enough to hold in memory.
const AT_ONCE: usize = 64;

/// Fewest files for which a progress bar is worth its line.
const MANY: usize = 4;

/// A text that was read.
pub struct Reading {
    /// Where it came from.
    pub input: Input,
    /// The text.
    pub document: Document,
    /// What it says.
    pub plan: Plan,
}

impl Reading {
    /// Reads one text, with its corrections where there are some.
    fn of(input: &Input, shelf: &Shelf) -> Result<Self, Problem> {
        let bytes = input.read()?;
        let corrections = shelf.of(&key(&bytes), &input.name());
        let document = if is_docx(&bytes) {
            let text = gangmu_docx::text(&bytes).map_err(|error| input.problem(error))?;
            Document::from_text(&input.name(), &text)
        } else {
            gangmu_document::read(&input.name(), &bytes, &decode)
        };
        Ok(Self {
            input: input.clone(),
            plan: read_corrected(&document, corrections),
            document,
        })
    }

    /// Why there is nothing to work with: the file is no text, or holds none.
    fn nothing(&self) -> Option<String> {
        let diagnostics = &self.document.diagnostics;
        let first = diagnostics
            .first()
            .filter(|_| self.document.lines.is_empty())?;
        Some(format!("{}: {}；{}", self.input, first.message, first.hint))
    }
}

/// What to do with a file in which there is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    /// Work on it: its plan says what is wrong with it.
    Kept,
    /// Name it and leave it out.
    LeftOut,
}

/// The plans of the files that the arguments name, in their order, and how reading them ended.
pub fn plans(arguments: &[PathBuf], corrected: &Corrected) -> io::Result<(Vec<Plan>, Ending)> {
    let mut plans = Vec::new();
    let ending = each(
        arguments,
        corrected,
        Empty::LeftOut,
        |reading| reading.plan.clone(),
        |plan| {
            plans.push(plan);
            Ok(Ending::Well)
        },
    )?;
    Ok((plans, ending))
}

/// Reads the files that the arguments name, with their corrections. `make` works on each of them,
/// several at a time; `put` gets what was made, in the order of the arguments. What cannot be read
/// is named; without the corrections that are asked for nothing is read.
pub fn each<T: Send>(
    arguments: &[PathBuf],
    corrected: &Corrected,
    empty: Empty,
    make: impl Fn(&Reading) -> T + Sync,
    mut put: impl FnMut(T) -> io::Result<Ending>,
) -> io::Result<Ending> {
    let shelf = match corrected.read() {
        Ok(shelf) => shelf,
        Err(problem) => {
            eprintln!("gangmu: {problem}");
            return Ok(Ending::Trouble);
        }
    };
    let inputs = inputs::named(arguments);
    let bar = progress(inputs.len());
    let mut ending = Ending::Well;
    let one = |input: &Result<Input, Problem>| -> Result<T, String> {
        let input = input.as_ref().map_err(Problem::to_string)?;
        let reading = Reading::of(input, &shelf).map_err(|problem| problem.to_string())?;
        match reading.nothing().filter(|_| empty == Empty::LeftOut) {
            Some(nothing) => Err(nothing),
            None => Ok(make(&reading)),
        }
    };
    for inputs in inputs.chunks(AT_ONCE) {
        let made: Vec<Result<T, String>> = inputs
            .par_iter()
            .map(|input| {
                let made = one(input);
                bar.inc(1);
                made
            })
            .collect();
        // The bar makes room for what is printed on the same terminal.
        ending = ending.max(bar.suspend(|| hand_on(made, &mut put))?);
    }
    bar.finish_and_clear();
    for problem in shelf.unused() {
        eprintln!("gangmu: {problem}");
        ending = Ending::Trouble;
    }
    Ok(ending)
}

fn hand_on<T>(
    made: Vec<Result<T, String>>,
    put: &mut impl FnMut(T) -> io::Result<Ending>,
) -> io::Result<Ending> {
    let mut ending = Ending::Well;
    for made in made {
        let ended = match made {
            Ok(made) => put(made)?,
            Err(problem) => {
                eprintln!("gangmu: {problem}");
                Ending::Trouble
            }
        };
        ending = ending.max(ended);
    }
    Ok(ending)
}

/// A bar on standard error, hidden where that is no terminal or the files are few.
fn progress(files: usize) -> ProgressBar {
    if files < MANY {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {eta}");
    ProgressBar::new(files as u64).with_style(style.unwrap_or(ProgressStyle::default_bar()))
}
