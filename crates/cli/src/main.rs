//! The `gangmu` command: the engine on the command line.

mod decode;
mod parse;

use clap::{Parser, Subcommand};
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
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Parse(arguments) => parse::run(&arguments),
    }
}
