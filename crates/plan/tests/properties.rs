//! What holds for the plan of any text.

#[path = "support/invariants.rs"]
mod invariants;

use invariants::check;
use proptest::{collection::vec, prelude::*, sample::select};

/// Pieces of plans, of which any may stand next to any other.
const PIECES: [&str; 60] = [
    "一、",
    "(一)",
    "（二）",
    "1.",
    "2、",
    "(3)",
    "①",
    "一是",
    "二是",
    "第一，",
    "——",
    "附件1",
    "\n",
    "\n\n",
    "\r\n",
    "　　",
    " ",
    "。",
    "，",
    ",",
    "、",
    ";",
    "：",
    "“",
    "”",
    "《",
    "》",
    "(",
    "）",
    "总体目标",
    "基本原则",
    "保障措施",
    "重点任务",
    "主要预期目标是:",
    "指导思想",
    "地区生产总值增长5%以上",
    "达到1330亿元",
    "年均增长12%",
    "4.5-5%",
    "百分之九",
    "三年累计60项",
    "12+1个方面新突破",
    "3项重点举措",
    "等5项任务",
    "十二个方面工作",
    "八个方面,主要涉及",
    "扩大有效投资",
    "提振消费",
    "抓好项目建设",
    "责任单位:市发改委、市商务局",
    "2023年6月底前",
    "每季度听取进展情况",
    "市委成立领导小组",
    "某市2023年计划",
    "十四五",
    "<p>",
    "</p>",
    "\u{feff}",
    "🙂",
    "\u{0}",
];

/// Texts that look like plans.
fn plans() -> impl Strategy<Value = String> {
    vec(select(&PIECES[..]), 0..120).prop_map(|pieces| pieces.concat())
}

/// How many texts are tried; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(128)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn holds_for_texts_that_look_like_plans(text in plans()) {
        check(&text);
    }

    #[test]
    fn holds_for_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn holds_for_parts_of_real_texts(
        text in select(&[
            include_str!("../../../documents/huludao-work-report-2025.txt"),
            include_str!("../../../documents/panjin-industry-briefing-2023.txt"),
            include_str!("../../../documents/panjin-revitalization-briefing-2023.txt"),
        ][..]),
        from in 0..12_000_usize,
        length in 0..3_000_usize,
    ) {
        let start = text.floor_char_boundary(from);
        let end = text.floor_char_boundary(start + length);
        check(&text[start..end]);
    }
}

/// A short run of the fuzzer's seeds, each also cut off at some places.
#[test]
fn holds_for_the_seeds_of_the_fuzzer() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/seeds/plan");
    let seeds = std::fs::read_dir(folder).expect("the seeds are there");
    for seed in seeds {
        let bytes = std::fs::read(seed.expect("a file").path()).expect("a seed can be read");
        for part in 1..=5 {
            check(&String::from_utf8_lossy(&bytes[..bytes.len() * part / 5]));
        }
    }
}

/// Numbers inside each other's names: each digit is in the innermost alone.
#[test]
fn holds_where_names_meet_numbers() {
    for text in [
        "附件14.5-5%",
        "联系024-q2345678",
        "一、《“地区生产总值增长5%以上”地区生产总值增长5%以上》",
        "《　　(3)地区生产总值增长5%以上》一、",
        "——《。地区生产总值增长5%以上12+1个方面新突破》",
    ] {
        check(text);
    }
}
