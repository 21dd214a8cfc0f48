//! Areas and measures: all are there, and an area opens.

use crate::plans::sample;
use gangmu_chart::scene::{Crumb, Frame, Language, Scene};
use gangmu_chart::{Chart, Options, draw};

fn scene(width: f64, opened: Option<&str>) -> Scene {
    let frame = Frame {
        width,
        rem: 16.0,
        language: Language::Chinese,
    };
    let options = Options {
        opened,
        ..Options::default()
    };
    draw(Chart::Icicle, &sample(), &options, frame)
}

fn tree(scene: &Scene) -> Vec<(&str, Option<&str>, bool)> {
    let marks = scene.marks.iter();
    marks
        .map(|mark| (mark.item.as_str(), mark.parent.as_deref(), mark.opens))
        .collect()
}

#[test]
fn the_whole_plan_shows_areas_with_and_without_measures() {
    for width in [740.0, 358.0] {
        assert_eq!(
            tree(&scene(width, None)),
            [
                ("a1", None, true),
                ("m1", Some("a1"), false),
                ("m2", Some("a1"), false),
                ("a2", None, true),
            ]
        );
    }
}

#[test]
fn an_opened_area_shows_what_is_inside_its_measures() {
    for width in [740.0, 358.0] {
        let scene = scene(width, Some("a1"));
        assert_eq!(
            tree(&scene),
            [
                ("m1", None, false),
                ("q1", Some("m1"), false),
                ("q3", Some("m1"), false),
                ("q9", Some("m1"), false),
                ("m2", None, false),
            ]
        );
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
    let whole = scene(740.0, None);
    for opened in ["m1", "g1", ""] {
        assert_eq!(scene(740.0, Some(opened)), whole);
    }
    assert!(whole.trail.is_empty());
}

#[test]
fn an_area_is_as_tall_as_its_measures() {
    let scene = scene(740.0, None);
    let height = |item: &str| scene.mark(item).map_or(0.0, |mark| mark.bounds.height);
    let seam = height("a1") - 2.0 * height("m1");
    assert!((0.0..3.0).contains(&seam), "{seam}");
    assert!((height("a2") - height("m1")).abs() < 1e-9);
}

#[test]
fn the_table_has_all_areas_whatever_is_opened() {
    let rows = |opened| scene(740.0, opened).table.rows;
    let items: Vec<String> = rows(None).into_iter().map(|row| row.item).collect();
    assert_eq!(items, ["m1", "m2", "a2"]);
    assert_eq!(rows(Some("a1")), rows(None));
}

#[test]
fn the_takeaway_counts() {
    assert_eq!(
        scene(740.0, None).takeaway,
        "2 个方面、2 项任务。高度是任务数。"
    );
    assert_eq!(scene(358.0, None).takeaway, "2 个方面、2 项任务。");
}
