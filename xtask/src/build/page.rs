//! Turns index.html, which names sources, into the page, which names finished files.

use super::assets::Asset;
use super::offline;
use super::pieces::{BOOT, LATER_STYLES, STYLE};
use anyhow::{Context, Result, ensure};

/// The finished files that the page names.
pub struct Assets {
    /// The WebAssembly binary.
    pub program: Asset,
    /// The JavaScript between the binary and the page.
    pub bindings: Asset,
    /// The boot script.
    pub boot: Asset,
    /// The shell in which the program runs as a worker.
    pub worker: Asset,
    /// The style sheet that is there from the start.
    pub style: Asset,
    /// Those that come later.
    pub later_styles: Vec<Asset>,
    /// Program and bindings in JavaScript alone, if the site carries that.
    pub fallback: Option<Asset>,
    /// The address of the script that reads PDF.
    pub pdf: String,
    /// The version that the service worker keeps.
    pub version: String,
}

/// Puts the finished files in the place of the sources.
pub fn write(html: &str, assets: &Assets) -> Result<String> {
    let mut html = replace(html, &script(BOOT), &boot_script(assets))?;
    let later = LATER_STYLES.into_iter().zip(&assets.later_styles);
    for (source, style) in [(STYLE, &assets.style)].into_iter().chain(later) {
        let link = format!(
            r#"<link rel="stylesheet" href="{}" integrity="{}" crossorigin="anonymous">"#,
            style.name, style.integrity
        );
        html = replace(&html, &stylesheet(source), &link)?;
    }
    Ok(without_notes(&without_leftovers(&html)?))
}

/// A page without what only readers of its source need: comments, indentation, empty lines.
fn without_notes(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, note)) = rest.split_once("<!--") {
        page += before;
        rest = note.split_once("-->").map_or("", |(_, after)| after);
    }
    page += rest;
    let lines = page.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The boot script's tag, which names the files that the script loads.
fn boot_script(assets: &Assets) -> String {
    let Assets {
        boot,
        bindings,
        program,
        worker,
        ..
    } = assets;
    let mut tag = format!(
        concat!(
            r#"<script defer src="{}" integrity="{}" crossorigin="anonymous" "#,
            r#"data-bindings="{}" data-bindings-integrity="{}" "#,
            r#"data-program="{}" data-program-size="{}" data-worker="{}""#
        ),
        boot.name,
        boot.integrity,
        bindings.name,
        bindings.integrity,
        program.name,
        program.size,
        worker.name,
    );
    if let Some(fallback) = &assets.fallback {
        tag += &format!(
            r#" data-fallback="{}" data-fallback-integrity="{}""#,
            fallback.name, fallback.integrity
        );
    }
    tag + &format!(
        r#" data-pdf="{}" data-offline="{}" data-version="{}"></script>"#,
        assets.pdf,
        offline::NAME,
        assets.version
    )
}

/// How an element of index.html is found.
pub struct Element<'a> {
    /// What its tag begins with.
    pub start: &'a str,
    /// What else stands in its tag.
    pub names: &'a str,
    /// What it ends with.
    pub end: &'a str,
}

/// The style sheet with this source.
pub fn stylesheet(source: &str) -> Element<'_> {
    Element {
        start: r#"<link rel="stylesheet""#,
        names: source,
        end: ">",
    }
}

/// The first of the places where style sheets wait for parts of the program.
pub const WAITING_STYLE: Element = Element {
    start: "<template",
    names: "data-parts",
    end: "</template>",
};

/// The script with this source.
pub fn script(source: &str) -> Element<'_> {
    Element {
        start: "<script",
        names: source,
        end: "</script>",
    }
}

/// Replaces an element.
pub fn replace(html: &str, element: &Element, by: &str) -> Result<String> {
    let Element { start, names, end } = element;
    let missing = || format!("index.html has no `{start}` that names `{names}`");
    let from = html
        .match_indices(start)
        .map(|(position, _)| position)
        .find(|&position| {
            let rest = html.get(position..).unwrap_or_default();
            rest.split_once('>')
                .is_some_and(|(tag, _)| tag.contains(names))
        })
        .with_context(missing)?;
    let (before, rest) = html.split_at(from);
    let length = rest.find(end).with_context(missing)? + end.len();
    let after = rest.get(length..).unwrap_or_default();
    Ok(format!("{before}{by}{after}"))
}

/// Trunk leaves its own instruction behind where it is told to inject nothing.
pub fn without_leftovers(html: &str) -> Result<String> {
    let leftover = Element {
        start: "<link data-trunk",
        names: "",
        end: ">",
    };
    let html = replace(html, &leftover, "")?;
    ensure!(
        !html.contains("data-trunk"),
        "index.html holds an instruction that Trunk did not follow"
    );
    Ok(html)
}

