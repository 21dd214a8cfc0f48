//! Files, patterns and standard input, the same for every command.

use crate::support::{bundled, complaints, file, folder, gangmu, gangmu_reading, plans, printed};
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PLAN: &str =
    "某市三年行动方案\n重点任务\n共部署2项任务。\n(一)扩大内需\n1.提振消费\n2.扩大投资\n";

/// The documents of the plans that were printed.
fn documents(output: &std::process::Output) -> Vec<String> {
    let plans = plans(output);
    let names = plans
        .iter()
        .map(|plan| plan["document"].as_str().unwrap().to_owned());
    names.collect()
}

fn parse(files: &[&str]) -> std::process::Output {
    gangmu(&[&["parse", "--format", "ndjson"], files].concat())
}

#[test]
fn a_file_that_fails_is_named_and_the_others_are_read() {
    let folder = folder("failing");
    let good = file(&folder, "good.txt", PLAN);
    let missing = folder.join("missing.txt");
    let output = parse(&[
        missing.to_str().unwrap(),
        &good,
        folder.to_str().unwrap(),
        &good,
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(documents(&output), ["good.txt", "good.txt"]);
    let complaints: Vec<_> = complaints(&output).lines().collect();
    assert_eq!(
        complaints,
        [
            format!(
                "gangmu: {}: there is no such file; check the name",
                missing.display()
            ),
            format!(
                "gangmu: {}: this is a folder; name the files in it, as in FOLDER/*.txt",
                folder.display()
            ),
        ]
    );
}

#[test]
fn every_command_goes_on_after_a_file_that_fails() {
    let folder = folder("every-command");
    let good = file(&folder, "good.txt", PLAN);
    let empty = file(&folder, "empty.txt", "");
    for command in [
        vec!["parse"],
        vec!["check"],
        vec!["export"],
        vec!["draw", "icicle"],
    ] {
        let output = gangmu(&[command.as_slice(), &["missing.txt", &good]].concat());
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert!(printed(&output).contains("提振消费"), "{command:?}");
        assert!(complaints(&output).contains("missing.txt"), "{command:?}");
    }
    for command in [vec!["check"], vec!["export"], vec!["draw", "icicle"]] {
        let output = gangmu(&[command.as_slice(), &[&empty, &good]].concat());
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert!(complaints(&output).contains("empty.txt"), "{command:?}");
        assert!(printed(&output).contains("提振消费"), "{command:?}");
    }
}

#[test]
fn patterns_are_understood_and_files_come_in_order() {
    let folder = folder("patterns");
    for name in ["b.txt", "a.txt", "c.md"] {
        file(&folder, name, PLAN);
    }
    fs::create_dir(folder.join("z.txt")).unwrap();
    let pattern = |pattern: &str| folder.join(pattern).to_str().unwrap().to_owned();
    let output = parse(&[&pattern("*.md"), &pattern("?.txt")]);
    assert!(output.status.success());
    assert_eq!(documents(&output), ["c.md", "a.txt", "b.txt"]);
    let output = parse(&[&pattern("*.html"), &pattern("[a-b].txt")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("*.html: no file has such a name"));
    assert_eq!(documents(&output), ["a.txt", "b.txt"]);
}

#[test]
fn a_file_whose_name_looks_like_a_pattern_is_a_file() {
    let folder = folder("brackets");
    let odd = file(&folder, "plan[1].txt", PLAN);
    assert_eq!(documents(&parse(&[&odd])), ["plan[1].txt"]);
}

#[test]
fn a_dash_is_standard_input() {
    let arguments = ["parse", "--format", "ndjson", "-"];
    let output = gangmu_reading(&arguments, PLAN.as_bytes());
    assert!(output.status.success());
    let plans = plans(&output);
    assert_eq!(plans[0]["document"], "stdin");
    assert_eq!(plans[0]["areas"][0]["measures"][1]["title"], "扩大投资");
    let twice = gangmu_reading(&["parse", "--format", "ndjson", "-", "-"], PLAN.as_bytes());
    assert_eq!(twice.status.code(), Some(2));
    assert_eq!(documents(&twice), ["stdin"]);
    assert!(complaints(&twice).contains("name it once"));
}

/// A DOCX file with the lines of a text as paragraphs.
fn docx(text: &str) -> Vec<u8> {
    let paragraph = |line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
    let body: String = text.lines().map(paragraph).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    write!(zip, "<w:document><w:body>{body}</w:body></w:document>").unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_docx_file_is_read_as_its_text() {
    let folder = folder("docx");
    let bytes = docx(PLAN);
    let broken = file(&folder, "broken.docx", &bytes[..bytes.len() - 40]);
    let files = [
        file(&folder, "plan.docx", &bytes),
        file(&folder, "plan.txt", PLAN),
    ];
    let output = parse(&[&broken, &files[0], &files[1]]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        complaints(&output),
        format!("gangmu: {broken}: this DOCX file is damaged; get or save it again\n")
    );
    let mut plans = plans(&output);
    assert_eq!(plans[0]["document"], "plan.docx");
    plans[0]["document"] = plans[1]["document"].clone();
    assert_eq!(plans[0], plans[1]);
}

#[test]
fn many_files_keep_their_order() {
    let folder = folder("many");
    let mut names = Vec::new();
    for number in 0..200 {
        let mut text = PLAN.to_owned();
        // Files of very different lengths do not end in the order in which they begin.
        for item in 0..(number * 37) % 50 {
            writeln!(text, "{}.修建水库{item}座", item + 3).unwrap();
        }
        let name = format!("{number:03}.txt");
        file(&folder, &name, text);
        names.push(name);
    }
    names.reverse();
    let paths: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
    let paths: Vec<_> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    let output = parse(&paths);
    assert_eq!(documents(&output), names);
    assert_eq!(
        complaints(&output),
        "",
        "no progress bar where there is no terminal"
    );
}

#[test]
fn what_is_not_understood_ends_with_two_and_says_what_there_is() {
    for (arguments, said) in [
        (vec!["parse"], "<FILE>"),
        (vec!["draw", "pie", "plan.txt"], "icicle"),
        (vec!["export", "--format", "doc", "plan.txt"], "xlsx"),
        (vec!["align", "plan.txt"], "<RIGHT>"),
    ] {
        let output = gangmu(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaints(&output).contains(said), "{arguments:?}");
    }
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let text = bundled("huludao-work-report-2025.txt");
    let place = Path::new("missing-folder").join("chart.svg");
    let output = gangmu(&["draw", "audit", &text, "-o", place.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("chart.svg: cannot be written"));
}
