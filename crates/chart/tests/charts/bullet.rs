//! Targets: none is lost, each is drawn for how it is bound.

use crate::plans::{bound, number, sample};
use gangmu_chart::scene::{Frame, Language, Mark, Scene, Shape};
use gangmu_chart::{Chart, Grouping, Options, draw};
use gangmu_plan::model::{Basis, Comparator, Plan, Quantity, QuantityKind, Status};
use std::collections::BTreeSet;

fn scene_of(plan: &Plan, options: &Options, language: Language) -> Scene {
    let frame = Frame {
        width: 740.0,
        rem: 16.0,
        language,
    };
    draw(Chart::Bullet, plan, options, frame)
}

fn scene(plan: &Plan) -> Scene {
    scene_of(plan, &Options::default(), Language::Chinese)
}

fn plan(quantities: Vec<Quantity>) -> Plan {
    Plan {
        quantities,
        ..sample()
    }
}

/// The classes of what is drawn for a value, without its row.
fn drawn(mark: &Mark) -> Vec<&str> {
    let class = |shape: &Shape| match shape {
        Shape::Rect { class, .. }
        | Shape::Line { class, .. }
        | Shape::Circle { class, .. }
        | Shape::Path { class, .. }
        | Shape::Link { class, .. } => Some(*class),
        Shape::Sector(sector) => Some(sector.class),
        Shape::Text(_) => None,
    };
    mark.shapes
        .iter()
        .filter_map(class)
        .filter(|class| !["ground", "track", "zero", "rung", "reference-line"].contains(class))
        .collect()
}