/// Takes out the elements that carry an attribute. None may hold one of its own name.
pub fn without_marked(html: &str, attribute: &str) -> Result<String> {
    let mut html = html.to_owned();
    while let Some(place) = html.find(attribute) {
        let start = html.split_at(place).0.rfind('<');
        let rest = html.get(start.unwrap_or(place)..).unwrap_or_default();
        let name = rest.trim_start_matches('<').split([' ', '>']).next();
        let close = format!("</{}>", name.unwrap_or_default());
        let end = rest.find(&close).with_context(|| {
            format!("an element of index.html that is marked{attribute} has no {close}")
        })?;
        let after = rest.get(end + close.len()..).unwrap_or_default();
        html = format!(
            "{}{after}",
            html.get(..start.unwrap_or(place)).unwrap_or_default()
        );
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn asset(name: &str) -> Asset {
        Asset {
            name: name.to_owned(),
            integrity: format!("sha384-{name}"),
            size: 7,
        }
    }

    #[test]
    fn names_the_finished_files() {
        let source = concat!(
            r#"<link data-trunk rel="rust"><link rel="icon" href="data:,">"#,
            r#"<link rel="stylesheet" href="styles/main.css"><template data-parts="a b">"#,
            r#"<link rel="stylesheet" href="styles/reading.css"></template><template data-parts="b">"#,
            r#"<link rel="stylesheet" href="styles/pages.css"></template>"#,
            r#"<script defer src="src/boot.js"></script>"#,
        );
        let assets = Assets {
            program: asset("p.wasm"),
            bindings: asset("g.js"),
            boot: asset("b.js"),
            worker: asset("w.js"),
            style: asset("s.css"),
            later_styles: vec![asset("r.css"), asset("l.css")],
            fallback: Some(asset("f.js")),
            pdf: "pdf-2e/read.js".to_owned(),
            version: "1f".to_owned(),
        };
        let page = write(source, &assets).expect("the source has all that is replaced");
        assert_eq!(
            page,
            concat!(
                r#"<link rel="icon" href="data:,">"#,
                r#"<link rel="stylesheet" href="s.css" integrity="sha384-s.css" crossorigin="anonymous">"#,
                r#"<template data-parts="a b">"#,
                r#"<link rel="stylesheet" href="r.css" integrity="sha384-r.css" crossorigin="anonymous">"#,
                r#"</template><template data-parts="b">"#,
                r#"<link rel="stylesheet" href="l.css" integrity="sha384-l.css" crossorigin="anonymous">"#,
                r#"</template>"#,
                r#"<script defer src="b.js" integrity="sha384-b.js" crossorigin="anonymous" "#,
                r#"data-bindings="g.js" data-bindings-integrity="sha384-g.js" "#,
                r#"data-program="p.wasm" data-program-size="7" data-worker="w.js" "#,
                r#"data-fallback="f.js" data-fallback-integrity="sha384-f.js" "#,
                r#"data-pdf="pdf-2e/read.js" data-offline="offline.js" data-version="1f"></script>"#,
            )
        );
    }

    #[test]
    fn notes_stay_in_the_source() {
        let html =
            "<body>\n  <!-- For\n  developers. -->\n\n  <main>\n    <p>One</p> <!-- Two --></main>";
        assert_eq!(without_notes(html), "<body>\n<main>\n<p>One</p> </main>");
    }

    #[test]
    fn style_sheets_come_with_parts_that_there_are() {
        let html = include_str!("../../../index.html");
        let later = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/later");
        let sources: String = std::fs::read_dir(later)
            .unwrap()
            .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
            .collect();
        let lists = html.split(r#"<template data-parts=""#).skip(1);
        let lists: Vec<&str> = lists.filter_map(|list| list.split('"').next()).collect();
        assert_eq!(lists.len(), LATER_STYLES.len());
        for part in lists.iter().flat_map(|list| list.split(' ')) {
            assert!(
                sources.contains(&format!("#[wasm_split({part}, ")),
                "index.html names a part that there is not: {part}"
            );
        }
    }

    #[test]
    fn refuses_a_page_without_a_place_for_them() {
        assert!(replace("<p>", &script(BOOT), "").is_err());
    }

    #[test]
    fn takes_out_what_is_marked() {
        let html = r#"<p>a <span data-x>b <b>c</b></span>d</p><a href="./" data-x>e</a>f"#;
        assert_eq!(without_marked(html, " data-x").unwrap(), "<p>a d</p>f");
        assert!(without_marked("<p data-x>a", " data-x").is_err());
    }
}
