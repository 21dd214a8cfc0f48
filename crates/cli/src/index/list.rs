//! `index.html`: the texts as a list of links, without a script.

use super::catalog::{Catalog, Entry};
use std::fmt::Write;

/// The name of the list in its folder.
pub const NAME: &str = "index.html";

const HEAD: &str = r#"<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>文件原文</title>
  </head>
  <body>
    <h1>文件原文</h1>
    <ul>
"#;
const FOOT: &str = "    </ul>\n  </body>\n</html>\n";

/// The whole page.
pub fn page(catalog: &Catalog) -> String {
    let lines: String = catalog.documents.iter().map(line).collect();
    format!("{HEAD}{lines}{FOOT}")
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
    let mut address = String::from("./");
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => address.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    address
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
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
