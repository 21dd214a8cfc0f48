//! Progress towards targets against `cases/progress.txt`.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::Document;
use gangmu_plan::model::{Period, Plan, Quantity};
use gangmu_plan::progress::{self, Progress, Source};
use serde_json::{Value, json};

/// The plan that a line announces: name | place | first year-last year.
fn plan(line: &str) -> Plan {
    let [name, place, years] = fields(line, " | ");
    let (start, end) = years.split_once('-').unwrap();
    let mut plan = gangmu_plan::read(&Document::from_text(name, ""));
    plan.place = (place != "-").then(|| place.to_owned());
    plan.period = (!start.is_empty()).then(|| Period {
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
    });
    plan
}

/// The quantity of a line: id status year indicator kind comparator value unit notes.
fn quantity(line: &str) -> Quantity {
    let (line, notes) = line.split_once(" ; ").unwrap_or((line, ""));
    let [id, status, year, name, kind, comparator, value, unit] = fields(line, " ");
    let (indicator_id, _) = name.split_once('(').unwrap_or((name, ""));
    let (value, upper) = value.split_once('~').unwrap_or((value, "-"));
    let or_null = |text: &str| match text {
        "-" => Value::Null,
        _ => serde_json::from_str(text).unwrap_or(json!(text)),
    };
    let basis = ["three_year_total", "annual_average"];
    serde_json::from_value(json!({
        "id": id,
        "indicator": name,
        "indicator_id": (!indicator_id.is_empty()).then_some(indicator_id),
        "text": "",
        "number": or_null(value),
        "upper": or_null(upper),
        "unit": or_null(unit),
        "value": or_null(value),
        "base_unit": or_null(unit),
        "kind": kind,
        "comparator": or_null(comparator),
        "basis": basis.into_iter().find(|basis| notes.contains(basis)),
        "status": status,
        "year": or_null(year),
        "baseline": notes.split_once("since ").map(|(_, year)| year),
        "reference": null,
        "stretch": false,
        "headline": notes.contains("headline"),
        "span": [0, 0],
        "number_span": null,
        "node": "",
    }))
    .unwrap()
}

fn fields<'a, const N: usize>(line: &'a str, border: &str) -> [&'a str; N] {
    let fields: Vec<_> = line.split(border).collect();
    fields.try_into().unwrap_or_else(|_| panic!("{line}"))
}

/// Progress in the notation of the case file: target | initial | actual | rate.
fn notation(progress: &Progress) -> String {
    let name = |source: Source| format!("{} {}", source.document, source.quantity.id);
    let optional = |source: Option<Source>| source.map_or("-".to_owned(), name);
    let rate = progress
        .rate
        .map_or("-".to_owned(), |rate| format!("{rate:.3}"));
    format!(
        "{} | {} | {} | {rate}",
        name(progress.target),
        optional(progress.initial),
        optional(progress.actual),
    )
}

#[test]
fn values_are_matched_to_targets() {
    let mut wrong = Vec::new();
    for block in include_str!("cases/progress.txt").split("\n\n") {
        let mut plans: Vec<Plan> = Vec::new();
        let mut wanted = Vec::new();
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            if let Some(progress) = line.strip_prefix("=> ") {
                wanted.push(progress.to_owned());
            } else if line.contains(" | ") {
                plans.push(plan(line));
            } else {
                plans.last_mut().unwrap().quantities.push(quantity(line));
            }
        }
        let plans: Vec<_> = plans.iter().collect();
        let found: Vec<_> = progress::of(&plans).iter().map(notation).collect();
        if found != wanted {
            wrong.push(format!("{block}\nfound {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_report_says_what_became_of_the_plan_before() {
    let read = |name, text| gangmu_plan::read(&Document::from_text(name, text));
    let before = read(
        "plan.txt",
        "盘锦市三年行动方案(2023-2025年)\n一、发展基础\n2022年,全市常住人口城镇化率达到70%。\n\
         二、总体目标\n到2025年,全市常住人口城镇化率达到74%以上。",
    );
    let after = read(
        "report.txt",
        "盘锦市政府工作报告\n一、2024年工作回顾\n2024年,全市常住人口城镇化率达到73%。",
    );
    let found = progress::of(&[&before, &after]);
    let [progress] = found.as_slice() else {
        panic!("{found:#?}")
    };
    let initial = progress.initial.unwrap();
    let actual = progress.actual.unwrap();
    assert_eq!(
        (initial.document, initial.quantity.value),
        ("plan.txt", Some(70.0))
    );
    assert_eq!(
        (actual.document, actual.quantity.value),
        ("report.txt", Some(73.0))
    );
    assert_eq!(progress.rate, Some(0.75));
}
