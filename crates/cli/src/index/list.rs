//! `index.html`: the texts as a list of links, without a script.

use super::oembed;
use gangmu_catalog::{Catalog, Entry};
use gangmu_chart::Chart;
use gangmu_escape::markup::escaped;
use gangmu_escape::percent;

/// The name of the list in its folder.
pub const NAME: &str = "index.html";

const START: &str = r#"<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>文件原文</title>
"#;
const HEADING: &str = "  </head>\n  <body>\n    <h1>文件原文</h1>\n    <ul>\n";
const FOOT: &str = "    </ul>\n  </body>\n</html>\n";

/// The whole page; where other sites are told how to show the charts, it says where.
pub fn page(catalog: &Catalog, has_oembed: bool) -> String {
    let links: String = match has_oembed {
        true => catalog.documents.iter().map(link).collect(),
        false => String::new(),
    };
    let lines: String = catalog.documents.iter().map(line).collect();
    format!("{START}{links}{HEADING}{lines}{FOOT}")
}

/// Of the charts of a plan, the one that it begins with.
fn link(entry: &Entry) -> String {
    format!(
        "    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"./{}/{}\" title=\"{}\">\n",
        oembed::FOLDER,
        percent::encode(&oembed::name(entry, Chart::Bullet)),
        escaped(&entry.title)
    )
}

fn line(entry: &Entry) -> String {
    let date = entry.date.as_deref().map(in_words).unwrap_or_default();
    format!(
        "      <li><a href=\"{}\">{}</a>{}</li>\n",
        address(&entry.file),
        escaped(&entry.title),
        escaped(&date)
    )
}

/// `（2023年2月24日）`, or the date as it stands where it is written otherwise.
fn in_words(date: &str) -> String {
    let parts: Option<Vec<u32>> = date.split('-').map(|part| part.parse().ok()).collect();
    match parts.as_deref() {
        Some([year, month, day]) => format!("（{year}年{month}月{day}日）"),
        _ => format!("（{date}）"),
    }
}

/// A path as an address. The dot at its front keeps a name with a colon from being taken for an
/// address of another kind.
fn address(path: &str) -> String {
    format!("./{}", percent::encode_path(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_in_words() {
        assert_eq!(in_words("2023-02-24"), "（2023年2月24日）");
        assert_eq!(in_words("2023年初"), "（2023年初）");
    }

    #[test]
    fn paths_become_addresses_of_the_folder() {
        assert_eq!(address("a/b c.txt"), "./a/b%20c.txt");
        assert_eq!(
            address("javascript:alert(1)"),
            "./javascript%3Aalert%281%29"
        );
        assert_eq!(address("甲.txt"), "./%E7%94%B2.txt");
    }
}
