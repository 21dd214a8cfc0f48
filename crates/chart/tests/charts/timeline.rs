//! When: years, what falls due in them, and what is repeated.

use crate::plans::{number, read_text, sample};
use gangmu_chart::scene::{Bounds, Frame, Language, Mark, Scene, Shape};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::model::{Cadence, Period, Plan, Quantity, QuantityKind};

fn scene_at(plan: &Plan, width: f64, language: Language) -> Scene {
    let frame = Frame {
        width,
        rem: 16.0,
        language,
    };
    draw(Chart::Timeline, plan, &Options::default(), frame)
}

fn scene(plan: &Plan) -> Scene {
    scene_at(plan, 740.0, Language::Chinese)
}

/// The rectangles of a class in a mark.
fn bars(mark: &Mark, wanted: &str) -> Vec<Bounds> {
    let bar = |shape: &Shape| match shape {
        Shape::Rect { bounds, class } if *class == wanted => Some(*bounds),
        _ => None,
    };
    mark.shapes.iter().filter_map(bar).collect()
}

fn names(scene: &Scene) -> Vec<&str> {
    let runs = scene.furniture.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(&text.runs),
        _ => None,
    });
    let names = runs.flatten().filter(|run| run.class == "axis");
    names.map(|run| run.content.as_str()).collect()
}

fn plan_with(cadence: Vec<Cadence>, period: Option<Period>) -> Plan {
    Plan {
        period,
        cadence,
        quantities: Vec::new(),
        areas: Vec::new(),
        ..sample()
    }
}

fn cadence(id: &str, interval: &str) -> Cadence {
    Cadence {
        id: id.to_owned(),
        interval: interval.to_owned(),
        body: None,
        ..sample().cadence.remove(0)
    }
}

#[test]
fn a_cadence_has_a_bar_for_each_time_in_each_year_of_the_plan() {
    let intervals = ["year", "week", "quarter", "month", "half_year"];
    let cadences = intervals.map(|interval| cadence(&format!("d-{interval}"), interval));
    let period = Period {
        start: 2023,
        end: 2024,
    };
    let scene = scene(&plan_with(cadences.to_vec(), Some(period)));
    // The most frequent stands first. Weeks are too narrow to be told apart.
    let drawn: Vec<(&str, usize)> = scene
        .marks
        .iter()
        .map(|mark| (mark.item.as_str(), bars(mark, "time").len()))
        .collect();
    assert_eq!(
        drawn,
        [
            ("d-week", 104),
            ("d-month", 24),
            ("d-quarter", 8),
            ("d-half_year", 4),
            ("d-year", 2)
        ]
    );
}

#[test]
fn what_is_repeated_in_a_text_without_years_is_repeated_in_any_year() {
    let scene = scene(&plan_with(vec![cadence("d1", "quarter")], None));
    assert_eq!(names(&scene), ["每年"]);
    let mark = scene.mark("d1").expect("the cadence is drawn");
    assert_eq!(bars(mark, "time").len(), 4);
}

#[test]
fn targets_stand_in_their_years() {
    let target = |id: &str, year: Option<i32>| Quantity {
        year,
        ..number(id, "指标", QuantityKind::Level, 1.0, "个")
    };
    let plan = Plan {
        quantities: vec![
            target("q1", Some(2025)),
            target("q2", Some(2023)),
            target("q3", Some(2030)),
            target("q4", None),
        ],
        areas: Vec::new(),
        ..sample()
    };
    for width in [740.0, 358.0] {
        let scene = scene_at(&plan, width, Language::Chinese);
        assert_eq!(names(&scene), ["2023", "2024", "2025", "2030", "未写年份"]);
        let place = |id: &str| scene.mark(id).map(|mark| mark.bounds.x).unwrap_or_default();
        let places = ["q2", "q1", "q3", "q4"].map(place);
        assert!(places.is_sorted(), "{places:?}");
        let takeaway = "计划期 2023–2025 年；3 项目标，最晚到 2030 年；1 项目标没有写年份；2 项督促检查，最密的每月一次。";
        assert_eq!(scene.takeaway, takeaway);
        // Between 2025 and 2030 years are left out.
        let gaps = scene.furniture.iter();
        let gaps = gaps.filter(|shape| {
            matches!(
                shape,
                Shape::Line {
                    class: "year gap",
                    ..
                }
            )
        });
        assert!(gaps.count() > 0);
    }
}

