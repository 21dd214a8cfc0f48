//! Any text keeps the promises of a plan.

#![no_main]

#[path = "../../crates/plan/tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| invariants::check(&String::from_utf8_lossy(bytes)));
