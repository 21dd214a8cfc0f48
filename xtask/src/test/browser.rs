//! The browser tests: Node.js drives real browsers through WebDriver.

use super::Bench;
use super::schedule::Outcome;
use crate::log::Log;
use crate::setup::browsers;
use crate::setup::cargo_tools::CargoTool;
use anyhow::{Context, Result};
use std::process::Command;

/// The words that are counted; Node takes what comes after a file for a file.
pub const REPORTER: &str = "--test-reporter=spec";

/// Runs the tests of tests/browser on the built site.
pub fn tests(bench: &Bench, log: &Log) -> Result<Outcome> {
    let project = bench.project;
    let missing = "is missing: run `cargo xtask setup --tests`";
    let chrome = browsers::chrome().with_context(|| format!("Chrome {missing}"))?;
    let firefox = browsers::firefox().with_context(|| format!("Firefox {missing}"))?;
    let node = |words: &[&str]| -> Result<Command> {
        let mut node = Command::new("node");
        node.current_dir(project.browser_tests())
            .env("GANGMU_SITE", project.site())
            .env("GANGMU_CHROME", &chrome.browser)
            .env("GANGMU_CHROMEDRIVER", &chrome.driver)
            .env("GANGMU_FIREFOX", &firefox)
            .env(
                "GANGMU_GECKODRIVER",
                CargoTool::geckodriver().require(project)?,
            )
            .args(words);
        Ok(node)
    };
    // Two files at a time: while one browser waits for its driver, the other one works.
    let tests = node_tests(
        &mut node(&["--test", REPORTER, "--test-concurrency=2"])?,
        log,
    );
    // What is measured has the machine to itself.
    let measures = node_tests(&mut node(&["--test", REPORTER, "speed.measure.mjs"])?, log);
    tests.and(measures)
}

/// Runs Node's own runner with its words; the outcome is of all that the log holds.
pub fn node_tests(node: &mut Command, log: &Log) -> Result<Outcome> {
    let failed = count(&log.text()).failed;
    let ended = log.run(node);
    let outcome = count(&log.text());
    if outcome.failed == failed {
        // No test failed, so what failed was no test: a file that does not parse, say.
        ended?;
    }
    Ok(outcome)
}

/// Reads the runner's totals; what else the tests say of themselves becomes notes.
fn count(text: &str) -> Outcome {
    let mut outcome = Outcome::counted(0, 0);
    for line in text.lines() {
        // What a test says of itself is indented like the test; the totals are not.
        if let Some(figure) = line.trim_start().strip_prefix("ℹ measured: ") {
            outcome.notes.push(figure.to_owned());
        }
        let Some(words) = line.strip_prefix("ℹ ") else {
            continue;
        };
        let number = |word: &str| words.strip_prefix(word)?.trim().parse::<usize>().ok();
        if let Some(passed) = number("pass ") {
            outcome.passed += passed;
        } else if let Some(failed) = number("fail ").or_else(|| number("cancelled ")) {
            outcome.failed += failed;
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn reads_the_totals_of_node() {
        let outcome = count(
            "✔ opens\n  ℹ measured: parse 31 ms\nℹ tests 4\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\n",
        );
        assert_eq!((outcome.passed, outcome.failed), (3, 1));
        assert_eq!(outcome.notes, ["parse 31 ms"]);
    }

    #[test]
    fn what_a_browser_cannot_do_is_neither_passed_nor_failed() {
        let outcome = count(
            "﹣ draws a finger # only Chromium can\nℹ pass 3\nℹ fail 0\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n",
        );
        assert_eq!((outcome.passed, outcome.failed), (3, 0));
    }

    #[test]
    fn adds_what_ran_one_after_the_other() {
        let outcome =
            count("ℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ pass 2\nℹ fail 0\nℹ cancelled 0\n");
        assert_eq!((outcome.passed, outcome.failed), (5, 1));
    }
}
