//! `gangmu parse`: prints the plan of each file as JSON.

use crate::decode::decode;
use clap::{Args, ValueEnum};
use gangmu_plan::{
    json::{self, Layout},
    model::Plan,
};
use std::{
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Print the plan of each file as JSON.
#[derive(Args)]
pub struct Arguments {
    /// How to print: indented, or one plan a line.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Texts to parse.
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

/// Parses every file, names the ones that cannot be read, and fails if there are any.
pub fn run(arguments: &Arguments) -> ExitCode {
    match print_all(arguments) {
        Ok(all_read) if all_read => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("gangmu: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the plan of every file that can be read, and tells whether all could.
fn print_all(arguments: &Arguments) -> io::Result<bool> {
    let mut output = BufWriter::new(io::stdout().lock());
    let mut all_read = true;
    for file in &arguments.files {
        match fs::read(file) {
            Ok(bytes) => print(&mut output, &plan(file, &bytes), arguments.format)?,
            Err(error) => {
                eprintln!("gangmu: {}: {error}", file.display());
                all_read = false;
            }
        }
    }
    output.flush()?;
    Ok(all_read)
}

fn plan(file: &Path, bytes: &[u8]) -> Plan {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    gangmu_plan::read(&gangmu_document::read(&name, bytes, &decode))
}

fn print(output: &mut impl Write, plan: &Plan, format: Format) -> io::Result<()> {
    let layout = match format {
        Format::Json => Layout::Indented,
        Format::Ndjson => Layout::Line,
    };
    writeln!(output, "{}", json::write(plan, layout))
}
