//! Corrections by hand: what follows from them, what is refused, and their file.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::Document;
use gangmu_plan::corrections::{
    self, Correction, Corrections, DOCUMENT, Field, Subject, present, read_corrected,
};
use gangmu_plan::json::{self, Layout, records::Fault};
use gangmu_plan::model::{OutlineNode, Plan};
use proptest::prelude::*;

const TEXT: &str = "某市三年行动方案(2023—2025年)
本方案提出3项重点任务。
一、总体目标
到2025年,生产总值增长6%以上,粮食产量达到14亿斤。
二、工作打算
(一)扩大投资
1.抓好项目建设
2.扩大消费
(二)改善民生
1.办好教育
三、保障措施
加强组织领导。
";

fn document() -> Document {
    Document::from_text("plan.txt", TEXT)
}

fn node<'a>(nodes: &'a [OutlineNode], title: &str) -> Option<&'a OutlineNode> {
    nodes.iter().find_map(|one| {
        let is_it = one.title == title;
        is_it.then_some(one).or_else(|| node(&one.children, title))
    })
}

/// The id of what a case names: the text, a heading by its title, a quantity by its indicator.
fn target(plan: &Plan, name: &str) -> String {
    if name == DOCUMENT {
        return name.to_owned();
    }
    let heading = node(&plan.outline, name).map(|node| node.id.clone());
    let mut quantities = plan.quantities.iter();
    let quantity = || {
        quantities
            .find(|it| it.indicator == name)
            .map(|it| it.id.clone())
    };
    heading
        .or_else(quantity)
        .unwrap_or_else(|| panic!("no {name}"))
}

fn correction(plan: &Plan, name: &str, field: Field, value: Option<&str>) -> Correction {
    let target = target(plan, name);
    let (item, was) = present(plan, &target, field).unwrap();
    Correction {
        target,
        item,
        field,
        value: value.map(str::to_owned),
        was,
    }
}

fn plain() -> Plan {
    gangmu_plan::read(&document())
}

fn corrected(list: &[(&str, Field, Option<&str>)]) -> Plan {
    let plain = plain();
    let list: Vec<Correction> = list
        .iter()
        .map(|(name, field, value)| correction(&plain, name, *field, *value))
        .collect();
    read_corrected(&document(), &list)
}

fn line(plan: &Plan) -> String {
    json::write(plan, Layout::Line)
}

#[test]
fn each_field_is_put_right() {
    let cases = [
        (DOCUMENT, Field::Title, Some("另一个方案")),
        (DOCUMENT, Field::Place, Some("某省")),
        (DOCUMENT, Field::Place, None),
        (DOCUMENT, Field::Kind, Some("work_report")),
        (DOCUMENT, Field::Period, Some("2024-2026")),
        ("工作打算", Field::Role, Some("tasks")),
        ("生产总值", Field::Indicator, Some("工业增加值")),
        ("生产总值", Field::Number, Some("6.5")),
        ("生产总值", Field::Upper, Some("7")),
        ("粮食产量", Field::Unit, Some("亿吨")),
        ("生产总值", Field::Kind, Some("level")),
        ("生产总值", Field::Comparator, Some("approx")),
        ("生产总值", Field::Comparator, None),
        ("生产总值", Field::Basis, Some("annual_average")),
        ("生产总值", Field::Status, Some("actual")),
        ("生产总值", Field::Year, Some("2024")),
        ("生产总值", Field::Baseline, Some("同比")),
        ("生产总值", Field::Reference, Some("全省平均水平")),
        ("生产总值", Field::Stretch, Some("true")),
        ("生产总值", Field::Headline, Some("false")),
    ];
    for (name, field, value) in cases {
        let plan = corrected(&[(name, field, value)]);
        let target = target(&plain(), name);
        let (_, now) = present(&plan, &target, field).unwrap();
        assert_eq!(now.as_deref(), value, "{name} {field:?}");
        assert_eq!(plan.corrections.len(), 1, "{name} {field:?}");
        assert!(plan.is_corrected(&target), "{name} {field:?}");
        assert_eq!(plan.corrections_of(&target).count(), 1);
        assert!(
            !plan
                .diagnostics
                .iter()
                .any(|it| it.code.starts_with("correction"))
        );
    }
}

