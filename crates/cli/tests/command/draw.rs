//! `gangmu draw`.

use crate::support::{bundled, complaints, file, folder, gangmu, printed};
use gangmu_chart::{Chart, joint};
use std::fs;

#[test]
fn every_chart_can_be_drawn() {
    let text = bundled("shenyang-revitalization-plan-2023.txt");
    for chart in Chart::ALL {
        let output = gangmu(&["draw", chart.name(), &text]);
        assert!(output.status.success(), "{}", complaints(&output));
        assert!(printed(&output).starts_with("<svg "));
        assert!(printed(&output).contains(&format!("class=\"chart {}\"", chart.name())));
        assert!(printed(&output).trim_end().ends_with("</svg>"));
    }
}

#[test]
fn a_file_or_a_folder_takes_the_charts() {
    let folder = folder("charts");
    let text = bundled("huludao-work-report-2025.txt");
    let path = folder.join("chart.svg");
    assert!(
        gangmu(&["draw", "bullet", &text, "-o", path.to_str().unwrap()])
            .status
            .success()
    );
    assert_eq!(
        fs::read(&path).unwrap(),
        gangmu(&["draw", "bullet", &text]).stdout
    );
    let twin = file(&folder, "huludao-work-report-2025.txt", "某市方案");
    let place = folder.to_str().unwrap();
    let output = gangmu(&["draw", "icicle", &text, &twin, "-o", place]);
    assert!(output.status.success(), "{}", complaints(&output));
    let drawn = fs::read_to_string(folder.join("huludao-work-report-2025-icicle.svg")).unwrap();
    assert!(drawn.contains("拉动有效投资"));
    assert!(
        folder
            .join("huludao-work-report-2025-icicle-2.svg")
            .exists()
    );
}

#[test]
fn several_charts_want_a_folder() {
    let files = [
        bundled("huludao-work-report-2025.txt"),
        bundled("panjin-plan-report-2023.txt"),
    ];
    let output = gangmu(&["draw", "audit", &files[0], &files[1]]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("panjin-plan-report-2023-audit.svg"));
    assert_eq!(printed(&output).matches("<svg ").count(), 1);
}

#[test]
fn width_language_and_grouping_can_be_chosen() {
    let text = bundled("shenyang-revitalization-plan-2023.txt");
    let plain = gangmu(&["draw", "bullet", &text]).stdout;
    let grouped = gangmu(&["draw", "bullet", "--group", "goal", &text]).stdout;
    assert_ne!(plain, grouped);
    let narrow = gangmu(&[
        "draw",
        "bullet",
        "--width",
        "358",
        "--language",
        "en",
        &text,
    ]);
    assert!(printed(&narrow).contains("lang=\"en\"") && printed(&narrow).contains("Targets"));
    let width: f64 = printed(&narrow)
        .split_once("width=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .and_then(|(width, _)| width.parse().ok())
        .unwrap();
    assert_eq!(width, 358.0 + 48.0);
}

#[test]
fn several_plans_are_drawn_together() {
    let files = [
        bundled("shenyang-revitalization-plan-2023.txt"),
        bundled("panjin-revitalization-briefing-2023.txt"),
    ];
    let draw = |arguments: &[&str]| {
        let files = files.iter().map(String::as_str);
        let arguments: Vec<&str> = ["draw"]
            .into_iter()
            .chain(arguments.iter().copied())
            .collect();
        gangmu(&arguments.into_iter().chain(files).collect::<Vec<_>>())
    };
    for chart in joint::Chart::ALL {
        let output = draw(&[chart.name()]);
        assert!(output.status.success(), "{}", complaints(&output));
        assert!(printed(&output).contains(&format!("class=\"chart {}\"", chart.name())));
    }
    let flow = draw(&["alignment", "--language", "en"]);
    assert!(printed(&flow).contains("29 are word for word those of 沈阳市 and 11 more similar"));
    let strict = draw(&["alignment", "--form", "list", "--similar", "90"]);
    assert!(printed(&strict).contains("29 项与沈阳市文字相同，3 项相近"));
}

#[test]
fn what_cannot_be_compared_is_named() {
    let text = bundled("shenyang-revitalization-plan-2023.txt");
    let alone = gangmu(&["draw", "alignment", &text]);
    assert_eq!(alone.status.code(), Some(2));
    assert!(complaints(&alone).contains("of two plans; 1 were read"));
    let unknown = gangmu(&["draw", "comparison", "--indicator", "x.level", &text]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(complaints(&unknown).contains("x.level") && printed(&unknown).is_empty());
}
