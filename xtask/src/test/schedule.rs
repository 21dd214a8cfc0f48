//! Runs steps as soon as what they wait for has ended, a few at a time.

use super::Bench;
use crate::log::Log;
use anyhow::Result;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Steps at work at the same time: cargo and the browsers fill the cores by themselves.
const LANES: usize = 2;

/// One check of the tests.
pub struct Step {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it makes sure of.
    pub about: &'static str,
    /// Steps without whose success it cannot run.
    pub needs: &'static [&'static str],
    /// Steps that it waits for if they are to run at all.
    pub after: &'static [&'static str],
    /// What it does; an error is a check that could not be made to the end.
    pub run: fn(&Bench, &Log) -> Result<Outcome>,
}

/// What a step found.
#[derive(Debug)]
pub struct Outcome {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Figures worth a line each in the summary.
    pub notes: Vec<String>,
}

impl Outcome {
    /// A step that is one test, which passed.
    pub fn passed() -> Self {
        Self::counted(1, 0)
    }

    /// A step of several tests.
    pub fn counted(passed: usize, failed: usize) -> Self {
        Self {
            passed,
            failed,
            notes: Vec::new(),
        }
    }
}

/// A step that has ended, one way or another.
pub struct Finished {
    /// Its name.
    pub name: &'static str,
    /// How long it took.
    pub duration: Duration,
    /// What came of it.
    pub result: StepResult,
}

/// What came of a step.
pub enum StepResult {
    /// It ran to its end.
    Ran(Outcome),
    /// It could not; the text says why.
    Broke(String),
    /// It did not run, for want of this step.
    NotRun(&'static str),
}

impl Finished {
    /// Whether it ran and found no fault.
    pub fn passed(&self) -> bool {
        matches!(&self.result, StepResult::Ran(outcome) if outcome.failed == 0)
    }
}

/// The steps asked for, with those that they need, in the order of the table.
pub fn select<'a>(steps: &'a [Step], only: &[String], skip: &[String]) -> Vec<&'a Step> {
    let mut wanted: BTreeSet<&str> = steps
        .iter()
        .map(|step| step.name)
        .filter(|name| only.is_empty() || only.iter().any(|wanted| wanted == name))
        .filter(|name| !skip.iter().any(|unwanted| unwanted == name))
        .collect();
    // A step is listed after those that it needs, so one walk from the end finds them all.
    for step in steps.iter().rev() {
        if wanted.contains(step.name) {
            wanted.extend(step.needs);
        }
    }
    steps
        .iter()
        .filter(|step| wanted.contains(step.name))
        .collect()
}

struct State<'a> {
    waiting: Vec<&'a Step>,
    finished: Vec<Finished>,
}

/// Runs the steps; says when each begins and ends, and shows the output of those that fail.
pub fn run(steps: &[&Step], bench: &Bench, logs: &Path) -> Result<Vec<Finished>> {
    let state = Mutex::new(State {
        waiting: steps.to_vec(),
        finished: Vec::new(),
    });
    let changed = Condvar::new();
    let selected: Vec<&str> = steps.iter().map(|step| step.name).collect();
    thread::scope(|scope| {
        for _ in 0..LANES {
            scope.spawn(|| work(&state, &changed, &selected, bench, logs));
        }
    });
    let mut finished = state
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .finished;
    finished.sort_by_key(|step| selected.iter().position(|name| *name == step.name));
    Ok(finished)
}

