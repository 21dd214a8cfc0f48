//! One summary at the end: step, time, result, figures.

use super::schedule::{Finished, StepResult};
use crate::log::Log;
use std::time::Duration;

/// Prints the summary; its last line is `N passed, N failed`.
///
/// A step that could not run to its end, or not at all, is one failed test: it was
/// asked for, and nothing says that it would have passed.
pub fn print(log: &Log, results: &[Finished], all: Duration) {
    log.say("");
    for step in results {
        let result = match &step.result {
            StepResult::Ran(outcome) if outcome.failed == 0 && outcome.passed <= 1 => {
                "passed".to_owned()
            }
            StepResult::Ran(outcome) => {
                format!("{} passed, {} failed", outcome.passed, outcome.failed)
            }
            StepResult::Broke(error) => format!("FAILED: {}", first_line(error)),
            StepResult::NotRun(need) => format!("NOT RUN: it needs the step {need}"),
        };
        log.say(format!(
            "{:13} {:>6}  {result}",
            step.name,
            clock(step.duration)
        ));
        if let StepResult::Ran(outcome) = &step.result {
            for note in &outcome.notes {
                log.say(format!("{:22} {note}", ""));
            }
        }
    }
    log.say(format!("{:13} {:>6}\n", "in all", clock(all)));
    let (passed, failed) = results
        .iter()
        .map(counts)
        .fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    log.say(format!("{passed} passed, {failed} failed"));
}

fn counts(step: &Finished) -> (usize, usize) {
    match &step.result {
        StepResult::Ran(outcome) => (outcome.passed, outcome.failed),
        StepResult::Broke(_) | StepResult::NotRun(_) => (0, 1),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
