//! Areas and measures in every form: all are there, and an area opens.

use crate::plans::{documents, sample};
use gangmu_chart::scene::{Crumb, Frame, Language, Mark, Scene, Sector, Shape};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::model::Plan;

const WIDTHS: [f64; 2] = [740.0, 358.0];

fn scene_of(plan: &Plan, chart: Chart, width: f64, opened: Option<&str>) -> Scene {
    let frame = Frame {
        width,
        rem: 16.0,
        language: Language::Chinese,
    };
    let options = Options {
        opened,
        ..Options::default()
    };
    draw(chart, plan, &options, frame)
}

fn scene(chart: Chart, width: f64, opened: Option<&str>) -> Scene {
    scene_of(&sample(), chart, width, opened)
}

/// Each form at each width, with its scene.
fn every_form(opened: Option<&str>) -> Vec<(Chart, f64, Scene)> {
    let frames = Chart::STRUCTURE
        .into_iter()
        .flat_map(|chart| WIDTHS.map(|width| (chart, width)));
    frames
        .map(|(chart, width)| (chart, width, scene(chart, width, opened)))
        .collect()
}

fn outline(scene: &Scene) -> Vec<(&str, Option<&str>, bool)> {
    let marks = scene.marks.iter();
    marks
        .map(|mark| (mark.item.as_str(), mark.parent.as_deref(), mark.opens))
        .collect()
}

#[test]
fn the_whole_plan_shows_areas_with_and_without_measures() {
    for (chart, width, scene) in every_form(None) {
        assert_eq!(
            outline(&scene),
            [
                ("a1", None, true),
                ("m1", Some("a1"), false),
                ("m2", Some("a1"), false),
                ("a2", None, true),
            ],
            "{chart:?} at {width}"
        );
        assert!(scene.trail.is_empty());
    }
}

#[test]
fn an_opened_area_shows_what_is_inside_its_measures() {
    for (chart, width, scene) in every_form(Some("a1")) {
        // An icicle has no place for what was opened; the other forms show it.
        let has_area = chart != Chart::Icicle;
        let area = has_area.then_some("a1");
        let mut expected = vec![
            ("m1", area, false),
            ("q1", Some("m1"), false),
            ("q3", Some("m1"), false),
            ("q9", Some("m1"), false),
            ("m2", area, false),
        ];
        if has_area {
            expected.insert(0, ("a1", None, false));
        }
        assert_eq!(outline(&scene), expected, "{chart:?} at {width}");
        let crumb = |item: Option<&str>, title: &str| Crumb {
            item: item.map(str::to_owned),
            title: title.to_owned(),
        };
        assert_eq!(
            scene.trail,
            [
                crumb(None, "某市三年行动方案 <试行>"),
                crumb(Some("a1"), "加强项目建设,在提升城市发展能级上实现新突破"),
            ]
        );
    }
}

#[test]
fn what_cannot_be_opened_shows_the_whole() {
    for (chart, width, whole) in every_form(None) {
        for opened in ["m1", "g1", ""] {
            assert_eq!(scene(chart, width, Some(opened)), whole);
        }
    }
}

#[test]
fn an_empty_structure_says_why() {
    let plan = Plan {
        areas: Vec::new(),
        ..sample()
    };
    for chart in Chart::STRUCTURE {
        for width in WIDTHS {
            let scene = scene_of(&plan, chart, width, None);
            assert!(scene.empty.is_some_and(|reason| reason.contains("方面")));
            assert!(scene.marks.is_empty() && scene.furniture.is_empty());
            assert!(scene.takeaway.is_empty() && scene.table.rows.is_empty());
        }
    }
}

#[test]
fn every_form_has_the_same_marks_in_the_documents() {
    let items = |scene: Scene| -> Vec<(String, String)> {
        let marks = scene.marks.into_iter();
        marks.map(|mark| (mark.item, mark.label)).collect()
    };
    for (name, plan) in documents() {
        for width in WIDTHS {
            let expected = items(scene_of(&plan, Chart::Icicle, width, None));
            for chart in Chart::STRUCTURE {
                let found = items(scene_of(&plan, chart, width, None));
                assert_eq!(found, expected, "{name} {chart:?} at {width}");
            }
        }
    }
}

#[test]
fn a_block_is_as_tall_as_its_measures() {
    let scene = scene(Chart::Icicle, 740.0, None);
    let height = |item: &str| scene.mark(item).map_or(0.0, |mark| mark.bounds.height);
    let seam = height("a1") - 2.0 * height("m1");
    assert!((0.0..3.0).contains(&seam), "{seam}");
    assert!((height("a2") - height("m1")).abs() < 1e-9);
}

