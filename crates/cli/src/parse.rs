//! `gangmu parse`: prints the plan of each file as JSON.

use crate::Ending;
use crate::corrected::Corrected;
use crate::reading::{self, Empty};
use clap::{Args, ValueEnum};
use gangmu_plan::json::{self, Layout};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

/// Print the plan of each file as JSON.
#[derive(Args)]
pub struct Arguments {
    /// How to print: indented, or one plan a line.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    #[command(flatten)]
    corrected: Corrected,
    /// Texts to parse; patterns such as 'plans/*.txt' are understood, - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Indented, one document after the other.
    Json,
    /// One plan a line.
    Ndjson,
}

impl Format {
    fn layout(self) -> Layout {
        match self {
            Self::Json => Layout::Indented,
            Self::Ndjson => Layout::Line,
        }
    }
}

/// Parses every file. A file without text has a plan too, which says what is wrong with it.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let mut output = BufWriter::new(io::stdout().lock());
    let layout = arguments.format.layout();
    let ending = reading::each(
        &arguments.files,
        &arguments.corrected,
        Empty::Kept,
        |reading| json::write(&reading.plan, layout),
        |plan| writeln!(output, "{plan}").map(|()| Ending::Well),
    )?;
    output.flush()?;
    Ok(ending)
}