fn words(mark: &Mark) -> String {
    let lines = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.runs.iter().map(|run| run.content.as_str())),
        _ => None,
    });
    lines
        .map(|runs| runs.collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn bounds_are_drawn_for_what_they_are() {
    let growth = number("q1", "进出口总额", QuantityKind::Growth, 7.0, "%");
    let fall = number("q1", "单位产值能耗", QuantityKind::Growth, -15.0, "%");
    let range = Quantity {
        upper: Some(9.0),
        ..growth.clone()
    };
    let cases = [
        (bound(Comparator::Eq, growth.clone()), "dot", "+7 %"),
        (
            bound(Comparator::Ge, growth.clone()),
            "open arrow tick",
            "≥ +7 %",
        ),
        (
            bound(Comparator::Gt, growth.clone()),
            "open arrow ring",
            "> +7 %",
        ),
        (
            bound(Comparator::Le, growth.clone()),
            "open arrow tick",
            "≤ +7 %",
        ),
        (
            bound(Comparator::Lt, growth.clone()),
            "open arrow ring",
            "< +7 %",
        ),
        (bound(Comparator::Approx, growth), "soft soft", "≈ +7 %"),
        (bound(Comparator::Range, range), "bar tick tick", "+7–9 %"),
        // At least a fall of 15 % is at most −15 %.
        (bound(Comparator::Ge, fall), "open arrow tick", "≤ −15 %"),
    ];
    for (quantity, shapes, value) in cases {
        let scene = scene(&plan(vec![quantity.clone()]));
        let mark = scene.mark("q1").expect("the target is drawn");
        assert_eq!(drawn(mark).join(" "), shapes, "{:?}", quantity.comparator);
        let text = words(mark);
        assert!(text.ends_with(value), "{text} does not end with {value}");
    }
}

#[test]
fn an_open_bar_points_away_from_its_value() {
    let tip = |comparator, value: f64| {
        let quantity = bound(
            comparator,
            number("q1", "指标", QuantityKind::Growth, value, "%"),
        );
        let scene = scene(&plan(vec![quantity]));
        let mark = scene.mark("q1").expect("the target is drawn").clone();
        let place = |wanted: &str| {
            mark.shapes.iter().find_map(|shape| match shape {
                Shape::Path { points, class, .. } if *class == wanted => points.get(1).map(|p| p.0),
                Shape::Line { x1, class, .. } if *class == wanted => Some(*x1),
                _ => None,
            })
        };
        place("arrow") > place("tick")
    };
    assert!(tip(Comparator::Ge, 7.0));
    assert!(!tip(Comparator::Le, 7.0));
    assert!(!tip(Comparator::Ge, -7.0));
}

#[test]
fn a_target_without_a_number_stands_at_its_reference() {
    let scene = scene(&sample());
    let mark = scene.mark("q13").expect("the relative target is drawn");
    assert_eq!(drawn(mark), ["open", "arrow", "tick"]);
    assert!(words(mark).ends_with("≥ 全省平均水平"));
    let mark = scene.mark("q14").expect("the target in words is drawn");
    assert!(drawn(mark).is_empty());
    assert_eq!(words(mark), "营商便利度 | 全国领先");
}

#[test]
fn words_are_those_said_of_the_subject() {
    let cases = [
        ("营商便利度", "营商便利度全国领先", "全国领先"),
        ("营商便利度", "营商便利度,保持全国领先", "保持全国领先"),
        (
            "排放总量",
            "排放总量、能耗继续下降",
            "排放总量、能耗继续下降",
        ),
        ("能耗", "排放总量、能耗继续下降", "继续下降"),
        ("排放总量", "力争排放总量继续下降", "力争排放总量继续下降"),
        ("指标", "指标", "指标"),
    ];
    for (indicator, text, expected) in cases {
        let quantity = Quantity {
            number: None,
            text: text.to_owned(),
            ..number("q1", indicator, QuantityKind::Words, 0.0, "")
        };
        let scene = scene(&plan(vec![quantity]));
        let mark = scene.mark("q1").expect("the target is drawn");
        assert_eq!(words(mark), format!("{indicator} | {expected}"));
    }
}

#[test]
fn an_actual_value_stands_beside_the_target_it_can_be_compared_with() {
    let target = number("q1", "一般公共预算收入", QuantityKind::Growth, 5.0, "%");
    let actual = Quantity {
        id: "q2".to_owned(),
        status: Status::Actual,
        year: Some(2024),
        ..target.clone()
    };
    let cases = [
        ("the same measure", actual.clone(), true),
        (
            "another kind",
            Quantity {
                kind: QuantityKind::Level,
                ..actual.clone()
            },
            false,
        ),
        (
            "an average of years",
            Quantity {
                basis: Some(Basis::AnnualAverage),
                ..actual.clone()
            },
            false,
        ),
        (
            "compared with another year",
            Quantity {
                baseline: Some("2020年".to_owned()),
                ..actual.clone()
            },
            false,
        ),
        (
            "a later year",
            Quantity {
                year: Some(2026),
                ..actual.clone()
            },
            false,
        ),
        (
            "another indicator",
            Quantity {
                indicator: "税收收入".to_owned(),
                ..actual
            },
            false,
        ),
    ];
    for (case, actual, beside) in cases {
        let scene = scene(&plan(vec![target.clone(), actual]));
        let parent = scene.mark("q2").and_then(|mark| mark.parent.as_deref());
        assert_eq!(parent, beside.then_some("q1"), "{case}");
    }
}

#[test]
fn no_target_is_lost() {
    let many = (0..100).map(|index| Quantity {
        headline: index < 5,
        ..number(&format!("q{index}"), "项目", QuantityKind::Level, 3.0, "个")
    });
    let plan = plan(many.collect());
    let short = scene(&plan);
    assert_eq!(short.marks.len(), 40);
    assert_eq!(short.table.rows.len(), 100);
    let says_so = short.furniture.iter().any(|shape| match shape {
        Shape::Text(text) => text
            .runs
            .iter()
            .any(|run| run.content == "另有 60 项见数据表。"),
        _ => false,
    });
    assert!(says_so);
    let options = Options {
        every_row: true,
        ..Options::default()
    };
    let long = scene_of(&plan, &options, Language::Chinese);
    assert_eq!(long.marks.len(), 100);
}

#[test]
fn what_stands_beside_a_target_within_a_task_is_drawn() {
    let main = number("q1", "地区生产总值", QuantityKind::Growth, 5.0, "%");
    let target = Quantity {
        headline: false,
        ..number("q2", "实际利用外资", QuantityKind::Level, 1.5, "亿美元")
    };
    let stretch = Quantity {
        id: "q3".to_owned(),
        stretch: true,
        ..target.clone()
    };
    let actual = Quantity {
        id: "q4".to_owned(),
        status: Status::Actual,
        year: Some(2024),
        ..target.clone()
    };
    let scene = scene(&plan(vec![main, actual, target, stretch]));
    let items: Vec<&str> = scene.marks.iter().map(|mark| mark.item.as_str()).collect();
    assert_eq!(items, ["q1", "q2", "q3", "q4"]);
}

#[test]
fn every_grouping_draws_the_same_targets_once() {
    let items = |grouping| {
        let options = Options {
            grouping,
            ..Options::default()
        };
        let scene = scene_of(&sample(), &options, Language::Chinese);
        let items: Vec<String> = scene.marks.iter().map(|mark| mark.item.clone()).collect();
        let unique: BTreeSet<String> = items.iter().cloned().collect();
        assert_eq!(items.len(), unique.len());
        unique
    };
    let goals = ["g1", "g2", "g3"].map(str::to_owned);
    let mut by_goal = items(Grouping::Goal);
    assert!(goals.iter().all(|goal| by_goal.remove(goal)));
    assert_eq!(by_goal, items(Grouping::Kind));
    assert_eq!(items(Grouping::Domain), items(Grouping::Kind));
}

#[test]
fn domains_come_from_the_dictionary_or_the_words() {
    let options = Options {
        grouping: Grouping::Domain,
        ..Options::default()
    };
    let known = Quantity {
        indicator_id: Some("gdp".to_owned()),
        ..number("q1", "经济总量", QuantityKind::Growth, 5.0, "%")
    };
    let told = number("q2", "营商便利度", QuantityKind::Growth, 5.0, "%");
    let unknown = number("q3", "某某", QuantityKind::Growth, 5.0, "%");
    let scene = scene_of(
        &plan(vec![unknown, told, known]),
        &options,
        Language::Chinese,
    );
    let items: Vec<&str> = scene.marks.iter().map(|mark| mark.item.as_str()).collect();
    assert_eq!(items, ["q1", "q2", "q3"]);
    let headings: Vec<&str> = scene
        .furniture
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text(text) => text.runs.first(),
            _ => None,
        })
        .filter(|run| run.class == "heading")
        .map(|run| run.content.as_str())
        .collect();
    assert_eq!(headings, ["增长与内需", "改革与营商", "其他目标"]);
    let domains = scene.table.rows.iter().map(|row| row.cells.last());
    let domains: Vec<&str> = domains.flatten().map(String::as_str).collect();
    assert_eq!(domains, ["", "改革与营商", "增长与内需"]);
}