#[test]
fn structure_and_counts_follow_a_role() {
    let found = |plan: &Plan| {
        let claim = &plan.claims[0];
        let tasks = plan.areas.iter().flat_map(|area| &area.measures);
        let tasks: Vec<String> = tasks.map(|task| task.title.clone()).collect();
        (claim.found, plan.is_corrected(&claim.id), tasks.join("、"))
    };
    // Read for an area of its own, the part has two tasks, where the text says three.
    let before = plain();
    assert_eq!(
        found(&before),
        (Some(2), false, "扩大投资、改善民生".to_owned())
    );
    let after = corrected(&[("工作打算", Field::Role, Some("tasks"))]);
    let tasks = "抓好项目建设、扩大消费、办好教育".to_owned();
    assert_eq!(found(&after), (Some(3), true, tasks));
    assert!(after.areas.iter().all(|area| after.is_corrected(&area.id)));
    let short = |plan: &Plan| plan.diagnostics.iter().any(|it| it.code == "count_short");
    assert_eq!((short(&before), short(&after)), (true, false));
    // A role that changes nothing in what is counted leaves the count as it is.
    let other = corrected(&[("保障措施", Field::Role, Some("other"))]);
    assert_eq!(found(&other).0, Some(2));
    assert!(!other.is_corrected(&other.claims[0].id));
}

#[test]
fn values_follow_number_and_unit() {
    let value = |list: &[_]| {
        let plan = corrected(list);
        let mut quantities = plan.quantities.into_iter();
        let quantity = quantities.find(|it| it.text.contains("粮食")).unwrap();
        (quantity.value, quantity.base_unit)
    };
    let jin = Some("斤".to_owned());
    assert_eq!(value(&[]), (Some(1.4e9), jin.clone()));
    let number = ("粮食产量", Field::Number, Some("15.5"));
    assert_eq!(value(&[number]), (Some(1.55e9), jin));
    let unit = ("粮食产量", Field::Unit, Some("万吨"));
    assert_eq!(
        value(&[number, unit]),
        (Some(155_000.0), Some("吨".to_owned()))
    );
    let unknown = ("粮食产量", Field::Unit, Some("大碗"));
    assert_eq!(value(&[unknown]), (Some(14.0), Some("大碗".to_owned())));
    let none = ("粮食产量", Field::Number, None);
    assert_eq!(value(&[none]).0, None);
}

#[test]
fn the_years_of_numbers_follow_those_of_the_plan() {
    let document = Document::from_text("a.txt", "某市重点工作方案\n主要目标\n生产总值增长6%。");
    let plain = gangmu_plan::read(&document);
    let list = [correction(
        &plain,
        DOCUMENT,
        Field::Period,
        Some("2027-2027"),
    )];
    let plan = read_corrected(&document, &list);
    assert_eq!(
        (plain.quantities[0].year, plan.quantities[0].year),
        (None, Some(2027))
    );
    assert!(
        plan.is_corrected(&plan.quantities[0].id),
        "it follows from a correction"
    );
}

#[test]
fn an_item_takes_the_corrections_of_its_own_and_of_what_is_around_it_in_any_order() {
    // Each was made when the other was not there.
    let plan = corrected(&[
        ("工作打算", Field::Role, Some("review")),
        ("扩大投资", Field::Role, Some("tasks")),
        ("改善民生", Field::Role, Some("other")),
    ]);
    assert_eq!(plan.corrections.len(), 3);
    let role = |title| node(&plan.outline, title).map(|node| json_name(&node.role));
    assert_eq!(role("扩大投资").as_deref(), Some("tasks"));
    assert_eq!(role("办好教育").as_deref(), Some("other"));
}

