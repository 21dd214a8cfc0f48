//! What cargo itself checks: form, lints, tests.

use super::Bench;
use super::schedule::Outcome;
use crate::log::Log;
use anyhow::{Context, Result};

/// rustfmt would change nothing.
pub fn format(bench: &Bench, log: &Log) -> Result<Outcome> {
    log.run(bench.project.cargo().args(["fmt", "--all", "--check"]))
        .context("`cargo fmt` puts it right")?;
    Ok(Outcome::passed())
}

/// No warning in any package, its tests and examples included.
pub fn clippy(bench: &Bench, log: &Log) -> Result<Outcome> {
    log.run(
        bench
            .project
            .cargo()
            .args([
                "clippy",
                "--quiet",
                "--locked",
                "--workspace",
                "--all-targets",
                "--keep-going",
            ])
            .args(["--", "--deny", "warnings"]),
    )?;
    Ok(Outcome::passed())
}

/// The tests of all packages.
pub fn tests(bench: &Bench, log: &Log) -> Result<Outcome> {
    let ended =
        log.run(
            bench
                .project
                .cargo()
                .args(["test", "--locked", "--workspace", "--no-fail-fast"]),
        );
    let outcome = count(&log.text());
    if outcome.failed == 0 {
        // No test failed, so what failed came before them: the compiler, say.
        ended?;
    }
    Ok(outcome)
}

/// Adds up the lines `test result: ok. 12 passed; 0 failed; …`.
fn count(text: &str) -> Outcome {
    let of = |word: &str, line: &str| -> usize {
        let before = line.split(word).next().unwrap_or_default();
        let number = before.split_whitespace().next_back().unwrap_or_default();
        number.parse().unwrap_or(0)
    };
    text.lines()
        .filter(|line| line.starts_with("test result:"))
        .fold(Outcome::counted(0, 0), |sum, line| {
            Outcome::counted(
                sum.passed + of(" passed;", line),
                sum.failed + of(" failed;", line),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn adds_up_the_results_of_all_test_programs() {
        let text = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        let outcome = count(text);
        assert_eq!((outcome.passed, outcome.failed), (15, 2));
    }
}
