//! The notebook as a file, which is also what the browser keeps.

use super::{Mark, Notebook, Record};
use gangmu_plan::json::read::{self as json, Node};
use gangmu_plan::json::records::{Fault, Records, optional};

/// Name and version of the file's form.
const SCHEMA: &str = "gangmu.notebook/1";

/// Reads a file.
///
/// # Errors
///
/// The first thing that is wrong with it; nothing of a file with a fault is taken.
pub fn read(text: &str) -> Result<Notebook, Fault> {
    let records = Records::open(text, SCHEMA, "records")?;
    let read = |node| record(node).map_err(|field| records.fault(node, field));
    records.nodes().iter().map(read).collect()
}

/// A record, or the first field that is not what it should be.
fn record(node: &Node) -> Result<Record, &'static str> {
    let words = |name| optional(node, name, |field| field.text().map(str::to_owned));
    let needed = |name| {
        words(name)?
            .filter(|it: &String| !it.is_empty())
            .ok_or(name)
    };
    let mark = words("progress")?.map(|name| Mark::parse(&name).ok_or("progress"));
    Ok(Record {
        plan: needed("plan")?,
        task: needed("task")?,
        title: needed("title")?,
        mark: mark.transpose()?,
        note: words("note")?.unwrap_or_default(),
        changed: words("changed")?.unwrap_or_default(),
    })
}

/// The file of a notebook: a record a line.
pub fn write(notebook: &Notebook) -> String {
    let mut text = format!("{{\n  \"schema\": \"{SCHEMA}\",\n  \"records\": [");
    for (at, record) in notebook.records().iter().enumerate() {
        text.push_str(if at == 0 { "\n    {" } else { ",\n    {" });
        let progress = record.mark.map(Mark::name).unwrap_or_default();
        let fields = [
            ("plan", &*record.plan),
            ("task", &record.task),
            ("title", &record.title),
            ("progress", progress),
            ("note", &record.note),
            ("changed", &record.changed),
        ];
        let mut separator = "";
        for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            text.push_str(separator);
            text.push_str(&json::quoted(name));
            text.push_str(": ");
            text.push_str(&json::quoted(value));
            separator = ", ";
        }
        text.push('}');
    }
    text.push_str("\n  ]\n}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Notebook {
        let record = |task: &str, mark, note: &str| Record {
            plan: "a-2023".to_owned(),
            task: task.to_owned(),
            title: "扩大“内需”".to_owned(),
            mark,
            note: note.to_owned(),
            changed: "2026-11-22T08:00:00.000Z".to_owned(),
        };
        [
            record("m12", Some(Mark::InProgress), ""),
            record("m20.2", None, "问过\"财政局\"\\\n\t下月再看"),
        ]
        .into_iter()
        .collect()
    }

    fn check(text: &str, fault: Fault) {
        assert_eq!(read(text), Err(fault), "{text}");
    }

    #[test]
    fn what_is_written_is_read() {
        for notebook in [Notebook::default(), sample()] {
            let text = write(&notebook);
            assert_eq!(read(&text), Ok(notebook), "{text}");
            // It is JSON for others too.
            assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }
        let text = write(&sample());
        assert_eq!(text.lines().count(), 7);
        assert!(!text.contains("\"progress\": \"\""), "{text}");
    }

    #[test]
    fn only_plan_task_and_title_are_needed() {
        let text = r#"{"schema": "gangmu.notebook/1", "colour": 1, "records": [
            {"plan": "a", "task": "m1", "title": "甲", "progress": "done"},
            {"plan": "a", "task": "m2", "title": "乙"}]}"#;
        let notebook = read(&format!("\u{feff}{text}")).unwrap();
        assert_eq!(notebook.records().len(), 1, "an empty record is none");
        assert_eq!(notebook.records()[0].mark, Some(Mark::Done));
    }

    #[test]
    fn a_broken_file_says_what_and_where() {
        check("", Fault::Ends);
        check("PK\u{3}\u{4}", Fault::Form(1, 1));
        check("{}", Fault::Field(1, 1, "schema"));
        let schema = r#"{"schema": "gangmu.catalog/1"}"#;
        check(schema, Fault::Schema("gangmu.catalog/1".to_owned()));
        let schema = r#"{"schema": "gangmu.notebook/1"}"#;
        check(schema, Fault::Field(1, 1, "records"));
        let file = |record: &str| {
            format!("{{\"schema\": \"gangmu.notebook/1\", \"records\": [\n {record}]}}")
        };
        let faults = [
            (r#"{"task": "m1", "title": "甲"}"#, "plan"),
            (r#"{"plan": "", "task": "m1", "title": "甲"}"#, "plan"),
            (r#"{"plan": "a", "task": 1, "title": "甲"}"#, "task"),
            (
                r#"{"plan": "a", "task": "m1", "title": "甲", "progress": "half"}"#,
                "progress",
            ),
            (
                r#"{"plan": "a", "task": "m1", "title": "甲", "note": ["a"]}"#,
                "note",
            ),
        ];
        for (record, field) in faults {
            check(&file(record), Fault::Field(2, 2, field));
        }
    }
}
