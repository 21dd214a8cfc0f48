//! The bundled texts and what a careful reader found in them.

use gangmu_document::Document;
use serde_json::Value;
use std::path::Path;

/// A bundled text and its truth.
pub fn read(name: &str) -> (Document, Value) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = format!("{name}.txt");
    let text = std::fs::read(root.join("../../documents").join(&file)).unwrap();
    let truth = std::fs::read(root.join(format!("tests/truth/{name}.json"))).unwrap();
    let document = gangmu_document::read(&file, &text, &|_, _| None);
    (document, serde_json::from_slice(&truth).unwrap())
}

/// The strings of a list; none where there is no list.
pub fn strings(value: &Value) -> Vec<&str> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| item.as_str().unwrap()).collect()
}

/// Makes a test of each bundled text, which hands its name to a check.
macro_rules! check_each {
    ($check:expr) => {
        check_each! {
            $check;
            an_action_plan: "shenyang-revitalization-plan-2023",
            a_briefing: "panjin-revitalization-briefing-2023",
            a_briefing_in_traditional_script: "panjin-industry-briefing-2023",
            a_plan_report: "panjin-plan-report-2023",
            a_work_report: "huludao-work-report-2025",
        }
    };
    ($check:expr; $($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            $check($name);
        }
    )*};
}
