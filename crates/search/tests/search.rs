//! What is found, in the bundled texts and in short ones of the same kind.

#[path = "support/library.rs"]
mod library;

use gangmu_search::{Found, Hit, Index, Limits, PlanHits, Query, Role};
use library::{Opened, TEXTS, index};

const ALL: Limits = Limits {
    plans: usize::MAX,
    hits: usize::MAX,
};

const PLAN: &str = "\
某市三年行动方案(2023—2025年)
一、总体要求
(一)指导思想。坚持以文塑旅,推动产业提质。
(二)发展目标
近期目标:到2025年,地区生产总值增长百分之十二以上,营业收入达到1330亿元。
远期目标:到2035年,市场化营商环境全面建成。
二、主要任务
(一)加快产业调整,在“新字号”产业上突破
1.发展壮大战略性新兴产业
2.优化营商环境
(二)扩大开放
3.综合施策扩大进出口。进出口总额增长112%。
三、保障措施
(一)加强组织领导。市政府建立推进机制。";

fn plan() -> Index {
    index([Opened::new("plan".to_owned(), PLAN)])
}

fn find(index: &Index, query: &str) -> Found {
    index.find(&Query::new(query), ALL)
}

/// The items of a plan that are found, each as its role and title.
fn titles(query: &str) -> Vec<(Role, String)> {
    let found = find(&plan(), query);
    let groups = found.plans.iter().flat_map(|plan| &plan.groups);
    let hits = groups.flat_map(|group| group.hits.iter().map(|hit| (group.role, hit)));
    hits.map(|(role, hit)| (role, hit.title.text.clone()))
        .collect()
}

fn marked(hit: &Hit) -> Vec<&str> {
    let excerpts = [&hit.title, &hit.text];
    let marks = excerpts.into_iter().flat_map(|excerpt| {
        let text = &excerpt.text;
        excerpt.marks.iter().map(move |mark| mark.of(text))
    });
    marks.collect()
}

fn check(query: &str, expected: &[(Role, &str)]) {
    let expected: Vec<(Role, String)> = expected
        .iter()
        .map(|(role, title)| (*role, (*title).to_owned()))
        .collect();
    assert_eq!(titles(query), expected, "{query}");
}

#[test]
fn a_hit_is_the_smallest_item_around_it() {
    check(
        "营商环境",
        &[(Role::Goal, "远期目标"), (Role::Measure, "优化营商环境")],
    );
    check("营业收入", &[(Role::Target, "营业收入")]);
    check("推进机制", &[(Role::Safeguard, "加强组织领导")]);
    check("没有", &[]);
    check("", &[]);
}

#[test]
fn quantities_that_share_their_words_are_told_apart_by_their_names() {
    let text = "一、发展目标\n到2025年,单位GDP能耗和单位GDP二氧化碳排放量分别下降15%和18.5%。";
    let index = index([Opened::new("plan".to_owned(), text)]);
    let titles = |query: &str| -> Vec<String> {
        let found = find(&index, query);
        let groups = found.plans.iter().flat_map(|plan| &plan.groups);
        let targets = groups.filter(|group| group.role == Role::Target);
        let hits = targets.flat_map(|group| &group.hits);
        hits.map(|hit| hit.title.text.clone()).collect()
    };
    let [energy, carbon] = ["单位GDP能耗", "单位GDP二氧化碳排放量"];
    assert_eq!(titles("能耗"), [energy]);
    assert_eq!(titles("二氧化碳"), [carbon]);
    assert_eq!(titles("GDP 15%"), [energy]);
    assert_eq!(titles("GDP"), [energy, carbon]);
    assert_eq!(titles("分别下降"), [energy, carbon]);
}

#[test]
fn script_width_quotes_and_punctuation_do_not_matter() {
    check("優化營商環境", &[(Role::Measure, "优化营商环境")]);
    for query in ["“新字号”产业", "新字号产业", "「新字号」 产业"] {
        assert_eq!(titles(query).len(), 1, "{query}");
        assert_eq!(titles(query)[0].0, Role::Area, "{query}");
    }
}

#[test]
fn a_title_keeps_the_brackets_at_its_ends() {
    let text = "某市三年行动\n一、《方案》总体目标\n到2025年增长5%。\n二、落实《方案》\n加强领导。";
    let found = find(&index([Opened::new("plan".to_owned(), text)]), "方案");
    let groups = found.plans.iter().flat_map(|plan| &plan.groups);
    let titles: Vec<&str> = groups
        .flat_map(|group| group.hits.iter().map(|hit| hit.title.text.as_str()))
        .collect();
    assert!(titles.contains(&"《方案》总体目标"), "{titles:?}");
    assert!(titles.contains(&"落实《方案》"), "{titles:?}");
}

