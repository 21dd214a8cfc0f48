//! Tables as Markdown, a heading over each.

use crate::{Cell, Table};
use gangmu_plan::numeral::digits;

/// Characters that Markdown or HTML would read as marks.
const MARKS: [char; 11] = ['\\', '|', '<', '>', '&', '*', '_', '[', ']', '`', '~'];

/// Writes tables one after the other.
#[must_use]
pub fn write(tables: &[Table]) -> String {
    let tables: Vec<String> = tables.iter().map(written).collect();
    tables.join("\n")
}

fn written(table: &Table) -> String {
    let rule = table.header.iter().map(|_| "---".to_owned());
    let header = table.header.iter().map(|name| plain(name));
    let mut text = format!("## {}\n\n{}{}", plain(&table.title), row(header), row(rule));
    for cells in &table.rows {
        text += &row(cells.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => plain(text),
            Cell::Number(number) => digits(*number),
        }));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// A text as nothing but text, on one line.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !plain.is_empty() {
            plain += "<br>";
        }
        for character in line.trim().chars() {
            if MARKS.contains(&character) {
                plain.push('\\');
            }
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_line_ends_stay_inside_their_cells() {
        let table = Table {
            title: "任务".to_owned(),
            header: vec!["甲".to_owned(), "乙".to_owned()],
            rows: vec![vec![Cell::text("一|二<b>\n\n三*"), Cell::Number(-7.0)]],
        };
        assert_eq!(
            write(&[table]),
            "## 任务\n\n| 甲 | 乙 |\n| --- | --- |\n| 一\\|二\\<b\\><br>三\\* | -7 |\n"
        );
    }

    #[test]
    fn what_was_written_to_become_markup_is_words() {
        for (hostile, written) in [
            ("[请看](javascript:x)", r"\[请看\](javascript:x)"),
            ("![图](https://x)", r"!\[图\](https://x)"),
            ("`x` **y** ~~z~~ _w_", r"\`x\` \*\*y\*\* \~\~z\~\~ \_w\_"),
            ("<img src=x onerror=y>", r"\<img src=x onerror=y\>"),
            ("&lt;b&gt;", r"\&lt;b\&gt;"),
            // A sign that would take the force from the one that makes the bar plain.
            (r"\|", r"\\\|"),
            ("一\r\n| --- |\r\n二", r"一<br>\| --- \|<br>二"),
        ] {
            assert_eq!(plain(hostile), written);
        }
    }
}
