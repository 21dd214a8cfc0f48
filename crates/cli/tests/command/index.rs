//! `gangmu index`: the list of a folder's texts.

use crate::support::{bundled, complaints, file, folder, gangmu};
use std::fs;

const CATALOG: &str = r#"{ "documents": [
    { "id": "one", "file": "甲 一.txt", "title": "<script>甲</script> & \"乙\"", "date": "2024-03-05" },
    { "id": "two", "file": "two.txt", "title": "乙" }
] }"#;

#[test]
fn the_list_of_the_bundled_texts_is_up_to_date() {
    let own = folder("index-bundled");
    let texts = bundled("");
    for entry in fs::read_dir(&texts).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, own.join(path.file_name().unwrap())).unwrap();
    }
    let output = gangmu(&["index", own.to_str().unwrap()]);
    assert!(output.status.success(), "{}", complaints(&output));
    assert_eq!(complaints(&output), "");
    let written = fs::read_to_string(own.join("index.html")).unwrap();
    assert_eq!(
        written,
        fs::read_to_string(bundled("index.html")).unwrap(),
        "`gangmu index documents` puts it right"
    );
}

#[test]
fn titles_and_names_stay_text() {
    let own = folder("index-odd");
    file(&own, "catalog.json", CATALOG);
    file(&own, "甲 一.txt", "甲");
    file(&own, "two.txt", "乙");
    let output = gangmu(&["index", own.to_str().unwrap()]);
    assert!(output.status.success(), "{}", complaints(&output));
    let page = fs::read_to_string(own.join("index.html")).unwrap();
    assert!(
        page.contains("&lt;script&gt;甲&lt;/script&gt; &amp; &quot;乙&quot;</a>（2024年3月5日）")
    );
    assert!(page.contains(r#"href="./%E7%94%B2%20%E4%B8%80.txt""#));
}

#[test]
fn what_is_missing_or_not_named_is_said() {
    let own = folder("index-missing");
    file(&own, "catalog.json", CATALOG);
    file(&own, "two.txt", "乙");
    file(&own, "three.txt", "丙");
    let output = gangmu(&["index", own.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    let complaints = complaints(&output);
    assert!(complaints.contains("甲 一.txt: not there"), "{complaints}");
    assert!(
        complaints.contains("three.txt: in no entry"),
        "{complaints}"
    );
    assert!(
        own.join("index.html").exists(),
        "the list is written all the same"
    );
}

#[test]
fn a_broken_catalogue_is_said_with_its_place() {
    let own = folder("index-broken");
    file(
        &own,
        "catalog.json",
        "{ \"documents\": [\n  { \"id\": 1 }\n] }",
    );
    let output = gangmu(&["index", own.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaints(&output).contains("line 2"),
        "{}",
        complaints(&output)
    );
    assert!(!own.join("index.html").exists());
}
