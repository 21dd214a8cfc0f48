//! Charts over several plans: what they show, and that nothing overlaps.

use crate::layout::{faults, strange_frames};
use crate::plans;
use gangmu_chart::joint::{
    Aligned, AlignmentOptions, Chart, ComparisonOptions, Form, Member, NO_DOMAIN, alignment,
    comparison, coverage, most_shared, names, split, subjects,
};
use gangmu_chart::scene::{Frame, Language, Scene};
use gangmu_document::Document;
use gangmu_plan::domains;
use gangmu_plan::model::Plan;

/// Plans with their keys.
pub type Plans = Vec<(String, Plan)>;

pub fn frame(width: f64, language: Language) -> Frame {
    Frame {
        width,
        rem: 16.0,
        language,
    }
}

pub fn members(plans: &Plans) -> Vec<Member<'_>> {
    let member = |(key, plan)| Member { key, plan };
    plans
        .iter()
        .map(|(key, plan)| member((key, plan)))
        .collect()
}

/// Two short plans that share a measure, have a similar one, and one each of their own.
pub fn sample() -> Plans {
    let texts = [
        (
            "left",
            "鞍山市",
            "鞍山市振兴行动方案(2025年)\n一、2024年工作回顾\n预计2024年地区生产总值增长4.5%。\n\
             二、2025年主要目标\n2025年主要预期目标是:地区生产总值增长5%以上,固定资产投资增长8%左右。\n三、重点任务\n\
             (一)扩大内需\n1.提振消费\n2.大力发展现代物流业\n3.修建水库\n",
        ),
        (
            "right",
            "抚顺市",
            "抚顺市振兴行动方案(2025年)\n二、2025年主要目标\n\
             2025年主要预期目标是:地区生产总值增长6%左右,力争6.5%,固定资产投资增长10%。\n\
             三、重点任务\n(一)扩大内需\n1.推动物流业做大做强\n2.提振消费\n3.植树造林\n",
        ),
    ];
    let read = |(key, place, text): (&str, &str, &str)| {
        let plan = Plan {
            place: Some(place.to_owned()),
            ..gangmu_plan::read(&Document::from_text(key, text))
        };
        (key.to_owned(), plan)
    };
    texts.map(read).into_iter().collect()
}

/// The alignment of two plans among others, with what the reader chose.
pub fn aligned(
    plans: &Plans,
    at: (usize, usize),
    options: AlignmentOptions,
    frame: Frame,
) -> Scene {
    let aligned = Aligned::of(&plans[at.0].1, &plans[at.1].1);
    drawn(plans, at, &aligned, options, frame)
}

fn drawn(
    plans: &Plans,
    at: (usize, usize),
    aligned: &Aligned,
    options: AlignmentOptions,
    frame: Frame,
) -> Scene {
    let members = members(plans);
    let names = names(&members, frame.language);
    let names = [names[at.0].as_str(), names[at.1].as_str()];
    alignment(
        [members[at.0], members[at.1]],
        names,
        aligned,
        &options,
        frame,
    )
}

/// The bundled plan whose key begins so, by its place.
fn place_of(plans: &Plans, key: &str) -> usize {
    let found = plans.iter().position(|(known, _)| known.starts_with(key));
    found.expect("the document is bundled")
}

fn chinese(width: f64) -> Frame {
    frame(width, Language::Chinese)
}

/// Pairs of plans with what they share, which no frame changes.
fn pairs(plans: &Plans) -> Vec<((usize, usize), Aligned)> {
    let most = most_shared(&members(plans)).expect("there are two plans");
    let align = |at: (usize, usize)| (at, Aligned::of(&plans[at.0].1, &plans[at.1].1));
    [most, (1, 0)].map(align).into_iter().collect()
}

/// Every scene of some plans in a frame, with a name for each.
fn scenes(
    plans: &Plans,
    pairs: &[((usize, usize), Aligned)],
    frame: Frame,
) -> Vec<(String, Scene)> {
    let members = members(plans);
    let every = ComparisonOptions {
        every: true,
        ..ComparisonOptions::default()
    };
    let mut scenes = vec![
        ("coverage".to_owned(), coverage(&members, frame)),
        ("comparison".to_owned(), comparison(&members, &every, frame)),
    ];
    for (at, aligned) in pairs {
        for form in Form::ALL {
            let options = AlignmentOptions {
                form,
                ..AlignmentOptions::default()
            };
            let name = format!("alignment {} {at:?}", form.name());
            scenes.push((name, drawn(plans, *at, aligned, options, frame)));
        }
    }
    scenes
}

