//! How time and memory grow with the text: ratios alone, since machines differ.

use cpu_time::ThreadTime;
use gangmu_document::Document;
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::Duration;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most bytes of memory for a byte of input, from the text to the plan.
const MOST_MEMORY: usize = 12;

/// The time of 8 times the text may be 8 times the time and this share more. What grows with
/// the square of the text takes 64 times.
const SLACK: u32 = 3;

/// The name of a file of plain text.
const TEXT: &str = "scale.txt";

const PLAN: &str = include_str!("../../../documents/shenyang-revitalization-plan-2023.txt");
const REPORT: &str = include_str!("../../../documents/panjin-plan-report-2023.txt");
const BRIEFING: &str = include_str!("../../../documents/panjin-industry-briefing-2023.txt");
const OTHER_BRIEFING: &str =
    include_str!("../../../documents/panjin-revitalization-briefing-2023.txt");
const WORK_REPORT: &str = include_str!("../../../documents/huludao-work-report-2025.txt");

fn read(file: &str, text: &str) {
    let document = Document::from_text(file, text);
    drop(black_box(gangmu_plan::read(&document)));
}

/// Copies of a text, each line signed with its copy: a text that stands in a file several
/// times is read once.
fn copies(text: &str, count: usize) -> String {
    let sign = |copy: usize| char::from_u32(0x4e10 + copy as u32).unwrap_or_default();
    (0..count)
        .flat_map(|copy| {
            text.lines()
                .map(move |line| format!("{line}{}\n", sign(copy)))
        })
        .collect()
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect()
}

fn best_time(file: &str, text: &str) -> Duration {
    let timed = (0..3).map(|_| {
        let begin = ThreadTime::now();
        read(file, text);
        begin.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn check_time(name: &str, text: &str) {
    check_time_of(TEXT, name, text);
}

fn check_time_of(file: &str, name: &str, text: &str) {
    let (short, long) = (best_time(file, text), best_time(file, &copies(text, 8)));
    assert!(
        long < short * 8 * SLACK,
        "{name}: {short:?}, 8 times: {long:?}"
    );
}

fn check_memory(name: &str, text: &str) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    read(TEXT, text);
    let peak = MEMORY.peak_usage() - before;
    assert!(
        peak <= text.len() * MOST_MEMORY,
        "{name}: {:.1} times the text",
        peak as f64 / text.len() as f64
    );
}

/// One test, since tests of one program run side by side and share the allocator.
#[test]
fn time_and_memory_grow_with_the_text() {
    for (name, text, count) in [
        ("plan", PLAN, 6),
        ("report", REPORT, 3),
        ("briefing", BRIEFING, 8),
        ("other briefing", OTHER_BRIEFING, 6),
        ("work report", WORK_REPORT, 3),
    ] {
        // The word lists are made once, and belong to no text.
        read(TEXT, text);
        let long = copies(text, count);
        check_memory(name, &long);
        check_memory(&format!("{name} on one line"), &on_one_line(&long));
    }

    check_time("report", REPORT);
    check_time("report on one line", &on_one_line(REPORT));
    check_time("lines", &"增长5%\n".repeat(500));
    check_time("headings of one level", &"一、目标\n".repeat(500));
    check_time("claims", &"包括3个方面、5项任务。".repeat(300));
    check_time("open quotes", &"《“(".repeat(500));
    // All on one line, which no cut at a line end makes short.
    for piece in [
        "增长5%，",
        "增长5%、",
        "百分之五十",
        "3个方面",
        "1至5",
        "12:30",
        "责任人：张三",
        "一是",
        "每年",
        "1",
        "a",
        "　",
        "<p ",
        "&amp",
        "\u{202e}\u{200b}",
        "（一）",
        "𠀀",
    ] {
        check_time(&format!("one line of {piece:?}"), &piece.repeat(2000));
    }
    for piece in ["<a \">\"", "<a '>'", "<p title=\"", "<b>"] {
        let text = piece.repeat(2000);
        check_time_of("scale.html", &format!("HTML of {piece:?}"), &text);
    }
}
