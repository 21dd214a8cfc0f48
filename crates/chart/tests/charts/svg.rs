//! An exported file stands by itself and carries nothing it should not.

use crate::plans::sample;
use gangmu_chart::scene::{Frame, Language};
use gangmu_chart::svg::{self, Source};
use gangmu_chart::{Chart, Options, draw};
use std::fs;
use std::path::Path;

fn file(chart: Chart, language: Language, selected: Option<&str>) -> String {
    let frame = Frame {
        width: 740.0,
        rem: 16.0,
        language,
    };
    let plan = sample();
    let scene = draw(chart, &plan, &Options::default(), frame);
    svg::write(&scene, frame, &Source::of(&plan), selected)
}

#[test]
fn a_file_says_what_it_shows_and_where_it_comes_from() {
    let file = file(Chart::Bullet, Language::Chinese, None);
    for part in [
        "role=\"graphics-document\"",
        "<title>目标</title>",
        "<desc>到 2025 年，10 项量化目标",
        "来源：某市三年行动方案 &lt;试行&gt;，某市人民政府，2023-02-24",
        "data-item=\"q4\"",
        "<title>单位地区生产总值能源消耗，目标，下降 15% 以上，2025 年</title>",
        "lang=\"zh-CN\"",
    ] {
        assert!(file.contains(part), "{part} is missing");
    }
}

#[test]
fn a_file_needs_nothing_from_outside() {
    for chart in Chart::ALL {
        let file = file(chart, Language::English, None);
        for unwanted in [
            "var(", "url(", "href", "<script", "style=\"", "@import", "NaN",
        ] {
            assert!(!file.contains(unwanted), "{} has {unwanted}", chart.name());
        }
    }
}

#[test]
fn elements_close_in_order() {
    for chart in Chart::ALL {
        let file = file(chart, Language::Chinese, Some("m1"));
        let mut open = Vec::new();
        for tag in file
            .split('<')
            .skip(1)
            .filter_map(|tag| tag.split_once('>'))
        {
            let (tag, _) = tag;
            let name = tag.split([' ', '\n']).next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed)),
                None if tag.ends_with('/') => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn the_selection_shows_in_the_file() {
    let file = file(Chart::Icicle, Language::Chinese, Some("m1"));
    for class in [
        "class=\"mark measure selected\"",
        "class=\"mark area parent-of-selected\"",
        "class=\"mark measure sibling-of-selected\"",
        "class=\"mark area\"",
    ] {
        assert!(file.contains(class), "{class} is missing");
    }
}

#[test]
fn exported_colours_are_those_of_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(folder.join(path)).expect("the sheet is there");
    let tokens = read("../../styles/tokens.css");
    let palette = read("data/palette.tsv");
    let colours = palette.lines().filter_map(|line| line.split_once("\t#"));
    for (name, colour) in colours {
        let token = format!("--{name}: #{colour};");
        assert!(tokens.contains(&token), "the page has no {token}");
    }
}
