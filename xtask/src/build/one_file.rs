//! The edition in one file, which opens by double click and needs no network.
//!
//! It is the page of the site with everything inside: the boot script and the style by the hashes
//! that its own content policy names; program, bindings and texts in blocks of data, from which the
//! boot script and the reader take them. A block is `<script type="text/plain" id="file:NAME">`,
//! which no browser runs. What must come out as it went in, byte for byte, is written as base64.

use super::compile::Compiled;
use super::page::{self, Element};
use super::paths_below;
use super::pieces::{BOOT, STYLE, SiteFiles, Whole};
use crate::log::Log;
use crate::project::{self, Project};
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gangmu_escape::percent;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

const POLICY: Element = Element {
    start: r#"<meta http-equiv="Content-Security-Policy""#,
    names: "default-src 'none'",
    end: ">",
};
/// What has a place on a site alone: links to other files of it.
const SITE_ONLY: &str = " data-site-only";

/// The blocks of data of one page.
#[derive(Default)]
struct Blocks(String);

impl Blocks {
    fn add(&mut self, name: &str, content: &str) {
        self.0 += &format!("<script type=\"text/plain\" id=\"file:{name}\">{content}</script>\n");
    }

    fn add_bytes(&mut self, name: &str, content: &[u8]) {
        self.add(name, &STANDARD.encode(content));
    }

    /// Adds a script that the boot script runs, and gives its hash.
    fn add_script(&mut self, name: &str, path: &Path) -> Result<String> {
        let script = inline(path)?;
        self.add(name, &script);
        Ok(hash(&script))
    }

    /// Adds the texts and their catalogue, by their addresses as the reader asks for them.
    fn add_documents(&mut self, folder: &Path) -> Result<()> {
        for path in paths_below(folder)? {
            let inside = path.strip_prefix(folder)?;
            let parts = inside
                .iter()
                .map(|part| percent::encode(&part.to_string_lossy()));
            let address = parts.fold("documents".to_owned(), |address, part| {
                address + "/" + &part
            });
            // The list of plain texts leads to files of a site.
            if !address.ends_with(".html") {
                let content =
                    fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
                self.add_bytes(&address, &content);
            }
        }
        Ok(())
    }
}

/// Writes the file and says where it is.
pub fn build(
    project: &Project,
    log: &Log,
    compiled: &Compiled,
    files: &SiteFiles,
    whole: &Whole,
) -> Result<PathBuf> {
    let mut blocks = Blocks::default();
    let mut scripts = vec![blocks.add_script("bindings", &whole.program.bindings)?];
    let program = fs::read(&whole.program.binary)?;
    blocks.add_bytes("program", &program);
    scripts.push(blocks.add_script("fallback", &whole.fallback)?);
    // A worker is made of what is read here already, so its shell needs no hash.
    blocks.add("worker", &inline(&files.worker)?);
    let names = concat!(
        r#"data-bindings="bindings" data-program="program" data-fallback="fallback" "#,
        r#"data-worker="worker""#
    );
    blocks.add_documents(&compiled.documents)?;
    let boot = inline(&files.boot)?;
    scripts.push(hash(&boot));
    let style = inline(&files.style)?;
    let later_styles: Vec<String> = files
        .later_styles
        .iter()
        .map(|path| inline(path))
        .collect::<Result<_>>()?;
    let mut styles = vec![hash(&style)];
    styles.extend(later_styles.iter().map(|style| hash(style)));

    let html = page::without_marked(&project::read(&compiled.page)?, SITE_ONLY)?;
    let html = page::replace(&html, &POLICY, &policy(&scripts, &styles))?;
    let element = |style: &str| format!("<style>{style}</style>");
    let mut html = page::replace(&html, &page::stylesheet(STYLE), &element(&style))?;
    for style in &later_styles {
        html = page::replace(&html, &page::WAITING_STYLE, &element(style))?;
    }
    let html = page::replace(&html, &page::script(BOOT), "")?;
    let html = page::without_leftovers(&html)?;
    let html = html.replacen("<html ", "<html data-one-file ", 1);
    // In the place where a deferred script runs: after all that it looks for.
    let end = format!("{}<script {names}>{boot}</script>\n  </body>", blocks.0);
    ensure!(
        html.contains("</body>"),
        "index.html has no end of its body"
    );
    let html = html.replacen("</body>", &end, 1);

    let result = project.dist().join("gangmu.html");
    fs::write(&result, &html).with_context(|| format!("writing {}", result.display()))?;
    log.say(format!("  gangmu.html: {} KB", html.len() / 1000));
    Ok(result)
}

/// Nothing is fetched and no other page is framed; what runs is known by its hash.
fn policy(scripts: &[String], styles: &[String]) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         worker-src blob:; base-uri 'none'; form-action 'none'\">",
        scripts.join(" "),
        styles.join(" ")
    )
}

/// A script or style sheet as it can stand in a page.
fn inline(path: &Path) -> Result<String> {
    let text = project::read(path)?;
    let name = path.display();
    for end in ["</script", "</style", "<!--", "\r", "\0"] {
        ensure!(
            !text.contains(end),
            "{name} holds {end:?}, which HTML would take for its own"
        );
    }
    Ok(text)
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_hashes_and_nothing_else_to_run() {
        let policy = policy(&[hash("a"), hash("b")], &[hash("c")]);
        assert!(
            policy.contains("script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=' ")
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'self'"));
        assert!(policy.contains("worker-src blob:;"));
    }
}
