//! Measures of two plans side by side: short plans of our own, and two bundled texts against
//! the pairs that a careful reader made.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::Document;
use gangmu_plan::alignment::{Alignment, PairKind, align};
use gangmu_plan::model::Plan;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// A plan with one area of measures: titles, or titles and texts parted by a stop.
fn plan(measures: &[&str]) -> Plan {
    let mut text = "某市三年行动方案\n二、重点任务\n(一)主要工作\n".to_owned();
    for (at, measure) in measures.iter().enumerate() {
        text += &format!("{}.{measure}\n", at + 1);
    }
    let plan = gangmu_plan::read(&Document::from_text("plan.txt", &text));
    assert_eq!(plan.areas[0].measures.len(), measures.len());
    plan
}

fn bundled(name: &str) -> Plan {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents");
    let bytes = std::fs::read(folder.join(name)).unwrap();
    gangmu_plan::read(&gangmu_document::read(name, &bytes, &|_, _| None))
}

/// The pairs of one kind by their titles.
fn titles<'a>(alignment: &Alignment<'a>, kind: PairKind) -> Vec<(&'a str, &'a str)> {
    let pairs = alignment.pairs.iter().filter(|pair| pair.kind == kind);
    pairs
        .map(|pair| (pair.left.title.as_str(), pair.right.title.as_str()))
        .collect()
}

#[test]
fn the_same_wording_is_the_same_but_for_marks_and_spaces() {
    let left = plan(&["实施“蓝天”工程", "修建水库", "修建水库"]);
    let right = plan(&["修建水库", "实施 “蓝天 ”工程", "整修堤防"]);
    let alignment = align(&left, &right);
    assert_eq!(
        titles(&alignment, PairKind::Same),
        [
            ("实施“蓝天”工程", "实施 “蓝天 ”工程"),
            ("修建水库", "修建水库")
        ]
    );
    assert!(alignment.pairs.iter().all(|pair| pair.score == 1.0));
    assert_eq!(alignment.only_left[0].id, left.areas[0].measures[2].id);
    assert_eq!(alignment.only_right[0].title, "整修堤防");
}

#[test]
fn what_a_measure_is_about_counts_and_not_how_it_is_done() {
    let left = plan(&[
        "加快发展现代物流业",
        "大力发展海洋渔业",
        "持续提升养老服务水平",
    ]);
    let right = plan(&[
        "大力发展设施农业",
        "推动物流业做大做强",
        "完善养老服务体系",
        "加快发展冰雪旅游",
    ]);
    let alignment = align(&left, &right);
    assert_eq!(
        titles(&alignment, PairKind::Similar),
        [
            ("加快发展现代物流业", "推动物流业做大做强"),
            ("持续提升养老服务水平", "完善养老服务体系")
        ]
    );
    assert_eq!(alignment.pairs[0].words, ["物流业"]);
    assert_eq!(alignment.pairs[1].words, ["养老服务"]);
    assert_eq!(alignment.only_left[0].title, "大力发展海洋渔业");
    assert_eq!(alignment.only_right.len(), 2);
}

#[test]
fn texts_say_what_titles_leave_open() {
    let grain = "落实耕地保护制度,新建高标准农田,推广优良品种,稳定粮食播种面积,完善粮食储备体系。";
    let other = "守牢耕地红线,新建高标准农田,推广优良品种,稳定粮食播种面积,改革粮食储备体系。";
    let left = plan(&[
        &format!("端牢饭碗。{grain}"),
        "优化路网。改造国省干线,新建农村公路。",
    ]);
    let right = plan(&[
        "便民利企。推行一网通办,压缩审批时限。",
        &format!("夯实根基。{other}"),
    ]);
    let alignment = align(&left, &right);
    assert_eq!(
        titles(&alignment, PairKind::Similar),
        [("端牢饭碗", "夯实根基")]
    );
    let words = &alignment.pairs[0].words;
    assert!(
        words
            .iter()
            .all(|word| grain.contains(word) && other.contains(word))
    );
    assert_eq!(words[0], "稳定粮食播种面积");
}

#[test]
fn the_closest_are_joined_first() {
    let left = plan(&["提升港口服务", "提升港口枢纽功能"]);
    let right = plan(&["增强港口枢纽功能"]);
    let alignment = align(&left, &right);
    assert_eq!(
        titles(&alignment, PairKind::Similar),
        [("提升港口枢纽功能", "增强港口枢纽功能")]
    );
}

#[test]
fn plans_without_measures_have_nothing_in_common() {
    let empty = gangmu_plan::read(&Document::from_text("empty.txt", ""));
    let some = plan(&["修建水库", "整修堤防"]);
    assert_eq!(align(&empty, &empty), Alignment::default());
    assert_eq!(align(&some, &empty).only_left.len(), 2);
    assert_eq!(align(&empty, &some).only_right.len(), 2);
}

#[test]
fn every_measure_is_in_one_place_whichever_side_it_is_on() {
    let left = bundled("shenyang-revitalization-plan-2023.txt");
    let right = bundled("panjin-revitalization-briefing-2023.txt");
    let forth = align(&left, &right);
    let mut ids: Vec<&str> = forth.pairs.iter().map(|pair| &*pair.left.id).collect();
    ids.extend(forth.only_left.iter().map(|measure| &*measure.id));
    ids.sort_unstable();
    let measures = left.areas.iter().flat_map(|area| &area.measures);
    let mut all: Vec<&str> = measures.map(|measure| &*measure.id).collect();
    all.sort_unstable();
    assert_eq!(ids, all);
    let back = align(&right, &left);
    let pairs = |alignment: &Alignment, turned: bool| -> BTreeSet<(String, String)> {
        let pairs = alignment.pairs.iter();
        let pairs = pairs.map(|pair| (pair.left.id.clone(), pair.right.id.clone()));
        pairs
            .map(|(left, right)| if turned { (right, left) } else { (left, right) })
            .collect()
    };
    assert_eq!(pairs(&forth, false), pairs(&back, true));
}

#[test]
fn two_bundled_plans_are_aligned_as_a_reader_aligned_them() {
    let truth = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truth/shenyang-panjin.json");
    let truth: Value = serde_json::from_slice(&std::fs::read(truth).unwrap()).unwrap();
    let listed = |name: &str| -> BTreeSet<(&str, &str)> {
        let pairs = truth[name].as_array().unwrap().iter();
        pairs
            .map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
            .collect()
    };
    let left = bundled(truth["left"].as_str().unwrap());
    let right = bundled(truth["right"].as_str().unwrap());
    let alignment = align(&left, &right);
    let same: BTreeSet<_> = titles(&alignment, PairKind::Same).into_iter().collect();
    let similar: BTreeSet<_> = titles(&alignment, PairKind::Similar).into_iter().collect();
    assert_eq!(same, listed("same"));
    let (wanted, either_way) = (listed("similar"), listed("either_way"));
    let missed: Vec<_> = wanted.difference(&similar).collect();
    let allowed: BTreeSet<_> = wanted.union(&either_way).copied().collect();
    let invented: Vec<_> = similar.difference(&allowed).collect();
    assert!(
        missed.is_empty() && invented.is_empty(),
        "missed {missed:?}, invented {invented:?}"
    );
    assert!(alignment.pairs.iter().all(|pair| !pair.words.is_empty()));
}
