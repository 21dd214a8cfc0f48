//! Turns index.html, which names sources, into the page, which names finished files.

use super::assets::Asset;
use anyhow::{Context, Result, ensure};

/// The boot script's source.
pub const BOOT: &str = "src/boot.js";
/// The style sheet that imports the others.
pub const STYLE: &str = "styles/main.css";

/// The finished files that the page names.
pub struct Assets {
    /// The WebAssembly binary.
    pub program: Asset,
    /// The JavaScript between the binary and the page.
    pub bindings: Asset,
    /// The boot script.
    pub boot: Asset,
    /// The style sheet.
    pub style: Asset,
}

/// Puts the finished files in the place of the sources.
pub fn write(html: &str, assets: &Assets) -> Result<String> {
    let style = format!(
        r#"<link rel="stylesheet" href="{}" integrity="{}" crossorigin="anonymous">"#,
        assets.style.name, assets.style.integrity
    );
    let boot = format!(
        concat!(
            r#"<script defer src="{}" integrity="{}" crossorigin="anonymous" "#,
            r#"data-bindings="{}" data-bindings-integrity="{}" "#,
            r#"data-program="{}" data-program-size="{}"></script>"#
        ),
        assets.boot.name,
        assets.boot.integrity,
        assets.bindings.name,
        assets.bindings.integrity,
        assets.program.name,
        assets.program.size,
    );
    let html = replace_element(html, r#"<link rel="stylesheet""#, STYLE, ">", &style)?;
    let html = replace_element(&html, "<script", BOOT, "</script>", &boot)?;
    // Trunk leaves its own instruction behind where it is told to inject nothing.
    let html = replace_element(&html, "<link data-trunk", "", ">", "")?;
    ensure!(
        !html.contains("data-trunk"),
        "index.html holds an instruction that Trunk did not follow"
    );
    Ok(html)
}

/// Replaces the one element that starts with `start` and names `source`.
fn replace_element(html: &str, start: &str, source: &str, end: &str, by: &str) -> Result<String> {
    let missing = || format!("index.html has no `{start}` that names `{source}`");
    let from = html
        .match_indices(start)
        .map(|(position, _)| position)
        .find(|&position| {
            let rest = html.get(position..).unwrap_or_default();
            rest.split_once('>')
                .is_some_and(|(tag, _)| tag.contains(source))
        })
        .with_context(missing)?;
    let (before, element) = html.split_at(from);
    let length = element.find(end).with_context(missing)? + end.len();
    let after = element.get(length..).unwrap_or_default();
    Ok(format!("{before}{by}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            r#"<link rel="stylesheet" href="styles/main.css"><script defer src="src/boot.js"></script>"#,
        );
        let assets = Assets {
            program: asset("p.wasm"),
            bindings: asset("g.js"),
            boot: asset("b.js"),
            style: asset("s.css"),
        };
        let page = write(source, &assets).expect("the source has all that is replaced");
        assert_eq!(
            page,
            concat!(
                r#"<link rel="icon" href="data:,">"#,
                r#"<link rel="stylesheet" href="s.css" integrity="sha384-s.css" crossorigin="anonymous">"#,
                r#"<script defer src="b.js" integrity="sha384-b.js" crossorigin="anonymous" "#,
                r#"data-bindings="g.js" data-bindings-integrity="sha384-g.js" "#,
                r#"data-program="p.wasm" data-program-size="7"></script>"#,
            )
        );
    }

    #[test]
    fn refuses_a_page_without_a_place_for_them() {
        assert!(replace_element("<p>", "<script", BOOT, "</script>", "").is_err());
    }
}
