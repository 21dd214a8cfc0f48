//! The form of the tables, and titles with the domain a careful reader gives.

use super::*;
use gangmu_document::Document;
use std::collections::BTreeSet;

#[test]
fn domains_are_well_formed() {
    data::tests::check_form(FILE, 3);
    let ids: BTreeSet<_> = all().map(|domain| domain.id).collect();
    assert_eq!(ids.len(), data::entries(FILE).count());
}

#[test]
fn words_are_well_formed() {
    data::tests::check_form(table!("domain_words.tsv"), 3);
    let mut seen = BTreeSet::new();
    for entry in words() {
        assert!(!entry.word.is_empty(), "two spaces in {entry:?}");
        assert!(seen.insert(entry.word), "twice: {entry:?}");
        match meaning(entry) {
            Some((domain, weight)) => {
                assert!(by_id(domain).is_some() && weight <= 3, "{entry:?}");
            }
            None => assert_eq!(entry.meaning, "-\t0", "{entry:?}"),
        }
    }
}

#[test]
fn titles_have_the_domain_a_reader_gives() {
    let cases = include_str!("../../tests/cases/domains.txt").lines();
    let mut wrong = Vec::new();
    for case in cases.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (title, wanted) = case.split_once(" | ").unwrap();
        let told = of(title, title, "");
        let domain = told.domain.as_deref().unwrap_or("none");
        assert!(wanted == "none" || by_id(wanted).is_some(), "{case}");
        assert_eq!(told.domain.is_none(), told.words.is_empty(), "{case}");
        if domain != wanted {
            wrong.push(format!("{case}: {domain} {:?}", told.words));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_words_that_told_are_shown_title_first() {
    let told = of(
        "推进污染防治",
        "推进污染防治。引导企业投资,改善空气和水质,企业投资、项目投资优先。",
        "建设美丽家园",
    );
    assert_eq!(told.domain.as_deref(), Some("environment"));
    assert_eq!(told.words, ["污染", "空气", "水质", "美丽"]);
}

#[test]
fn a_long_text_does_not_overrule_a_clear_title() {
    let text = "小学、中学、大学、学校、教师、学生、学位、幼儿园、双一流、办学。".repeat(3);
    let domain = |title| of(title, &text, "").domain;
    assert_eq!(domain("发展旅游").as_deref(), Some("culture"));
    assert_eq!(domain("做好这项工作").as_deref(), Some("education"));
}

#[test]
fn the_area_around_tells_where_the_measure_does_not() {
    let domain = |area| of("实施第一项工程", "实施第一项工程", area).domain;
    assert_eq!(domain("推动区域协同发展").as_deref(), Some("urban"));
    assert_eq!(domain(""), None);
}

#[test]
fn a_plan_says_domain_and_words_of_areas_and_measures() {
    let text = "重点任务\n(一)扩大内需\n1.提振消费\n2.扩大投资\n(二)保障民生\n1.促进就业";
    let plan = crate::read(&Document::from_text("plan.txt", text));
    let area = &plan.areas[1];
    assert_eq!(area.domain.as_deref(), Some("livelihood"));
    let measure = &area.measures[0];
    assert_eq!(measure.domain.as_deref(), Some("livelihood"));
    assert_eq!(measure.domain_words, ["就业", "保障", "民生"]);
}
