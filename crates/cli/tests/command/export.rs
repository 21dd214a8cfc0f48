//! `gangmu export`: what is written is read back.

use crate::support::{bundled, complaints, file, folder, gangmu, plans, printed};
use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::Value;
use std::fs;
use std::path::Path;

const ODD: &str = "某市三年行动方案\n二、重点任务\n(一)=扩大内需\n1.=提振|消费\n零售总额下降7%。\n\
    2.@扩大\"投资\",稳*增长\n三、责任分工\n";

/// The rows of a CSV text that begins with a byte order mark, header first.
fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text);
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// The rows of a sheet, header first.
fn sheet_rows(path: &Path, sheet: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let range = workbook.worksheet_range(sheet).unwrap();
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        other => panic!("no text and no number: {other:?}"),
    };
    range
        .rows()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

fn plan(file: &str) -> Value {
    plans(&gangmu(&["parse", "--format", "ndjson", file])).remove(0)
}

fn measures(plan: &Value) -> Vec<&Value> {
    let areas = plan["areas"].as_array().unwrap().iter();
    areas
        .flat_map(|area| area["measures"].as_array().unwrap())
        .collect()
}

#[test]
fn csv_holds_every_measure_and_every_target() {
    let folder = folder("csv");
    let text = bundled("huludao-work-report-2025.txt");
    let plan = plan(&text);
    let output = gangmu(&[
        "export",
        &text,
        "-o",
        folder.join("list.csv").to_str().unwrap(),
    ]);
    assert!(output.status.success(), "{}", complaints(&output));
    let tasks = csv_rows(&fs::read(folder.join("list-tasks.csv")).unwrap());
    let measures = measures(&plan);
    assert_eq!(tasks[0][..5], ["文件", "方面序号", "方面", "序号", "任务"]);
    assert_eq!(tasks.len(), measures.len() + 1);
    for (row, measure) in tasks.iter().skip(1).zip(measures) {
        assert_eq!(row[4], measure["title"].as_str().unwrap());
        assert_eq!(row[5], measure["text"].as_str().unwrap());
        assert_eq!(row[11], measure["id"].as_str().unwrap());
    }
    let targets = csv_rows(&fs::read(folder.join("list-targets.csv")).unwrap());
    let quantities = plan["quantities"].as_array().unwrap().iter();
    let wanted: Vec<_> = quantities
        .filter(|quantity| quantity["status"] == "target")
        .collect();
    assert_eq!(targets.len(), wanted.len() + 1);
    for (row, target) in targets.iter().skip(1).zip(wanted) {
        assert_eq!(row[1], target["indicator"].as_str().unwrap());
        assert_eq!(row[4].parse().ok(), target["number"].as_f64());
        assert_eq!(row[6], target["unit"].as_str().unwrap_or_default());
    }
}

#[test]
fn on_standard_output_one_list_is_one_table() {
    let text = bundled("panjin-plan-report-2023.txt");
    let tasks = gangmu(&["export", "--list", "tasks", &text]).stdout;
    let targets = gangmu(&["export", "--list", "targets", "--language", "en", &text]).stdout;
    assert_eq!(csv_rows(&tasks)[0][4], "任务");
    assert_eq!(csv_rows(&targets)[0][1], "Indicator");
    let both = gangmu(&["export", &text]);
    assert_eq!(printed(&both).split("\r\n\r\n").count(), 2);
    assert_eq!(printed(&both).matches('\u{feff}').count(), 1);
}

#[test]
fn a_workbook_has_the_rows_of_the_csv() {
    let folder = folder("xlsx");
    let path = folder.join("list.xlsx");
    let files = [
        bundled("shenyang-revitalization-plan-2023.txt"),
        bundled("huludao-work-report-2025.txt"),
    ];
    let output = gangmu(&["export", &files[0], &files[1], "-o", path.to_str().unwrap()]);
    assert!(output.status.success(), "{}", complaints(&output));
    for (list, sheet) in [("tasks", "任务"), ("targets", "目标")] {
        let csv = gangmu(&["export", "--list", list, &files[0], &files[1]]).stdout;
        assert_eq!(sheet_rows(&path, sheet), csv_rows(&csv), "{list}");
    }
}

#[test]
fn no_cell_is_a_formula_and_marks_stay_in_their_cells() {
    let folder = folder("odd");
    let text = file(&folder, "odd.txt", ODD);
    let plan = plan(&text);
    let titles: Vec<_> = measures(&plan)
        .iter()
        .map(|measure| measure["title"].as_str().unwrap().to_owned())
        .collect();
    assert!(
        titles[0].starts_with('=') && titles[1].starts_with('@'),
        "{titles:?}"
    );
    let rows = csv_rows(&gangmu(&["export", "--list", "tasks", &text]).stdout);
    for (row, title) in rows.iter().skip(1).zip(&titles) {
        assert_eq!(row[4], format!("'{title}"));
        assert_eq!(row[2], "'=扩大内需");
    }
    let targets = csv_rows(&gangmu(&["export", "--list", "targets", &text]).stdout);
    assert_eq!(targets[1][4], "-7", "a number stays a number");
    let path = folder.join("odd.xlsx");
    gangmu(&["export", &text, "-o", path.to_str().unwrap()]);
    assert_eq!(sheet_rows(&path, "任务")[1][4], titles[0]);
    let markdown = gangmu(&["export", "--format", "markdown", "--list", "tasks", &text]);
    let rows: Vec<_> = printed(&markdown)
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.replace("\\|", "").matches('|').count())
        .collect();
    assert_eq!(rows, [13; 4], "{}", printed(&markdown));
}

#[test]
fn markdown_has_a_heading_for_each_list() {
    let text = bundled("panjin-industry-briefing-2023.txt");
    let output = gangmu(&["export", "--format", "md", &text]);
    let headings: Vec<_> = printed(&output)
        .lines()
        .filter(|line| line.starts_with('#'))
        .collect();
    assert_eq!(headings, ["## 任务", "## 目标"]);
    assert!(printed(&output).contains("| 抓好大中小企业融通 |"));
}
