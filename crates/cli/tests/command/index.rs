//! `gangmu index`: the list of a folder's texts.

use crate::support::{bundled, complaints, file, folder, gangmu};
use std::fs;

const CATALOG: &str = r#"{ "schema": "gangmu.catalog/1", "documents": [
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

/// What `gangmu index` says of a folder with this catalogue, which it refuses.
fn refused(name: &str, catalog: &str) -> String {
    let own = folder(name);
    file(&own, "catalog.json", catalog);
    let output = gangmu(&["index", own.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!own.join("index.html").exists());
    complaints(&output).to_owned()
}

/// A catalogue with these entries.
fn catalog(entries: &str) -> String {
    format!(r#"{{ "schema": "gangmu.catalog/1", "documents": [{entries}] }}"#)
}

#[test]
fn a_broken_catalogue_is_said_with_its_place() {
    let said = refused("index-broken", &catalog("\n  { \"id\": 1 }\n"));
    assert!(said.contains("“id”") && said.contains("line 2"), "{said}");
    let said = refused("index-no-json", "{ \"schema\" }");
    assert!(said.contains("no JSON from line 1"), "{said}");
    let said = refused("index-ends", "{ \"schema\":");
    assert!(said.contains("ends before it is whole"), "{said}");
}

#[test]
fn a_catalogue_of_another_schema_is_refused() {
    let said = refused(
        "index-schema",
        r#"{ "schema": "gangmu.catalog/9", "documents": [] }"#,
    );
    assert!(
        said.contains("gangmu.catalog/9, not gangmu.catalog/1"),
        "{said}"
    );
    let said = refused("index-no-schema", r#"{ "documents": [] }"#);
    assert!(said.contains("“schema” is missing"), "{said}");
}

#[test]
fn each_text_has_an_id_of_its_own() {
    let one = r#"{ "id": "one", "file": "one.txt", "title": "甲" }"#;
    let said = refused("index-twice", &catalog(&format!("{one}, {one}")));
    assert!(said.contains("the id “one” stands twice"), "{said}");
    let said = refused("index-no-id", &catalog(&one.replace("one\",", "\",")));
    assert!(said.contains("an empty id"), "{said}");
}

#[test]
fn files_lie_in_the_folder_of_their_catalogue() {
    let said = refused(
        "index-outside",
        &catalog(r#"{ "id": "one", "file": "../one.txt", "title": "甲" }"#),
    );
    assert!(
        said.contains("“../one.txt” does not lie in the folder"),
        "{said}"
    );
    let said = refused(
        "index-corrections-outside",
        &catalog(
            r#"{ "id": "one", "file": "one.txt", "title": "甲", "corrections": "/etc/one.json" }"#,
        ),
    );
    assert!(
        said.contains("“/etc/one.json” does not lie in the folder"),
        "{said}"
    );
}

#[test]
fn other_sites_are_told_how_to_show_each_chart() {
    let own = folder("index-oembed");
    file(
        &own,
        "catalog.json",
        r#"{ "schema": "gangmu.catalog/1", "documents": [{
            "id": "甲/1", "file": "one.txt", "title": "甲 \"方案\"", "publisher": "甲市",
            "source": "javascript:alert(1)"
        }] }"#,
    );
    file(
        &own,
        "one.txt",
        "总体目标\n到2025年，进出口总额年均增长7%以上。",
    );
    fs::create_dir(own.join("oembed")).unwrap();
    file(&own, "oembed/withdrawn-bullet.json", "{}");
    let arguments = [
        "index",
        own.to_str().unwrap(),
        "--base",
        "https://a.example/plans",
    ];
    let output = gangmu(&arguments);
    assert!(output.status.success(), "{}", complaints(&output));
    let names = fs::read_dir(own.join("oembed")).unwrap();
    let names: Vec<String> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        names.iter().all(|name| name.starts_with("%E7%94%B2%2F1-")),
        "{names:?}"
    );
    let answer = fs::read(own.join("oembed/%E7%94%B2%2F1-bullet.json")).unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert_eq!(answer["title"], "甲 \"方案\"：目标");
    assert_eq!(answer["provider_url"], "https://a.example/plans/");
    assert_eq!(answer["author_name"], "甲市");
    assert_eq!(
        answer.get("author_url"),
        None,
        "no other scheme becomes a link"
    );
    assert!(answer["cache_age"].as_u64().unwrap() > 0);
    let html = answer["html"].as_str().unwrap();
    assert!(html.starts_with(
        "<iframe src=\"https://a.example/plans/#/embed/%E7%94%B2%2F1/bullet\" title=\"甲 &quot;方案&quot;：目标\""
    ));
    assert!(html.contains(&format!("height=\"{}\"", answer["height"])));
    let page = fs::read_to_string(own.join("index.html")).unwrap();
    assert!(page.contains(
        r#"<link rel="alternate" type="application/json+oembed" href="./oembed/%25E7%2594%25B2%252F1-bullet.json""#
    ));
}

#[test]
fn a_base_that_is_no_address_is_refused() {
    let own = folder("index-base");
    let output = gangmu(&["index", own.to_str().unwrap(), "--base", "plans.example"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaints(&output).contains("https://plans.example/"));
}
