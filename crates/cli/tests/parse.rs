//! `gangmu parse` as a user runs it.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn parse(arguments: &[&str], files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gangmu"))
        .arg("parse")
        .args(arguments)
        .args(files)
        .output()
        .unwrap()
}

fn bundled(name: &str) -> PathBuf {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents");
    documents.join(name)
}

fn plans(output: &Output) -> Vec<Value> {
    let lines = str::from_utf8(&output.stdout).unwrap().lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn prints_one_plan_a_line() {
    let files = [
        bundled("huludao-work-report-2025.txt"),
        bundled("shenyang-revitalization-plan-2023.txt"),
    ];
    let output = parse(&["--format", "ndjson"], &[&files[0], &files[1]]);
    assert!(output.status.success());
    let plans = plans(&output);
    let documents: Vec<_> = plans.iter().map(|plan| plan["document"].as_str()).collect();
    assert_eq!(
        documents,
        [
            Some("huludao-work-report-2025.txt"),
            Some("shenyang-revitalization-plan-2023.txt"),
        ]
    );
    assert!(plans.iter().all(|plan| plan["schema"] == "gangmu.plan/1"));
}

#[test]
fn prints_indented_json_by_default() {
    let file = bundled("huludao-work-report-2025.txt");
    let output = parse(&[], &[&file]);
    let plan: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(plan["place"], "葫芦岛市");
    assert!(output.stdout.starts_with(b"{\n  \"schema\""));
}

#[test]
fn names_a_file_that_fails_and_goes_on() {
    let missing = bundled("missing.txt");
    let file = bundled("huludao-work-report-2025.txt");
    let output = parse(&["--format", "ndjson"], &[&missing, &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        str::from_utf8(&output.stderr)
            .unwrap()
            .contains("missing.txt")
    );
    assert_eq!(plans(&output).len(), 1);
}

#[test]
fn reads_legacy_encodings() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gb18030.txt");
    let (bytes, _, _) =
        encoding_rs::GB18030.encode("某市三年行动方案\n一、总体目标\n生产总值增长6%。");
    fs::write(&file, bytes).unwrap();
    let output = parse(&["--format", "ndjson"], &[&file]);
    let plans = plans(&output);
    assert_eq!(plans[0]["title"], "某市三年行动方案");
    assert_eq!(plans[0]["quantities"][0]["number"], 6.0);
}

#[test]
fn prints_the_same_bytes_every_time() {
    let file = bundled("panjin-industry-briefing-2023.txt");
    assert_eq!(parse(&[], &[&file]).stdout, parse(&[], &[&file]).stdout);
}
