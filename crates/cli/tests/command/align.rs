//! `gangmu align`.

use crate::support::{bundled, complaints, file, folder, gangmu, gangmu_reading, printed};
use serde_json::{Value, json};

const LEFT: &str =
    "某市方案\n重点任务\n(一)扩大内需\n1.提振消费\n2.大力发展现代物流业\n3.修建水库\n";
const RIGHT: &str =
    "某县方案\n重点任务\n(一)扩大内需\n1.推动物流业做大做强\n2.提振消费\n3.植树造林\n";

fn sides(name: &str) -> [String; 2] {
    let folder = folder(name);
    [
        file(&folder, "left.txt", LEFT),
        file(&folder, "right.txt", RIGHT),
    ]
}

#[test]
fn json_is_a_list_of_pairs_with_the_unmatched_after_them() {
    let [left, right] = sides("align-json");
    let output = gangmu(&["align", &left, &right]);
    assert!(output.status.success());
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| json!([row["left"], row["right"], row["kind"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["提振消费", "提振消费", "same"]),
            json!(["大力发展现代物流业", "推动物流业做大做强", "similar"]),
            json!(["修建水库", null, "only_left"]),
            json!([null, "植树造林", "only_right"]),
        ]
    );
    assert_eq!(rows[0]["score"], 1.0);
    let score = rows[1]["score"].as_f64().unwrap();
    assert!(score > 0.25 && score < 1.0);
    assert_eq!(rows[1]["words"], json!(["物流业"]));
    assert_eq!(rows[2]["score"], Value::Null);
    assert!(rows[1]["left_id"].as_str().unwrap().starts_with('m'));
}

#[test]
fn csv_has_the_same_rows() {
    let [left, right] = sides("align-csv");
    let output = gangmu(&["align", "--format", "csv", &left, &right]);
    let text = printed(&output).strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<_> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        header,
        [
            "left", "right", "kind", "score", "words", "left_id", "right_id"
        ]
    );
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let json = gangmu(&["align", &left, &right]).stdout;
    let json: Vec<Value> = serde_json::from_slice(&json).unwrap();
    assert_eq!(rows.len(), json.len());
    for (row, pair) in rows.iter().zip(&json) {
        for (cell, name) in row.iter().zip(["left", "right", "kind"]) {
            assert_eq!(cell, pair[name].as_str().unwrap_or_default());
        }
        assert_eq!(row[3].parse().ok(), pair["score"].as_f64());
    }
}

#[test]
fn one_side_may_be_standard_input_and_both_must_be_there() {
    let [left, right] = sides("align-inputs");
    let output = gangmu_reading(&["align", "-", &right], LEFT.as_bytes());
    assert_eq!(output.stdout, gangmu(&["align", &left, &right]).stdout);
    let missing = gangmu(&["align", &left, "missing.txt"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(complaints(&missing).contains("missing.txt") && missing.stdout.is_empty());
    let pattern = left.replace("left.txt", "*.txt");
    let several = gangmu(&["align", &pattern, &right]);
    assert_eq!(several.status.code(), Some(2));
    assert!(complaints(&several).contains("several files"));
}

#[test]
fn two_bundled_plans_have_measures_in_common() {
    let output = gangmu(&[
        "align",
        &bundled("shenyang-revitalization-plan-2023.txt"),
        &bundled("panjin-revitalization-briefing-2023.txt"),
    ]);
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let count = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).count();
    let pairs = count("same") + count("similar");
    assert_eq!(count("same"), 29);
    assert_eq!(
        (pairs + count("only_left"), pairs + count("only_right")),
        (65, 50)
    );
}