#[test]
fn only_a_plan_with_goals_is_grouped_by_them() {
    let with = sample();
    let without = Plan {
        goals: Vec::new(),
        ..sample()
    };
    assert_eq!(Grouping::Goal.within(&with), Grouping::Goal);
    assert_eq!(Grouping::Goal.within(&without), Grouping::Kind);
    assert!(Grouping::Domain.fits(&without) && !Grouping::Goal.fits(&without));
}

/// Rungs drawn, the words at the ends of the ladder, and the words beside the name.
fn ladder(place: &str, text: &str, value: f64) -> (usize, Vec<String>) {
    let rank = Quantity {
        text: text.to_owned(),
        ..number("q1", "经济总量", QuantityKind::Rank, value, "位")
    };
    let plan = Plan {
        place: Some(place.to_owned()),
        ..plan(vec![rank])
    };
    let scene = scene(&plan);
    let mark = scene.mark("q1").expect("the rank is drawn");
    let rungs = mark
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Line { class: "rung", .. }));
    let runs = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(&text.runs),
        _ => None,
    });
    let words = runs
        .flatten()
        .filter(|run| ["axis", "qualifier"].contains(&run.class))
        .map(|run| run.content.clone());
    (rungs.count(), words.collect())
}

#[test]
fn a_rank_stands_on_a_ladder_of_those_it_is_compared_with() {
    let cases = [
        (
            "盘锦市",
            "居全省第五位",
            5.0,
            14,
            vec!["1", "14", "辽宁各市，共 14 个"],
        ),
        (
            "广东省",
            "居全国第一",
            1.0,
            31,
            vec!["1", "31", "省、自治区、直辖市，共 31 个"],
        ),
        // Nobody is known: another scope, a place elsewhere, a rank of something else.
        ("盘锦市", "居全国第五位", 5.0, 10, vec!["1", "…"]),
        ("丽水市", "居全省第五位", 5.0, 10, vec!["1", "…"]),
        ("盘锦市", "居全省第二十位", 20.0, 20, vec!["1", "…"]),
        ("盘锦市", "上升至第625位", 625.0, 0, vec!["1", "…"]),
    ];
    for (place, text, value, rungs, words) in cases {
        assert_eq!(
            ladder(place, text, value),
            (rungs, words.into_iter().map(str::to_owned).collect()),
            "{text}"
        );
    }
}

