//! Structures against `cases/structure/`, and those of the bundled texts against what a careful
//! reader found in them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[macro_use]
#[path = "support/bundled.rs"]
mod bundled;
#[path = "support/cases.rs"]
mod cases;

use bundled::strings;
use gangmu_document::Document;
use gangmu_plan::outline;
use gangmu_plan::structure::{self, Item, Structure};
use serde_json::Value;

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
    cases::check("structure", |document| {
        let structure = structure::read(document, &outline::read(document));
        notation(&document.text, &structure)
    });
}

/// A bundled text with its truth.
struct Case {
    document: Document,
    structure: Structure,
    truth: Value,
}

impl Case {
    fn read(name: &str) -> Self {
        let (document, truth) = bundled::read(name);
        Self {
            structure: structure::read(&document, &outline::read(&document)),
            truth,
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

check_each!(|name| {
    let case = Case::read(name);
    case.check_areas();
    case.check_items();
});
