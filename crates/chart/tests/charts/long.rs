//! Texts longer than any plan: charts draw the first of what there is and say how much is left.

use crate::plans::sample;
use gangmu_chart::scene::{Frame, Language, Scene, Shape};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::model::Plan;

/// No chart draws more marks unless every row is asked for.
const MOST: usize = 1000;

/// So many copies of all that a plan holds, each with ids of its own.
fn long(copies: usize) -> Plan {
    let one = sample();
    let mut plan = sample();
    for copy in 1..copies {
        let another = |id: &str| format!("{id}.{copy}");
        plan.areas.extend(one.areas.iter().cloned().map(|mut area| {
            area.id = another(&area.id);
            for measure in &mut area.measures {
                measure.id = another(&measure.id);
                measure.quantities.clear();
            }
            area
        }));
        plan.quantities
            .extend(one.quantities.iter().cloned().map(|mut quantity| {
                quantity.id = another(&quantity.id);
                quantity
            }));
        plan.cadence
            .extend(one.cadence.iter().cloned().map(|mut cadence| {
                cadence.id = another(&cadence.id);
                cadence
            }));
        plan.claims
            .extend(one.claims.iter().cloned().map(|mut claim| {
                claim.id = another(&claim.id);
                claim
            }));
    }
    plan
}

fn scene(chart: Chart, plan: &Plan, width: f64, every_row: bool) -> Scene {
    let frame = Frame {
        width,
        rem: 16.0,
        language: Language::Chinese,
    };
    let options = Options {
        every_row,
        ..Options::default()
    };
    draw(chart, plan, &options, frame)
}

fn says_what_is_left_out(scene: &Scene) -> bool {
    let mut furniture = scene.furniture.iter();
    furniture.any(|shape| match shape {
        Shape::Text(text) => text.runs.iter().any(|run| run.content.contains("见数据表")),
        _ => false,
    })
}

#[test]
fn no_chart_draws_more_than_a_page_bears_and_each_says_so() {
    let plan = long(1000);
    for chart in Chart::ALL {
        for width in [740.0, 358.0] {
            let scene = scene(chart, &plan, width, false);
            let rows = scene.table.rows.iter().filter(|row| !row.item.is_empty());
            let is_drawn = |item: &str| scene.mark(item).is_some();
            let left_out = rows.filter(|row| !is_drawn(&row.item)).count();
            let marks = scene.marks.len();
            assert!(marks <= MOST, "{chart:?} at {width}: {marks} marks");
            assert_eq!(
                says_what_is_left_out(&scene),
                left_out > 0,
                "{chart:?} at {width} leaves {left_out} out"
            );
        }
    }
}

#[test]
fn every_row_is_drawn_where_all_are_asked_for() {
    let plan = long(60);
    for chart in Chart::ALL {
        let scene = scene(chart, &plan, 740.0, true);
        let mut rows = scene.table.rows.iter().filter(|row| !row.item.is_empty());
        assert!(rows.all(|row| scene.mark(&row.item).is_some()), "{chart:?}");
        assert!(!says_what_is_left_out(&scene), "{chart:?}");
    }
}
