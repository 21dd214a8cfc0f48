//! Tables as CSV: UTF-8 with the byte order mark by which spreadsheets know it.

use crate::{Cell, Table};
use gangmu_plan::numeral::digits;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// What makes a formula of a cell when it comes first, in either width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Writes tables one after the other, parted by an empty line.
#[must_use]
pub fn write(tables: &[Table]) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            text.push_str("\r\n");
        }
        for (at, name) in table.header.iter().enumerate() {
            separate(&mut text, at);
            words(&mut text, name);
        }
        text.push_str("\r\n");
        for row in &table.rows {
            for (at, cell) in row.iter().enumerate() {
                separate(&mut text, at);
                match cell {
                    Cell::Empty => {}
                    Cell::Text(content) => words(&mut text, content),
                    Cell::Number(number) => text.push_str(&digits(*number)),
                }
            }
            text.push_str("\r\n");
        }
    }
    text
}

fn separate(text: &mut String, at: usize) {
    if at > 0 {
        text.push(',');
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe before what begins like one.
fn words(text: &mut String, content: &str) {
    let is_quoted = content.contains([',', '"', '\r', '\n']);
    if is_quoted {
        text.push('"');
    }
    if content.starts_with(FORMULA) {
        text.push('\'');
    }
    if is_quoted {
        text.push_str(&content.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(content);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_numbers_stay_numbers() {
        let texts = ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "a=1", "——坚持"];
        let table = Table {
            title: String::new(),
            header: vec!["甲".to_owned(), "=乙".to_owned()],
            rows: texts
                .map(|text| vec![Cell::text(text), Cell::Number(-7.5)])
                .to_vec(),
        };
        assert_eq!(
            write(&[table]),
            "\u{feff}甲,'=乙\r\n'=1+1,-7.5\r\n'+1,-7.5\r\n'-1,-7.5\r\n'@a,-7.5\r\n'\t=1,-7.5\r\n\
             '＝1,-7.5\r\na=1,-7.5\r\n——坚持,-7.5\r\n"
        );
    }

    #[test]
    fn another_reader_finds_the_same_cells() {
        let texts = ["a,b", "\"甲\"", "一\r\n二", "=\"1\",2", "", " 空 "];
        let row = texts.map(Cell::text).to_vec();
        let table = Table {
            title: String::new(),
            header: texts.map(str::to_owned).to_vec(),
            rows: vec![row],
        };
        let written = write(&[table]);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(written.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), 2);
        for record in records {
            let read: Vec<&str> = record.iter().collect();
            assert_eq!(read, ["a,b", "\"甲\"", "一\r\n二", "'=\"1\",2", "", " 空 "]);
        }
    }
}