#[test]
fn every_row_of_the_table_is_full() {
    let table = scene(&sample()).table;
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.cells.len() == table.columns.len())
    );
    let row = table.rows.first().expect("there is a target");
    assert_eq!(
        row.cells.get(..7).map(|cells| cells.join("/")),
        Some("地区生产总值/增速//≈+5.5%/+6%/2025/2024 年预计 +4.8%".to_owned())
    );
}

#[test]
fn the_takeaway_says_what_there_is() {
    let plan = sample();
    assert_eq!(
        scene(&plan).takeaway,
        "到 2025 年，10 项量化目标，其中 2 项是下限；1 项相对目标；1 项文字目标；任务中另有 1 项。"
    );
    assert_eq!(
        scene_of(&plan, &Options::default(), Language::English).takeaway,
        "By 2025, quantified targets: 10 (lower bounds: 2); relative: 1; in words: 1; within tasks: 1."
    );
    let nothing = Plan {
        quantities: Vec::new(),
        ..plan
    };
    let scene = scene(&nothing);
    assert_eq!(scene.empty.as_deref(), Some("文中没有找到目标。"));
    assert!(scene.takeaway.is_empty() && scene.marks.is_empty());
}

#[test]
fn labels_say_the_value_in_words() {
    let plan = sample();
    let label = |language| {
        let scene = scene_of(&plan, &Options::default(), language);
        scene.mark("q4").map(|mark| mark.label.clone())
    };
    assert_eq!(
        label(Language::Chinese).as_deref(),
        Some("单位地区生产总值能源消耗，目标，下降 15% 以上，2025 年")
    );
    assert_eq!(
        label(Language::English).as_deref(),
        Some("单位地区生产总值能源消耗, target, fall of at least 15%, 2025")
    );
}

#[test]
fn strange_numbers_do_no_harm() {
    for value in [
        f64::NAN,
        f64::INFINITY,
        f64::MAX,
        f64::MIN,
        0.0,
        -0.0,
        1e-300,
    ] {
        for kind in [
            QuantityKind::Growth,
            QuantityKind::Level,
            QuantityKind::Rank,
        ] {
            let scene = scene(&plan(vec![number("q1", "指标", kind, value, "%")]));
            assert!(scene.height.is_finite());
        }
    }
}
