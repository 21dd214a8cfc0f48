//! `cargo xtask test`: every check, side by side where they do not wait for each other.

mod architecture;
mod browser;
mod engine;
mod licences;
mod rust;
mod schedule;
mod size;
mod summary;

use crate::build;
use crate::log::Log;
use crate::project::Project;
use crate::setup::{self, cargo_tools, cargo_tools::CargoTool, node};
use anyhow::{Context, Result, bail};
use schedule::{Outcome, Step};
use std::time::Instant;

/// All steps, in the order in which they start where nothing else decides.
const STEPS: [Step; 11] = [
    Step {
        name: "tools",
        about: "the tools of the release build are there",
        needs: &[],
        after: &[],
        run: tools,
    },
    Step {
        name: "format",
        about: "rustfmt would change nothing",
        needs: &[],
        after: &[],
        run: rust::format,
    },
    Step {
        name: "architecture",
        about: "packages depend on each other one way, the engine on no browser, clock, file or network",
        needs: &[],
        after: &[],
        run: architecture::check,
    },
    Step {
        name: "licences",
        about: "every dependency has a licence that deny.toml allows",
        needs: &[],
        after: &[],
        run: licences::check,
    },
    Step {
        name: "clippy",
        about: "no warning in any package",
        needs: &[],
        after: &["format"],
        run: rust::clippy,
    },
    Step {
        name: "native",
        about: "unit, integration and documentation tests on this machine",
        needs: &[],
        // Both use cargo's one build folder, and would wait for each other inside.
        after: &["clippy"],
        run: rust::tests,
    },
    Step {
        name: "site",
        about: "everything that is released builds, and old browsers know all that its binary uses",
        needs: &["tools"],
        after: &[],
        run: site,
    },
    Step {
        name: "size",
        about: "binary, scripts and style keep to the budget",
        needs: &["site"],
        after: &[],
        run: size::check,
    },
    Step {
        name: "driver",
        about: "Firefox's driver is there",
        needs: &["tools"],
        after: &["site"],
        run: driver,
    },
    Step {
        name: "engine",
        about: "the engine reads in 32-bit WebAssembly what it reads on this machine",
        needs: &["tools"],
        after: &["site", "native"],
        run: engine::tests,
    },
    Step {
        name: "browser",
        about: "the built site in Chromium and Firefox",
        needs: &["site", "driver"],
        after: &[],
        run: browser::tests,
    },
];

/// What the steps work with.
pub struct Bench<'a> {
    project: &'a Project,
    /// Whether the new size of the page is written down.
    record: bool,
}

struct Options {
    only: Vec<String>,
    skip: Vec<String>,
    list: bool,
    record: bool,
}

/// `cargo xtask test`; true if every check passed.
pub fn run(project: &Project, log: &Log, options: &[String]) -> Result<bool> {
    let options = parse(options)?;
    if options.list {
        for step in &STEPS {
            log.say(format!("{:13} {}", step.name, step.about));
        }
        return Ok(true);
    }
    let begin = Instant::now();
    let steps = schedule::select(&STEPS, &options.only, &options.skip);
    // Before all else, since only one package manager can run, and it may need a person.
    setup::test_packages(log)?;
    let bench = Bench {
        project,
        record: options.record,
    };
    let logs = project.target.join("xtask-logs");
    let results = schedule::run(&steps, &bench, &logs)?;
    summary::print(log, &results, begin.elapsed());
    Ok(results.iter().all(schedule::Finished::passed))
}

fn parse(options: &[String]) -> Result<Options> {
    let mut parsed = Options {
        only: Vec::new(),
        skip: Vec::new(),
        list: false,
        record: false,
    };
    let mut words = options.iter();
    while let Some(option) = words.next() {
        match option.as_str() {
            "--only" => parsed.only = names(words.next())?,
            "--skip" => parsed.skip = names(words.next())?,
            "--list" => parsed.list = true,
            "--record" => parsed.record = true,
            _ => bail!("test does not know `{option}`; see `cargo xtask help`"),
        }
    }
    Ok(parsed)
}

fn names(value: Option<&String>) -> Result<Vec<String>> {
    let names: Vec<String> = value
        .context("name the steps, as in --only format,clippy")?
        .split(',')
        .map(str::to_owned)
        .collect();
    for name in &names {
        if !STEPS.iter().any(|step| step.name == name) {
            bail!("there is no step `{name}`; `cargo xtask test --list` names them");
        }
    }
    Ok(names)
}

fn tools(bench: &Bench, log: &Log) -> Result<Outcome> {
    setup::build_tools(bench.project, log)?;
    Ok(Outcome::passed())
}

fn site(bench: &Bench, log: &Log) -> Result<Outcome> {
    build::dist(bench.project, log, None)?;
    Ok(Outcome::passed())
}

fn driver(bench: &Bench, log: &Log) -> Result<Outcome> {
    cargo_tools::install(bench.project, log, &[CargoTool::geckodriver()])?;
    node::install_modules(log, &bench.project.browser_tests())?;
    Ok(Outcome::passed())
}