#[test]
fn texts_keep_apart() {
    for plans in [plans::documents(), sample()] {
        let pairs = pairs(&plans);
        for width in [
            328.0, 358.0, 559.0, 561.0, 740.0, 1024.0, 1376.0, 1920.0, 2400.0,
        ] {
            for rem in [16.0, 32.0] {
                for language in [Language::Chinese, Language::English] {
                    let frame = Frame {
                        width,
                        rem,
                        language,
                    };
                    for (name, scene) in scenes(&plans, &pairs, frame) {
                        let faults = faults(&scene);
                        assert!(
                            faults.is_empty(),
                            "{name} in {frame:?}:\n{}",
                            faults.join("\n")
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn no_frame_is_too_strange() {
    let plans = sample();
    let pairs = pairs(&plans);
    for frame in strange_frames() {
        for (name, scene) in scenes(&plans, &pairs, frame) {
            assert!(scene.height.is_finite(), "{name} in {frame:?}");
        }
    }
}

#[test]
fn every_mark_is_one_item_of_one_plan() {
    let plans = plans::documents();
    for (name, scene) in scenes(&plans, &pairs(&plans), chinese(740.0)) {
        let mut items: Vec<&str> = scene.marks.iter().map(|mark| mark.item.as_str()).collect();
        let count = items.len();
        items.sort_unstable();
        items.dedup();
        assert_eq!(items.len(), count, "{name}");
        for mark in &scene.marks {
            let (key, id) = split(&mark.item).expect("an item has a key and an id");
            assert!(plans.iter().any(|(known, _)| known == key) && !id.is_empty());
            assert!(!mark.label.is_empty());
        }
        let width = scene.table.columns.len();
        assert!(
            scene.table.rows.iter().all(|row| row.cells.len() == width),
            "{name}"
        );
    }
}

#[test]
fn charts_have_names() {
    for chart in Chart::ALL {
        assert_eq!(Chart::named(chart.name()), Some(chart));
    }
    assert_eq!(Chart::named("bullet"), None);
}

#[test]
fn plans_of_one_place_are_told_apart() {
    let plans = plans::documents();
    let found = names(&members(&plans), Language::Chinese);
    let at = |key: &str| found[place_of(&plans, key)].as_str();
    assert_eq!(at("shenyang"), "沈阳市");
    assert_eq!(at("huludao"), "葫芦岛市");
    assert_eq!(at("panjin-plan"), "盘锦市·计划报告");
    assert_eq!(at("panjin-industry"), "盘锦市·工业增长三年行动专项方案");
    let mut twice = sample();
    twice.extend(sample());
    let found = names(&members(&twice), Language::Chinese);
    assert_eq!(found[0], "鞍山市·振兴行动方案 2025 年 之 1");
    assert_eq!(found[2], "鞍山市·振兴行动方案 2025 年 之 2");
}

#[test]
fn the_two_plans_that_share_most_are_found() {
    let plans = plans::documents();
    let found = most_shared(&members(&plans));
    let expected = (
        place_of(&plans, "panjin-revitalization"),
        place_of(&plans, "shenyang"),
    );
    assert_eq!(found, Some(expected));
    assert_eq!(most_shared(&members(&sample())), Some((0, 1)));
    assert_eq!(most_shared(&[]), None);
}

#[test]
fn the_alignment_counts_what_is_shared() {
    let plans = plans::documents();
    let pair = (
        place_of(&plans, "shenyang"),
        place_of(&plans, "panjin-revitalization"),
    );
    let drawn = |threshold| {
        let options = AlignmentOptions {
            form: Form::Flow,
            threshold,
        };
        // The two alone have shorter names.
        let two = vec![plans[pair.0].clone(), plans[pair.1].clone()];
        aligned(&two, (0, 1), options, chinese(1000.0))
    };
    let scene = drawn(25);
    assert_eq!(
        scene.takeaway,
        "盘锦市的 50 项任务中，29 项与沈阳市文字相同，11 项相近；只有沈阳市有的 25 项，只有盘锦市有的 10 项。"
    );
    assert_eq!(scene.marks.len(), 65 + 50);
    assert_eq!(scene.table.rows.len(), 65 + 10);
    let count = |scene: &Scene, class: &str| {
        let marks = scene.marks.iter();
        marks.filter(|mark| mark.class == class).count()
    };
    let scene = drawn(80);
    assert_eq!((count(&scene, "same"), count(&scene, "similar")), (58, 10));
    assert_eq!(count(&drawn(100), "similar"), 0);
}

#[test]
fn a_pair_stands_together_and_says_why() {
    for (form, width) in [
        (Form::Flow, 740.0),
        (Form::List, 740.0),
        (Form::Flow, 358.0),
    ] {
        let options = AlignmentOptions {
            form,
            ..AlignmentOptions::default()
        };
        let plans = sample();
        let scene = aligned(&plans, (0, 1), options, chinese(width));
        let label = |title: &str, plan: &str| {
            let of_plan = |item: &str| item.starts_with(plan);
            let mark = scene.marks.iter().position(|mark| {
                of_plan(&mark.item)
                    && mark
                        .label
                        .split('，')
                        .next()
                        .is_some_and(|name| name.ends_with(title))
            });
            mark.expect("the measure has a mark")
        };
        let left = label("2. 大力发展现代物流业", "left/");
        let right = label("1. 推动物流业做大做强", "right/");
        assert_eq!(right, left + 1);
        assert_eq!(
            scene.marks[right].parent.as_ref(),
            Some(&scene.marks[left].item)
        );
        assert!(
            scene.marks[left].label.ends_with("都说到“物流业”"),
            "{}",
            scene.marks[left].label
        );
        let alone = &scene.marks[label("3. 修建水库", "left/")];
        assert_eq!((alone.class, alone.parent.as_ref()), ("lone", None));
        assert!(alone.label.ends_with("只有鞍山市有"));
    }
}

#[test]
fn the_comparison_shows_estimates_beside_targets() {
    let plans = plans::documents();
    let members = members(&plans);
    let scene = comparison(&members, &ComparisonOptions::default(), chinese(740.0));
    assert!(
        scene
            .takeaway
            .ends_with("地区生产总值增速，盘锦市 2022 年预计 ≈−7%，2023 年目标 ≥+5%。"),
        "{}",
        scene.takeaway
    );
    for expected in [
        "盘锦市，地区生产总值，预计，下降 7% 左右，2022 年",
        "盘锦市，地区生产总值，目标，增长 5% 以上，2023 年",
        "盘锦市，规模以上工业增加值，预计，下降 14% 左右，2022 年",
        "盘锦市，规模以上工业增加值，目标，增长 6%，2023 年",
        "葫芦岛市，地区生产总值，目标，增长 5.5% 左右，2025 年",
    ] {
        assert!(
            scene.marks.iter().any(|mark| mark.label == expected),
            "{expected}"
        );
    }
}

#[test]
fn one_indicator_can_be_chosen_and_growth_is_not_level() {
    let plans = plans::documents();
    let members = members(&plans);
    let subjects = subjects(&members);
    let mut found: Vec<String> = subjects.iter().map(|subject| subject.name()).collect();
    assert_eq!(
        found[..3],
        [
            "rd_spending.growth",
            "gdp.growth",
            "industrial_value_added.growth"
        ]
    );
    let count = found.len();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), count);
    for subject in &subjects {
        let name = subject.name();
        let options = ComparisonOptions {
            subject: Some(&name),
            every: false,
        };
        let scene = comparison(&members, &options, chinese(740.0));
        let title = subject.title(Language::Chinese);
        let rows = scene.table.rows.iter().filter(|row| row.cells[0] == title);
        let items: Vec<&str> = rows.map(|row| row.item.as_str()).collect();
        let mut drawn: Vec<&str> = scene.marks.iter().map(|mark| mark.item.as_str()).collect();
        drawn.sort_unstable();
        let mut expected = items.clone();
        expected.sort_unstable();
        assert_eq!(drawn, expected, "{name}");
    }
}

#[test]
fn the_coverage_counts_every_measure_once() {
    let plans = plans::documents();
    for width in [358.0, 1376.0] {
        let scene = coverage(&members(&plans), chinese(width));
        for (at, (_, plan)) in plans.iter().enumerate() {
            let cells = scene.table.rows.iter().map(|row| &row.cells[at + 1]);
            let counted: usize = cells.map(|cell| cell.parse::<usize>().unwrap_or(0)).sum();
            let measures: usize = plan.areas.iter().map(|area| area.measures.len()).sum();
            assert_eq!(counted, measures);
        }
        for mark in &scene.marks {
            let (_, domain) = split(&mark.item).expect("a plan and a domain");
            assert!(domain == NO_DOMAIN || domains::by_id(domain).is_some());
        }
    }
}

#[test]
fn what_is_empty_says_why() {
    let empty: Plans = ["a", "b"]
        .map(|key| {
            let plan = gangmu_plan::read(&Document::from_text(key, "今天天气很好。\n"));
            (key.to_owned(), plan)
        })
        .into_iter()
        .collect();
    for (name, scene) in scenes_of_two(&empty) {
        assert!(scene.empty.is_some() && scene.marks.is_empty(), "{name}");
    }
}

fn scenes_of_two(plans: &Plans) -> [(&'static str, Scene); 3] {
    let members = members(plans);
    let frame = chinese(740.0);
    [
        (
            "comparison",
            comparison(&members, &ComparisonOptions::default(), frame),
        ),
        ("coverage", coverage(&members, frame)),
        (
            "alignment",
            aligned(plans, (0, 1), AlignmentOptions::default(), frame),
        ),
    ]
}
