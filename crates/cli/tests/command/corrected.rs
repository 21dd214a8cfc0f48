//! Corrections by hand, beside the texts they are for.

use crate::support::{complaints, file, folder, gangmu, plans, printed};
use gangmu_plan::corrections::Correction;
use gangmu_plan::corrections::{Corrections, Field, present, write};

const TEXT: &str = "某市三年行动方案(2023—2025年)\n本方案提出3项重点任务。\n一、总体目标\n\
    到2025年,生产总值增长6%以上。\n二、工作打算\n(一)扩大投资\n1.抓好项目建设\n2.扩大消费\n\
    (二)改善民生\n1.办好教育\n";

/// The file of one correction of the text under a key.
fn corrections(key: &str, named: &str, field: Field, value: &str) -> String {
    let plan = gangmu_plan::read(&gangmu_document::Document::from_text("plan.txt", TEXT));
    let heading = plan.outline.iter().find(|node| node.title == named);
    let target = heading.map_or(named, |node| &node.id);
    let (item, was) = present(&plan, target, field).unwrap();
    let mut file = Corrections::of(key, "plan.txt");
    file.put(Correction {
        target: target.to_owned(),
        item,
        field,
        value: Some(value.to_owned()),
        was,
    });
    write(&file)
}

fn key() -> String {
    gangmu_document::key(TEXT.as_bytes())
}

#[test]
fn they_are_applied_to_the_text_that_they_are_for() {
    let folder = folder("corrected");
    let text = file(&folder, "draft.txt", TEXT);
    let other = file(&folder, "other.txt", "另一个方案");
    let role = corrections(&key(), "工作打算", Field::Role, "tasks");
    let role = file(&folder, "draft.corrections.json", role);
    let plain = plans(&gangmu(&["parse", "--format", "ndjson", &text]));
    let output = gangmu(&[
        "parse",
        "--format",
        "ndjson",
        "--corrections",
        &role,
        &other,
        &text,
    ]);
    assert!(output.status.success(), "{}", complaints(&output));
    let plans = plans(&output);
    assert_eq!(plans[0].get("corrections"), None);
    assert_eq!(plain[0]["claims"][0]["found"], 2);
    assert_eq!(plans[1]["claims"][0]["found"], 3);
    assert_eq!(plans[1]["corrections"][0]["value"], "tasks");
    // Its counts agree, once the heading is read for what it is.
    assert_eq!(gangmu(&["check", &text]).status.code(), Some(1));
    assert!(
        gangmu(&["check", "--corrections", &role, &text])
            .status
            .success()
    );
}

#[test]
fn those_of_a_catalogue_are_told_by_the_name_of_the_file() {
    let folder = folder("corrected-catalogue");
    let text = file(&folder, "plan.txt", TEXT);
    let title = corrections("city-2023", "document", Field::Title, "另一个方案");
    let title = file(&folder, "title.json", title);
    let output = gangmu(&["parse", "--corrections", &title, &text]);
    assert!(
        printed(&output).contains("\"title\": \"另一个方案\""),
        "{}",
        complaints(&output)
    );
}

#[test]
fn those_of_another_text_and_broken_ones_are_refused() {
    let folder = folder("corrected-refused");
    let text = file(&folder, "draft.txt", TEXT);
    let other = corrections("t0123456789abcdef", "document", Field::Title, "另一个方案");
    let other = file(&folder, "other.json", other);
    let output = gangmu(&["parse", "--corrections", &other, &text]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("for another text (plan.txt, t0123456789abcdef)"));
    let broken = "{\"schema\": \"gangmu.corrections/1\", \"text\": \"a\", \"corrections\": [\n{}]}";
    let broken = file(&folder, "broken.json", broken);
    let output = gangmu(&["parse", "--corrections", &broken, &text]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("“target” is missing or wrong in the record at line 2"));
    assert_eq!(printed(&output), "");
}
