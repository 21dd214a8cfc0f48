//! Any bytes, under each name that the reader treats apart, keep the promises of a document.

#![no_main]

#[path = "../../crates/document/tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["plan.txt", "plan.md", "plan.html"] {
        invariants::check(&gangmu_document::read(name, bytes, &invariants::decode));
    }
});
