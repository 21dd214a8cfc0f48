//! Declared counts against what is listed.

use crate::plans::sample;
use gangmu_chart::scene::{Frame, Language, Mark, Scene, Shape};
use gangmu_chart::{Chart, Options, draw};

fn scene() -> Scene {
    let frame = Frame {
        width: 740.0,
        rem: 16.0,
        language: Language::Chinese,
    };
    draw(Chart::Audit, &sample(), &Options::default(), frame)
}

fn cells(mark: &Mark, wanted: &str) -> usize {
    let is_wanted = |shape: &&Shape| matches!(shape, Shape::Rect { class, .. } if *class == wanted);
    mark.shapes.iter().filter(is_wanted).count()
}

#[test]
fn every_part_has_a_cell() {
    let scene = scene();
    let cases = [
        ("c1", 2, 0, 0),
        ("c2", 4, 8, 0),
        ("c3", 3, 0, 2),
        // Too many for cells: one bar with two parts.
        ("c4", 1, 1, 0),
        ("c5", 0, 0, 0),
    ];
    for (item, listed, missing, extra) in cases {
        let mark = scene.mark(item).expect("the claim is drawn");
        let counts = ["cell listed", "cell missing", "cell extra"].map(|class| cells(mark, class));
        assert_eq!(counts, [listed, missing, extra], "{item}");
    }
}

#[test]
fn the_verdict_is_said_in_signs_and_words() {
    let scene = scene();
    let cases = [
        ("c1", "2 = 2 相符"),
        ("c2", "12 ≠ 4 少 8"),
        ("c3", "3 ≠ 5 多 2"),
        ("c5", "6 没有列出"),
        ("c6", "42 别的文件"),
    ];
    for (item, expected) in cases {
        let mark = scene.mark(item).expect("the claim is drawn");
        let texts: Vec<&str> = mark
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text(text) => text.runs.first(),
                _ => None,
            })
            .map(|run| run.content.as_str())
            .skip(1)
            .collect();
        assert_eq!(texts.join(" "), expected);
    }
    assert_eq!(
        scene.mark("c2").map(|mark| mark.label.as_str()),
        Some("十二个方面工作，宣布 12，列出 4，少 8")
    );
}

#[test]
fn the_table_has_claims_and_numbers() {
    let table = scene().table;
    let rows: Vec<String> = table.rows.iter().map(|row| row.cells.join("/")).collect();
    assert_eq!(
        rows,
        [
            "2个方面/2/2/相符",
            "十二个方面工作/12/4/少 8",
            "3项措施/3/5/多 2",
            "500项任务/500/480/少 20",
            "6项原则/6//没有列出",
            "国家8方面42项/42//别的文件",
            "文中的数字//15/是量",
            "文中的数字//24/另有名称",
            "文中的数字//1/未解释",
        ]
    );
}

#[test]
fn the_takeaway_counts_every_verdict() {
    assert_eq!(
        scene().takeaway,
        "文中宣布了 6 个数目，1 个与列出的相符，3 个不符，1 个没有列出，1 个说的是别的文件。"
    );
}
