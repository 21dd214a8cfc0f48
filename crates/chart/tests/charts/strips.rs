//! On paper, charts of the bundled plans are cut between their rows.

use crate::plans;
use gangmu_chart::scene::{Frame, Language, Scene, Shape};
use gangmu_chart::strips::{Strip, strips};
use gangmu_chart::{Chart, Options, draw};

/// Two estimates may differ by this much before it counts, in pixels.
const SLACK: f64 = 0.5;
/// Less than the height of an A4 page between its margins.
const PAGE: f64 = 900.0;

/// The texts that a strip divides.
fn divided(strip: &Strip) -> Vec<String> {
    let of_marks = strip.marks.iter().flat_map(|mark| &mark.shapes);
    let shapes = strip.furniture.iter().copied().chain(of_marks);
    shapes
        .filter_map(|shape| match shape {
            Shape::Text(text) => Some(text),
            _ => None,
        })
        .filter(|text| {
            let place = text.bounds();
            let (top, bottom) = (strip.top - SLACK, strip.top + strip.height + SLACK);
            let is_inside = place.y >= top && place.bottom() <= bottom;
            let is_outside = place.bottom() <= strip.top || place.y >= strip.top + strip.height;
            !is_inside && !is_outside
        })
        .map(|text| text.runs.iter().map(|run| run.content.as_str()).collect())
        .collect()
}

fn check(scene: &Scene, name: &str) {
    let strips = strips(scene);
    let height: f64 = strips.iter().map(|strip| strip.height).sum();
    assert!((height - scene.height).abs() < SLACK, "{name}");
    for strip in &strips {
        assert!(strip.height < PAGE, "{name}: {}", strip.height);
        assert_eq!(divided(strip), [""; 0], "{name}");
    }
    for mark in &scene.marks {
        let shown = strips.iter().filter(|strip| strip.marks.contains(&mark));
        let shown = shown.count();
        assert!(shown >= 1, "{name}: {} is lost", mark.item);
        let is_low = mark.bounds.height < PAGE / 3.0;
        assert!(shown == 1 || !is_low, "{name}: {} is divided", mark.item);
    }
}

#[test]
fn no_row_of_a_bundled_plan_is_divided() {
    for (name, plan) in plans::documents() {
        // Of the forms of one structure, the one that is read from top to bottom.
        let is_printed =
            |chart: &Chart| *chart == Chart::Icicle || !Chart::STRUCTURE.contains(chart);
        for chart in Chart::ALL.into_iter().filter(is_printed) {
            for language in [Language::Chinese, Language::English] {
                let frame = Frame {
                    width: 657.0,
                    rem: 14.0,
                    language,
                };
                let options = Options {
                    every_row: true,
                    ..Options::default()
                };
                let scene = draw(chart, &plan, &options, frame);
                if scene.empty.is_none() {
                    check(&scene, &format!("{} of {name}", chart.name()));
                }
            }
        }
    }
}
