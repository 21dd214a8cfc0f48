//! `cargo xtask`: everything a person or a machine does with this repository.
//!
//! Conventions: each command is a module. What is printed is for people and goes
//! through [`log::Log`], so that steps running side by side keep their words apart.
//! Errors carry a context that says what was being done, and where it helps, what to do.

mod build;
mod engine;
mod log;
mod project;
mod proof;
mod serve;
mod setup;
mod test;

use anyhow::{Result, bail};
use log::Log;
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

Commands:
  setup [--tests]     install what the build needs (with --tests: what the tests need too)
  build               build the site for browsers that run WebAssembly, into dist/site/
  dist [options]      build everything that is released, into dist/
      --base URL      the address of the site: writes oEmbed files for other sites
  serve [options]     build the site, serve it on this machine, say what to open
      --port N        the port to try first (8080)
      --dir DIR       serve this folder as it is, without building
      --prefix /SUB/  serve under a sub-path
  test [options]      run every check; the last line is `N passed, N failed`
      --only A,B      only these steps (and the build that they need)
      --skip A,B      all but these steps
      --list          name the steps
      --record        write down the new size of the page
  bench               print speed and memory of the engine, here and as WebAssembly
  beside              read the same texts with another library, print both speeds
  fuzz TARGET SECONDS fuzz `document` or `plan`, from the seeds in fuzz/
  help                show this text

Tools that have to be built are kept in ~/.cache/gangmu (or $GANGMU_CACHE).
To see a change in the page: cargo xtask serve, then open the address it prints.
";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command given; false is a run that ended well but found failures.
fn run() -> Result<bool> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let options: Vec<String> = arguments.collect();
    let project = Project::locate()?;
    let log = Log::terminal();
    match command.as_deref() {
        Some("setup") => {
            setup::run(&project, &log, &options)?;
            Ok(true)
        }
        Some("build") => {
            no_options("build", &options)?;
            setup::build_tools(&project, &log)?;
            let site = build::site(&project, &log)?;
            log.say(format!("\nThe site is in {}", site.display()));
            Ok(true)
        }
        Some("dist") => {
            let base = match &options[..] {
                [] => None,
                [option, base] if option == "--base" => Some(base.as_str()),
                _ => bail!("`dist` knows `--base URL` alone\n\n{HELP}"),
            };
            setup::build_tools(&project, &log)?;
            build::dist(&project, &log, base)?;
            log.say(format!("\nAll is in {}", project.dist().display()));
            Ok(true)
        }
        Some("serve") => {
            serve::run(&project, &log, &options)?;
            Ok(true)
        }
        Some("test") => test::run(&project, &log, &options),
        Some("bench") => {
            no_options("bench", &options)?;
            proof::bench(&project, &log)?;
            Ok(true)
        }
        Some("beside") => {
            no_options("beside", &options)?;
            proof::beside(&project, &log)?;
            Ok(true)
        }
        Some("fuzz") => {
            proof::fuzz(&project, &log, &options)?;
            Ok(true)
        }
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(true)
        }
        Some(other) => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

fn no_options(command: &str, options: &[String]) -> Result<()> {
    match options.first() {
        None => Ok(()),
        Some(option) => bail!("`{command}` does not know `{option}`\n\n{HELP}"),
    }
}
