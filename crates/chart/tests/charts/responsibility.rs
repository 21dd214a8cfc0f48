//! Who leads and who helps.

use crate::plans::{read_text, sample};
use gangmu_chart::scene::{Frame, Language, Mark, Scene, Shape};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::model::{Actor, Plan};

const ASSIGNMENT: &str = "某市2024年重点工作任务分解方案\n重点任务\n(一)扩大内需\n\
    1.扩大投资。牵头单位:市发改委;配合单位:市财政局、市住建局\n\
    2.提振消费。牵头单位:市商务局;配合单位:市财政局\n\
    3.优化营商环境。\n\
    (二)改善民生\n\
    4.稳定就业。城镇新增就业2万人(市人社局牵头,市财政局配合)。\n";

fn scene_at(plan: &Plan, width: f64, every_row: bool) -> Scene {
    let frame = Frame {
        width,
        rem: 16.0,
        language: Language::Chinese,
    };
    let options = Options {
        every_row,
        ..Options::default()
    };
    draw(Chart::Responsibility, plan, &options, frame)
}

/// What is drawn for each body, in the order of the columns.
fn signs(mark: &Mark) -> Vec<&str> {
    let mut signs: Vec<(f64, &str)> = mark
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Circle { x, class, .. } => Some((*x, *class)),
            _ => None,
        })
        .collect();
    signs.sort_by(|one, other| one.0.total_cmp(&other.0));
    signs.into_iter().map(|(_, class)| class).collect()
}

fn words(shapes: &[Shape]) -> Vec<String> {
    let lines = shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(&text.runs),
        _ => None,
    });
    lines
        .map(|runs| runs.iter().map(|run| run.content.as_str()).collect())
        .collect()
}

#[test]
fn every_measure_that_names_a_body_has_its_row() {
    let plan = read_text(ASSIGNMENT);
    let measures: Vec<&str> = plan
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .map(|measure| measure.id.as_str())
        .collect();
    for width in [740.0, 358.0] {
        let scene = scene_at(&plan, width, false);
        let items: Vec<&str> = scene.marks.iter().map(|mark| mark.item.as_str()).collect();
        assert_eq!(items, [measures[0], measures[1], measures[3]], "{width}");
        let said = words(&scene.furniture);
        assert!(said.contains(&"1 项任务没有写明单位。".to_owned()));
    }
}

#[test]
fn leading_and_helping_differ_in_form() {
    let scene = scene_at(&read_text(ASSIGNMENT), 740.0, false);
    // Columns: 市财政局 helps with three, then 市发改委, 市商务局, 市人社局 lead one each.
    let drawn: Vec<Vec<&str>> = scene.marks.iter().map(signs).collect();
    assert_eq!(
        drawn,
        [
            vec!["helps", "leads", "helps"],
            vec!["helps", "leads"],
            vec!["helps", "leads"]
        ]
    );
    let label = scene.marks.first().map(|mark| mark.label.as_str());
    assert_eq!(
        label,
        Some("1. 扩大投资，牵头：市发改委，配合：市财政局、市住建局")
    );
}

#[test]
fn a_narrow_frame_names_the_bodies_in_words() {
    let scene = scene_at(&read_text(ASSIGNMENT), 358.0, false);
    let mark = scene.marks.first().expect("there is a measure");
    assert_eq!(
        words(&mark.shapes),
        ["1. 扩大投资", "牵头：市发改委", "配合：市财政局、市住建局"]
    );
    let said = words(&scene.furniture);
    let first = said.iter().position(|line| line == "市财政局");
    assert_eq!(
        first.and_then(|at| said.get(at + 1)).map(String::as_str),
        Some("配合 3 项")
    );
}

#[test]
fn what_fits_no_column_is_counted() {
    let bodies: Vec<String> = (0..60).map(|at| format!("市第{at}局")).collect();
    let mut plan = sample();
    plan.areas[0].measures[0].responsible.lead = bodies;
    plan.areas[0].measures[0].responsible.with = Vec::new();
    let scene = scene_at(&plan, 740.0, false);
    let mark = scene.mark("m1").expect("the measure is drawn");
    let drawn = signs(mark).len();
    assert!(drawn > 5 && drawn < 60, "{drawn}");
    let more = format!("+{}", 60 - drawn);
    assert!(words(&mark.shapes).contains(&more), "{more}");
    assert!(mark.label.contains("市第59局"));
}

#[test]
fn long_assignments_are_drawn_in_part_or_whole() {
    let mut text = "某市任务分解方案\n重点任务\n(一)扩大内需\n".to_owned();
    for at in 1..=60 {
        text.push_str(&format!("{at}.做好第{at}件事。牵头单位:市发改委\n"));
    }
    let plan = read_text(&text);
    assert_eq!(scene_at(&plan, 740.0, false).marks.len(), 40);
    let whole = scene_at(&plan, 740.0, true);
    assert_eq!((whole.marks.len(), whole.table.rows.len()), (60, 60));
}

#[test]
fn the_takeaway_and_the_table_name_the_bodies() {
    let scene = scene_at(&read_text(ASSIGNMENT), 740.0, false);
    assert_eq!(
        scene.takeaway,
        "4 项任务中 3 项写明单位，共 5 个单位；市财政局最多，配合 3 项。"
    );
    let rows: Vec<String> = scene
        .table
        .rows
        .iter()
        .map(|row| row.cells.join("/"))
        .collect();
    assert_eq!(
        rows,
        [
            "1. 扩大投资/扩大内需/市发改委/市财政局、市住建局",
            "2. 提振消费/扩大内需/市商务局/市财政局",
            "4. 稳定就业/改善民生/市人社局/市财政局",
        ]
    );
}

#[test]
fn nobody_has_most_where_two_have_as_many() {
    let plan = read_text(
        "某市任务分解方案\n重点任务\n(一)扩大内需\n\
         1.扩大投资。牵头单位:市发改委\n2.提振消费。牵头单位:市商务局\n",
    );
    assert_eq!(
        scene_at(&plan, 740.0, false).takeaway,
        "2 项任务中 2 项写明单位，共 2 个单位。"
    );
}

#[test]
fn a_text_that_names_nobody_says_so() {
    let plan = read_text("某市行动方案\n重点任务\n(一)扩大内需\n1.扩大投资\n2.提振消费\n");
    assert!(!Chart::Responsibility.fits(&plan));
    let scene = scene_at(&plan, 740.0, false);
    assert_eq!(
        scene.empty.as_deref(),
        Some("文中没有写明任务由谁牵头、由谁配合。")
    );
    let speaker = Actor {
        name: "某某".to_owned(),
        role: "发布人".to_owned(),
        org: None,
        title: None,
        span: Default::default(),
    };
    let plan = Plan {
        actors: vec![speaker],
        ..plan
    };
    let scene = scene_at(&plan, 740.0, false);
    assert_eq!(
        scene.empty.as_deref(),
        Some("文中没有写明任务由谁牵头、由谁配合，只提到：某某（发布人）。")
    );
}
