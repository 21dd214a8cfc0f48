//! The output against the published schema, `docs/plan.schema.json`.

use crate::support::{BUNDLED, bundled, file, folder, gangmu, gangmu_reading, plans};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::path::Path;

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/plan.schema.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

/// Checks plans that were printed, and gives them back.
fn check(validator: &Validator, arguments: &[&str], input: &[u8]) -> Vec<Value> {
    let arguments = [&["parse", "--format", "ndjson"], arguments].concat();
    let plans = plans(&gangmu_reading(&arguments, input));
    for plan in &plans {
        let faults: Vec<_> = validator
            .iter_errors(plan)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{arguments:?}: {faults:#?}");
    }
    plans
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_field_is_described() {
    fn undescribed(path: &str, value: &Value, found: &mut Vec<String>) {
        if let Some(fields) = value["properties"].as_object() {
            assert_eq!(value["additionalProperties"], false, "{path}");
            let required = value["required"].as_array().unwrap();
            let optional = |name: &&String| !required.iter().any(|it| it == name.as_str());
            let optional: Vec<&String> = fields.keys().filter(optional).collect();
            // A text that nobody has corrected says nothing of corrections.
            let only_where_corrected: &[&str] = match path {
                "" => &["corrected", "corrections"],
                "/$defs/correction" => &["item"],
                _ => &[],
            };
            assert_eq!(optional, only_where_corrected, "{path}");
            let fields = fields
                .iter()
                .filter(|(_, field)| !field["description"].is_string());
            found.extend(fields.map(|(name, _)| format!("{path}/{name}")));
        }
        for (name, inner) in value.as_object().into_iter().flatten() {
            undescribed(&format!("{path}/{name}"), inner, found);
        }
    }
    let mut found = Vec::new();
    undescribed("", &schema(), &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_bundled_texts_keep_to_it() {
    let files = BUNDLED.map(bundled);
    let plans = check(&validator(), &files.each_ref().map(String::as_str), b"");
    assert_eq!(plans.len(), BUNDLED.len());
    // The indented print says the same.
    let indented = gangmu(&["parse", &files[0]]).stdout;
    assert_eq!(
        serde_json::from_slice::<Value>(&indented).unwrap(),
        plans[0]
    );
}

#[test]
fn odd_inputs_keep_to_it() {
    let validator = validator();
    let rich = "某市2024年重点工作任务分解方案\n发布日期：2024-03-05\n重点任务\n(一)扩大内需\n\
        1.提振消费。零售总额增长5%左右，力争6%，居全省前5位，年均增长4-5%。牵头单位：市商务局；\
        配合单位：市财政局；完成时限：2024年6月底前。\n2.继续下降，每季度听取进展情况。\n";
    let plan = check(&validator, &["-"], rich.as_bytes()).remove(0);
    assert_eq!(
        plan["areas"][0]["measures"][0]["deadline"]["month"], 6,
        "{plan:#}"
    );
    let damaged = "共10个方面\n一、总体目标\n“新?lián)?dāng)”\u{fffd}\u{fffd}生产总值达到12";
    let odd: [&[u8]; 6] = [
        b"",
        b" \r\n\t",
        damaged.as_bytes(),
        &rich.as_bytes()[..200],
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xfe\0\xd8\x01",
    ];
    for bytes in odd {
        assert_eq!(check(&validator, &["-"], bytes).len(), 1);
    }
    let page = "<html><body><nav>首页</nav><h1>某市方案</h1><p>生产总值增长6%</p></body></html>";
    let page = file(&folder("page"), "plan.html", page);
    check(&validator, &[&page], b"");
}

#[test]
fn a_field_that_the_schema_does_not_know_is_refused() {
    let validator = validator();
    let plan = check(&validator, &["-"], "一、总体目标\n增长6%".as_bytes()).remove(0);
    for place in ["", "/coverage", "/outline/0", "/quantities/0"] {
        let mut more = plan.clone();
        let item = more.pointer_mut(place).unwrap();
        item["unheard_of"] = json!(1);
        assert!(!validator.is_valid(&more), "{place}");
    }
}
