//! Throughput and memory of each stage on the bundled texts, and how both grow with the text:
//! `cargo xtask bench`. Nothing here fails; the ratios that must hold are in `tests/scale.rs`.

use gangmu_document::Document;
use gangmu_plan::{json, metadata, numbers, outline, structure};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const TEXTS: [(&str, &str); 3] = [
    (
        "action plan",
        include_str!("../../../documents/shenyang-revitalization-plan-2023.txt"),
    ),
    (
        "plan report",
        include_str!("../../../documents/panjin-plan-report-2023.txt"),
    ),
    (
        "briefing",
        include_str!("../../../documents/panjin-industry-briefing-2023.txt"),
    ),
];

fn main() {
    println!(
        "{:24} {:>8} {:>10} {:>14}",
        "", "MB", "MB/s", "bytes a byte"
    );
    for (name, text) in TEXTS {
        for copies in [1, 10, 100] {
            println!("{name} × {copies}");
            measure(&signed(text, copies));
        }
    }
}

/// Copies of a text, each line signed with its copy: a text that stands in a file several
/// times is read once.
fn signed(text: &str, copies: u32) -> String {
    let sign = |copy: u32| char::from_u32(0x4e10 + copy).unwrap_or_default();
    (0..copies)
        .flat_map(|copy| {
            text.lines()
                .map(move |line| format!("{line}{}\n", sign(copy)))
        })
        .collect()
}

fn measure(text: &str) {
    let document = stage(text, "document", || Document::from_text("bench.txt", text));
    let found = stage(text, "outline", || outline::read(&document));
    stage(text, "structure", || structure::read(&document, &found));
    stage(text, "metadata", || metadata::read(&document, &found));
    stage(text, "numbers", || numbers::scan(&document.text));
    let plan = stage(text, "plan, all stages", || gangmu_plan::read(&document));
    stage(text, "json", || json::write(&plan, json::Layout::Line));
    stage(text, "bytes to plan", || {
        gangmu_plan::read(&Document::from_text("bench.txt", text))
    });
}

/// Prints the best speed of a stage and its highest memory, and gives what it made.
fn stage<T>(text: &str, name: &str, run: impl Fn() -> T) -> T {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let made = run();
    let memory = MEMORY.peak_usage().saturating_sub(before);
    let best = best_of(3, || drop(black_box(run())));
    let bytes = text.len() as f64;
    println!(
        "  {name:22} {:8.3} {:10.2} {:14.1}",
        bytes / 1e6,
        bytes / 1e6 / best.as_secs_f64(),
        memory as f64 / bytes
    );
    made
}

fn best_of(runs: usize, run: impl Fn()) -> Duration {
    let timed = (0..runs).map(|_| {
        let begin = Instant::now();
        run();
        begin.elapsed()
    });
    timed.min().unwrap_or_default()
}
