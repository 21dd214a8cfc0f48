//! The `gangmu` command: the engine on the command line.
//!
//! Every command names a file that it cannot read and goes on with the others. It ends with 0
//! when all went well, 1 when `check` found a count that does not agree with its list, and 2
//! when a file could not be read or the command was not understood.

mod align;
mod check;
mod corrected;
mod decode;
mod draw;
mod export;
mod faults;
mod index;
mod inputs;
mod output;
mod parse;
mod reading;
mod words;

use clap::{Parser, Subcommand};
use std::io;
use std::process::ExitCode;

/// Reads Chinese government plans.
#[derive(Parser)]
#[command(name = "gangmu", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Parse(parse::Arguments),
    Check(check::Arguments),
    Align(align::Arguments),
    Export(export::Arguments),
    Draw(draw::Arguments),
    Index(index::Arguments),
}

/// How a command ended; the worst of several files counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    /// Everything was done.
    Well,
    /// A declared count does not agree with its list.
    Mismatch,
    /// Something could not be read or written.
    Trouble,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Well => Self::SUCCESS,
            Ending::Mismatch => Self::from(1),
            Ending::Trouble => Self::from(2),
        }
    }
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Parse(arguments) => parse::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Align(arguments) => align::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Draw(arguments) => draw::run(&arguments),
        Command::Index(arguments) => index::run(&arguments),
    };
    match ended {
        Ok(ending) => ending.into(),
        // Whoever reads the output, `head` say, has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gangmu: {error}");
            Ending::Trouble.into()
        }
    }
}