fn json_name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn what_does_not_fit_is_said_and_nothing_else_is_touched() {
    let plain = plain();
    let mut stale = correction(&plain, "生产总值", Field::Number, Some("7"));
    stale.was = Some("5".to_owned());
    let mut other = correction(&plain, "生产总值", Field::Year, Some("2024"));
    other.item = "另一句话".to_owned();
    let mut gone = correction(&plain, "粮食产量", Field::Number, Some("7"));
    gone.target = "q999999".to_owned();
    let mut wrong = correction(&plain, DOCUMENT, Field::Kind, Some("novel"));
    wrong.target = DOCUMENT.to_owned();
    let mut plan = read_corrected(&document(), &[stale, other, gone, wrong]);
    let said = plan
        .diagnostics
        .extract_if(.., |it| it.code.starts_with("correction"));
    let said: Vec<_> = said.map(|it| (it.code, it.message)).collect();
    assert_eq!(said.len(), 4, "{said:#?}");
    assert!(
        said.iter()
            .all(|(_, message)| message.starts_with("更正未采用："))
    );
    assert_eq!(
        said.iter()
            .filter(|(code, _)| code == "correction_stale")
            .count(),
        1
    );
    assert!(
        said.iter()
            .any(|(_, it)| it.contains("应更正为7，当时读出5，现在读出6"))
    );
    assert_eq!(line(&plan), line(&plain));
}

#[test]
fn without_corrections_nothing_changes_and_twice_is_once() {
    let plain = plain();
    assert_eq!(line(&read_corrected(&document(), &[])), line(&plain));
    assert!(!line(&plain).contains("correct"));
    let once = corrected(&[
        ("工作打算", Field::Role, Some("review")),
        ("生产总值", Field::Status, Some("estimate")),
        (DOCUMENT, Field::Title, Some("另一个方案")),
    ]);
    let twice = read_corrected(&document(), &once.corrections);
    assert_eq!(line(&twice), line(&once));
}

#[test]
fn the_contract_lists_them_with_typed_values() {
    let plan = corrected(&[
        ("生产总值", Field::Number, Some("6.5")),
        (DOCUMENT, Field::Period, Some("2024-2026")),
        ("生产总值", Field::Stretch, Some("true")),
    ]);
    let json: serde_json::Value = serde_json::from_str(&line(&plan)).unwrap();
    let list = &json["corrections"];
    assert_eq!(list[0]["value"], 6.5);
    assert_eq!(
        list[1]["value"],
        serde_json::json!({"start": 2024, "end": 2026})
    );
    assert_eq!(list[2]["value"], true);
    assert_eq!(list[2]["was"], false);
    assert!(
        json["corrected"]
            .as_array()
            .unwrap()
            .iter()
            .any(|id| id == "document")
    );
    let again: Plan = serde_json::from_value(json).unwrap();
    assert_eq!(again.corrections, plan.corrections);
}

fn file() -> Corrections {
    let plain = plain();
    let mut file = Corrections::of("t0123456789abcdef", "plan.txt");
    for (name, field, value) in [
        ("粮食产量", Field::Number, Some("15.5")),
        ("生产总值", Field::Comparator, None),
        ("工作打算", Field::Role, Some("review")),
        (DOCUMENT, Field::Place, None),
        (DOCUMENT, Field::Title, Some("另一个\"方案\"\\")),
    ] {
        file.put(correction(&plain, name, field, value));
    }
    file
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let mut file = file();
    let text = corrections::write(&file);
    assert_eq!(corrections::read(&text), Ok(file.clone()));
    let subjects: Vec<_> = file
        .list()
        .iter()
        .map(|one| one.subject().unwrap())
        .collect();
    assert!(
        subjects.is_sorted(),
        "in the order of the text, whatever was written first"
    );
    assert_eq!(subjects[0], Subject::Document);
    // One for a field: the later takes the place of the earlier.
    let mut later = file.list()[0].clone();
    later.value = Some("再一个".to_owned());
    file.put(later.clone());
    assert_eq!(file.list().len(), 5);
    assert_eq!(file.find(DOCUMENT, Field::Title), Some(&later));
    file.take_back(DOCUMENT, Field::Title);
    assert_eq!(file.find(DOCUMENT, Field::Title), None);
}

