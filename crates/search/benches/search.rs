//! How long a search takes in thousands of plans, and what the index weighs:
//! `cargo xtask bench`. Nothing here fails.

#[path = "../tests/support/library.rs"]
mod library;

use gangmu_search::{Limits, Query};
use library::{Opened, TEXTS, index};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const PLANS: usize = 2000;

/// What one types: single words from rare to everywhere, both scripts, numbers, names, letters.
const QUERIES: [&str; 16] = [
    "没有这样的话",
    "的",
    "发展",
    "战略性新兴产业",
    "優化營商環境",
    "12%",
    "百分之十二",
    "1330亿元",
    "GDP",
    "盘锦 GDP",
    "unemployment",
    "zlxxxcy",
    "fz",
    "推进 产业 发展",
    "增长12%以上",
    "加快推进产业结构调整发展 提高 建设 水平",
];

const PLACES: [&str; 8] = [
    "沈阳",
    "盘锦",
    "葫芦岛",
    "大连",
    "鞍山",
    "抚顺",
    "锦州",
    "营口",
];

const LIMITS: Limits = Limits { plans: 20, hits: 4 };

fn main() {
    let plans: Vec<_> = (0..PLANS)
        .map(|number| Opened::new(number.to_string(), &varied(number)))
        .collect();
    let characters: usize = plans
        .iter()
        .map(|plan| plan.document.text.chars().count())
        .sum();
    println!(
        "{PLANS} plans, {:.1} million characters",
        characters as f64 / 1e6
    );
    let before = MEMORY.current_usage_as_mb();
    let begin = Instant::now();
    let index = index(plans);
    println!(
        "index: {:.0} ms, {:.1} MB beside {before:.0} MB of plans",
        begin.elapsed().as_secs_f64() * 1e3,
        MEMORY.current_usage_as_mb() - before,
    );
    println!("{:>8} {:>8} {:>8}", "ms", "plans", "items");
    let mut slowest = 0.0_f64;
    for text in QUERIES {
        let mut best = f64::INFINITY;
        let mut found = index.find(&Query::new(text), LIMITS);
        for _ in 0..5 {
            let begin = Instant::now();
            found = black_box(index.find(&Query::new(text), LIMITS));
            best = best.min(begin.elapsed().as_secs_f64() * 1e3);
        }
        slowest = slowest.max(best);
        println!(
            "{best:8.2} {:>8} {:>8}  {text}",
            found.plan_count, found.hit_count
        );
    }
    println!("slowest: {slowest:.1} ms");
}

/// The text with a number: a bundled one for another place, with some paragraphs left out.
fn varied(number: usize) -> String {
    let text = TEXTS[number % TEXTS.len()];
    let place = PLACES[number / TEXTS.len() % PLACES.len()];
    let spared = 11 + number % 13;
    let lines = text.lines().enumerate();
    let kept = lines.filter(|(at, _)| number < TEXTS.len() || at % spared != spared - 1);
    let lines: Vec<&str> = kept.map(|(_, line)| line).collect();
    let text = lines.join("\n");
    if number < TEXTS.len() {
        return text;
    }
    let mut text = text;
    for known in ["沈阳", "盘锦", "葫芦岛"] {
        text = text.replace(known, place);
    }
    text
}