/// One lane: takes the next step that is ready until none is left.
fn work(state: &Mutex<State>, changed: &Condvar, selected: &[&str], bench: &Bench, logs: &Path) {
    let mut now = lock(state);
    while !now.waiting.is_empty() {
        let ready = now
            .waiting
            .iter()
            .position(|step| is_ready(step, selected, &now.finished));
        let Some(index) = ready else {
            now = changed.wait(now).unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        let step = now.waiting.remove(index);
        let lacking = step.needs.iter().copied().find(|need| {
            now.finished
                .iter()
                .any(|done| done.name == *need && !done.passed())
        });
        drop(now);
        let done = match lacking {
            Some(need) => Finished {
                name: step.name,
                duration: Duration::ZERO,
                result: StepResult::NotRun(need),
            },
            None => perform(step, bench, logs),
        };
        now = lock(state);
        now.finished.push(done);
        changed.notify_all();
    }
}

fn is_ready(step: &Step, selected: &[&str], finished: &[Finished]) -> bool {
    step.needs
        .iter()
        .chain(step.after)
        .filter(|name| selected.contains(name))
        .all(|name| finished.iter().any(|done| done.name == *name))
}

fn perform(step: &Step, bench: &Bench, logs: &Path) -> Finished {
    println!("  begins  {}: {}", step.name, step.about);
    let begin = Instant::now();
    let path = logs.join(step.name).with_extension("log");
    let (result, text) = match Log::file(&path) {
        Ok(log) => ((step.run)(bench, &log), log.text()),
        Err(error) => (Err(error), String::new()),
    };
    let finished = Finished {
        name: step.name,
        duration: begin.elapsed(),
        result: match result {
            Ok(outcome) => StepResult::Ran(outcome),
            Err(error) => StepResult::Broke(format!("{error:#}")),
        },
    };
    if finished.passed() {
        println!("  passed  {} ({:.0?})", step.name, finished.duration);
    } else {
        print!("{}", report(&finished, &text));
    }
    finished
}

/// A failed step's output, between lines that say where it begins and ends.
fn report(finished: &Finished, text: &str) -> String {
    let name = finished.name;
    let mut report = format!("\n──── {name} failed; its output:\n{}\n", text.trim_end());
    if let StepResult::Broke(error) = &finished.result {
        // Writing to a string cannot fail.
        let _ = writeln!(report, "\nerror: {error}");
    }
    report + &format!("──── end of {name}; alone: cargo xtask test --only {name}\n\n")
}

fn lock<'a, 'b>(state: &'a Mutex<State<'b>>) -> MutexGuard<'a, State<'b>> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Step, StepResult, run, select};
    use crate::project::Project;
    use crate::test::Bench;

    const fn step(name: &'static str, needs: &'static [&'static str]) -> Step {
        Step {
            name,
            about: "",
            needs,
            after: &[],
            run: |_, _| Ok(Outcome::passed()),
        }
    }

    const STEPS: [Step; 4] = [
        step("tools", &[]),
        step("format", &[]),
        step("site", &["tools"]),
        step("browser", &["site"]),
    ];

    fn names(only: &[&str], skip: &[&str]) -> Vec<&'static str> {
        let own = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let selected = select(&STEPS, &own(only), &own(skip));
        selected.iter().map(|step| step.name).collect()
    }

    #[test]
    fn a_step_brings_what_it_needs() {
        assert_eq!(names(&["browser"], &[]), ["tools", "site", "browser"]);
        assert_eq!(names(&["format"], &[]), ["format"]);
    }

    #[test]
    fn all_but_the_unwanted() {
        assert_eq!(names(&[], &["browser"]), ["tools", "format", "site"]);
        assert_eq!(
            names(&[], &["tools", "site"]),
            ["tools", "format", "site", "browser"]
        );
    }

    #[test]
    fn what_needs_a_failed_step_does_not_run() {
        let broken = Step {
            run: |_, _| anyhow::bail!("no such tool"),
            ..step("tools", &[])
        };
        let steps = [broken, step("site", &["tools"]), step("format", &[])];
        let project = Project::locate().expect("the tests run in the repository");
        let bench = Bench {
            project: &project,
            record: false,
        };
        let logs = std::env::temp_dir().join(format!("gangmu-xtask-{}", std::process::id()));
        let finished = run(&steps.each_ref(), &bench, &logs).expect("every step ends");
        std::fs::remove_dir_all(logs).expect("the steps wrote their logs there");
        assert!(matches!(finished[0].result, StepResult::Broke(_)));
        assert!(matches!(finished[1].result, StepResult::NotRun("tools")));
        assert!(finished[2].passed());
    }
}