#[test]
fn a_second_value_of_a_target_is_no_target_of_its_own() {
    let scene = scene(&sample());
    assert!(scene.mark("q1").is_some() && scene.mark("q2").is_none());
    assert!(scene.mark("q3").is_none(), "an estimate is not due");
}

#[test]
fn deadlines_end_where_they_fall_due() {
    let plan = read_text(
        "某市2024年重点工作任务分解方案\n重点任务\n(一)扩大内需\n\
         1.扩大投资。牵头单位:市发改委;完成时限:2024年12月底前\n\
         2.提振消费。牵头单位:市商务局;完成时限:2024年6月底前\n\
         3.稳定外贸。牵头单位:市商务局;完成时限:2024年6月15日前",
    );
    let measures = &plan.areas[0].measures;
    let scene = scene(&plan);
    let drawn: Vec<&str> = scene
        .marks
        .iter()
        .filter(|mark| mark.class == "deadline")
        .map(|mark| mark.item.as_str())
        .collect();
    // The first one first.
    assert_eq!(drawn, [&measures[2].id, &measures[1].id, &measures[0].id]);
    let end = |at: usize| {
        let mark = scene.mark(&measures[at].id).expect("the deadline is drawn");
        bars(mark, "open")
            .first()
            .map(|bar| bar.right())
            .unwrap_or_default()
    };
    let (june_15, june, december) = (end(2), end(1), end(0));
    assert!((december - scene.width).abs() < 0.5, "{december}");
    assert!(june_15 < june && june < december);
    let half = scene.width - june;
    let whole = bars(scene.mark(&measures[1].id).expect("drawn"), "open")[0].width + half;
    assert!(
        (june - (scene.width - whole) - whole / 2.0).abs() < 0.5,
        "half of the year"
    );
}

#[test]
fn a_deadline_without_a_month_has_no_point() {
    let mut plan = sample();
    for deadline in plan.areas[0]
        .measures
        .iter_mut()
        .filter_map(|m| m.deadline.as_mut())
    {
        deadline.month = None;
        deadline.day = None;
    }
    let scene = scene(&plan);
    let mark = scene.mark("m1").expect("the deadline is drawn");
    assert_eq!((bars(mark, "soft").len(), bars(mark, "open").len()), (1, 0));
    let tick = |shape: &Shape| matches!(shape, Shape::Line { class: "tick", .. });
    assert!(!mark.shapes.iter().any(tick));
}

#[test]
fn the_timeline_says_what_there_is_and_what_is_missing() {
    let plan = sample();
    assert_eq!(
        scene(&plan).takeaway,
        "计划期 2023–2025 年；13 项目标，最晚到 2025 年；1 项任务写明期限；2 项督促检查，最密的每月一次。"
    );
    assert_eq!(
        scene_at(&plan, 740.0, Language::English).takeaway,
        "Period: 2023–2025; targets: 13, the last for 2025; measures with a deadline: 1; \
         reviews: 2, the most frequent once a month."
    );
    let period = Period {
        start: 2023,
        end: 2025,
    };
    let bare = scene(&plan_with(Vec::new(), Some(period)));
    let says = |words: &str| {
        bare.furniture.iter().any(|shape| match shape {
            Shape::Text(text) => text.runs.iter().any(|run| run.content == words),
            _ => false,
        })
    };
    assert!(says("文中没有说明多久检查一次。"));
    let nothing = scene(&plan_with(Vec::new(), None));
    let reason = "文中没有写明年份和期限，也没有说明多久检查一次。";
    assert_eq!(nothing.empty.as_deref(), Some(reason));
}

#[test]
fn the_table_has_all_of_it() {
    let table = scene(&sample()).table;
    let rows: Vec<String> = table.rows.iter().map(|row| row.cells.join("/")).collect();
    assert_eq!(rows.len(), 1 + 13 + 1 + 2);
    for wanted in [
        "某市三年行动方案 <试行>/计划期/2023–2025/",
        "地区生产总值，增长 5.5% 左右/目标/2025/",
        "1. 加快建设“一枢纽、四中心”/任务期限/2024年6月底前/市发改委",
        "每月进行调度/督促检查/每月一次/行动指挥部",
    ] {
        assert!(
            rows.iter().any(|row| row == wanted),
            "{wanted} is not in {rows:#?}"
        );
    }
}
