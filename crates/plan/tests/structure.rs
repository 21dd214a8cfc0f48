//! Structures against `cases/structure/`, and those of the bundled texts against what a careful
//! reader found in them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use gangmu_document::Document;
use gangmu_plan::outline;
use gangmu_plan::structure::{self, Item, Structure};
use serde_json::Value;
use std::path::Path;

/// The line between the text of a case and its items.
const BORDER: &str = "----\n";

/// A structure in the notation of the case files: an item a line with its number and title.
fn notation(text: &str, structure: &Structure) -> String {
    let mut lines = String::new();
    let mut write = |kind: &str, items: &[Item]| {
        for item in items {
            lines += &format!("{kind} {} {}\n", item.ordinal, item.title.of(text));
        }
    };
    for area in &structure.areas {
        write("area", &[area.item]);
        write("  measure", &area.measures);
    }
    write("goal", &structure.goals);
    write("principle", &structure.principles);
    write("safeguard", &structure.safeguards);
    write("review", &structure.review);
    lines
}

#[test]
fn the_cases_have_their_structures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/structure");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    let mut wrong = String::new();
    for path in paths {
        let case = std::fs::read_to_string(&path).unwrap();
        let (text, expected) = case.split_once(BORDER).unwrap();
        let document = Document::from_text("case.txt", text);
        let structure = structure::read(&document, &outline::read(&document));
        let found = notation(&document.text, &structure);
        if found != expected {
            wrong += &format!("{}\nexpected\n{expected}found\n{found}\n", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A bundled text with its truth.
struct Case {
    document: Document,
    structure: Structure,
    truth: Value,
}

impl Case {
    fn read(name: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read(root.join(format!("../../documents/{name}.txt"))).unwrap();
        let truth = std::fs::read(root.join(format!("tests/truth/{name}.json"))).unwrap();
        let document = gangmu_document::read(name, &text, &|_, _| None);
        let outline = outline::read(&document);
        Self {
            structure: structure::read(&document, &outline),
            truth: serde_json::from_slice(&truth).unwrap(),
            document,
        }
    }

    fn titles(&self, items: &[Item]) -> Vec<&str> {
        items
            .iter()
            .map(|item| item.title.of(&self.document.text))
            .collect()
    }

    fn wanted(&self, field: &str) -> Vec<&str> {
        strings(&self.truth[field])
    }

    fn check_areas(&self) {
        let areas: Vec<(&str, Vec<&str>)> = self
            .structure
            .areas
            .iter()
            .map(|area| {
                let title = area.item.title.of(&self.document.text);
                (title, self.titles(&area.measures))
            })
            .collect();
        let wanted: Vec<(&str, Vec<&str>)> = self.truth["areas"]
            .as_array()
            .unwrap()
            .iter()
            .map(|area| (area["title"].as_str().unwrap(), strings(&area["measures"])))
            .collect();
        assert_eq!(areas, wanted);
    }

    fn check_items(&self) {
        let structure = &self.structure;
        assert_eq!(
            self.titles(&structure.principles),
            self.wanted("principles")
        );
        assert_eq!(
            self.titles(&structure.safeguards),
            self.wanted("safeguards")
        );
        assert_eq!(self.titles(&structure.review), self.wanted("review"));
        let goals = self.wanted("goals");
        assert_eq!(structure.goals.len(), goals.len());
        for (goal, wanted) in structure.goals.iter().zip(goals) {
            assert!(goal.range.of(&self.document.text).contains(wanted));
        }
    }
}

fn strings(value: &Value) -> Vec<&str> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| item.as_str().unwrap()).collect()
}

macro_rules! bundled {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            let case = Case::read($name);
            case.check_areas();
            case.check_items();
        }
    )*};
}

bundled! {
    an_action_plan: "shenyang-revitalization-plan-2023",
    a_briefing: "panjin-revitalization-briefing-2023",
    a_briefing_in_traditional_script: "panjin-industry-briefing-2023",
    a_plan_report: "panjin-plan-report-2023",
    a_work_report: "huludao-work-report-2025",
}
