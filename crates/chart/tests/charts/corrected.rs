//! What was put right by hand is signed in drawing, label, table and takeaway, and in files.

use crate::plans::sample;
use gangmu_chart::joint::{self, Member};
use gangmu_chart::scene::{Frame, Language, Scene, Shape};
use gangmu_chart::svg::{self, Source};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::corrections::{Correction, Field};
use gangmu_plan::model::Plan;

const FRAME: Frame = Frame {
    width: 740.0,
    rem: 16.0,
    language: Language::Chinese,
};

/// The sample with these items corrected.
fn corrected(items: &[&str]) -> Plan {
    let correction = Correction {
        target: "document".to_owned(),
        item: String::new(),
        field: Field::Place,
        value: None,
        was: None,
    };
    let mut items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
    items.sort();
    Plan {
        corrections: vec![correction],
        corrected: items,
        ..sample()
    }
}

fn scene(chart: Chart, plan: &Plan) -> Scene {
    draw(chart, plan, &Options::default(), FRAME)
}

fn is_sign(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Path {
            class: "corrected",
            ..
        } | Shape::Circle {
            class: "corrected",
            ..
        }
    )
}

#[test]
fn every_chart_signs_what_was_corrected_and_nothing_else() {
    for chart in Chart::ALL {
        let plain = scene(chart, &sample());
        let Some(mark) = plain.marks.iter().find(|mark| !mark.item.is_empty()) else {
            continue;
        };
        let item = mark.item.as_str();
        let scene = scene(chart, &corrected(&[item]));
        assert_eq!(scene.marks.len(), plain.marks.len());
        for (mark, before) in scene.marks.iter().zip(&plain.marks) {
            let is_it = mark.item == item;
            assert_eq!(
                mark.label != before.label,
                is_it,
                "{chart:?} {}",
                mark.label
            );
            assert_eq!(mark.label.ends_with("（更正）"), is_it);
            assert_eq!(
                mark.shapes.iter().filter(|shape| is_sign(shape)).count(),
                usize::from(is_it)
            );
        }
        for row in scene.table.rows.iter().filter(|row| row.item == item) {
            assert!(row.cells[0].ends_with("（更正）"), "{chart:?}");
        }
        assert!(
            scene.takeaway.ends_with("其中 1 项含人工更正。"),
            "{}",
            scene.takeaway
        );
        assert_eq!(self::scene(chart, &corrected(&["nothing"])), plain);
    }
}

#[test]
fn charts_over_several_plans_sign_it_too() {
    let (one, other) = (corrected(&["q1"]), sample());
    let members = [("a", &one), ("b", &other)].map(|(key, plan)| Member { key, plan });
    let scene = joint::comparison(&members, &joint::ComparisonOptions::default(), FRAME);
    for mark in &scene.marks {
        let is_it = mark.item == "a/q1";
        assert_eq!(mark.shapes.iter().any(is_sign), is_it, "{}", mark.item);
    }
}

#[test]
fn files_say_so_beside_the_source() {
    let file = |plan: &Plan| {
        let scene = scene(Chart::Audit, plan);
        svg::write(&scene, FRAME, &Source::of(plan), None)
    };
    assert!(!file(&sample()).contains("更正"));
    assert!(file(&corrected(&["c1"])).contains("含人工更正"));
}