#[test]
fn a_broken_file_says_what_and_where() {
    let check =
        |text: &str, fault: Fault| assert_eq!(corrections::read(text), Err(fault), "{text}");
    check("", Fault::Ends);
    check("PK", Fault::Form(1, 1));
    check(
        r#"{"schema": "gangmu.notebook/1"}"#,
        Fault::Schema("gangmu.notebook/1".to_owned()),
    );
    check(
        r#"{"schema": "gangmu.corrections/1", "corrections": []}"#,
        Fault::Field(1, 1, "text"),
    );
    let faults = [
        (r#"{"field": "title", "value": "甲"}"#, "target"),
        (
            r#"{"target": "m12", "field": "title", "value": "甲"}"#,
            "target",
        ),
        (
            r#"{"target": "o12", "field": "title", "value": "甲"}"#,
            "field",
        ),
        (
            r#"{"target": "document", "field": "colour", "value": "甲"}"#,
            "field",
        ),
        (
            r#"{"target": "document", "field": "title", "value": ""}"#,
            "value",
        ),
        (
            r#"{"target": "document", "field": "kind", "value": "novel"}"#,
            "value",
        ),
        (
            r#"{"target": "document", "field": "period", "value": 2023}"#,
            "value",
        ),
        (
            r#"{"target": "q1", "field": "year", "value": 202}"#,
            "value",
        ),
        (
            r#"{"target": "q1", "field": "number", "value": "6"}"#,
            "value",
        ),
        (
            r#"{"target": "q1", "field": "number", "value": 6, "was": "5"}"#,
            "was",
        ),
        (
            r#"{"target": "q1", "field": "stretch", "value": 1}"#,
            "value",
        ),
    ];
    for (record, field) in faults {
        let text = format!(
            "{{\"schema\": \"gangmu.corrections/1\", \"text\": \"a\", \"corrections\": [\n {record}]}}"
        );
        check(&text, Fault::Field(2, 2, field));
    }
}

/// Any correction of an item that there may be.
fn any_correction() -> impl Strategy<Value = Correction> {
    let target = prop_oneof![
        Just(DOCUMENT.to_owned()),
        (0..400_usize).prop_map(|at| format!("o{at}")),
        (0..400_usize).prop_map(|at| format!("q{at}")),
        any::<String>(),
    ];
    let fields = [Subject::Document, Subject::Heading, Subject::Quantity].map(Subject::fields);
    let field = proptest::sample::select(fields.concat());
    let value = || {
        let names = vec![
            "tasks",
            "review",
            "target",
            "level",
            "words",
            "ge",
            "6.5",
            "2024-2026",
            "true",
        ];
        proptest::option::of(prop_oneof![
            proptest::sample::select(names).prop_map(str::to_owned),
            any::<String>(),
        ])
    };
    (target, field, value(), value()).prop_map(|(target, field, value, was)| Correction {
        target,
        item: String::new(),
        field,
        value,
        was,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_correction_of_any_text_breaks_a_promise(
        text in prop_oneof![Just(TEXT.to_owned()), any::<String>()],
        mut list in proptest::collection::vec(any_correction(), 0..12),
        fits in any::<bool>(),
    ) {
        let document = Document::from_text("a.txt", &text);
        let plain = gangmu_plan::read(&document);
        if fits {
            for one in &mut list {
                if let Some((item, was)) = present(&plain, &one.target, one.field) {
                    (one.item, one.was) = (item, was);
                }
            }
        }
        let plan = read_corrected(&document, &list);
        let said = plan.diagnostics.iter().filter(|it| it.code.starts_with("correction")).count();
        prop_assert_eq!(plan.corrections.len() + said, list.len(), "none is lost");
        let spans = plan.quantities.iter().map(|it| it.span);
        let spans = spans.chain(plan.diagnostics.iter().map(|it| it.span));
        for span in spans.chain(plan.claims.iter().map(|it| it.span)) {
            prop_assert!(document.source.get(span.start..span.end).is_some());
        }
        let again = read_corrected(&document, &plan.corrections);
        prop_assert_eq!(&again.corrections, &plan.corrections);
        prop_assert_eq!(&again.quantities, &plan.quantities);
        let mut file = Corrections::of("a", "a.txt");
        plan.corrections.into_iter().for_each(|one| file.put(one));
        prop_assert_eq!(corrections::read(&corrections::write(&file)), Ok(file));
    }
}