#[test]
fn a_number_is_found_by_its_value() {
    for query in ["12%", "百分之十二", "１２％", "12"] {
        check(query, &[(Role::Target, "地区生产总值")]);
    }
    for query in ["1330亿元", "0.133万亿元", "1330亿", "1330"] {
        check(query, &[(Role::Target, "营业收入")]);
    }
    check("增长12%", &[(Role::Target, "地区生产总值")]);
    let found = find(&plan(), "12%");
    assert_eq!(marked(&found.plans[0].groups[0].hits[0]), ["百分之十二"]);
}

#[test]
fn an_indicator_is_found_by_any_of_its_names() {
    for query in ["GDP", "gdp", "生产总值", "product"] {
        check(query, &[(Role::Target, "地区生产总值")]);
    }
    let found = find(&plan(), "GDP");
    assert_eq!(marked(&found.plans[0].groups[0].hits[0])[0], "地区生产总值");
}

#[test]
fn titles_are_found_by_the_initials_of_their_words() {
    check("fzzdzlx", &[(Role::Measure, "发展壮大战略性新兴产业")]);
    check("ZLXXXCY", &[(Role::Measure, "发展壮大战略性新兴产业")]);
    // Two letters tell the start of a title alone.
    check("yh", &[(Role::Measure, "优化营商环境")]);
    check("sh", &[]);
    let found = find(&plan(), "msxdfa");
    assert!(found.plans.is_empty());
    let found = find(&plan(), "mssnxdfa");
    assert_eq!(found.plans[0].title.marks.len(), 1);
}

#[test]
fn all_words_stand_in_one_item_or_in_the_title_of_the_plan() {
    check("优化 环境", &[(Role::Measure, "优化营商环境")]);
    check("优化 进出口", &[]);
    check("某市 营业收入", &[(Role::Target, "营业收入")]);
    check("行动方案 优化", &[(Role::Measure, "优化营商环境")]);
}

#[test]
fn named_plans_come_first_and_then_found_titles() {
    let text = |title: &str, body: &str| format!("{title}\n\n重点任务\n{body}\n");
    let index = index([
        Opened::new(
            "far".to_owned(),
            &text(
                "甲市行动方案",
                "1.扩大开放。提高海洋产业水平,海洋强市。\n2.改革",
            ),
        ),
        Opened::new(
            "titled".to_owned(),
            &text("乙市行动方案", "1.发展海洋产业\n2.改革"),
        ),
        Opened::new(
            "named".to_owned(),
            &text("丙市海洋产业行动方案", "1.扩大开放\n2.改革"),
        ),
    ]);
    let found = find(&index, "海洋产业");
    let keys: Vec<&str> = found.plans.iter().map(|plan| plan.key.as_str()).collect();
    assert_eq!(keys, ["named", "titled", "far"]);
    assert_eq!(
        (found.plan_count, found.hit_count),
        (3, found.plans.iter().map(|plan| plan.hit_count).sum())
    );
}

#[test]
fn adding_again_replaces_and_removing_removes() {
    let mut index = plan();
    index.add(Opened::new(
        "plan".to_owned(),
        "乙市方案\n重点任务\n1.发展海洋产业",
    ));
    assert!(find(&index, "营商环境").plans.is_empty());
    assert_eq!(find(&index, "海洋").plan_count, 1);
    assert!(index.contains("plan"));
    index.remove("plan");
    assert!(find(&index, "海洋").plans.is_empty());
}

#[test]
fn limits_hold_and_counts_do_not_change() {
    let index = index(
        (0..)
            .zip(TEXTS)
            .map(|(at, text)| Opened::new(at.to_string(), text)),
    );
    let all = find(&index, "发展");
    let few = index.find(&Query::new("发展"), Limits { plans: 2, hits: 1 });
    assert_eq!((all.plan_count, few.plans.len()), (5, 2));
    assert_eq!(
        (all.plan_count, all.hit_count),
        (few.plan_count, few.hit_count)
    );
    for plan in &few.plans {
        assert!(plan.groups.iter().all(|group| group.hits.len() == 1));
        let whole: Option<PlanHits> = index.find_in(&plan.key, &Query::new("发展"));
        let whole = whole.expect("it is there");
        assert_eq!(whole.hit_count, plan.hit_count);
        assert!(all.plans.contains(&whole));
    }
}

#[test]
fn pages_of_boilerplate_are_not_looked_through() {
    let index = index([Opened::new("a".to_owned(), TEXTS[3])]);
    let found = find(&index, "打印");
    let hits = found.plans.iter().map(|plan| plan.hit_count).sum::<usize>();
    assert_eq!(hits, 0);
}
