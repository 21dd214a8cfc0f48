//! Whatever the room, texts neither overlap nor leave the scene.

use crate::plans;
use gangmu_chart::scene::{Bounds, Frame, Language, Scene, Shape, Text};
use gangmu_chart::{Chart, Grouping, Options, draw};
use gangmu_plan::model::Plan;

/// Two estimates may differ by this much before it counts, in pixels.
const SLACK: f64 = 0.5;

const WIDTHS: [f64; 12] = [
    320.0, 336.0, 358.0, 414.0, 480.0, 559.0, 561.0, 740.0, 1024.0, 1440.0, 1920.0, 2560.0,
];

fn texts(scene: &Scene) -> Vec<&Text> {
    let of_marks = scene.marks.iter().flat_map(|mark| &mark.shapes);
    let shapes = scene.furniture.iter().chain(of_marks);
    shapes
        .filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

/// Where the blocks of the marks stand.
fn blocks(scene: &Scene) -> Vec<(Bounds, String)> {
    let marks = scene.marks.iter();
    let blocks = marks.flat_map(|mark| mark.shapes.iter().map(|shape| (shape, &mark.item)));
    blocks
        .filter_map(|(shape, item)| match shape {
            Shape::Rect { bounds, class } if *class == "block" => {
                Some((*bounds, format!("block {item}")))
            }
            _ => None,
        })
        .collect()
}

fn overlap(one: Bounds, other: Bounds) -> bool {
    one.x + SLACK < other.right()
        && other.x + SLACK < one.right()
        && one.y + SLACK < other.bottom()
        && other.y + SLACK < one.bottom()
}

/// Says what is wrong with the texts and the blocks of a scene.
pub fn faults(scene: &Scene) -> Vec<String> {
    let texts: Vec<(Bounds, String)> = texts(scene)
        .iter()
        .map(|text| {
            let content = text.runs.iter().map(|run| run.content.as_str()).collect();
            (text.bounds(), content)
        })
        .collect();
    let mut faults = faults_of_boxes(scene, texts);
    faults.extend(faults_of_boxes(scene, blocks(scene)));
    faults
}

fn faults_of_boxes(scene: &Scene, mut boxes: Vec<(Bounds, String)>) -> Vec<String> {
    let mut faults = Vec::new();
    for (bounds, content) in &boxes {
        let inside = bounds.x >= -SLACK
            && bounds.right() <= scene.width + SLACK
            && bounds.y >= -SLACK
            && bounds.bottom() <= scene.height + SLACK;
        if !inside {
            faults.push(format!("“{content}” leaves the scene: {bounds:?}"));
        }
    }
    boxes.sort_by(|(one, _), (other, _)| one.y.total_cmp(&other.y));
    for (index, (one, content)) in boxes.iter().enumerate() {
        let below = boxes.iter().skip(index + 1);
        for (other, next) in below.take_while(|(other, _)| other.y < one.bottom()) {
            if overlap(*one, *other) {
                faults.push(format!(
                    "“{content}” and “{next}” overlap: {one:?} {other:?}"
                ));
            }
        }
    }
    faults
}

/// What a reader can choose about each chart.
fn choices(plan: &Plan) -> Vec<(Chart, Options<'_>)> {
    let plain = Options::default();
    let by_goal = Options {
        grouping: Grouping::Goal,
        every_row: true,
        ..plain
    };
    let by_domain = Options {
        grouping: Grouping::Domain,
        ..by_goal
    };
    let areas = plan.areas.iter().take(2);
    let opened = areas.flat_map(|area| {
        let options = Options {
            opened: Some(&area.id),
            ..plain
        };
        Chart::STRUCTURE.map(|chart| (chart, options))
    });
    let mut choices = vec![(Chart::Bullet, by_goal), (Chart::Bullet, by_domain)];
    choices.extend(Chart::ALL.map(|chart| (chart, plain)));
    choices.extend(opened);
    choices
}

fn check(name: &str, plan: &Plan) {
    let readers = [
        (16.0, Language::Chinese),
        (16.0, Language::English),
        (32.0, Language::Chinese),
        (32.0, Language::English),
    ];
    for width in WIDTHS {
        for (rem, language) in readers {
            let frame = Frame {
                width,
                rem,
                language,
            };
            for (chart, options) in choices(plan) {
                let faults = faults(&draw(chart, plan, &options, frame));
                assert!(
                    faults.is_empty(),
                    "{name} {} {options:?} in {frame:?}:\n{}",
                    chart.name(),
                    faults.join("\n")
                );
            }
        }
    }
}

#[test]
fn texts_keep_apart_in_the_documents() {
    for (name, plan) in plans::documents() {
        check(&name, &plan);
    }
}

#[test]
fn texts_keep_apart_in_every_form_of_target() {
    check("sample", &plans::sample());
}

#[test]
fn texts_keep_apart_with_many_bodies_and_years() {
    let mut text = "某市2024年任务分解方案\n重点任务\n(一)扩大内需\n".to_owned();
    for at in 1..=16 {
        text.push_str(&format!(
            "{at}.做好第{at}件重点工作，推动经济社会持续健康发展。到{}年，建成项目{at}个。\
             牵头单位:市第{at}局;配合单位:市发展和改革委员会、各县（市、区）人民政府和管理委员会;\
             完成时限:{}年{}月底前\n",
            2020 + at,
            2022 + at % 7,
            1 + at % 12,
        ));
    }
    check("assignment", &plans::read_text(&text));
}

/// Rooms and readers that no page has.
pub fn strange_frames() -> impl Iterator<Item = Frame> {
    let widths = [0.0, -1.0, 1.0, 1e9, f64::NAN, f64::INFINITY].into_iter();
    widths.flat_map(|width| {
        [0.0, 16.0, 1e6].map(|rem| Frame {
            width,
            rem,
            language: Language::Chinese,
        })
    })
}

#[test]
fn no_frame_is_too_strange() {
    let plan = plans::sample();
    for frame in strange_frames() {
        for chart in Chart::ALL {
            let scene = draw(chart, &plan, &Options::default(), frame);
            assert!(scene.height.is_finite(), "{} in {frame:?}", chart.name());
        }
    }
}

#[test]
fn an_overlap_and_a_text_outside_are_found() {
    let text = |x: f64, y: f64| Shape::Text(Text::new(x, y, "目标", 10.0, "name"));
    let scene = |shapes: Vec<Shape>| Scene {
        width: 100.0,
        height: 50.0,
        furniture: shapes,
        ..Scene::default()
    };
    assert_eq!(
        faults(&scene(vec![text(0.0, 10.0), text(21.0, 10.0)])).len(),
        0
    );
    assert_eq!(
        faults(&scene(vec![text(0.0, 10.0), text(15.0, 12.0)])).len(),
        1
    );
    assert_eq!(faults(&scene(vec![text(90.0, 10.0)])).len(), 1);
    assert_eq!(faults(&scene(vec![text(0.0, 5.0)])).len(), 1);
}