fn sector(mark: &Mark) -> Sector {
    let sector = mark.shapes.iter().find_map(|shape| match shape {
        Shape::Sector(sector) => Some(*sector),
        _ => None,
    });
    sector.expect("a mark of the sunburst has a sector")
}

#[test]
fn arcs_of_measures_fill_the_arc_of_their_area() {
    for width in WIDTHS {
        let scene = scene(Chart::Sunburst, width, None);
        let arcs: Vec<(f64, f64)> = scene
            .marks
            .iter()
            .map(|mark| (sector(mark).from * 3.0, sector(mark).to * 3.0))
            .collect();
        let expected = [(0.0, 2.0), (0.0, 1.0), (1.0, 2.0), (2.0, 3.0)];
        for (found, expected) in arcs.iter().zip(expected) {
            assert!((found.0 - expected.0).abs() < 1e-9, "{arcs:?}");
            assert!((found.1 - expected.1).abs() < 1e-9, "{arcs:?}");
        }
    }
}

#[test]
fn the_rings_do_not_leave_the_scene() {
    for (chart, width, scene) in every_form(None) {
        let marks = scene.marks.iter().filter(|_| chart == Chart::Sunburst);
        for bounds in marks.map(|mark| sector(mark).bounds()) {
            assert!(bounds.x >= 0.0 && bounds.right() <= width, "{bounds:?}");
            assert!(bounds.y >= 0.0 && bounds.bottom() <= scene.height);
        }
    }
}

#[test]
fn a_node_of_the_tree_stands_half_way_down_what_is_under_it() {
    let scene = scene(Chart::Tree, 740.0, Some("a1"));
    let middle = |item: &str| {
        let bounds = scene.mark(item).map(|mark| mark.bounds);
        bounds.map_or(f64::NAN, |bounds| bounds.y + bounds.height / 2.0)
    };
    let half_way = |one: &str, other: &str| (middle(one) + middle(other)) / 2.0;
    assert!((middle("a1") - half_way("m1", "m2")).abs() < 1e-9);
    assert!((middle("m1") - half_way("q1", "q9")).abs() < 1e-9);
}

/// A plan of one area with many measures.
fn long() -> Plan {
    let mut plan = sample();
    let area = plan.areas.first_mut().expect("the sample has an area");
    let pattern = area
        .measures
        .last()
        .expect("the area has a measure")
        .clone();
    area.measures = (1..=120)
        .map(|ordinal| {
            let mut measure = pattern.clone();
            measure.id = format!("m{ordinal}");
            measure.ordinal = ordinal;
            measure
        })
        .collect();
    plan
}

#[test]
fn a_tree_too_long_to_read_shows_its_areas_alone_until_every_row_is_wanted() {
    let plan = long();
    let frame = Frame {
        width: 740.0,
        rem: 16.0,
        language: Language::Chinese,
    };
    let marks = |every_row: bool, opened: Option<&str>| {
        let options = Options {
            opened,
            every_row,
            ..Options::default()
        };
        draw(Chart::Tree, &plan, &options, frame).marks.len()
    };
    assert_eq!(marks(false, None), 2);
    assert_eq!(marks(true, None), 122);
    assert_eq!(marks(false, Some("a1")), 121);
}

#[test]
fn the_table_has_all_areas_whatever_is_opened() {
    for (chart, width, whole) in every_form(None) {
        let rows = whole.table.rows;
        let items: Vec<&str> = rows.iter().map(|row| row.item.as_str()).collect();
        assert_eq!(items, ["m1", "m2", "a2"]);
        assert_eq!(scene(chart, width, Some("a1")).table.rows, rows);
    }
}

#[test]
fn the_takeaway_counts() {
    let cases = [
        (Chart::Icicle, 740.0, "2 个方面、2 项任务。高度是任务数。"),
        (Chart::Icicle, 358.0, "2 个方面、2 项任务。"),
        (
            Chart::Tree,
            740.0,
            "2 个方面、2 项任务；“加强项目建设,在提升城市发展能级上实现新突破”最多，2 项。",
        ),
        (Chart::Sunburst, 740.0, "2 个方面、2 项任务。弧长是任务数。"),
        (Chart::List, 358.0, "2 个方面、2 项任务，其中有 3 个数字。"),
    ];
    for (chart, width, expected) in cases {
        assert_eq!(scene(chart, width, None).takeaway, expected);
    }
    for (_, _, scene) in every_form(Some("a1")) {
        let expected =
            "加强项目建设,在提升城市发展能级上实现新突破：2 项任务，任务里共有 3 个数字或分项。";
        assert_eq!(scene.takeaway, expected);
    }
}
