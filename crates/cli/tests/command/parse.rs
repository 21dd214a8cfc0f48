//! `gangmu parse`.

use crate::support::{bundled, complaints, file, folder, gangmu, plans};
use serde_json::Value;

#[test]
fn prints_one_plan_a_line() {
    let files = [
        bundled("shenyang-revitalization-plan-2023.txt"),
        bundled("huludao-work-report-2025.txt"),
    ];
    let output = gangmu(&["parse", "--format", "ndjson", &files[0], &files[1]]);
    assert!(output.status.success());
    let plans = plans(&output);
    let documents: Vec<_> = plans.iter().map(|plan| plan["document"].as_str()).collect();
    assert_eq!(
        documents,
        [
            Some("shenyang-revitalization-plan-2023.txt"),
            Some("huludao-work-report-2025.txt"),
        ]
    );
    assert!(plans.iter().all(|plan| plan["schema"] == "gangmu.plan/1"));
}

#[test]
fn prints_indented_json_by_default() {
    let output = gangmu(&["parse", &bundled("huludao-work-report-2025.txt")]);
    let plan: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plan["place"], "葫芦岛市");
    assert!(output.stdout.starts_with(b"{\n  \"schema\""));
}

#[test]
fn reads_legacy_encodings() {
    let (bytes, _, _) =
        encoding_rs::GB18030.encode("某市三年行动方案\n一、总体目标\n生产总值增长6%。");
    let file = file(&folder("legacy"), "gb18030.txt", bytes);
    let plans = plans(&gangmu(&["parse", "--format", "ndjson", &file]));
    assert_eq!(plans[0]["title"], "某市三年行动方案");
    assert_eq!(plans[0]["quantities"][0]["number"], 6.0);
}

#[test]
fn a_file_that_is_no_text_has_a_plan_that_says_so() {
    let file = file(
        &folder("no-text"),
        "picture.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    );
    let output = gangmu(&["parse", "--format", "ndjson", &file]);
    assert!(output.status.success(), "{}", complaints(&output));
    assert_eq!(plans(&output)[0]["diagnostics"][0]["code"], "not_text");
}

#[test]
fn prints_the_same_bytes_every_time() {
    let file = bundled("panjin-industry-briefing-2023.txt");
    let parse = || gangmu(&["parse", &file]).stdout;
    assert_eq!(parse(), parse());
}
